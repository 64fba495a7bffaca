import { describe, expect, it } from 'vitest';
import type { Standard } from '../../scorm/package/edition';
import { launchChoice, launchQuery } from '../../scorm/preview/page/launch-choice';
import type { PreviewRecord } from '../../scorm/preview/record';
import { recordView } from '../../scorm/preview/record-view';
import { session } from './preview-session';

const words = {
  scorm12: {
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    total: 'cmi.core.total_time',
    name: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
  },
  scorm2004: {
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    total: 'cmi.total_time',
    name: 'cmi.learner_name',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
  },
} as const;

const times = {
  scorm12: { session: '0000:10:00.00', once: '00:10:00', twice: '00:20:00' },
  scorm2004: { session: 'PT10M', once: 'PT10M', twice: 'PT20M' },
} as const;

describe.each<Standard>(['scorm12', 'scorm2004'])('a learner in the preview LMS, %s', (standard) => {
  const at = words[standard];
  const time = times[standard];

  it('starts afresh, suspends, and resumes with what was kept', async () => {
    const first = await session({ standard });
    expect(first.call('Initialize', '')).toBe('true');
    expect(first.call('GetValue', at.entry)).toBe('ab-initio');
    expect(first.call('GetValue', at.name)).toBe('Patel, Asha');
    first.call('SetValue', 'cmi.suspend_data', 'step-2');
    first.call('SetValue', at.exit, 'suspend');
    expect(first.call('Terminate', '')).toBe('true');

    const second = await session({ standard }, first.lms.record);
    second.call('Initialize', '');
    expect(second.call('GetValue', at.entry)).toBe('resume');
    expect(second.call('GetValue', 'cmi.suspend_data')).toBe('step-2');
  });

  it('has every session’s time added up once, however often it is committed', async () => {
    const first = await session({ standard });
    first.call('Initialize', '');
    first.call('SetValue', at.time, time.session);
    first.call('Commit', '');
    first.call('Commit', '');
    first.call('Terminate', '');
    expect(first.lms.record?.totalTime).toBe(time.once);

    const second = await session({ standard }, first.lms.record);
    second.call('Initialize', '');
    expect(second.call('GetValue', at.total)).toBe(time.once);
    second.call('SetValue', at.time, time.session);
    second.call('Terminate', '');
    expect(second.lms.record?.totalTime).toBe(time.twice);
  });

  it('keeps what was committed when the window is killed', async () => {
    const killed = await session({ standard });
    killed.call('Initialize', '');
    killed.call('SetValue', at.exit, 'suspend');
    killed.call('SetValue', 'cmi.suspend_data', 'kept');
    killed.call('Commit', '');
    killed.call('SetValue', 'cmi.suspend_data', 'lost');
    const next = await session({ standard }, killed.lms.record);
    next.call('Initialize', '');
    expect(next.call('GetValue', 'cmi.suspend_data')).toBe('kept');
    expect(next.call('GetValue', at.entry)).toBe('resume');
    expect(killed.lms.record?.finished).toBe(false);
  });

  it('is neither new nor resumed after a session that was not suspended', async () => {
    const first = await session({ standard });
    first.call('Initialize', '');
    first.call('SetValue', at.exit, '');
    first.call('Terminate', '');
    const next = await session({ standard }, first.lms.record);
    next.call('Initialize', '');
    expect(next.call('GetValue', at.entry)).toBe('');
  });

  it('is launched in the mode and for the credit that were chosen', async () => {
    const { call } = await session({ standard, mode: 'review', credit: 'no-credit' });
    call('Initialize', '');
    expect(call('GetValue', at.mode)).toBe('review');
    expect(call('GetValue', at.credit)).toBe('no-credit');
  });

  it('is told the truth when a commit could not be kept', async () => {
    const { lms, call } = await session({ standard });
    call('Initialize', '');
    lms.refuses = true;
    expect(call('Commit', '')).toBe('false');
    expect(call('GetLastError')).toBe(standard === 'scorm12' ? '101' : '391');
    expect(call('GetDiagnostic', '')).toContain('did not keep');
    lms.refuses = false;
    expect(call('Commit', '')).toBe('true');
    expect(call('GetLastError')).toBe('0');
  });

  it('sees every call with its answer', async () => {
    const { lms, call } = await session({ standard });
    call('Initialize', '');
    call('SetValue', at.mode, 'normal');
    expect(lms.calls.map(({ name, result }) => [name, result])).toEqual([
      ['Initialize', 'true'],
      ['SetValue', 'false'],
    ]);
    expect(lms.calls[1]?.error).not.toBe('0');
  });
});

describe('the record as it is shown', () => {
  const facts = (record: PreviewRecord | null): Record<string, string> =>
    Object.fromEntries((record ? recordView(record).facts : []).map(({ name, value }) => [name, value]));

  it('has one status in SCORM 1.2', async () => {
    const { lms, call } = await session({ standard: 'scorm12' });
    call('Initialize', '');
    call('SetValue', 'cmi.core.lesson_status', 'completed');
    call('SetValue', 'cmi.core.score.raw', '90');
    call('SetValue', 'cmi.core.lesson_location', '#/a10/valves');
    call('SetValue', 'cmi.suspend_data', 'abcd');
    call('SetValue', 'cmi.objectives.0.id', 'a10');
    call('SetValue', 'cmi.objectives.0.status', 'completed');
    call('Commit', '');
    expect(facts(lms.record)).toMatchObject({
      status: 'completed',
      score: '90',
      location: '#/a10/valves',
      'suspend-data': '4 of 4096 characters',
      sessions: '1, the last not ended by the package',
      saved: '2026-11-21 10:00:00 UTC',
    });
    expect(lms.record && recordView(lms.record).objectives).toEqual([{ id: 'a10', status: 'completed' }]);
  });

  it('has completion and success in SCORM 2004, and the questions’ text', async () => {
    const { lms, call } = await session({ standard: 'scorm2004' });
    call('Initialize', '');
    call('SetValue', 'cmi.completion_status', 'completed');
    call('SetValue', 'cmi.success_status', 'passed');
    const answer = {
      id: 'a10.check.valves',
      type: 'choice',
      learner_response: 'a[,]b',
      'correct_responses.0.pattern': 'a[,]c',
      result: 'incorrect',
      latency: 'PT12S',
      description: 'Which valves?',
    };
    for (const [element, text] of Object.entries(answer)) call('SetValue', `cmi.interactions.0.${element}`, text);
    call('Terminate', '');
    expect(facts(lms.record)).toMatchObject({ status: 'completed', success: 'passed', sessions: '1' });
    expect(lms.record && recordView(lms.record).interactions).toEqual([
      {
        id: 'a10.check.valves',
        type: 'choice',
        question: 'Which valves?',
        response: 'a[,]b',
        pattern: 'a[,]c',
        result: 'incorrect',
        latency: 'PT12S',
      },
    ]);
  });
});

describe('a deep link', () => {
  it('chooses the launch', () => {
    const query = new URLSearchParams('learner=tom&package=scorm2004&window=new&mode=browse&credit=no-credit&lms=esr');
    expect(launchChoice(new URLSearchParams(launchQuery(launchChoice(query))))).toEqual({
      learner: 'tom',
      standard: 'scorm2004',
      window: 'new',
      mode: 'browse',
      credit: 'no-credit',
      lms: 'esr',
    });
  });

  it('with unknown words takes the usual launch', () => {
    const usual = { learner: 'asha', standard: 'scorm12', window: 'frame', mode: 'normal', credit: 'credit' };
    const query = new URLSearchParams('learner=constructor&package=cmi5&mode=x&lms=to-string');
    expect(launchChoice(query)).toEqual({ ...usual, lms: 'plain' });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/course/course';
import { TrackerError, type Tracker } from '../../src/tracking/tracker';
import { createScorm12, ofReports12 } from '../../scorm/scorm12';
import { createScorm2004, ofReports2004 } from '../../scorm/scorm2004';
import { begun, choiceAnswer, halfway, passed } from './fixtures';
import { strictLms12, strictLms2004, type Behaviour, type Call, type StrictLms } from './strict-lms';

/** How the trackers meet what single LMSs do: modes, refusals, silence, faults. */

// Loaded once for all trackers of a page.
beforeAll(() => Promise.all([ofReports12.load(), ofReports2004.load()]));

interface Bench {
  behaviour: Behaviour;
  launch(): Tracker;
  stored: Map<string, string>;
  log(): Call[];
}

type Settings = Partial<Pick<Policy, 'finalStatus' | 'reportObjectives'>>;
const base = {
  keptBy: 'lms',
  now: () => 0,
  resends: 'changes',
  reportObjectives: true,
  finalStatus: 'completed',
} as const;

function bench<Api>(lms: StrictLms<Api>, track: (api: Api) => Tracker): Bench {
  return { behaviour: lms.behaviour, launch: () => track(lms.launch()), stored: lms.stored, log: () => lms.log };
}
const bench12 = (behaviour: Partial<Behaviour> = {}, settings: Settings = {}): Bench =>
  bench(strictLms12(behaviour), (api) => createScorm12(api, { ...base, ...settings }));
const bench2004 = (behaviour: Partial<Behaviour> = {}, settings: Settings = {}): Bench =>
  bench(strictLms2004(behaviour), (api) => createScorm2004(api, { ...base, ...settings }));

const standards = [
  { standard: 'SCORM 1.2', make: bench12, status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
  { standard: 'SCORM 2004', make: bench2004, status: 'cmi.completion_status', score: 'cmi.score.scaled' },
];

const written = (place: Bench): string[] =>
  place
    .log()
    .filter(({ name }) => name === 'SetValue')
    .map(({ element }) => element);

describe.each(standards)('over $standard', ({ make, status }) => {
  it.each(['review', 'browse'] as const)('%s mode reads, and writes nothing', (mode) => {
    const place = make();
    const first = place.launch();
    first.open();
    first.save('p1', passed);
    first.close('finished');
    place.behaviour.mode = mode;
    const tracker = place.launch();
    const launch = tracker.open();
    expect(launch).toMatchObject({ mode, saved: 'p1' });
    expect(launch.recorded.completion).toBe('completed');
    tracker.answered(choiceAnswer);
    tracker.save('p2', begun);
    tracker.close('suspended');
    expect(place.log().filter(({ name }) => name === 'SetValue' || name === 'Commit')).toEqual([]);
    expect(place.log().at(-1)?.name).toBe('Finish');
  });

  it('without credit keeps progress to be resumed, and writes no status, score or objective', () => {
    const place = make({ credit: 'no-credit' });
    const tracker = place.launch();
    expect(tracker.open().credit).toBe(false);
    tracker.save('p1', passed);
    tracker.save('p2', passed);
    expect(place.stored.get('cmi.suspend_data')).toBe('p2');
    expect([...place.stored].find(([name]) => name.endsWith('.exit'))?.[1]).toBe('suspend');
    expect(written(place).filter((name) => /status|score|objectives|progress_measure/.test(name))).toEqual([]);
  });

  it('throws a TrackerError when the LMS refuses to start', () => {
    expect(() => make({ refusesToStart: true }).launch().open()).toThrow(TrackerError);
  });

  it('finishes even when the commit before gave no answer', () => {
    const place = make();
    const tracker = place.launch();
    tracker.open();
    place.behaviour.commit = 'answers nothing';
    expect(() => tracker.save('p1', begun)).toThrow(/no answer/);
    tracker.close('suspended');
    expect(place.log().at(-1)?.name).toBe('Finish');
  });

  it('turns a fault thrown by Commit into a TrackerError and recovers', () => {
    const place = make();
    const tracker = place.launch();
    tracker.open();
    place.behaviour.commit = 'throws';
    expect(() => tracker.save('p1', passed)).toThrow(/Unexpected end of JSON input/);
    place.behaviour.commit = 'works';
    tracker.save('p1', passed);
    expect(place.stored.get(status)).toBe('completed');
  });

  it('records the rest when the status is refused, fails the save, and tries the status again', () => {
    const place = make({ throwsOn: /status$/ });
    const tracker = place.launch();
    tracker.open();
    expect(() => tracker.save('p1', passed)).toThrow(status);
    expect(place.stored.get('cmi.suspend_data')).toBe('p1');
    place.behaviour.throwsOn = null;
    tracker.save('p1', passed);
    expect(place.stored.get(status)).toBe('completed');
  });

  it('saves although the bookmark, the exit and the session time are refused', () => {
    const place = make({ throwsOn: /location$|exit$|session_time$/ });
    const tracker = place.launch();
    tracker.open();
    tracker.save('p1', passed);
    expect(place.stored.get(status)).toBe('completed');
  });

  it('asks an LMS that refuses objectives and interactions only once for each', () => {
    const place = make({ offers: /^cmi\.(?!(objectives|interactions)\.n)/ });
    const tracker = place.launch();
    tracker.open();
    tracker.save('p1', begun);
    for (const text of ['p2', 'p3', 'p4']) {
      tracker.answered(choiceAnswer);
      tracker.save(text, text === 'p4' ? passed : halfway);
    }
    const optional = written(place).filter((name) => /objectives|interactions/.test(name));
    expect(optional).toEqual(['cmi.objectives.0.id', 'cmi.interactions.0.id']);
    expect(place.stored.get(status)).toBe('completed');
  });

  it('leaves objectives alone where the settings say so', () => {
    const place = make({}, { reportObjectives: false });
    const tracker = place.launch();
    tracker.open();
    tracker.save('p1', begun);
    tracker.save('p2', passed);
    expect(place.log().filter(({ element }) => element.includes('objectives'))).toEqual([]);
  });

  it('carries on where the page was loaded again and the API runs already', () => {
    const lms = make === bench12 ? strictLms12() : null;
    const lms2004 = strictLms2004();
    const api = lms?.launch();
    const api2004 = lms2004.launch();
    const track = (): Tracker => (api ? createScorm12(api, base) : createScorm2004(api2004, base));
    const first = track();
    first.open();
    first.save('p1', halfway);
    expect(track().open().saved).toBe('p1');
  });

  it('keeps what an LMS with a pass mark of its own has said until the course is passed', () => {
    const place = make();
    place.stored.set(status, make === bench12 ? 'failed' : 'incomplete');
    if (make === bench2004) place.stored.set('cmi.success_status', 'failed');
    const tracker = place.launch();
    expect(tracker.open().recorded.success).toBe('failed');
    tracker.save('p1', halfway);
    expect(written(place)).not.toContain(status);
    tracker.save('p2', passed);
    expect(place.stored.get(status)).toBe('completed');
  });
});

describe('over SCORM 1.2', () => {
  it.each(['completed', 'passed'] as const)('ends with %s where the settings ask for it', (finalStatus) => {
    const place = bench12({}, { finalStatus });
    const tracker = place.launch();
    tracker.open();
    tracker.save('p1', begun);
    tracker.save('p2', passed);
    expect(place.stored.get('cmi.core.lesson_status')).toBe(finalStatus);
  });

  it('does not turn passed back into completed', () => {
    const place = bench12();
    place.stored.set('cmi.core.lesson_status', 'passed');
    const tracker = place.launch();
    expect(tracker.open().recorded).toMatchObject({ completion: 'completed', success: 'passed' });
    tracker.save('p1', passed);
    expect(place.stored.get('cmi.core.lesson_status')).toBe('passed');
  });

  it('gives back the exact text when the session ends between the two commits of a recovery', () => {
    const lms = strictLms12({ drops: true });
    const api = lms.launch();
    const outcomes: Behaviour['commit'][] = ['fails', 'works', 'fails'];
    const commit = (): unknown => {
      lms.behaviour.commit = outcomes.shift() ?? 'works';
      return api.LMSCommit('');
    };
    const tracker = createScorm12({ ...api, LMSCommit: commit }, base);
    tracker.open();
    expect(() => tracker.save('p1', halfway)).toThrow(TrackerError);
    expect(() => tracker.save('p1', halfway)).toThrow(TrackerError);
    expect(lms.stored.get('cmi.suspend_data')).toBe('p1 ');
    expect(createScorm12(lms.launch(), base).open().saved).toBe('p1');
  });

  it('sends no empty response, and keeps the rest of the answer', () => {
    const place = bench12();
    const tracker = place.launch();
    tracker.open();
    const pattern = [{ id: 'a', text: 'A nurse' }];
    tracker.answered({ ...choiceAnswer, interaction: { type: 'choice', response: [], pattern } });
    tracker.save('p1', begun);
    expect(place.stored.get('cmi.interactions.0.correct_responses.0.pattern')).toBe('a');
    expect(place.stored.get('cmi.interactions.0.result')).toBe('wrong');
    expect(place.stored.has('cmi.interactions.0.student_response')).toBe(false);
  });
});

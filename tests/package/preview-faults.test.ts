import { describe, expect, it } from 'vitest';
import { type Standard, standards } from '../../scorm/package/edition';
import { type Behaviour, type BehaviourName, behaviourNames, behaviours } from '../../scorm/preview/behaviours';
import { launchChoice } from '../../scorm/preview/page/launch-choice';
import { behaviourWords } from '../../scorm/preview/page/words';
import { framed } from '../../scorm/preview/page/other-origin';
import { value } from '../../scorm/preview/record';
import { toNode, toValues } from '../../scorm/preview/values';
import { profileNames, profiles } from '../lms/profiles';
import { session } from './preview-session';

type Session = Awaited<ReturnType<typeof session>>;

const saved = ({ lms }: Session): string => (lms.record ? value(lms.record.cmi, 'suspend_data') : '');

/** Saves a text; gives what the commit answered. */
function save({ call }: Session, text: string): unknown {
  call('SetValue', 'cmi.suspend_data', text);
  return call('Commit', '');
}

async function opened(lms: BehaviourName, standard: Standard = 'scorm12', before: Session | null = null) {
  const next = await session({ lms, standard }, before?.lms.record);
  next.call('Initialize', '');
  return next;
}

describe('The preview LMS and the simulator of the tests', () => {
  it('know the same LMSs, and the same of each', () => {
    const base = (name: string): string => name.replace(/-(1\.2|2004)$/, '');
    expect([...new Set(profileNames.map(base))].sort()).toEqual(
      behaviourNames.filter((name) => name !== 'plain').sort(),
    );
    for (const name of profileNames) {
      const { standard: _, ...profile } = profiles[name];
      const { strict: _strict, ...behaviour }: Behaviour = behaviours[base(name) as BehaviourName];
      expect(behaviour, name).toEqual(profile);
    }
  });

  it('say in words what each does', () => {
    for (const name of behaviourNames) expect(behaviourWords[name].says, name).toMatch(/\.$/);
  });
});

describe.each(standards)('what goes wrong at once, %s', (standard) => {
  it('is one save that fails, and no more', async () => {
    const run = await opened('plain', standard);
    run.lms.conditions.refusals = 1;
    expect(save(run, 'one')).toBe('false');
    expect(run.call('GetLastError')).toBe(standard === 'scorm12' ? '101' : '391');
    expect(save(run, 'two')).toBe('true');
    expect(saved(run)).toBe('two');
  });

  it.each(['offline', 'loggedOut'] as const)(
    'is %s: nothing is kept until that is over, and then everything',
    async (what) => {
      const run = await opened('plain', standard);
      run.lms.conditions[what] = true;
      expect(save(run, 'one')).toBe('false');
      expect(saved(run)).toBe('');
      run.lms.conditions[what] = false;
      expect(run.call('Commit', '')).toBe('true');
      expect(saved(run)).toBe('one');
    },
  );
});

describe('An LMS that behaves like', () => {
  it('a strict one refuses what is longer than the standard says', async () => {
    const run = await opened('strict');
    expect(run.call('SetValue', 'cmi.suspend_data', 'x'.repeat(4_097))).toBe('false');
    expect(run.call('GetLastError')).toBe('405');
    expect(run.call('SetValue', 'cmi.suspend_data', 'x'.repeat(4_096))).toBe('true');
    expect((await opened('plain')).call('SetValue', 'cmi.suspend_data', 'x'.repeat(4_097))).toBe('true');
  });

  it('Moodle says “true” while offline, and never sends a value again that was lost', async () => {
    const run = await opened('moodle');
    run.lms.conditions.offline = true;
    expect(save(run, 'lost')).toBe('true');
    run.lms.conditions.offline = false;
    expect(save(run, 'lost')).toBe('true');
    expect(saved(run)).toBe('');
    expect(save(run, 'kept')).toBe('true');
    expect(saved(run)).toBe('kept');
  });

  it('ESR offers six elements, and sends each changed value by itself', async () => {
    const run = await opened('esr');
    expect(run.call('GetValue', 'cmi.objectives._count')).toBe('');
    expect(run.call('GetLastError')).toBe('401');
    expect(run.call('SetValue', 'cmi.interactions.0.id', 'a')).toBe('false');
    expect(run.call('SetValue', 'cmi.suspend_data', 'kept at once')).toBe('true');
    expect(saved(run)).toBe('kept at once');
    run.lms.conditions.offline = true;
    expect(run.call('SetValue', 'cmi.suspend_data', 'lost')).toBe('false');
    expect(run.call('GetValue', 'cmi.suspend_data')).toBe('kept at once');
  });

  it('NHS Learning Hub answers booleans and numbers, and gives a new attempt to whoever has finished', async () => {
    const run = await opened('learning-hub');
    expect(run.call('SetValue', 'cmi.core.lesson_status', 'completed')).toBe(true);
    expect(run.call('SetValue', 'cmi.core.score.raw', '90')).toBe(true);
    expect(run.call('GetLastError')).toBe(0);
    expect(run.call('GetValue', 'cmi.core.score.raw')).toBe(90);
    expect(save(run, 'done')).toBe(true);

    const again = await opened('learning-hub', 'scorm12', run);
    expect(again.call('GetValue', 'cmi.suspend_data')).toBe('');
    expect(again.call('GetValue', 'cmi.core.entry')).toBe('ab-initio');
    expect(again.call('GetValue', 'cmi.core.lesson_status')).toBe('completed');
  });

  it('Cornerstone keeps what is saved while the page closes, and answers nothing', async () => {
    const run = await opened('cornerstone');
    run.lms.conditions.unloading = true;
    expect(save(run, 'kept')).toBeNull();
    expect(saved(run)).toBe('kept');
    expect(run.call('Terminate', '')).toBe('true');
  });

  it('one with both APIs offers both, and shows a call to the wrong one as refused', async () => {
    const run = await opened('both-apis');
    expect(run.found.API_1484_11?.Initialize?.('')).toBe('true');
    expect(run.lms.calls.at(-1)).toMatchObject({ name: 'Initialize', error: 'other standard' });
    expect((await opened('plain')).found.API_1484_11).toBeUndefined();
  });

  it('one whose calls throw does so for objectives, diagnostics, and saves while offline', async () => {
    const run = await opened('throws', 'scorm2004');
    expect(() => run.call('SetValue', 'cmi.objectives.0.id', 'a')).toThrow(TypeError);
    expect(() => run.call('GetDiagnostic', '')).toThrow(TypeError);
    expect(save(run, 'one')).toBe('true');
    run.lms.conditions.offline = true;
    expect(() => save(run, 'two')).toThrow(SyntaxError);
    expect(run.lms.calls.at(-1)).toMatchObject({ name: 'Commit', error: 'thrown' });
    run.lms.conditions.offline = false;
    expect(save(run, 'three')).toBe('true');
  });

  it('is chosen by name', () => {
    expect(launchChoice(new URLSearchParams('lms=cornerstone')).lms).toBe('cornerstone');
  });
});

describe('A data model', () => {
  it('is taken apart into elements and put together again', () => {
    const node = { core: { exit: 'suspend', score: { raw: '9' } }, interactions: { 0: { id: 'a' } }, suspend_data: '' };
    expect(toValues(node).get('core.score.raw')).toBe('9');
    expect(toNode(toValues(node))).toEqual(node);
  });
});

describe('A frame of another origin', () => {
  it('shows pages of this computer under its other name, and nothing else', () => {
    const location = { protocol: 'http:', hostname: 'localhost', port: '8080' };
    Object.assign(globalThis, { location });
    const to = (path: string): string | null => framed(new URLSearchParams({ to: path }));
    expect(to('/content/scorm12/index.html')).toBe('http://127.0.0.1:8080/content/scorm12/index.html');
    expect(to('/play?lms=esr')).toBe('http://127.0.0.1:8080/play?lms=esr');
    for (const path of ['', '//example.org/', 'https://example.org/', '/api/record', 'javascript:alert(1)'])
      expect(to(path)).toBeNull();
    Reflect.deleteProperty(globalThis, 'location');
  });
});

import { describe, expect, test } from 'vitest';
import type { Api12, Api2004, WindowLike } from '../../scorm/find-api';
import { findApi12, findApi2004, isElsewhere } from '../../scorm/find-api';
import { profiles, type ProfileName } from './profiles';
import { createSimulator, type Simulator } from './simulator';

/** The judge is judged: each profile behaves as its LMS was seen to. */

const TEXT = 'cmi.suspend_data';

/** A session of a SCORM 1.2 profile, begun. */
function begun(name: ProfileName): { lms: Simulator; api: Api12; window: WindowLike } {
  const lms = createSimulator(profiles[name]);
  return { lms, ...next(lms) };
}

function next(lms: Simulator): { api: Api12; window: WindowLike } {
  const window = lms.launch();
  const api = findApi12(window) ?? expect.fail('no API');
  api.LMSInitialize('');
  return { api, window };
}

test('Moodle says "true" while offline, and never sends again what it dropped until it changes', () => {
  const { lms, api } = begun('moodle');
  lms.network = 'down';
  api.LMSSetValue(TEXT, 'p1');
  expect(api.LMSCommit('')).toBe('true');
  lms.network = 'up';
  api.LMSSetValue(TEXT, 'p1');
  expect([api.LMSCommit(''), lms.stored.get(TEXT)]).toEqual(['true', undefined]);
  api.LMSSetValue(TEXT, 'p2');
  api.LMSCommit('');
  expect(lms.stored.get(TEXT)).toBe('p2');
});

test('a strict LMS says "false" while offline, and sends everything afterwards', () => {
  const { lms, api } = begun('strict-1.2');
  lms.network = 'down';
  api.LMSSetValue(TEXT, 'p1');
  expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '101']);
  lms.network = 'up';
  expect([api.LMSCommit(''), lms.stored.get(TEXT)]).toEqual(['true', 'p1']);
});

test('ESR knows few elements, sends each value by itself, and is elsewhere', () => {
  const { lms, api, window } = begun('esr');
  expect(api.LMSSetValue('cmi.objectives.0.id', 'r1')).toBe('false');
  expect(api.LMSGetLastError()).toBe('401');
  api.LMSSetValue(TEXT, 'p1');
  expect([lms.stored.get(TEXT), lms.commits]).toEqual(['p1', 1]);
  expect(isElsewhere(window, api)).toBe(true);
});

test('NHS Learning Hub answers with booleans and numbers, and begins a new attempt for who has finished', () => {
  const { lms, api } = begun('learning-hub');
  api.LMSSetValue(TEXT, 'p1');
  expect(api.LMSSetValue('cmi.core.score.raw', '90')).toBe(true);
  expect(api.LMSGetValue('cmi.core.score.raw')).toBe(90);
  expect([api.LMSSetValue('cmi.nothing', '1'), api.LMSGetLastError()]).toEqual([false, 401]);
  api.LMSSetValue('cmi.core.lesson_status', 'completed');
  expect(api.LMSFinish('')).toBe(true);
  const { api: again } = next(lms);
  const read = (element: string): unknown => again.LMSGetValue(element);
  expect([TEXT, 'cmi.core.lesson_status', 'cmi.core.score.raw'].map(read)).toEqual(['', 'completed', 90]);
});

test('Cornerstone answers nothing while the page unloads, and stores all the same', () => {
  const { lms, api } = begun('cornerstone');
  lms.unloading = true;
  api.LMSSetValue(TEXT, 'p1');
  expect([api.LMSCommit(''), lms.stored.get(TEXT)]).toEqual([null, 'p1']);
});

test('an LMS that throws does so out of Commit, out of diagnostics and on what it does not know', () => {
  const lms = createSimulator(profiles.throws);
  const api: Api2004 = findApi2004(lms.launch()) ?? expect.fail('no API');
  api.Initialize('');
  expect(() => api.SetValue('cmi.objectives.0.id', 'r1')).toThrow(TypeError);
  expect(() => api.GetDiagnostic('0')).toThrow(TypeError);
  lms.network = 'down';
  expect(() => api.Commit('')).toThrow(SyntaxError);
});

test('where both APIs are, a call of the wrong one is written down', () => {
  const { lms, window } = begun('both-apis');
  findApi2004(window)?.Initialize('');
  expect(lms.broken).toEqual(['Initialize of the other API']);
});

test('through a foreign frame the API can still be found', () => {
  expect(findApi2004(createSimulator(profiles['cross-origin']).launch())).not.toBeNull();
});

describe('it writes down', () => {
  test.each([
    ['cmi.suspend_data', 'x'.repeat(4_097)],
    ['cmi.core.lesson_status', 'not attempted'],
    ['cmi.core.student_id', 'me'],
    ['cmi.interactions.1.id', 'q1'],
  ])('that %s was set to something illegal', (element, value) => {
    const { lms, api } = begun('strict-1.2');
    expect(api.LMSSetValue(element, value)).toBe('false');
    // What is read-only is refused with a code that trackers may run into; everything else is a mistake.
    expect(lms.broken.length).toBe(element === 'cmi.core.student_id' ? 0 : 1);
  });

  test('calls after the end, and what is written in review', () => {
    const { lms, api } = begun('strict-1.2');
    lms.mode = 'review';
    api.LMSSetValue(TEXT, 'p1');
    api.LMSFinish('');
    api.LMSFinish('');
    api.LMSCommit('');
    expect(lms.broken).toHaveLength(3);
  });
});

test('faults come by schedule', async () => {
  const { lms, api } = begun('strict-1.2');
  lms.schedule(
    { commit: 2, does: 'refuse' },
    { commit: 3, does: 'offline', for: 2 },
    { commit: 6, does: 'log-out' },
    { launch: 2, gives: { cut: 1 } },
    { launch: 3, gives: { text: 'of a stranger' } },
  );
  const reached = async (): Promise<string> =>
    lms.fetch('token').then(
      (response) => response.text(),
      () => 'nothing',
    );
  const answers: unknown[] = [];
  for (const text of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) {
    api.LMSSetValue(TEXT, text);
    answers.push(api.LMSCommit(''), await reached());
  }
  expect(answers).toEqual(
    [
      ['true', 'token'],
      ['false', 'token'],
      ['false', 'nothing'],
      ['false', 'nothing'],
      ['true', 'token'],
      ['false', '<!doctype html><title>Log in</title>'],
    ].flat(),
  );
  expect(lms.stored.get(TEXT)).toBe('p5');
  expect(next(lms).api.LMSGetValue(TEXT)).toBe('p');
  expect(next(lms).api.LMSGetValue(TEXT)).toBe('of a stranger');
});

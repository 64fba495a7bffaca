import { beforeEach, describe, expect, it } from 'vitest';
import type { Api12, Api2004 } from '../../scorm/find-api';
import { strictLms12, strictLms2004, type StrictLms } from './strict-lms';

/** The judge is judged: what the standards forbid is refused with the standard's code. */

describe('the strict SCORM 1.2 LMS', () => {
  let lms: StrictLms<Api12>;
  let api: Api12;
  beforeEach(() => {
    lms = strictLms12();
    api = lms.launch();
    api.LMSInitialize('');
  });

  it.each([
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.suspend_data', 'two\nlines', '405'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.score.raw', '101', '405'],
    ['cmi.core.session_time', 'PT1M', '405'],
    ['cmi.core.student_id', 'me', '403'],
    ['cmi.completion_status', 'completed', '401'],
    ['cmi.interactions.1.id', 'q1', '201'],
    ['cmi.interactions.0.type', 'choice', '201'],
    ['cmi.interactions.0.id', 'with space', '405'],
    ['cmi.objectives.0.id', '', '405'],
  ])('refuses %s with %j', (element, value, code) => {
    expect(api.LMSSetValue(element, value)).toBe('false');
    expect(api.LMSGetLastError()).toBe(code);
  });

  it('judges responses by the type of their interaction', () => {
    api.LMSSetValue('cmi.interactions.0.id', 'q1');
    expect(api.LMSSetValue('cmi.interactions.0.student_response', 'a')).toBe('false');
    api.LMSSetValue('cmi.interactions.0.type', 'choice');
    expect(api.LMSSetValue('cmi.interactions.0.student_response', 'a,bc')).toBe('false');
    expect(api.LMSSetValue('cmi.interactions.0.student_response', 'a,b')).toBe('true');
    expect(api.LMSSetValue('cmi.interactions.0.result', 'incorrect')).toBe('false');
    expect(api.LMSGetValue('cmi.interactions.0.student_response')).toBe('');
    expect(api.LMSGetLastError()).toBe('404');
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('1');
  });

  it('stores at a commit only, and answers nothing after the end', () => {
    api.LMSSetValue('cmi.suspend_data', 'p1');
    expect(lms.stored.size).toBe(0);
    api.LMSCommit('');
    expect(lms.stored.get('cmi.suspend_data')).toBe('p1');
    api.LMSFinish('');
    expect(api.LMSSetValue('cmi.suspend_data', 'p2')).toBe('false');
    expect(api.LMSGetLastError()).toBe('301');
  });

  it('forgets, where it drops values, what a failed commit held until it changes', () => {
    lms.behaviour.drops = true;
    api.LMSSetValue('cmi.suspend_data', 'p1');
    lms.behaviour.commit = 'fails';
    expect(api.LMSCommit('')).toBe('false');
    lms.behaviour.commit = 'works';
    api.LMSSetValue('cmi.suspend_data', 'p1');
    expect(api.LMSCommit('')).toBe('true');
    expect(lms.stored.has('cmi.suspend_data')).toBe(false);
    api.LMSSetValue('cmi.suspend_data', 'p2');
    api.LMSCommit('');
    expect(lms.stored.get('cmi.suspend_data')).toBe('p2');
  });
});

describe('the strict SCORM 2004 LMS', () => {
  let api: Api2004;
  beforeEach(() => {
    api = strictLms2004().launch();
    api.Initialize('');
  });

  it.each([
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.score.scaled', '1.5', '406'],
    ['cmi.session_time', 'PT1.234S', '406'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.mode', 'normal', '404'],
    ['cmi.core.lesson_status', 'completed', '401'],
    ['cmi.interactions.1.id', 'q1', '351'],
    ['cmi.interactions.0.type', 'choice', '408'],
  ])('refuses %s with %j', (element, value, code) => {
    expect(api.SetValue(element, value)).toBe('false');
    expect(api.GetLastError()).toBe(code);
  });

  it('refuses a zone without a fraction, a wrong result and a second id', () => {
    api.SetValue('cmi.interactions.0.id', 'q1');
    expect(api.SetValue('cmi.interactions.0.timestamp', '2026-11-21T09:05:00Z')).toBe('false');
    expect(api.SetValue('cmi.interactions.0.timestamp', '2026-11-21T09:05:00.0Z')).toBe('true');
    expect(api.SetValue('cmi.interactions.0.result', 'wrong')).toBe('false');
    expect(api.SetValue('cmi.interactions.0.id', 'q2')).toBe('false');
    expect(api.GetLastError()).toBe('351');
  });

  it('has no value for what was never set', () => {
    expect(api.GetValue('cmi.suspend_data')).toBe('');
    expect(api.GetLastError()).toBe('403');
    expect(api.GetValue('cmi.exit')).toBe('');
    expect(api.GetLastError()).toBe('405');
  });
});

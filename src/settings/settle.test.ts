import { describe, expect, it } from 'vitest';
import { rulesOf } from '../course/assessment';
import { item } from '../course/course.examples';
import { emptyProgress, type Progress } from '../course/progress';
import { encode } from '../course/encode-progress';
import { decode } from '../course/saved-progress';
import { unpackTries } from '../course/saved-tries';
import { standingOf } from '../course/standing';
import { banks, course } from '../session/course.fixture';
import { settle } from './settle';

const heldBack = { r1: 6, a1: 8 };
const versions = { r1: 2, a1: 1 };
const given = (file: unknown) => settle(JSON.stringify(file), { course, heldBack, versions, allows: () => true });

describe('Settings are merged over the course', () => {
  it('and one that says nothing leaves it as it is', () => {
    const { course: same, problems, organisation } = given({});
    expect(same).toEqual(course);
    expect(problems).toEqual([]);
    expect(organisation).toEqual({ name: '', logo: '', contact: null, policies: [], signOffs: {}, feedback: [] });
  });

  it('into one policy and one blueprint', () => {
    const { course: set, problems } = given({
      'pass-mark': 90,
      tries: 3,
      'final-status': 'passed',
      objectives: false,
      interactions: 'assessment',
      'commit-address': '/commit',
      'test-out': { items: 4, 'pass-mark': 100, tries: 1 },
    });
    expect(problems).toEqual([]);
    expect(set.assessment).toEqual({ ...course.assessment, passMark: 90, tries: 3 });
    expect(set.policy).toEqual({
      ...course.policy,
      finalStatus: 'passed',
      reportObjectives: false,
      reportAnswers: 'assessment',
      commitAddress: '/commit',
      testOut: { items: 4, passMark: 100, tries: 1 },
    });
  });

  it('and what is wrong is told, with what is right in force', () => {
    const { course: set, problems } = given({ 'pass-mark': 180, tries: 2 });
    expect(set.assessment).toEqual({ ...course.assessment, tries: 2 });
    expect(problems).toHaveLength(1);
  });

  it('and no test-out is offered where they say so', () => {
    expect(given({ 'test-out': { offered: false } }).course.policy.testOut.items).toBe(0);
  });

  it('and a test-out cannot ask for more than a lesson holds back', () => {
    const { course: set, problems } = given({ 'test-out': { items: 7 } });
    expect(set.policy.testOut.items).toBe(course.policy.testOut.items);
    expect(problems).toEqual([expect.stringContaining('“test-out.items” is 7')]);
  });

  it('and an accent that cannot be read is not used', () => {
    const light = { accent: '#ffb81c', strong: '#ffb81c', soft: '#ffffff', 'on-accent': '#ffffff' };
    const { accent, problems } = given({ accent: { light, dark: light } });
    expect(accent).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('and feedback is not asked for where no answer could be sent', () => {
    const { organisation, problems } = given({ feedback: ['It helps.'], interactions: 'off' });
    expect(organisation.feedback).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('“feedback” is not shown')]);
  });

  it('and a trust’s sign-off holds for the version that the package has, of hidden lessons too', () => {
    const by = { name: 'Ama Reid', role: 'Lead nurse', date: '2026-12-01' };
    const { organisation, problems } = given({
      'sign-off': [
        { lesson: 'r1', version: 2, ...by },
        { lesson: 'a1', version: 1, ...by },
        { lesson: 'a1', version: 1, ...by, name: 'Jo Park' },
      ],
      hidden: ['a1'],
    });
    expect(problems).toEqual([]);
    expect(organisation.signOffs).toEqual({ r1: [by], a1: [by, { ...by, name: 'Jo Park' }] });
  });

  it('and a sign-off of another version or lesson does not hold, and is told', () => {
    const by = { name: 'Ama Reid', role: 'Lead nurse', date: '2026-12-01' };
    const { organisation, problems } = given({
      'sign-off': [
        { lesson: 'r1', version: 1, ...by },
        { lesson: 'toString', version: 1, ...by },
      ],
    });
    expect(organisation.signOffs).toEqual({});
    expect(problems).toEqual([
      '“sign-off” is not used for lesson “r1”: it is of version 1, and this package has version 2.',
      '“sign-off” names the lesson “toString”, which this package does not have; its lessons are r1, a1.',
    ]);
  });

  it('and a must-pass item stays one, whatever they say', () => {
    const { course: set } = given({ 'pass-mark': 1, tries: 0, interactions: 'off', 'must-pass': false });
    const bank = { ...banks.r1!, items: [{ ...item('held-1'), mustPass: true }] };
    const slot = bank.ledger.items.findIndex(({ id }) => id === 'held-1');
    expect(rulesOf(set.assessment, { r1: bank }).isMustPass({ lesson: 'r1', slot })).toBe(true);
  });
});

describe('A hidden lesson', () => {
  const { course: set, problems } = given({ hidden: ['r1'] });

  it('is not shown, not asked about and not counted', () => {
    expect(problems).toEqual([]);
    expect(set.lessons.map(({ id }) => id)).toEqual(['a1']);
    expect(set.units.map(({ id }) => id)).toEqual(['body']);
    expect(Object.keys(set.assessment.units)).toEqual(['body']);
    expect(standingOf(set, emptyProgress(1)).objectives.map(({ id }) => id)).toEqual(['a1']);
  });

  it('keeps what was saved of it, for the day when it is shown again', () => {
    const progress: Progress = {
      ...emptyProgress(7),
      lessons: { r1: { status: 'completed', stepSlot: 1, detail: { packed: 'Abc' } } },
      testOuts: { r1: { known: true, finished: 1, finishedOn: 2500, best: 100, last: null, running: null } },
      place: { at: 'lesson', lesson: 'r1', step: 'first' },
    };
    const hidden = decode(encode(progress, course, {}), set);
    if (!hidden.ok) throw new Error(hidden.reason);
    expect(hidden.progress.place).toEqual({ at: 'menu' });
    const shown = decode(encode(unpackTries(hidden.progress, set), set, {}), course);
    if (!shown.ok) throw new Error(shown.reason);
    expect(shown.progress.lessons).toEqual(progress.lessons);
    expect(unpackTries(shown.progress, course).testOuts).toEqual(progress.testOuts);
  });

  it('has to be one of the package', () => {
    expect(given({ hidden: ['c9'] }).problems).toEqual([
      expect.stringContaining('“c9”, which this package does not have'),
    ]);
  });

  it('cannot be every lesson', () => {
    const { course: whole, problems: told } = given({ hidden: ['r1', 'a1'] });
    expect(whole.lessons).toHaveLength(2);
    expect(told).toEqual([expect.stringContaining('names every lesson')]);
  });
});

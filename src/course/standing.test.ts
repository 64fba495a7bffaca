import { describe, expect, it } from 'vitest';
import { emptyProgress, moved } from './progress';
import { course, lesson, summary } from './course.examples';
import type { Blueprint, Policy } from './course';
import type { LessonProgress, Progress, Try } from './progress';
import { continuePlace, isDone, minutesLeft, standingOf, statusOf, stepNumber, tally } from './standing';

const role = summary(lesson('r2'), 2, 'role');
const heart = summary(lesson('a10'), 10);
const whole = course([role, heart]);
const start = emptyProgress(7);

const at = (status: LessonProgress['status'], stepSlot = 2): LessonProgress => ({
  status,
  stepSlot,
  detail: { packed: '' },
});
const withLessons = (lessons: Progress['lessons'], passed = false): Progress => ({
  ...start,
  lessons,
  assessment: { ...start.assessment, ...(passed ? { passed, best: 85, passedOn: 2500, finished: 1 } : {}) },
});
const allDone = { r2: at('completed'), a10: at('completed') };

describe('Standing', () => {
  it('of a new learner is incomplete, unknown and without a score', () => {
    expect(standingOf(whole, start)).toEqual({
      completion: 'incomplete',
      success: 'unknown',
      score: null,
      bookmark: '#/',
      done: 0,
      objectives: [
        { id: 'r2', title: 'Lesson r2', status: 'not-attempted' },
        { id: 'a10', title: 'Lesson a10', status: 'not-attempted' },
      ],
    });
  });

  it('is completed only when every lesson is and the assessment is passed', () => {
    expect(standingOf(whole, withLessons(allDone)).completion).toBe('incomplete');
    expect(standingOf(whole, withLessons({ r2: at('completed') }, true)).completion).toBe('incomplete');
    expect(standingOf(whole, withLessons({ ...allDone, a10: at('in-progress') }, true)).completion).toBe('incomplete');
    expect(standingOf(whole, withLessons(allDone, true)).completion).toBe('completed');
  });

  it('is passed as soon as the assessment is, whatever lessons are open', () => {
    expect(standingOf(whole, withLessons({}, true))).toMatchObject({ success: 'passed', score: 85 });
  });

  it('stays unknown after a failed try, with its score', () => {
    const failed = { ...start, assessment: { ...start.assessment, finished: 1, best: 40 } };
    expect(standingOf(whole, failed)).toMatchObject({ success: 'unknown', score: 40 });
  });

  it('bookmarks the lesson as a route, so that turning its pages changes nothing', () => {
    const there = moved(start, { at: 'lesson', lesson: 'a10', step: 'valves' });
    expect(standingOf(whole, there).bookmark).toBe('#/lesson/a10');
  });

  it('gives the share done by minutes, the assessment included', () => {
    expect(standingOf(whole, withLessons({ r2: at('completed'), a10: at('in-progress') })).done).toBeCloseTo(12 / 36);
    expect(standingOf(whole, withLessons(allDone, true)).done).toBe(1);
    const nothing = { ...course([]), assessment: { ...course([]).assessment, minutes: 0 } };
    expect(standingOf(nothing, start).done).toBe(0);
  });

  it('has an objective for each lesson, or none where the policy says so', () => {
    const progress = withLessons({ r2: at('completed'), a10: at('in-progress') });
    expect(standingOf(whole, progress).objectives.map(({ status }) => status)).toEqual(['completed', 'incomplete']);
    const quiet = { ...whole, policy: { ...whole.policy, reportObjectives: false } };
    expect(standingOf(quiet, progress).objectives).toEqual([]);
  });
});

describe('By the policy of the course', () => {
  const by = (policy: Partial<Policy>, blueprint: Partial<Blueprint> = {}) => ({
    ...whole,
    policy: { ...whole.policy, ...policy },
    assessment: { ...whole.assessment, ...blueprint },
  });
  const completionBy = (completes: Policy['completes'], progress: Progress) =>
    standingOf(by({ completes }), progress).completion;
  const passed = withLessons({}, true);

  it('the lessons alone complete the course, or the assessment alone', () => {
    for (const completes of [['lessons-seen'], ['checks-answered'], ['lessons-seen', 'checks-answered']] as const) {
      expect(completionBy([...completes], withLessons(allDone))).toBe('completed');
      expect(completionBy([...completes], passed)).toBe('incomplete');
    }
    expect(completionBy(['assessment-passed'], passed)).toBe('completed');
    expect(completionBy(['assessment-passed'], withLessons(allDone))).toBe('incomplete');
    expect(completionBy(['lessons-seen', 'assessment-passed'], passed)).toBe('incomplete');
    expect(completionBy(['lessons-seen', 'assessment-passed'], withLessons(allDone, true))).toBe('completed');
  });

  it('the share done counts only what completes the course', () => {
    expect(standingOf(by({ completes: ['assessment-passed'] }), passed).done).toBe(1);
    expect(standingOf(by({ completes: ['checks-answered'] }), withLessons({ r2: at('completed') })).done).toBe(0.5);
  });

  const tried = (finished: number, change: Partial<Progress['assessment']> = {}): Progress => ({
    ...start,
    assessment: { ...start.assessment, finished, best: 70, last: attempt(0.4), lastScore: 40, ...change },
  });
  const attempt = (score: number): Try => ({
    seed: 1,
    items: [{ lesson: 'a10', slot: 2, response: '01', score, confidence: null }],
  });
  const successBy = (sendFailed: Policy['sendFailed'], progress: Progress, tries = 2) =>
    standingOf(by({ sendFailed }, { tries }), progress).success;

  it('failed is never sent, or once no try is left, or after each failed try', () => {
    expect([1, 2].map((n) => successBy('never', tried(n)))).toEqual(['unknown', 'unknown']);
    expect([0, 1, 2].map((n) => successBy('no-tries-left', tried(n)))).toEqual(['unknown', 'unknown', 'failed']);
    expect([0, 1, 2].map((n) => successBy('each-try', tried(n)))).toEqual(['unknown', 'failed', 'failed']);
  });

  it('failed is not sent while the last try is running, where tries have no limit, nor after a pass', () => {
    expect(successBy('no-tries-left', tried(1, { running: attempt(0) }))).toBe('unknown');
    expect(successBy('no-tries-left', tried(9), 0)).toBe('unknown');
    expect(successBy('each-try', tried(2, { passed: true }))).toBe('passed');
    expect(successBy('no-tries-left', tried(2, { passed: true }))).toBe('passed');
  });

  it('the score is the best or that of the last try, and always the best after a pass', () => {
    expect(standingOf(by({ reportScore: 'best' }), tried(2)).score).toBe(70);
    expect(standingOf(by({ reportScore: 'last' }), tried(2)).score).toBe(40);
    expect(standingOf(by({ reportScore: 'last' }), tried(2, { passed: true })).score).toBe(70);
    expect(standingOf(by({ reportScore: 'last' }), start).score).toBeNull();
  });
});

describe('A lesson that is known from a test-out', () => {
  const testOut = { known: true, finished: 1, finishedOn: 2500, best: 80, last: null, running: null };
  const known: Progress = { ...withLessons({ r2: at('in-progress') }), testOuts: { r2: testOut } };

  it('is known, until it is completed as well', () => {
    expect(statusOf(known, 'r2')).toBe('known');
    expect(statusOf({ ...known, lessons: { r2: at('completed') } }, 'r2')).toBe('completed');
    expect(statusOf({ ...known, testOuts: { r2: { ...testOut, known: false } } }, 'r2')).toBe('in-progress');
  });

  it('counts as done everywhere: course, objective, tally, minutes, and the way on', () => {
    expect(isDone(known, 'r2')).toBe(true);
    expect(standingOf(whole, known).objectives[0]?.status).toBe('completed');
    expect(standingOf(whole, known).done).toBeCloseTo(12 / 36);
    expect(tally(whole, known, 'role')).toEqual({ done: 1, of: 1, minutes: 0 });
    expect(minutesLeft(role, known)).toBe(0);
    expect(continuePlace(whole, known)).toMatchObject({ lesson: 'a10' });
    const all = { ...withLessons({ a10: at('completed') }, true), testOuts: { r2: testOut } };
    expect(standingOf(whole, all).completion).toBe('completed');
  });
});

describe('The menu', () => {
  it('knows the status of each lesson', () => {
    const progress = withLessons({ r2: at('completed'), a10: at('in-progress') });
    expect(['r2', 'a10', 'a11'].map((id) => statusOf(progress, id))).toEqual([
      'completed',
      'in-progress',
      'not-started',
    ]);
  });

  it('counts lessons done and minutes left, of a unit and of the course', () => {
    const progress = withLessons({ r2: at('completed'), a10: at('in-progress', 0) });
    expect(tally(whole, progress, 'role')).toEqual({ done: 1, of: 1, minutes: 0 });
    expect(tally(whole, progress, 'body')).toEqual({ done: 0, of: 1, minutes: 8 });
    expect(tally(whole, progress)).toEqual({ done: 1, of: 2, minutes: 8 });
  });

  it('says how many minutes a lesson still takes', () => {
    expect(minutesLeft(heart, start)).toBe(12);
    expect(minutesLeft(heart, withLessons({ a10: at('in-progress') }))).toBe(12);
    expect(minutesLeft(heart, withLessons({ a10: at('in-progress', 3) }))).toBe(4);
    expect(minutesLeft({ ...heart, minutes: 1 }, withLessons({ a10: at('in-progress', 3) }))).toBe(1);
    expect(minutesLeft(heart, withLessons({ a10: at('completed') }))).toBe(0);
  });

  it('numbers steps as they stand today', () => {
    const [valves, removed] = [0, 1];
    expect(stepNumber(heart, valves)).toBe(2);
    expect(stepNumber(heart, removed)).toBe(1);
    const { stepSlots: _, ...inOrder } = heart;
    expect(stepNumber(inOrder, 2)).toBe(3);
    expect(stepNumber(inOrder, 9)).toBe(1);
  });
});

describe('Continue', () => {
  it('leads to where the learner was', () => {
    const place = { at: 'practice', lesson: 'a10', seed: 1, marks: [], only: null } as const;
    expect(continuePlace(whole, moved(start, { ...place, marks: [], only: null }))).toEqual(place);
  });

  it('leads from the menu to the lesson that was begun, at its last step', () => {
    const progress = withLessons({ a10: at('in-progress', 0) });
    expect(continuePlace(whole, progress)).toEqual({ at: 'lesson', lesson: 'a10', step: '' });
  });

  it('leads from the menu to a test-out that was begun', () => {
    const running = { seed: 1, items: [] };
    const testOut = { known: false, finished: 0, finishedOn: null, best: null, last: null, running };
    expect(continuePlace(whole, { ...start, testOuts: { a10: testOut } })).toEqual({ at: 'test-out', lesson: 'a10' });
    const packed = { ...testOut, running: null };
    expect(continuePlace(whole, { ...start, testOuts: { a10: packed } })).toMatchObject({ at: 'test-out' });
    expect(continuePlace(whole, { ...start, testOuts: { a10: { ...packed, finished: 1 } } })).toMatchObject({
      at: 'lesson',
    });
  });

  it('leads from the menu to the first lesson that was not begun', () => {
    expect(continuePlace(whole, start)).toEqual({ at: 'lesson', lesson: 'r2', step: '' });
    expect(continuePlace(whole, withLessons({ r2: at('completed') }))).toMatchObject({ lesson: 'a10' });
  });

  it('leads to the assessment once every lesson is completed, and nowhere once that is passed', () => {
    expect(continuePlace(whole, withLessons(allDone))).toEqual({ at: 'assessment' });
    expect(continuePlace(whole, withLessons(allDone, true))).toEqual({ at: 'menu' });
  });
});

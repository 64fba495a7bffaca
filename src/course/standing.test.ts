import { describe, expect, it } from 'vitest';
import { emptyProgress, moved } from './progress';
import { course, lesson, summary } from './course.examples';
import type { LessonProgress, Progress } from './progress';
import { continuePlace, minutesLeft, standingOf, statusOf, stepNumber, tally } from './standing';

const role = summary(lesson('r2'), 2, 'role');
const heart = summary(lesson('a10'), 10);
const whole = course([role, heart]);
const start = emptyProgress(7);

const at = (status: LessonProgress['status'], step = 'chambers'): LessonProgress => ({
  status,
  step,
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

  it('bookmarks the place as a route', () => {
    const there = moved(start, { at: 'lesson', lesson: 'a10', step: 'valves' });
    expect(standingOf(whole, there).bookmark).toBe('#/lesson/a10/valves');
  });

  it('gives the share done by minutes, the assessment included', () => {
    expect(standingOf(whole, withLessons({ r2: at('completed'), a10: at('in-progress') })).done).toBeCloseTo(12 / 36);
    expect(standingOf(whole, withLessons(allDone, true)).done).toBe(1);
    const nothing = { ...course([]), assessment: { title: '', minutes: 0, draw: [] } };
    expect(standingOf(nothing, start).done).toBe(0);
  });

  it('has an objective for each lesson, or none where the policy says so', () => {
    const progress = withLessons({ r2: at('completed'), a10: at('in-progress') });
    expect(standingOf(whole, progress).objectives.map(({ status }) => status)).toEqual(['completed', 'incomplete']);
    const quiet = { ...whole, policy: { ...whole.policy, reportObjectives: false } };
    expect(standingOf(quiet, progress).objectives).toEqual([]);
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
    const progress = withLessons({ r2: at('completed'), a10: at('in-progress', 'valves') });
    expect(tally(whole, progress, 'role')).toEqual({ done: 1, of: 1, minutes: 0 });
    expect(tally(whole, progress, 'body')).toEqual({ done: 0, of: 1, minutes: 8 });
    expect(tally(whole, progress)).toEqual({ done: 1, of: 2, minutes: 8 });
  });

  it('says how many minutes a lesson still takes', () => {
    expect(minutesLeft(heart, start)).toBe(12);
    expect(minutesLeft(heart, withLessons({ a10: at('in-progress', 'chambers') }))).toBe(12);
    expect(minutesLeft(heart, withLessons({ a10: at('in-progress', 'summary') }))).toBe(4);
    expect(minutesLeft({ ...heart, minutes: 1 }, withLessons({ a10: at('in-progress', 'summary') }))).toBe(1);
    expect(minutesLeft(heart, withLessons({ a10: at('completed') }))).toBe(0);
  });

  it('numbers steps as they stand today', () => {
    expect(stepNumber(heart, 'valves')).toBe(2);
    expect(stepNumber(heart, 'removed')).toBe(1);
  });
});

describe('Continue', () => {
  it('leads to where the learner was', () => {
    const place = { at: 'practice', lesson: 'a10', seed: 1, marks: [] } as const;
    expect(continuePlace(whole, moved(start, { ...place, marks: [] }))).toEqual(place);
  });

  it('leads from the menu to the lesson that was begun, at its last step', () => {
    const progress = withLessons({ a10: at('in-progress', 'valves') });
    expect(continuePlace(whole, progress)).toEqual({ at: 'lesson', lesson: 'a10', step: 'valves' });
  });

  it('leads from the menu to the first step of the first lesson that was not begun', () => {
    expect(continuePlace(whole, start)).toEqual({ at: 'lesson', lesson: 'r2', step: 'chambers' });
    expect(continuePlace(whole, withLessons({ r2: at('completed') }))).toMatchObject({ lesson: 'a10' });
  });

  it('leads to the assessment once every lesson is completed, and nowhere once that is passed', () => {
    expect(continuePlace(whole, withLessons(allDone))).toEqual({ at: 'assessment' });
    expect(continuePlace(whole, withLessons(allDone, true))).toEqual({ at: 'menu' });
  });
});

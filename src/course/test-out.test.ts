import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from './progress';
import { testOutAnswered, testOutBegun, testOutFinished, testOutOf, testOutTries } from './test-out';

const rules = { items: 5, passMark: 80, tries: 2 };
const start = emptyProgress(7);
const drawn = [0, 1, 2, 3, 4].map((slot) => ({ lesson: 'r2', slot }));
const day = 2_500;

function finished(from: Progress, right: number, on = day): Progress {
  const answered = drawn
    .slice(0, right)
    .reduce(
      (progress, _, i) => testOutAnswered(progress, 'r2', i, { response: '01', score: 1, confidence: null }),
      testOutBegun(from, 'r2', 5, drawn),
    );
  return testOutFinished(answered, 'r2', rules, on);
}

describe('A test-out', () => {
  it('begins with nothing answered and is the place to continue at', () => {
    const begun = testOutBegun(start, 'r2', 5, drawn);
    expect(begun.place).toEqual({ at: 'test-out', lesson: 'r2' });
    expect(testOutOf(begun, 'r2')).toMatchObject({ known: false, finished: 0, running: { seed: 5 } });
  });

  it('takes one answer for each item and no second, and none where nothing is running', () => {
    const begun = testOutBegun(start, 'r2', 5, drawn);
    const once = testOutAnswered(begun, 'r2', 0, { response: '01', score: 0, confidence: 'sure' });
    expect(testOutAnswered(once, 'r2', 0, { response: '10', score: 1, confidence: null })).toBe(once);
    expect(testOutAnswered(start, 'r2', 0, { response: '10', score: 1, confidence: null })).toBe(start);
    expect(testOutAnswered(begun, 'a10', 0, { response: '10', score: 1, confidence: null })).toBe(begun);
  });

  it('makes the lesson known at exactly the pass mark, and keeps the score and the day', () => {
    expect(testOutOf(finished(start, 4), 'r2')).toMatchObject({ known: true, best: 80, finishedOn: day, finished: 1 });
    expect(testOutOf(finished(start, 3), 'r2')).toMatchObject({ known: false, best: 60 });
  });

  it('never makes a known lesson unknown, nor its best score less', () => {
    expect(testOutOf(finished(finished(start, 5), 0), 'r2')).toMatchObject({ known: true, best: 100, finished: 2 });
  });

  it('is nothing where none was running', () => {
    expect(testOutFinished(start, 'r2', rules, day)).toBe(start);
  });
});

describe('Tries at a test-out', () => {
  it('are two, then one more each day', () => {
    expect(testOutTries(start, 'r2', rules, day)).toBe(2);
    const once = finished(start, 0);
    expect(testOutTries(once, 'r2', rules, day)).toBe(1);
    const twice = finished(once, 0);
    expect(testOutTries(twice, 'r2', rules, day)).toBe(0);
    expect(testOutTries(twice, 'r2', rules, day + 1)).toBe(1);
    expect(testOutTries(finished(twice, 0, day + 1), 'r2', rules, day + 1)).toBe(0);
    expect(testOutTries(finished(twice, 0, day + 1), 'r2', rules, day + 9)).toBe(1);
  });

  it('are none while one is running, or once the lesson is known or completed', () => {
    expect(testOutTries(testOutBegun(start, 'r2', 5, drawn), 'r2', rules, day)).toBe(0);
    expect(testOutTries(finished(start, 5), 'r2', rules, day + 1)).toBe(0);
    const completed = { status: 'completed' as const, stepSlot: 0, detail: { packed: '' } };
    expect(testOutTries({ ...start, lessons: { r2: completed } }, 'r2', rules, day)).toBe(0);
  });

  it('always come again on another day, until the lesson is known', () => {
    const results = fc.array(fc.record({ right: fc.nat({ max: 5 }), later: fc.nat({ max: 3 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(results, (tries) => {
        let today = day;
        let progress = start;
        for (const { right, later } of tries) {
          today += later;
          if (testOutTries(progress, 'r2', rules, today) > 0) progress = finished(progress, right, today);
        }
        expect(testOutTries(progress, 'r2', rules, today + 1) > 0).toBe(!testOutOf(progress, 'r2').known);
      }),
      { seed: 51 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import {
  itemAt,
  passedBy,
  slotOf,
  triesLeft,
  tryAnswered,
  tryBegun,
  tryFinished,
  withoutWithdrawn,
  type Rules,
} from './assessment';
import { course, item, lesson } from './course.examples';
import type { Bank } from './course';
import type { Progress } from './progress';

const start = emptyProgress(7);
const drawn = [
  { lesson: 'a10', slot: 2 },
  { lesson: 'a10', slot: 3 },
  { lesson: 'r2', slot: 0 },
];
const rules: Rules = { passMark: 60, isMustPass: () => false };

function finished(from: Progress, scores: (number | null)[], using = rules, day = 2500): Progress {
  const items = scores.map((_, slot) => ({ lesson: 'a10', slot }));
  const answered = scores.reduce(
    (progress, score, i) =>
      score === null ? progress : tryAnswered(progress, i, { response: '01', score, confidence: null }),
    tryBegun(from, 5, items),
  );
  return tryFinished(answered, using, day);
}

describe('A try', () => {
  it('begins with nothing answered and is the place to continue at', () => {
    const { assessment, place } = tryBegun(start, 5, drawn);
    expect(place).toEqual({ at: 'assessment' });
    expect(assessment.running?.seed).toBe(5);
    expect(assessment.running?.items[2]).toEqual({
      lesson: 'r2',
      slot: 0,
      response: null,
      score: null,
      confidence: null,
    });
  });

  it('takes one answer for each item and no second', () => {
    const once = tryAnswered(tryBegun(start, 5, drawn), 1, { response: '01', score: 0, confidence: 'sure' });
    const twice = tryAnswered(once, 1, { response: '10', score: 1, confidence: null });
    expect(twice.assessment.running?.items[1]).toMatchObject({ response: '01', score: 0, confidence: 'sure' });
  });

  it('takes no answer when none is running or there is no such item', () => {
    const answer = { response: '01', score: 1, confidence: null };
    expect(tryAnswered(start, 0, answer)).toBe(start);
    const begun = tryBegun(start, 5, drawn);
    expect(tryAnswered(begun, 3, answer)).toBe(begun);
  });
});

describe('The score', () => {
  it('is the percent of all items, rounded down', () => {
    expect(finished(start, [1, 1, 0]).assessment.best).toBe(66);
  });

  it('counts partly right answers by their share, without losing a learner the last percent to rounding', () => {
    expect(finished(start, [1 / 3, 1 / 3, 1 / 3, 1]).assessment.best).toBe(50);
    expect(finished(start, [0.1 + 0.2, 0.7]).assessment.best).toBe(50);
    expect(finished(start, [5 / 7, 2 / 7]).assessment.best).toBe(50);
  });

  it('counts what was not answered as nothing', () => {
    expect(finished(start, [1, null, null, null]).assessment.best).toBe(25);
  });

  it('never goes down', () => {
    expect(finished(finished(start, [1, 0]), [0, 0]).assessment.best).toBe(50);
  });
});

describe('A finished try', () => {
  it('passes at exactly the pass mark and not one percent below', () => {
    expect(finished(start, [1, 1, 1, 0, 0]).assessment).toMatchObject({ passed: true, best: 60, passedOn: 2500 });
    expect(finished(start, [1, 1, 1, 0, 0], { ...rules, passMark: 61 }).assessment.passed).toBe(false);
  });

  it('fails for a must-pass item that is not wholly right, whatever the score', () => {
    const isMustPass = ({ slot }: { slot: number }) => slot === 0;
    expect(finished(start, [0.9, 1, 1], { passMark: 60, isMustPass }).assessment).toMatchObject({
      passed: false,
      passedOn: null,
      best: 96,
    });
    expect(finished(start, [1, 0, 1], { passMark: 60, isMustPass }).assessment.passed).toBe(true);
  });

  it('can be judged again for the result page', () => {
    const { last } = finished(start, [1, 0]).assessment;
    expect(last && passedBy(last, rules)).toBe(false);
    expect(last && passedBy(last, { ...rules, passMark: 50 })).toBe(true);
  });

  it('is counted and kept for review in place of the one before', () => {
    const twice = finished(finished(start, [1]), [0, 1]);
    expect(twice.assessment).toMatchObject({ finished: 2, running: null });
    expect(twice.assessment.last?.items.map(({ score }) => score)).toEqual([0, 1]);
  });

  it('cannot take a pass away or move its day', () => {
    const failedLater = finished(finished(start, [1]), [0], rules, 2600);
    expect(failedLater.assessment).toMatchObject({ passed: true, passedOn: 2500, best: 100 });
    expect(finished(failedLater, [1], rules, 2700).assessment.passedOn).toBe(2500);
  });

  it('is nothing where none was running', () => {
    expect(tryFinished(start, rules, 2500)).toBe(start);
  });
});

describe('Tries left', () => {
  const { policy } = course([]);

  it('have no limit unless the policy sets one', () => {
    expect(triesLeft(finished(start, [0]), policy)).toBeNull();
  });

  it('count finished and running tries and do not go below none', () => {
    const two = { ...policy, assessmentTries: 2 };
    expect(triesLeft(start, two)).toBe(2);
    expect(triesLeft(tryBegun(finished(start, [0]), 1, drawn), two)).toBe(0);
    expect(triesLeft(finished(finished(finished(start, [0]), [0]), [0]), two)).toBe(0);
  });
});

describe('An item of a try', () => {
  const bank: Bank = { lesson: 'a10', items: [item('held')], ledger: lesson('a10').ledger };
  const drawnItem = (slot: number) => ({ lesson: 'a10', slot, response: null, score: null, confidence: null });

  it('is found in its bank by its slot', () => {
    expect(slotOf(bank, 'held')).toBe(2);
    expect(itemAt({ a10: bank }, drawnItem(2))?.id).toBe('held');
  });

  it('is not found when the bank is not loaded or no longer has it', () => {
    expect(itemAt({}, drawnItem(2))).toBeUndefined();
    expect(itemAt({ a10: bank }, drawnItem(0))).toBeUndefined();
    expect(itemAt({ a10: bank }, drawnItem(99))).toBeUndefined();
  });

  it('without a slot is a mistake that says what to run', () => {
    expect(() => slotOf(bank, 'unknown')).toThrow('slots.yaml of lesson a10 has no item unknown. Run npm run slots.');
  });

  it('that was withdrawn leaves the running try, and a try of nothing else is over without counting', () => {
    const running = tryBegun(start, 5, [...drawn.slice(0, 2)]);
    expect(withoutWithdrawn(running, { a10: bank }).assessment.running?.items.map(({ slot }) => slot)).toEqual([2]);
    expect(withoutWithdrawn(tryBegun(start, 5, drawn.slice(2)), { a10: bank }).assessment).toMatchObject({
      running: null,
      finished: 0,
    });
  });

  it('whose answer has another shape than the bank says leaves the running try', () => {
    const answered = tryAnswered(
      tryBegun(start, 5, [
        { lesson: 'a10', slot: 2 },
        { lesson: 'a10', slot: 2 },
      ]),
      0,
      {
        response: '0101',
        score: 1,
        confidence: null,
      },
    );
    expect(withoutWithdrawn(answered, { a10: bank }).assessment.running?.items).toEqual([drawnItem(2)]);
  });

  it('that still stands stays', () => {
    const running = tryBegun(start, 5, [{ lesson: 'a10', slot: 2 }]);
    expect(withoutWithdrawn(running, { a10: bank })).toBe(running);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import {
  failedTopics,
  itemAt,
  mayBeginFrom,
  rulesOf,
  showsMarks,
  shownItems,
  slotOf,
  tryAnswered,
  tryBegun,
  tryFinished,
  type Rules,
} from './assessment';
import { course, item, lesson } from './course.examples';
import type { Bank, Blueprint } from './course';
import { dateOf } from './day';
import type { Progress } from './progress';
import { triesLeft } from './standing';

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
  return tryFinished(answered, using, dateOf(day));
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

  it('keeps its score, and whether it was passed by the rules of its day', () => {
    expect(finished(start, [1, 0], { ...rules, passMark: 50 }).assessment.lastPassed).toBe(true);
    expect(finished(finished(start, [1]), [0, 1]).assessment).toMatchObject({
      passed: true,
      best: 100,
      lastScore: 50,
      lastPassed: false,
    });
  });

  it('keeps the hour of its end', () => {
    const begun = tryBegun(start, 5, drawn);
    expect(tryFinished(begun, rules, new Date(Date.UTC(2020, 0, 2, 0, 1))).assessment.finishedAt).toBe(25);
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
    expect(tryFinished(start, rules, dateOf(2500))).toBe(start);
  });
});

const { assessment: blueprint } = course([]);

describe('Tries left', () => {
  it('have no limit unless the blueprint sets one', () => {
    expect(triesLeft(finished(start, [0]), blueprint)).toBeNull();
  });

  it('count finished and running tries and do not go below none', () => {
    const two = { ...blueprint, tries: 2 };
    expect(triesLeft(start, two)).toBe(2);
    expect(triesLeft(tryBegun(finished(start, [0]), 1, drawn), two)).toBe(0);
    expect(triesLeft(finished(finished(finished(start, [0]), [0]), [0]), two)).toBe(0);
  });
});

describe('Waiting', () => {
  const patient: Blueprint = { ...blueprint, waiting: [1, 24] };
  const end = new Date(Date.UTC(2026, 10, 21, 10));
  const after = (hours: number) => new Date(end.getTime() + hours * 3_600_000);
  const failed = (progress: Progress) => tryFinished(tryBegun(progress, 5, drawn), rules, end);
  const from = (progress: Progress, hours: number, of = patient) => mayBeginFrom(progress, of, after(hours));

  it('is for nobody who has not tried', () => {
    expect(from(start, 0)).toBeNull();
  });

  it('lasts as long as the blueprint says, and the last entry stands for all that follow', () => {
    const [first, second, third] = [failed(start), failed(failed(start)), failed(failed(failed(start)))];
    expect(from(first, 0.5)).toEqual(after(1));
    expect(from(first, 1)).toBeNull();
    expect(from(second, 23)).toEqual(after(24));
    expect(from(third, 23)).toEqual(after(24));
    expect(from(third, 24)).toBeNull();
  });

  it('is not needed where the blueprint has none, after a pass, or while a try is running', () => {
    expect(from(failed(start), 0, blueprint)).toBeNull();
    expect(from(failed(start), 0, { ...blueprint, waiting: [0] })).toBeNull();
    expect(from(tryFinished(tryBegun(start, 5, drawn), { ...rules, passMark: 0 }, end), 0)).toBeNull();
    expect(from(tryBegun(failed(start), 6, drawn), 0)).toBeNull();
  });

  it('keeps nobody whose last try was timed by a clock that ran ahead', () => {
    expect(from(failed(start), -48)).toBeNull();
  });
});

describe('Marks', () => {
  const onPassing: Blueprint = { ...blueprint, feedback: 'on-passing' };

  it('stay hidden after a failed try where the blueprint shows them on passing', () => {
    expect(showsMarks(finished(start, [0]), onPassing)).toBe(false);
    expect(showsMarks(finished(start, [1]), onPassing)).toBe(true);
    expect(showsMarks(finished(finished(start, [1]), [0]), onPassing)).toBe(false);
  });

  it('are shown at the end of any try otherwise', () => {
    expect(showsMarks(finished(start, [0]), blueprint)).toBe(true);
    expect(showsMarks(finished(start, [0]), { ...blueprint, feedback: 'after-each' })).toBe(true);
  });
});

describe('Must-pass items', () => {
  const ids = ['one', 'two', 'three', 'four'];
  const steps = ['chambers', 'valves', 'valves', 'summary'];
  const bank: Bank = {
    lesson: 'a10',
    items: ids.map((id, i) => ({ ...item(id), mustPass: i !== 3, step: steps[i] ?? '' })),
    ledger: { steps: [], items: ids.map((id) => ({ id, group: 'held-back', bits: 2 })) },
  };
  const banks = { a10: bank };

  it('count whatever the blueprint asks for', () => {
    const strict = rulesOf({ ...blueprint, mustPass: 0, passMark: 50 }, banks);
    expect(finished(start, [1, 1, 0.5, 0], strict).assessment).toMatchObject({ passed: false, best: 62 });
    expect(finished(start, [1, 1, 1, 0], strict).assessment.passed).toBe(true);
  });

  it('that were not right say what they are about, each step once', () => {
    const { last } = finished(start, [0, 0.5, null, 0]).assessment;
    expect(last && failedTopics(last, banks)).toEqual([
      { lesson: 'a10', step: 'chambers' },
      { lesson: 'a10', step: 'valves' },
    ]);
    const { last: right } = finished(start, [1, 1, 1, 0]).assessment;
    expect(right && failedTopics(right, banks)).toEqual([]);
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

  it('is shown with its answer, unless it was withdrawn or its answer has another shape than the bank says', () => {
    const begun = tryBegun(start, 5, [...drawn, { lesson: 'a10', slot: 2 }]);
    const answered = tryAnswered(begun, 0, { response: '01', score: 1, confidence: null });
    const wider = tryAnswered(answered, 3, { response: '0101', score: 1, confidence: null });
    const shown = shownItems(wider.assessment.running, { a10: bank });
    expect(shown.map(({ item: { id }, drawn: { response } }) => [id, response])).toEqual([['held', '01']]);
    expect(shownItems(null, { a10: bank })).toEqual([]);
  });

  it('with a typed answer is shown whatever its length', () => {
    const typed = {
      ...bank,
      ledger: { ...bank.ledger, items: bank.ledger.items.map((one) => ({ ...one, bits: null })) },
    };
    const answered = tryAnswered(tryBegun(start, 5, drawn), 0, {
      response: '0'.repeat(30),
      score: 1,
      confidence: null,
    });
    expect(shownItems(answered.assessment.running, { a10: typed })).toHaveLength(1);
  });
});

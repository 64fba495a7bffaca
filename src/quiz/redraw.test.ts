import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAt, shownItems, tryAnswered, tryBegun, tryFinished } from '../course/assessment';
import type { Bank, Course } from '../course/course';
import { course as courseOf } from '../course/course.examples';
import { emptyProgress, type Progress, type TryItem } from '../course/progress';
import { testOutBegun, testOutAnswered, testOutFinished, testOutOf } from '../course/test-out';
import { scoreOf, usedName } from '../course/try';
import { anyDrawable, drawable, type Drawable } from './draw.fixture';
import { drawTry } from './draw';
import { assessmentToday, testOutToday } from './redraw';

const whole = ({ course }: Pick<Drawable, 'course'>): Course => ({ ...courseOf([]), ...course });
const slots = (...list: [lesson: string, slot: number][]) => list.map(([lesson, slot]) => ({ lesson, slot }));
const answer = { response: '01', score: 1, confidence: null };
const namesOf = (progress: Progress): string[] => progress.assessment.running?.items.map(usedName) ?? [];

/** The banks of a newer course: these items are gone. */
function without(banks: Readonly<Record<string, Bank>>, gone: readonly string[]): Record<string, Bank> {
  const left = (bank: Bank): Bank => ({ ...bank, items: bank.items.filter(({ id }) => !gone.includes(id)) });
  return Object.fromEntries(Object.entries(banks).map(([lesson, bank]) => [lesson, left(bank)]));
}

const plain = (count: number) => Array.from({ length: count }, () => ({}));
const some = drawable(
  { a: ['a1', 'a2'], b: ['b1'] },
  { a1: plain(3), a2: plain(3), b1: plain(3) },
  { units: { a: 2, b: 1 } },
);
const begun = tryBegun(emptyProgress(1), 7, slots(['a1', 0], ['a2', 0], ['b1', 0]));

describe('An open item that a newer course has withdrawn', () => {
  test('is drawn anew from its lesson, in its place, and always the same one', () => {
    const today = assessmentToday(begun, whole(some), without(some.banks, ['a1-0']));
    expect(namesOf(today)).toEqual([expect.stringMatching(/^a1\/[12]$/), 'a2/0', 'b1/0']);
    expect(assessmentToday(begun, whole(some), without(some.banks, ['a1-0']))).toEqual(today);
    expect(assessmentToday(today, whole(some), without(some.banks, ['a1-0']))).toBe(today);
  });

  test('is drawn from its unit where its lesson has no other', () => {
    const today = assessmentToday(begun, whole(some), without(some.banks, ['a1-0', 'a1-1', 'a1-2']));
    expect(namesOf(today)).toEqual([expect.stringMatching(/^a2\/[12]$/), 'a2/0', 'b1/0']);
  });

  test('is left out where its unit has no other, and the try ends without it', () => {
    const today = assessmentToday(begun, whole(some), without(some.banks, ['b1-0', 'b1-1', 'b1-2']));
    expect(namesOf(today)).toEqual(['a1/0', 'a2/0']);
  });

  test('of a lesson that the course has dropped is drawn from the unit that lacks most', () => {
    const progress = tryBegun(emptyProgress(1), 7, slots(['#9', 4], ['a2', 0], ['b1', 0]));
    expect(namesOf(assessmentToday(progress, whole(some), some.banks))[0]).toMatch(/^a[12]\//);
  });

  test('is drawn anew among fresh items before those of the last try', () => {
    const last = tryFinished(
      tryBegun(begun, 5, slots(['a1', 1])),
      { passMark: 80, isMustPass: () => false },
      new Date(),
    );
    const again = tryBegun(last, 7, slots(['a1', 0]));
    expect(namesOf(assessmentToday(again, whole(some), without(some.banks, ['a1-0'])))).toEqual(['a1/2']);
  });

  test('is replaced by a must-pass item where the try would have too few', () => {
    const strict = drawable(
      { a: ['a1'] },
      { a1: [{ mustPass: true }, {}, {}, { mustPass: true, met: 2 }, {}] },
      { units: { a: 2 }, mustPass: 1 },
    );
    const progress = tryBegun(emptyProgress(1), 3, slots(['a1', 0], ['a1', 1]));
    expect(namesOf(assessmentToday(progress, whole(strict), without(strict.banks, ['a1-0'])))).toEqual([
      'a1/3',
      'a1/1',
    ]);
  });
});

describe('An answered item that a newer course has withdrawn or changed', () => {
  const answered = tryAnswered(begun, 0, { ...answer, score: 0.5 });

  test('keeps its place and its score', () => {
    const banks = without(some.banks, ['a1-0']);
    const today = assessmentToday(answered, whole(some), banks);
    expect(today).toBe(answered);
    expect(shownItems(today.assessment.running, banks).map(({ drawn }) => usedName(drawn))).toEqual(['a2/0', 'b1/0']);
    expect(scoreOf(today.assessment.running!)).toBe(16);
  });

  test('in another shape is not shown, for its answer cannot be read', () => {
    const bank = some.banks['a1']!;
    const wider = {
      ...bank,
      ledger: { ...bank.ledger, items: bank.ledger.items.map((slot) => ({ ...slot, bits: 9 })) },
    };
    const shown = shownItems(answered.assessment.running, { ...some.banks, a1: wider });
    expect(shown.map(({ lesson }) => lesson)).toEqual(['a2', 'b1']);
  });
});

test('a try that loses every item is not running any more and does not count', () => {
  const gone = Object.values(some.banks).flatMap(({ items }) => items.map(({ id }) => id));
  expect(assessmentToday(begun, whole(some), without(some.banks, gone)).assessment).toMatchObject({
    running: null,
    finished: 0,
  });
});

test('whatever a newer course has withdrawn, the try can be answered to its end, with answers kept and nothing twice', () => {
  const gone = fc.array(fc.tuple(fc.constantFrom('a1', 'a2', 'b1', 'b2'), fc.nat({ max: 3 })));
  fc.assert(
    fc.property(anyDrawable, fc.nat(), fc.nat({ max: 6 }), gone, (before, seed, count, lost) => {
      const drawn = drawTry(before.course, before.banks, before.used, seed).map(({ lesson, item }) => {
        return { lesson, slot: before.banks[lesson]!.items.indexOf(item) };
      });
      const started = tryBegun(emptyProgress(1), seed % 2 ** 24, drawn);
      const progress = drawn.slice(0, count).reduce((all, _, i) => tryAnswered(all, i, answer), started);
      const banks = without(
        before.banks,
        lost.map(([lesson, slot]) => `${lesson}-${slot}`),
      );
      const today = assessmentToday(progress, whole(before), banks);
      const isAnswered = ({ response }: TryItem) => response !== null;
      const items = today.assessment.running?.items ?? [];
      expect(items.filter(isAnswered)).toEqual(progress.assessment.running?.items.filter(isAnswered));
      expect(new Set(items.map(usedName)).size).toBe(items.length);
      for (const item of items) if (!isAnswered(item)) expect(itemAt(banks, item)).toBeDefined();
    }),
    { seed: 41, numRuns: 300 },
  );
});

describe('A running test-out', () => {
  const bank = some.banks['a1']!;
  const running = testOutBegun(emptyProgress(1), 'a1', 3, slots(['a1', 0], ['a1', 1]));

  test('is drawn anew from its lesson only', () => {
    const today = testOutToday(running, 'a1', without(some.banks, ['a1-0'])['a1']!);
    expect(testOutOf(today, 'a1').running?.items.map(({ slot }) => slot)).toEqual([2, 1]);
    expect(testOutToday(running, 'a1', bank)).toBe(running);
  });

  test('ends with what was answered where nothing is left to draw', () => {
    const answered = testOutAnswered(running, 'a1', 0, answer);
    const today = testOutToday(answered, 'a1', without(some.banks, ['a1-0', 'a1-1', 'a1-2'])['a1']!);
    const finished = testOutFinished(today, 'a1', { items: 5, passMark: 80, tries: 2 }, 2_500);
    expect(testOutOf(finished, 'a1')).toMatchObject({ known: true, best: 100, last: { items: [{ slot: 0 }] } });
  });
});

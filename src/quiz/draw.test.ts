import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotOf } from '../course/assessment';
import type { KindName } from '../course/item';
import { usedName } from '../course/try';
import { anyDrawable, drawable, type Drawable } from './draw.fixture';
import { drawTestOut, drawTry, type DrawnItem } from './draw';

const seed = fc.nat({ max: 2 ** 24 - 1 });
const fresh: Drawable['used'] = new Map();
const names = (drawn: readonly DrawnItem[]): string[] => drawn.map(({ item }) => item.id);
const plain = (count: number) => Array.from({ length: count }, () => ({}));
const drawFrom = ({ course, banks, used }: Drawable, n: number): DrawnItem[] => drawTry(course, banks, used, n);
/** What a try used, as the next draw knows it. */
const usedBy = (drawn: readonly DrawnItem[], { banks }: Drawable): Drawable['used'] =>
  new Map(drawn.map(({ lesson, item }) => [usedName({ lesson, slot: slotOf(banks[lesson]!, item.id) }), 2]));

/** Eight items in each of four lessons, as the course has them. */
const four = drawable(
  { role: ['r2'], code: ['c0', 'c1'], body: ['a10'] },
  { r2: plain(8), c0: plain(8), c1: plain(8), a10: plain(8) },
  { units: { role: 3, code: 6, body: 3 } },
);

describe('A try', () => {
  test('has the share of each unit, and nothing twice, whatever the banks, the limits and what was used', () => {
    fc.assert(
      fc.property(anyDrawable, seed, (some, n) => {
        const drawn = drawFrom(some, n);
        expect(new Set(names(drawn)).size).toBe(drawn.length);
        for (const { id, lessons } of some.course.units) {
          const share = some.course.assessment.units[id] ?? 0;
          expect(drawn.filter(({ lesson }) => lessons.includes(lesson))).toHaveLength(share);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is the same for the same seed, order and all, and another for another', () => {
    fc.assert(
      fc.property(anyDrawable, seed, (some, n) => {
        expect(names(drawFrom(some, n))).toEqual(names(drawFrom(some, n)));
      }),
      { seed: 2 },
    );
    expect(new Set(Array.from({ length: 20 }, (_, n) => names(drawFrom(four, n)).join())).size).toBe(20);
  });

  test('spreads the share of a unit evenly over its lessons', () => {
    fc.assert(
      fc.property(seed, (n) => {
        const drawn = drawFrom(four, n);
        for (const id of ['r2', 'c0', 'c1', 'a10']) expect(drawn.filter(({ lesson }) => lesson === id)).toHaveLength(3);
      }),
      { seed: 3 },
    );
  });

  test('repeats nothing of the last try while its unit has fresh items, and the least that it must once they run out', () => {
    const count = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(count, count, fc.nat({ max: 9 }), seed, seed, (one, two, wish, first, second) => {
        const share = Math.min(wish, one + two);
        const some = drawable({ a: ['a1', 'a2'] }, { a1: plain(one), a2: plain(two) }, { units: { a: share } });
        const last = drawFrom(some, first);
        const again = drawTry(some.course, some.banks, usedBy(last, some), second);
        const repeated = names(again).filter((name) => names(last).includes(name));
        expect(repeated).toHaveLength(Math.max(0, share - (one + two - share)));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('takes items of a test-out again before those of the last try', () => {
    const some = drawable({ a: ['a1'] }, { a1: [{}, { met: 1 }, { met: 2 }] }, { units: { a: 2 } });
    for (let n = 0; n < 20; n += 1) expect(names(drawFrom(some, n)).sort()).toEqual(['a1-0', 'a1-1']);
  });

  test('keeps to the limits of kinds, and repeats items rather than break one', () => {
    const kind: KindName = 'match';
    const some = drawable(
      { a: ['a1'] },
      { a1: [{ kind }, { kind }, { kind }, { met: 2 }, { met: 2 }] },
      { units: { a: 3 }, kinds: { match: 1 } },
    );
    for (let n = 0; n < 20; n += 1) {
      expect(drawFrom(some, n).filter(({ item }) => item.kind === kind)).toHaveLength(1);
    }
  });

  test('has its must-pass items, spread over the lessons, even if each of them was used', () => {
    const bank = [{ mustPass: true, met: 2 as const }, { mustPass: true, met: 2 as const }, ...plain(6)];
    const some = drawable(
      { a: ['a1', 'a2'], b: ['b1'] },
      { a1: bank, a2: bank, b1: bank },
      { units: { a: 6, b: 3 }, mustPass: 3 },
    );
    for (let n = 0; n < 20; n += 1) {
      const mustPass = drawFrom(some, n).filter(({ item }) => item.mustPass);
      expect(mustPass.map(({ lesson }) => lesson).sort()).toEqual(['a1', 'a2', 'b1']);
    }
  });

  test('breaks the limit of a kind rather than go without a must-pass item', () => {
    const kind: KindName = 'order';
    const some = drawable(
      { a: ['a1'] },
      { a1: [{ kind, mustPass: true }, { kind, mustPass: true }, {}, {}] },
      { units: { a: 2 }, kinds: { order: 1 }, mustPass: 2 },
    );
    expect(drawFrom(some, 5).filter(({ item }) => item.mustPass)).toHaveLength(2);
  });

  test('mixes the units: none comes many times in a row', () => {
    const size = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), seed, (sizes, n) => {
        const [a, b, c] = sizes;
        const some = drawable(
          { a: ['a1'], b: ['b1'], c: ['c1'] },
          { a1: plain(12), b1: plain(12), c1: plain(12) },
          { units: { a, b, c } },
        );
        const most = Math.max(...sizes);
        const others = a + b + c - most;
        const runs = drawFrom(some, n)
          .map(({ lesson }) => lesson)
          .join('')
          .match(/(..)\1*/g);
        const longest = Math.max(0, ...(runs ?? []).map((run) => run.length / 2));
        expect(longest).toBeLessThanOrEqual(others === 0 ? most : Math.ceil(most / others) + 1);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('says which bank is not loaded', () => {
    const { r2, ...rest } = four.banks;
    expect(r2?.lesson).toBe('r2');
    expect(() => drawTry(four.course, rest, fresh, 1)).toThrow(
      'The assessment draws from r2, but its held-back items are not loaded',
    );
  });

  test('does not need the bank of a unit without a share', () => {
    const { a10: _, ...rest } = four.banks;
    const course = { ...four.course, assessment: { ...four.course.assessment, units: { role: 3, code: 6 } } };
    expect(drawTry(course, rest, fresh, 1)).toHaveLength(9);
  });
});

describe('A test-out', () => {
  const rules = { items: 5, passMark: 80, tries: 2 };
  const { banks, used } = drawable({ a: ['a1'] }, { a1: [...plain(3), { met: 1 }, { met: 1 }, { met: 2 }] }, {});

  test('draws fresh items first, then those of the assessment, then those of its last try', () => {
    for (let n = 0; n < 20; n += 1) {
      expect(names(drawTestOut(banks['a1']!, rules, used, n)).sort()).toEqual([0, 1, 2, 3, 4].map((i) => `a1-${i}`));
    }
  });

  test('is the same for the same seed, and another for another', () => {
    const draws = Array.from({ length: 20 }, (_, n) => names(drawTestOut(four.banks['r2']!, rules, fresh, n)).join());
    expect(new Set(draws).size).toBeGreaterThan(15);
    expect(names(drawTestOut(four.banks['r2']!, rules, fresh, 7)).join()).toBe(draws[7]);
  });
});

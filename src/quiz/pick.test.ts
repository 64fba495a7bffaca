import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedFor, shuffle } from '../course/shuffle';
import { candidatesOf } from './draw';
import { anyDrawable, type Drawable } from './draw.fixture';
import { flawsOf, pick, type Candidate } from './pick';

const candidatesIn = ({ course, banks, used }: Drawable): Candidate[] =>
  course.units.flatMap(({ id, lessons }) => lessons.flatMap((lesson) => candidatesOf(id, lesson, banks, used)));

/** Every choice with the share of each unit. */
function choices(candidates: Candidate[], shares: Readonly<Record<string, number>>): Candidate[][] {
  const [first, ...rest] = candidates;
  if (!first) return Object.values(shares).every((share) => share === 0) ? [[]] : [];
  const share = shares[first.unit] ?? 0;
  const without = choices(rest, shares);
  if (share === 0) return without;
  return [...without, ...choices(rest, { ...shares, [first.unit]: share - 1 }).map((more) => [first, ...more])];
}

const least = (all: number[][]): number[] => all.reduce((best, one) => (isLess(one, best) ? one : best));

function isLess(a: number[], b: number[]): boolean {
  const at = a.findIndex((count, i) => count !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** How far the lessons of a unit are from having been picked from evenly: the sum of the squares. */
function unevenness(picked: readonly Candidate[]): number {
  const counts = new Map<string, number>();
  for (const { lesson } of picked) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
}

const seed = fc.nat({ max: 2 ** 24 - 1 });

describe('Of all choices, the pick is', () => {
  test('the least flawed and then the most even one, where no must-pass items are asked for', () => {
    fc.assert(
      fc.property(anyDrawable, seed, (drawable, n) => {
        const wanted = { ...drawable.course.assessment, mustPass: 0 };
        const all = candidatesIn(drawable);
        const picked = pick(shuffle(all, n), wanted);
        const grade = (one: Candidate[]) => [...flawsOf(one, wanted), unevenness(one)];
        expect(grade(picked)).toEqual(least(choices(all, wanted.units).map(grade)));
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('one without any flaw, where there is one', () => {
    fc.assert(
      fc.property(anyDrawable, seed, (drawable, n) => {
        const wanted = drawable.course.assessment;
        const all = candidatesIn(drawable);
        const best = least(choices(all, wanted.units).map((one) => flawsOf(one, wanted)));
        fc.pre(best.every((count) => count === 0));
        expect(flawsOf(pick(shuffle(all, n), wanted), wanted)).toEqual(best);
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  test('one with as many must-pass items as can be had, and within the limits of kinds where both can be', () => {
    fc.assert(
      fc.property(anyDrawable, seed, (drawable, n) => {
        const wanted = drawable.course.assessment;
        const all = candidatesIn(drawable);
        const [missing, , over] = least(choices(all, wanted.units).map((one) => flawsOf(one, wanted)));
        const [isMissing, , isOver] = flawsOf(pick(shuffle(all, n), wanted), wanted);
        expect(isMissing).toBe(missing);
        if (over === 0) expect(isOver).toBe(0);
      }),
      { seed: 33, numRuns: 300 },
    );
  });
});

test('whatever the seed, each item has its chance', () => {
  const items = Array.from({ length: 6 }, (_, i): Candidate => {
    const kind = (['single-choice', 'match'] as const)[i % 2];
    return {
      unit: 'a',
      lesson: i < 3 ? 'a1' : 'a2',
      item: { id: String(i), kind, mustPass: i === 5 } as never,
      met: 0,
    };
  });
  const wanted = { units: { a: 2 }, kinds: {}, mustPass: 0 };
  const counts = new Map<string, number>();
  for (let n = 0; n < 3000; n += 1) {
    for (const { item } of pick(shuffle(items, seedFor(n, 'chance')), wanted)) {
      counts.set(item.id, (counts.get(item.id) ?? 0) + 1);
    }
  }
  for (const { item } of items) expect(Math.abs((counts.get(item.id) ?? 0) - 1000)).toBeLessThan(120);
});

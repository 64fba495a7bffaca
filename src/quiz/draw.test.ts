import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bank, Blueprint } from '../course/course';
import { item, lesson } from '../course/course.examples';
import { drawTry } from './draw';

const bank = (of: string, size: number): Bank => ({
  lesson: of,
  items: Array.from({ length: size }, (_, index) => item(`${of}-${index + 1}`)),
  ledger: lesson(of).ledger,
});
const banks = [bank('r2', 5), bank('a10', 6)];
const blueprint = (r2: number, a10: number): Blueprint => ({
  title: 'Final assessment',
  minutes: 10,
  draw: [
    { lesson: 'r2', items: r2 },
    { lesson: 'a10', items: a10 },
  ],
});
const names = (drawn: ReturnType<typeof drawTry>): string[] => drawn.map((one) => `${one.lesson}/${one.item.id}`);
const seed = fc.nat({ max: 2 ** 24 - 1 });

describe('drawing a try', () => {
  test('takes as many items of each lesson as the blueprint says, none twice', () => {
    fc.assert(
      fc.property(seed, (n) => {
        const drawn = drawTry(blueprint(2, 3), banks, new Set(), n);
        expect(drawn.filter((one) => one.lesson === 'r2')).toHaveLength(2);
        expect(drawn.filter((one) => one.lesson === 'a10')).toHaveLength(3);
        expect(new Set(names(drawn)).size).toBe(5);
      }),
      { seed: 1 },
    );
  });

  test('gives the same items in the same order for the same seed, and others for another', () => {
    const draw = (n: number) => names(drawTry(blueprint(2, 3), banks, new Set(), n));
    expect(draw(7)).toEqual(draw(7));
    expect(new Set(Array.from({ length: 20 }, (_, n) => draw(n).join())).size).toBeGreaterThan(15);
  });

  test('mixes the lessons', () => {
    const lessonsOf = (n: number) =>
      drawTry(blueprint(3, 3), banks, new Set(), n)
        .map((one) => one.lesson)
        .join();
    expect(new Set(Array.from({ length: 20 }, (_, n) => lessonsOf(n))).size).toBeGreaterThan(5);
  });

  test('repeats nothing of the last try while there are fresh items', () => {
    fc.assert(
      fc.property(seed, seed, (first, second) => {
        const used = new Set(names(drawTry(blueprint(2, 3), banks, new Set(), first)));
        const again = names(drawTry(blueprint(2, 3), banks, used, second));
        expect(again.filter((name) => used.has(name))).toEqual([]);
      }),
      { seed: 2 },
    );
  });

  test('fills up with used items where a bank has too few fresh ones, and uses all fresh ones', () => {
    const used = new Set(['r2/r2-1', 'r2/r2-2', 'r2/r2-3']);
    const drawn = names(drawTry(blueprint(4, 1), banks, used, 9));
    expect(drawn).toEqual(expect.arrayContaining(['r2/r2-4', 'r2/r2-5']));
    expect(drawn.filter((name) => used.has(name))).toHaveLength(2);
  });

  test('says which bank is not loaded', () => {
    expect(() => drawTry(blueprint(1, 1), [bank('r2', 5)], new Set(), 1)).toThrow(
      'The assessment draws from a10, but its held-back items are not loaded',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from './shares';

describe('Shares by weight', () => {
  it('give what is left over to those of whom most was cut off, and earlier units first', () => {
    expect(
      sharesOf(12, [
        ['role', 1],
        ['code', 2],
        ['body', 1],
      ]),
    ).toEqual({ role: 3, code: 6, body: 3 });
    expect(
      sharesOf(10, [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
    ).toEqual({ a: 4, b: 3, c: 3 });
    expect(
      sharesOf(10, [
        ['a', 26],
        ['b', 37],
        ['c', 37],
      ]),
    ).toEqual({ a: 2, b: 4, c: 4 });
  });

  it('add up, and are never a whole item off', () => {
    const weights = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), weights, (items, list) => {
        const sum = list.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const shares = sharesOf(
          items,
          list.map((weight, i) => [`u${i}`, weight]),
        );
        expect(Object.values(shares).reduce((total, share) => total + share, 0)).toBe(items);
        list.forEach((weight, i) => {
          expect(Math.abs((shares[`u${i}`] ?? 0) - (items * weight) / sum)).toBeLessThan(1);
        });
      }),
      { seed: 71, numRuns: 300 },
    );
  });
});

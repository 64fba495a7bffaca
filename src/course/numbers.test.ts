import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from './bit-reader';
import { NumberReader, NumberWriter } from './numbers';
import { Odds } from './odds';

const weights = [1, 7, 2, 20];
const values = fc.array(
  fc.oneof(
    fc.nat({ max: 99 }).map((value) => ({ how: 'even' as const, value })),
    fc.nat({ max: 100_000 }).map((value) => ({ how: 'count' as const, value })),
    fc.nat({ max: 3 }).map((value) => ({ how: 'likely' as const, value })),
    fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 80 }).map((value) => ({ how: 'bits' as const, value })),
  ),
);

describe('Numbers in saved progress', () => {
  it('read back what was written, in the same order', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 3 }), (all, learns) => {
        const writer = new NumberWriter();
        const odds = new Odds(weights, learns);
        for (const { how, value } of all) {
          if (how === 'even') writer.even(value, 100);
          else if (how === 'count') writer.count(value, 4);
          else if (how === 'likely') writer.likely(value, odds);
          else writer.bits(value, value.length);
        }
        const reader = new NumberReader(`${writer}`);
        const same = new Odds(weights, learns);
        for (const { how, value } of all) {
          if (how === 'even') expect(reader.even(0, 100)).toBe(value);
          else if (how === 'count') expect(reader.count(0, 4)).toBe(value);
          else if (how === 'likely') expect(reader.likely(0, same)).toBe(value);
          else expect(reader.bits('', value.length)).toBe(value);
        }
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  it('take less room the likelier they are, and none for what is 0 at the end', () => {
    const long = (value: number) => {
      const writer = new NumberWriter();
      writer.even(1, 2);
      const odds = new Odds(weights, 0);
      for (let i = 0; i < 60; i += 1) writer.likely(value, odds);
      return `${writer}`.length;
    };
    expect(long(3)).toBeLessThanOrEqual(7);
    expect(long(2)).toBeGreaterThan(30);
    const nothingBehind = new NumberWriter();
    nothingBehind.even(5, 8);
    nothingBehind.even(0, 1000);
    nothingBehind.bits('0000000000', 10);
    expect(`${nothingBehind}`).toHaveLength(1);
    expect(`${new NumberWriter()}`).toBe('');
  });

  it('learn what comes often', () => {
    const long = (learns: number) => {
      const writer = new NumberWriter();
      const odds = new Odds([1, 1, 1, 1], learns);
      for (let i = 0; i < 60; i += 1) writer.likely(3, odds);
      return `${writer}`.length;
    };
    expect(long(2)).toBeLessThan(long(0) / 2);
  });

  it('that have no room are a mistake that is named', () => {
    expect(() => new NumberWriter().even(8, 8)).toThrow('no room for the value 8: allowed are 0 to 7');
    expect(() => new NumberWriter().even(-1, 8)).toThrow('no room for the value -1');
    expect(() => new NumberWriter().likely(4, new Odds(weights, 0))).toThrow('no room for the value 4');
  });

  it('are 0 past the end, and foreign characters unreadable', () => {
    expect(new NumberReader('').even(0, 9)).toBe(0);
    expect(new NumberReader('').bits('', 3)).toBe('000');
    expect(() => new NumberReader('A*')).toThrow(UnreadableError);
    expect(() => new NumberReader('A').bits('', 2 ** 17)).toThrow(UnreadableError);
    expect(() => new NumberReader('_'.repeat(40)).count(0, 3)).toThrow(UnreadableError);
  });
});

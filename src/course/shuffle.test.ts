import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '../question/examples';
import { kindOf } from '../question/kinds';
import { orderOf, shuffle } from './shuffle';

const seeds = fc.integer({ min: 0, max: 2 ** 24 - 1 });

test('a shuffle keeps every value and leaves the array alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), seeds, (values, seed) => {
      const before = [...values];
      expect(shuffle(values, seed).sort()).toEqual(before.toSorted());
      expect(values).toEqual(before);
    }),
    { seed: 7 },
  );
});

test('the order depends on the seed and the item, not on the author’s order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  expect(orderOf(ids, 1, 'x')).toEqual(orderOf(ids.toReversed(), 1, 'x'));
  expect(orderOf(ids, 1, 'x')).not.toEqual(orderOf(ids, 2, 'x'));
  expect(orderOf(ids, 1, 'x')).not.toEqual(orderOf(ids, 1, 'y'));
});

test('the order of a seed never changes: saved progress counts on it', () => {
  expect(orderOf(['a', 'b', 'c', 'd', 'e', 'f'], 123_456, 'pgd-rule').join('')).toBe('abdecf');
});

test('over many seeds each option comes first about equally often', () => {
  const first = Array.from({ length: 4000 }, (_, seed) => orderOf(['a', 'b', 'c', 'd'], seed, 'x')[0]);
  for (const id of ['a', 'b', 'c', 'd']) {
    const times = first.filter((one) => one === id).length;
    expect(times).toBeGreaterThan(900);
    expect(times).toBeLessThan(1100);
  }
});

test('fixed options keep the author’s order', () => {
  const fixed = examples.filter((item) => item.kind === 'single-choice').filter((item) => item.fixed);
  expect(fixed.length).toBeGreaterThan(0);
  for (const item of fixed) expect(kindOf(item).shown(item, 5)).toEqual(item.options.map(({ id }) => id));
});

test('a list to put in order never starts in the right order', () => {
  const lists = examples.filter((item) => item.kind === 'order');
  expect(lists.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.constantFrom(...lists), seeds, (item, seed) => {
      const start = kindOf(item).shown(item, seed);
      expect(start).not.toEqual(kindOf(item).right(item));
      expect(start.toSorted()).toEqual(item.entries.map(({ id }) => id).toSorted());
    }),
    { seed: 7 },
  );
});

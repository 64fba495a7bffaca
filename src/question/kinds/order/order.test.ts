import { expect, test } from 'vitest';
import type { OrderItem } from '../../../course/item';
import { width } from '../../bits';
import { examplesOf } from '../../examples';
import { order } from './kind';
import { longestRun } from './longest-run';
import { partsOf } from '../../parts';

// Right: c a d b.
const [item, , twelve] = examplesOf('order') as [OrderItem, OrderItem, OrderItem];

test('the exact order scores 1', () => {
  expect(order.mark(item, ['c', 'a', 'd', 'b'])).toMatchObject({ score: 1, result: 'right' });
});

test('one entry out of place costs one step, wherever it was put', () => {
  expect(order.mark(item, ['b', 'c', 'a', 'd'])).toEqual({
    score: 2 / 3,
    result: 'partly',
    parts: { c: 'right', a: 'right', d: 'right', b: 'wrong' },
  });
  expect(order.mark(item, ['a', 'c', 'd', 'b']).score).toBe(2 / 3);
});

test('backwards scores 0 and nothing is right', () => {
  expect(order.mark(item, ['b', 'd', 'a', 'c'])).toEqual({
    score: 0,
    result: 'wrong',
    parts: { c: 'wrong', a: 'wrong', d: 'wrong', b: 'wrong' },
  });
});

test('an untouched list asks to be put in order and scores 0', () => {
  expect(order.problem(item, [])).toBe('Put the list in order: nothing has been moved yet');
  expect(order.problem(item, ['a', 'b', 'c', 'd'])).toBeNull();
  expect(order.mark(item, [])).toMatchObject({ score: 0, result: 'wrong' });
});

test('a response with an entry twice is not complete', () => {
  expect(order.problem(item, ['a', 'a', 'c', 'd'])).not.toBeNull();
});

test('a touched bit and a Lehmer code: 34 bits for twelve entries', () => {
  expect(order.widths(item)).toEqual([1, 2, 2, 1]);
  expect(width(twelve)).toBe(34);
  expect(order.encode(item, ['c', 'a', 'd', 'b'])).toEqual([1, 2, 0, 1]);
});

test('a saved digit that is too large gives the empty response', () => {
  expect(order.decode(item, [1, 3, 3, 0])).toEqual([]);
});

test('it is described as a numbered list', () => {
  expect(order.describe(item, ['a', 'b', 'c', 'd'])).toBe(
    '1. Right atrium; 2. Pulmonary artery; 3. Vena cava; 4. Right ventricle',
  );
  expect(order.describe(item, [])).toBe('No answer');
});

test('the LMS is told both orders', () => {
  expect(order.interaction(item, ['a', 'b', 'c', 'd'])).toEqual({
    type: 'sequencing',
    response: partsOf(item.entries, ['a', 'b', 'c', 'd']),
    pattern: partsOf(item.entries, ['c', 'a', 'd', 'b']),
  });
});

test.each([
  [[], []],
  [[3], [3]],
  [
    [2, 0, 1, 3],
    [0, 1, 3],
  ],
  [
    [5, 1, 4, 2, 3, 0],
    [1, 2, 3],
  ],
])('the longest run of %j has the length of %j', (numbers, run) => {
  expect(longestRun(numbers)).toHaveLength(run.length);
  expect(longestRun(numbers)).toEqual([...longestRun(numbers)].sort((a, b) => a - b));
});

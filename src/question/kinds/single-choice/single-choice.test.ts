import { expect, test } from 'vitest';
import type { SingleChoiceItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { singleChoice } from './kind';
import { partsOf } from '../../parts';

const [item] = examplesOf('single-choice') as [SingleChoiceItem];

test('the right option scores 1', () => {
  expect(singleChoice.mark(item, 'b')).toEqual({ score: 1, result: 'right', parts: { b: 'right' } });
});

test('any other option scores 0 and names the option that was missed', () => {
  expect(singleChoice.mark(item, 'a')).toEqual({ score: 0, result: 'wrong', parts: { a: 'wrong', b: 'missed' } });
});

test('an empty response asks for an answer', () => {
  expect(singleChoice.problem(item, '')).toBe('Choose an answer');
  expect(singleChoice.problem(item, 'a')).toBeNull();
});

test('a response that names no option of the item is not an answer', () => {
  expect(singleChoice.problem(item, 'y')).toBe('Choose an answer');
  expect(singleChoice.encode(item, 'y')).toEqual([0]);
});

test('the saved number is the place of the letter in the alphabet', () => {
  expect(singleChoice.encode(item, 'c')).toEqual([3]);
  expect(singleChoice.decode(item, [3])).toBe('c');
  expect(singleChoice.decode(item, [26])).toBe('');
});

test('it is described in the words of the option', () => {
  expect(singleChoice.describe(item, 'b')).toBe('Pulmonary vein');
  expect(singleChoice.describe(item, '')).toBe('No answer');
});

test('the LMS is told the chosen and the right letter', () => {
  const [a, pattern] = [partsOf(item.options, ['a']), partsOf(item.options, ['b'])];
  expect(singleChoice.interaction(item, 'a')).toEqual({ type: 'choice', response: a, pattern });
  expect(singleChoice.interaction(item, '')).toEqual({ type: 'choice', response: [], pattern });
});

import { expect, test } from 'vitest';
import type { MultipleChoiceItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { multipleChoice } from './kind';
import { partsOf } from '../../parts';

// Right: a and c of a to d.
const [item, , gaps] = examplesOf('multiple-choice') as [MultipleChoiceItem, MultipleChoiceItem, MultipleChoiceItem];

test('only the exact set scores 1', () => {
  expect(multipleChoice.mark(item, ['a', 'c'])).toEqual({
    score: 1,
    result: 'right',
    parts: { a: 'right', c: 'right' },
  });
});

test('a right option earns its share, a missed one is named', () => {
  expect(multipleChoice.mark(item, ['a'])).toEqual({
    score: 0.5,
    result: 'partly',
    parts: { a: 'right', c: 'missed' },
  });
});

test('a wrong option costs as much as a right one earns', () => {
  expect(multipleChoice.mark(item, ['a', 'b', 'c'])).toMatchObject({ score: 0.5, result: 'partly' });
  expect(multipleChoice.mark(item, ['a', 'b'])).toMatchObject({ score: 0, result: 'wrong' });
});

test('choosing everything, or only wrong options, scores 0 and never less', () => {
  expect(multipleChoice.mark(item, ['a', 'b', 'c', 'd']).score).toBe(0);
  expect(multipleChoice.mark(item, ['b', 'd']).score).toBe(0);
});

test('nothing chosen asks for an answer', () => {
  expect(multipleChoice.problem(item, [])).toBe('Choose at least one answer');
  expect(multipleChoice.problem(item, ['d'])).toBeNull();
});

test('there is one saved bit a letter up to the highest in use, gaps included', () => {
  expect(multipleChoice.widths(item)).toEqual([1, 1, 1, 1]);
  expect(multipleChoice.widths(gaps)).toHaveLength('abcdefghijklm'.length);
  expect(multipleChoice.encode(item, ['b', 'd'])).toEqual([0, 1, 0, 1]);
});

test('a saved letter that the item does not have gives the empty response', () => {
  expect(multipleChoice.decode(gaps, [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toEqual([]);
});

test('it is described in the words of the chosen options', () => {
  expect(multipleChoice.describe(item, ['a', 'd'])).toBe('Right atrium; Left ventricle');
  expect(multipleChoice.describe(item, [])).toBe('No answer');
});

test('the LMS is told the chosen and the right letters', () => {
  expect(multipleChoice.interaction(item, ['b'])).toEqual({
    type: 'choice',
    response: partsOf(item.options, ['b']),
    pattern: partsOf(item.options, ['a', 'c']),
  });
});

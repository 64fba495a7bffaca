import { expect, test } from 'vitest';
import type { MatchItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { match } from './kind';
import { pairsOf } from '../../parts';

// Right: a 1, b 2, c 3, d 4.
const [item] = examplesOf('match') as [MatchItem];
const right = { a: '1', b: '2', c: '3', d: '4' };

test('every prompt right scores 1', () => {
  expect(match.mark(item, right)).toMatchObject({ score: 1, result: 'right' });
});

test('the score is the share of right prompts, and each prompt is told', () => {
  expect(match.mark(item, { a: '1', b: '1', c: '3' })).toEqual({
    score: 0.5,
    result: 'partly',
    parts: { a: 'right', b: 'wrong', c: 'right', d: 'missed' },
  });
});

test('no prompt right scores 0', () => {
  expect(match.mark(item, { a: '5', b: '5', c: '5', d: '5' })).toMatchObject({ score: 0, result: 'wrong' });
});

test('what is still missing is counted', () => {
  expect(match.problem(item, {})).toBe('Choose an answer for each prompt: 4 are left');
  expect(match.problem(item, { a: '1', b: '1', c: '1' })).toBe('Choose an answer for each prompt: 1 is left');
  expect(match.problem(item, right)).toBeNull();
});

test('as few bits a prompt as the last choice needs, by prompt id', () => {
  expect(match.widths(item)).toEqual([3, 3, 3, 3]);
  expect(match.encode(item, { d: '4', a: '5' })).toEqual([6, 0, 0, 5]);
});

test('a saved choice that the item does not have gives the empty response', () => {
  expect(match.decode(item, [2, 15, 0, 0])).toEqual({});
});

test('it is described prompt by prompt', () => {
  expect(match.describe(item, { a: '1' })).toBe(
    'Right atrium: receives blood from the body; Right ventricle: no answer; Left atrium: no answer; Left ventricle: no answer',
  );
});

test('the LMS is told the pairs', () => {
  expect(match.interaction(item, { b: '5' })).toEqual({
    type: 'matching',
    response: pairsOf(item.prompts, item.choices, { b: '5' }),
    pattern: pairsOf(item.prompts, item.choices, { a: '1', b: '2', c: '3', d: '4' }),
  });
});

import { describe, expect, test } from 'vitest';
import type { DecisionItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { decision } from './kind';
import { schema } from './schema';

// a is poor, b is best, c is acceptable.
const [item] = examplesOf('decision') as [DecisionItem];

describe('marking', () => {
  test('the best action scores 1', () => {
    expect(decision.mark(item, 'b')).toEqual({ score: 1, result: 'right', parts: { b: 'right' } });
  });

  test('an acceptable action scores one half, and the best one was missed', () => {
    expect(decision.mark(item, 'c')).toEqual({ score: 0.5, result: 'partly', parts: { b: 'missed', c: 'wrong' } });
  });

  test('a poor action scores 0', () => {
    expect(decision.mark(item, 'a')).toEqual({ score: 0, result: 'wrong', parts: { a: 'wrong', b: 'missed' } });
  });

  test('a response that names no action of the item scores 0 and asks for one', () => {
    expect(decision.mark(item, 'y')).toEqual({ score: 0, result: 'wrong', parts: { b: 'missed' } });
    expect(decision.problem(item, 'y')).toBe('Choose what you do');
    expect(decision.problem(item, 'c')).toBeNull();
  });
});

test('the saved number is the place of the letter in the alphabet', () => {
  expect(decision.widths(item)).toEqual([2]);
  expect(decision.encode(item, 'c')).toEqual([3]);
  expect(decision.decode(item, [3])).toBe('c');
});

test('it is described in the words of the action', () => {
  expect(decision.describe(item, 'c')).toBe('Say no, and ask the nurse to find someone else.');
  expect(decision.describe(item, '')).toBe('No answer');
});

test('the LMS is told the chosen action, with the best one as the pattern', () => {
  expect(decision.interaction(item, 'a')).toEqual({
    type: 'choice',
    response: [{ id: 'a', text: 'Do it, because the nurse asked you.' }],
    pattern: [{ id: 'b', text: decision.describe(item, 'b') }],
  });
});

describe('what an author may write', () => {
  const actions = [
    { id: 'a', text: 'Tell the nurse', grade: 'best', why: 'The nurse decides.' },
    { id: 'b', text: 'Write it down', grade: 'acceptable', why: 'Honest, but slow.' },
    { id: 'c', text: 'Wait', grade: 'poor', why: 'Nobody knows.' },
  ];
  const written = { id: 'new-rash', kind: 'decision', situation: 'A new rash.', prompt: 'What now?', explain: 'Tell.' };
  const errors = (item: object): (string | undefined)[] =>
    schema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('a case with a best, an acceptable and a poor action', () => {
    expect(errors({ ...written, actions })).toEqual([]);
  });

  test('exactly one action is best', () => {
    const none = actions.map((action) => ({ ...action, grade: 'acceptable' }));
    expect(errors({ ...written, actions: none })).toEqual([
      'actions: 0 actions have “grade: best”; a decision has exactly one (any number may be acceptable or poor)',
    ]);
  });

  test('any other grade is refused with the grades that there are', () => {
    const good = actions.map((action) => (action.id === 'b' ? { ...action, grade: 'good' } : action));
    expect(errors({ ...written, actions: good })).toEqual(['actions.1.grade: must be best, acceptable or poor']);
  });

  test('a decision needs its case', () => {
    const { situation: _, ...without } = written;
    expect(errors({ ...without, actions })).toHaveLength(1);
    expect(errors({ ...without, actions })[0]).toContain('situation: ');
  });
});

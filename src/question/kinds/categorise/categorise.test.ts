import { describe, expect, test } from 'vitest';
import type { CategoriseItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { categorise } from './kind';
import { schema } from './schema';

// Right: a and b in 1, c and d in 2, e and f in 3.
const [item] = examplesOf('categorise') as [CategoriseItem];
const right = { a: '1', b: '1', c: '2', d: '2', e: '3', f: '3' };

describe('marking', () => {
  test('every entry in its group scores 1', () => {
    expect(categorise.mark(item, right)).toMatchObject({ score: 1, result: 'right' });
  });

  test('the score is the share of right entries, and each entry is told', () => {
    expect(categorise.mark(item, { a: '1', b: '1', c: '1', d: '2', e: '2' })).toEqual({
      score: 0.5,
      result: 'partly',
      parts: { a: 'right', b: 'right', c: 'wrong', d: 'right', e: 'wrong', f: 'missed' },
    });
  });

  test('no entry in its group scores 0', () => {
    expect(categorise.mark(item, { a: '3', b: '3', c: '3', d: '3', e: '1', f: '1' })).toMatchObject({
      score: 0,
      result: 'wrong',
    });
  });

  test('the order in which entries were placed does not count', () => {
    expect(categorise.mark(item, { f: '3', a: '1', e: '3', d: '2', c: '2', b: '1' })).toMatchObject({ score: 1 });
  });
});

test('what is still missing is counted', () => {
  expect(categorise.problem(item, {})).toBe('Choose a group for each one: 6 are left');
  expect(categorise.problem(item, { ...right, f: undefined as never })).toBe('Choose a group for each one: 1 is left');
  expect(categorise.problem(item, right)).toBeNull();
});

test('entries are shuffled, unless the author fixed their order', () => {
  const ids = item.entries.map(({ id }) => id);
  expect(categorise.shown({ ...item, fixed: true }, 7)).toEqual(ids);
  expect(categorise.shown(item, 7)).not.toEqual(ids);
  expect(categorise.shown(item, 7).sort()).toEqual(ids);
});

test('as few bits an entry as the last group needs, by entry id', () => {
  expect(categorise.widths(item)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(categorise.encode(item, { f: '3', a: '1' })).toEqual([1, 0, 0, 0, 0, 3]);
  expect(categorise.decode(item, [1, 0, 0, 0, 0, 3])).toEqual({ a: '1', f: '3' });
});

test('a saved group that the item does not have gives the empty response', () => {
  const twoGroups = { ...item, groups: item.groups.filter(({ id }) => id !== '2') };
  expect(categorise.decode(twoGroups, [1, 2, 0, 0, 0, 0])).toEqual({});
});

test('it is described entry by entry', () => {
  expect(categorise.describe(item, { a: '1' })).toMatch(
    /^Measure observations and work out the NEWS2 score: In scope; Redress a simple wound to the plan: no answer; /,
  );
});

test('the LMS is told which entry is in which group, by entry id', () => {
  expect(categorise.interaction(item, { f: '3', b: '1' })).toMatchObject({
    type: 'matching',
    response: [
      [
        { id: 'b', text: 'Redress a simple wound to the plan' },
        { id: '1', text: 'In scope' },
      ],
      [
        { id: 'f', text: 'Change the dose of a prescribed medicine' },
        { id: '3', text: 'Out of scope' },
      ],
    ],
  });
  expect(categorise.interaction(item, {})).toMatchObject({ response: [], pattern: { length: 6 } });
});

describe('what an author may write', () => {
  const written = {
    id: 'mine-or-not',
    kind: 'categorise',
    prompt: 'Yours or not?',
    explain: 'Ask.',
    groups: [
      { id: '1', text: 'Mine' },
      { id: '2', text: 'Not mine' },
    ],
    entries: ['a', 'b', 'c'].map((id) => ({ id, text: `Task ${id}`, group: '1', why: 'Agreed.' })),
  };
  const errors = (item: object): string[] =>
    schema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('a group may stay empty', () => {
    expect(errors(written)).toEqual([]);
  });

  test('an entry that names no group is told which groups there are', () => {
    const entries = written.entries.with(2, { id: 'c', text: 'Task c', group: '4', why: 'Agreed.' });
    expect(errors({ ...written, entries })).toEqual([
      'entries.2.group: “4” is not the id of a group; the groups are 1, 2',
    ]);
  });

  test('the name of a group is short', () => {
    const groups = [{ id: '1', text: 'Mine, '.repeat(11) }, written.groups[1]];
    expect(errors({ ...written, groups })).toEqual([
      'groups.0.text: must be at most 60 characters: groups stand side by side',
    ]);
  });

  test('a group id without quotes is told how to write it', () => {
    const groups = [{ id: 1, text: 'Mine' }, written.groups[1]];
    expect(errors({ ...written, groups })).toEqual(["groups.0.id: must be one digit in quotes, from '1' to '5'"]);
  });

  test('two entries or two groups with one id are refused', () => {
    const entries = written.entries.map((entry) => ({ ...entry, id: 'a' }));
    expect(errors({ ...written, entries })).toEqual([
      'entries.1.id: “a” stands twice; each id in entries must be different',
      'entries.2.id: “a” stands twice; each id in entries must be different',
    ]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { item } from '../course/course.examples';
import type { Item, KindName } from '../course/item';
import { readAssessment } from './assessment';
import { Problems } from './content-error';
import { memorySource } from './source';

/** Two items a lesson that choose, two that order; the first of each lesson is must-pass. */
const bank = (lesson: string): Item[] =>
  (['single-choice', 'single-choice', 'order', 'order'] satisfies KindName[]).map(
    (kind, i) => ({ ...item(`${lesson}-${i}`), kind, mustPass: i === 0 }) as Item,
  );
const units = [
  { id: 'role', title: 'Role', lessons: ['r1'] },
  { id: 'code', title: 'Code', lessons: ['c1', 'c2'] },
];
const heldBack = { r1: bank('r1'), c1: bank('c1'), c2: bank('c2') };

function read(lines: string[], held: Record<string, Item[]> = heldBack) {
  const problems = new Problems();
  const yaml = ['title: Final assessment', 'minutes: 5', ...lines].join('\n');
  const blueprint = readAssessment(units, held, memorySource({ 'quizzes/assessment.yaml': yaml }), problems);
  return { blueprint, errors: problems.errors.map(({ message }) => message) };
}

describe('A blueprint', () => {
  it('needs little: each unit then counts as much as it has lessons', () => {
    const { blueprint, errors } = read(['items: 6']);
    expect(errors).toEqual([]);
    expect(blueprint).toEqual({
      title: 'Final assessment',
      minutes: 5,
      items: 6,
      units: { role: 2, code: 4 },
      kinds: {},
      mustPass: 0,
      passMark: 80,
      tries: 0,
      waiting: [],
      feedback: 'at-the-end',
    });
  });

  it('says all that an author may decide', () => {
    const { blueprint, errors } = read([
      'items: 6',
      'units: { role: 1, code: 1 }',
      'kinds: { order: 50, match: 0 }',
      'must-pass: 2',
      'at-least: [{ items: 2, from: c1, kinds: [order] }]',
      'pass-mark: 90',
      'tries: 3',
      'waiting: [1, 24]',
      'feedback: on-passing',
    ]);
    expect(errors).toEqual([]);
    expect(blueprint).toMatchObject({
      units: { role: 3, code: 3 },
      kinds: { order: 3, match: 0 },
      mustPass: 2,
      atLeast: [{ items: 2, from: 'c1', kinds: ['order'] }],
      passMark: 90,
      tries: 3,
      waiting: [1, 24],
      feedback: 'on-passing',
    });
  });

  it('draws nothing from a unit with a share of 0', () => {
    expect(read(['items: 4', 'units: { role: 0, code: 1 }']).blueprint?.units).toEqual({ code: 4 });
  });

  test.each([
    ['an unknown unit', ['items: 6', 'units: { role: 1, code: 2, body: 1 }'], '4 units.body: “body” is not in course'],
    ['a unit that is not named', ['items: 3', 'units: { role: 1 }'], '4 units: says nothing of code; give each unit'],
    ['no unit with a share', ['items: 3', 'units: { role: 0, code: 0 }'], '4 units: gives every unit a share of 0'],
    ['a negative share', ['items: 3', 'units: { role: -1, code: 1 }'], 'is -1; it must be at least 0'],
    [
      'a unit that holds back less than its share',
      ['items: 10', 'units: { role: 1, code: 1 }'],
      '5 of the 10 items are its share, but its lessons hold back 4 (r1 4); write more or give it a smaller share',
    ],
    [
      'an unknown kind',
      ['items: 6', 'kinds: { ordre: 50 }'],
      '4 kinds.ordre: unknown field; allowed here: single-choice, multiple-choice,',
    ],
    ['a limit over 100 percent', ['items: 6', 'kinds: { order: 101 }'], 'is 101; it must be at most 100'],
    [
      'limits that leave too few items',
      ['items: 6', 'kinds: { order: 16, single-choice: 50 }'],
      'with these limits 3 of the 6 items can be drawn; raise a limit or hold back more items of other kinds',
    ],
    [
      'more must-pass items than there are',
      ['items: 6', 'must-pass: 4'],
      'asks for 4 must-pass items, but the shares leave 3 that can be drawn (role 1, code 2 are held back)',
    ],
    [
      'more must-pass items than fit into the shares',
      ['items: 2', 'units: { role: 1, code: 1 }', 'must-pass: 3'],
      'asks for 3 must-pass items, but the shares leave 2',
    ],
    [
      'limits and must-pass items that cannot be had together',
      ['items: 6', 'kinds: { single-choice: 34 }', 'must-pass: 3'],
      'these limits and 3 must-pass items cannot be had together, or not with what at-least asks for',
    ],
    [
      'a minimum of nowhere',
      ['items: 6', 'at-least: [{ items: 1, from: body, kinds: [order] }]'],
      '4 at-least.1.from: “body” is no unit and no lesson; allowed: role, r1, code, c1, c2',
    ],
    [
      'a minimum that cannot be had',
      ['items: 6', 'at-least: [{ items: 3, from: role, kinds: [order] }]'],
      '4 at-least.1: asks for 3, but 2 can be drawn; hold back more in role or ask for fewer',
    ],
    [
      'a minimum and a limit that cannot be had together',
      ['items: 6', 'kinds: { order: 16 }', 'at-least: [{ items: 2, from: code, kinds: [order] }]'],
      'these limits and 0 must-pass items cannot be had together, or not with what at-least asks for',
    ],
    ['a pass mark of 0', ['items: 6', 'pass-mark: 0'], 'is 0; it must be at least 1'],
    ['a pass mark over 100', ['items: 6', 'pass-mark: 101'], 'is 101; it must be at most 100'],
    ['no items', ['items: 0'], 'is 0; it must be at least 1'],
    ['half an hour to wait', ['items: 6', 'waiting: [0.5]'], 'must be a whole number'],
    ['another feedback', ['items: 6', 'feedback: always'], 'allowed: after-each, at-the-end, on-passing'],
    ['the blueprint of before', ['draw: [{ lesson: r1, items: 3 }]'], 'unknown field'],
  ])('reports %s', (_, lines, message) => {
    expect(read(lines).errors.join('\n')).toContain(message);
  });

  it('says nothing of banks that could not be read', () => {
    expect(read(['items: 12'], { r1: bank('r1'), c1: bank('c1') }).errors).toEqual([]);
  });

  it('that is missing is reported', () => {
    const problems = new Problems();
    expect(readAssessment(units, heldBack, memorySource({}), problems)).toBeUndefined();
    expect(problems.errors[0]?.message).toContain('quizzes/assessment.yaml:1 missing');
  });
});

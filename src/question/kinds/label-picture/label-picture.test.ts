import { describe, expect, test } from 'vitest';
import type { LabelPictureItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { labelPicture } from './kind';
import { schema } from './schema';

// Right: a 1, b 2, c 3, d 4. Name 5 serves no place.
const [item, , sparse] = examplesOf('label-picture') as [LabelPictureItem, LabelPictureItem, LabelPictureItem];
const right = { a: '1', b: '2', c: '3', d: '4' };

describe('naming the places of a picture', () => {
  test('the score is the share of places with their right name, and each place is told', () => {
    expect(labelPicture.mark(item, right)).toMatchObject({ score: 1, result: 'right' });
    expect(labelPicture.mark(item, { a: '1', b: '1', c: '3' })).toEqual({
      score: 0.5,
      result: 'partly',
      parts: { a: 'right', b: 'wrong', c: 'right', d: 'missed' },
    });
    expect(labelPicture.mark(item, { a: '5', b: '5', c: '5', d: '5' })).toMatchObject({ score: 0, result: 'wrong' });
  });

  test('what is still missing is counted', () => {
    expect(labelPicture.problem(item, {})).toBe('Choose a name for each number: 4 are left');
    expect(labelPicture.problem(item, { a: '5', b: '1', c: '1' })).toBe('Choose a name for each number: 1 is left');
    expect(labelPicture.problem(item, right)).toBeNull();
  });

  test('it is described by where each place is, since its number means nothing without the picture', () => {
    expect(labelPicture.describe(item, { a: '1' })).toBe(
      'Upper chamber, on your left: Right atrium; Upper chamber, on your right: no answer; Lower chamber, on your left: no answer; Lower chamber, on your right: no answer',
    );
  });

  test('as few bits a place as the last name needs, by place id', () => {
    expect(labelPicture.widths(item)).toEqual([3, 3, 3, 3]);
    expect(labelPicture.encode(item, { d: '4', a: '5' })).toEqual([5, 0, 0, 4]);
    expect(labelPicture.decode(item, [6, 0, 0, 0])).toEqual({});
  });

  test('ids may leave gaps: the saved numbers go by the letters and digits', () => {
    expect(labelPicture.widths(sparse)).toEqual([4, 4, 4, 4]);
    // b, k, u, z
    expect(labelPicture.encode(sparse, { z: '9', b: '4' })).toEqual([4, 0, 0, 9]);
  });

  test('names are shuffled, unless the author fixed them', () => {
    const orders = [1, 2, 3, 4].map((seed) => labelPicture.shown(item, seed).join(''));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(labelPicture.shown({ ...item, fixed: true }, 1)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the LMS is told each place in words with its name', () => {
    expect(labelPicture.interaction(item, { b: '5' })).toMatchObject({
      type: 'matching',
      response: [
        [
          { id: 'b', text: 'Upper chamber, on your right' },
          { id: '5', text: 'Aorta' },
        ],
      ],
    });
  });
});

describe('what an author may write', () => {
  const place = { id: 'a', region: 'bladder', where: 'Round bag', answer: '1', why: 'So.' };
  const other = { id: 'b', region: 'urethra', where: 'Short tube', answer: '2', why: 'So.' };
  const names = [
    { id: '1', text: 'Bladder' },
    { id: '2', text: 'Urethra' },
  ];
  const problems = (places: object[], given: object[] = names): string[] => {
    const item = {
      id: 'x',
      kind: 'label-picture',
      prompt: 'Name them.',
      explain: 'So.',
      figure: 'tract',
      places,
      names: given,
    };
    return schema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  test.each([
    ['nothing wrong', [place, other], []],
    [
      'an answer that is no name',
      [place, { ...other, answer: '3' }],
      ['places.1.answer: “3” is not the id of a name; the names are 1, 2'],
    ],
    [
      'a region twice',
      [place, { ...other, region: 'bladder' }],
      ['places.1.region: “bladder” stands twice; each region in places must be different'],
    ],
    [
      'two places in the same words',
      [place, { ...other, where: 'Round bag' }],
      ['places.1.where: “Round bag” stands twice; each where in places must be different'],
    ],
    [
      'words that hold the answer',
      [{ ...place, where: 'The bladder, near the bottom' }, other],
      ['places.0.where: gives the answer away: it holds “Bladder”; say where on the picture the place is'],
    ],
    ['a single place', [place], [expect.stringContaining('places: ')]],
  ])('%s', (_, places, expected) => {
    expect(problems(places)).toEqual(expected);
  });

  test('a name twice, and a digit without quotes', () => {
    expect(problems([place, { ...other, answer: '1' }], [names[0]!, { id: 2, text: 'Bladder' }])).toEqual([
      "names.1.id: must be one digit in quotes, from '1' to '9'",
    ]);
    expect(problems([place, { ...other, answer: '1' }], [names[0]!, { id: '2', text: 'Bladder' }])).toEqual([
      'names.1.text: “Bladder” stands twice; each text in names must be different',
    ]);
  });
});

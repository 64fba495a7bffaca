import { describe, expect, test } from 'vitest';
import type { FindOnPictureItem } from '../../../course/item';
import { examplesOf } from '../../examples';
import { findOnPicture } from './kind';
import { readingOrder } from './reading-order';
import { schema } from './schema';

// Right: c. On the picture b is above a, and d above c.
const [item, fixed, , nine] = examplesOf('find-on-picture') as [
  FindOnPictureItem,
  FindOnPictureItem,
  FindOnPictureItem,
  FindOnPictureItem,
];

describe('finding a place on a picture', () => {
  test('the right place scores 1', () => {
    expect(findOnPicture.mark(item, 'c')).toEqual({ score: 1, result: 'right', parts: { c: 'right' } });
  });

  test('any other place scores 0 and names the place that was missed', () => {
    expect(findOnPicture.mark(item, 'a')).toEqual({ score: 0, result: 'wrong', parts: { a: 'wrong', c: 'missed' } });
  });

  test('an empty response, or one that names no place, asks for one', () => {
    expect(findOnPicture.problem(item, '')).toBe('Choose a place on the picture');
    expect(findOnPicture.problem(item, 'y')).toBe('Choose a place on the picture');
    expect(findOnPicture.problem(item, 'd')).toBeNull();
  });

  test('it is described, and told to the LMS, by where the place is', () => {
    expect(findOnPicture.describe(item, 'a')).toBe('Lower chamber, on your left');
    expect(findOnPicture.interaction(item, 'a')).toEqual({
      type: 'choice',
      response: [{ id: 'a', text: 'Lower chamber, on your left' }],
      pattern: [{ id: 'c', text: 'Lower chamber, on your right' }],
    });
  });
});

describe('the numbers of the places', () => {
  test('go over the picture as one reads, for every seed', () => {
    expect(findOnPicture.shown(item, 1)).toEqual(['b', 'd', 'a', 'c']);
    expect(findOnPicture.shown(item, 2)).toEqual(['b', 'd', 'a', 'c']);
    expect(findOnPicture.shown(nine, 1).join('')).toBe('abcdefghi');
  });

  test('do not follow the order in which the author wrote them', () => {
    const { places } = item;
    expect(readingOrder({ ...item, places: [...places].reverse() })).toEqual(readingOrder(item));
  });

  test('keep the order of the author where that is fixed', () => {
    expect(findOnPicture.shown(fixed, 1)).toEqual(['a', 'b']);
  });
});

describe('what an author may write', () => {
  const place = { id: 'a', region: 'bladder', text: 'Round bag', correct: true, why: 'So.' };
  const other = { id: 'b', region: 'urethra', text: 'Short tube', why: 'So.' };
  const problems = (places: object[]): string[] => {
    const item = { id: 'x', kind: 'find-on-picture', prompt: 'Where?', explain: 'So.', figure: 'tract', places };
    return schema.safeParse(item).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };

  test.each([
    ['nothing wrong', [place, other], []],
    [
      'no right place',
      [{ ...place, correct: false }, other],
      ['places: 0 places have “correct: true”; exactly one answers the question (to name several use label-picture)'],
    ],
    [
      'a region twice',
      [place, { ...other, region: 'bladder' }],
      ['places.1.region: “bladder” stands twice; each region in places must be different'],
    ],
    [
      'two places in the same words',
      [place, { ...other, text: 'Round bag' }],
      ['places.1.text: “Round bag” stands twice; each text in places must be different'],
    ],
  ])('%s', (_, places, expected) => {
    expect(problems(places)).toEqual(expected);
  });
});

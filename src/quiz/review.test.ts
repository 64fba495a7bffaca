import { describe, expect, test } from 'vitest';
import type { Bank } from '../course/course';
import { course, item, lesson, summary } from '../course/course.examples';
import type { TryItem } from '../course/progress';
import { toBits } from '../question/bits';
import { reviewByUnit, reviewOfRun, reviewOfTry } from './review';

const heart = lesson('a10');
const held = item('held');
const bank: Bank = { lesson: 'a10', items: [held], ledger: heart.ledger };
const slot = heart.ledger.items.findIndex(({ id }) => id === 'held');
const answered = (change: Partial<TryItem>): TryItem => ({
  lesson: 'a10',
  slot,
  response: toBits(held, 'b'),
  score: 0,
  confidence: 'sure',
  ...change,
});
const review = (change: Partial<TryItem> = {}, banks: Record<string, Bank> = { a10: bank }) =>
  reviewOfTry({ seed: 1, items: [answered(change)] }, banks)[0];

describe('a finished try as it is reviewed', () => {
  test('shows what was answered with the mark that was saved', () => {
    expect(review()).toEqual({
      place: 0,
      lesson: 'a10',
      item: held,
      response: 'b',
      score: 0,
      result: 'wrong',
      confidence: 'sure',
      isRekeyed: false,
    });
    expect(review({ score: 0.5 })).toMatchObject({ score: 0.5, result: 'partly' });
  });

  test('is never marked again: where a newer course has another key, the mark stays and that is said', () => {
    expect(review({ score: 1 })).toMatchObject({ score: 1, result: 'right', isRekeyed: true });
    expect(review({ response: toBits(held, 'a'), score: 0 })).toMatchObject({ result: 'wrong', isRekeyed: true });
  });

  test('lists a question that a newer course does not have, with its mark alone', () => {
    const gone = { item: null, response: null, score: 1, result: 'right', confidence: 'sure', isRekeyed: false };
    expect(review({ score: 1 }, { a10: { ...bank, items: [] } })).toMatchObject(gone);
    expect(review({ score: 1, lesson: '#60' })).toMatchObject(gone);
  });

  test('lists a question whose answer does not fit it any more as one that is gone', () => {
    expect(review({ response: '101010', score: 1 })).toMatchObject({ item: null, response: null, result: 'right' });
  });

  test('shows a question without an answer as not right', () => {
    expect(review({ response: null, score: null, confidence: null })).toMatchObject({
      item: held,
      response: null,
      score: 0,
      result: 'wrong',
      isRekeyed: false,
    });
  });
});

test('a review by unit leaves nothing out: what no unit has any more comes last', () => {
  const now = course([summary(heart, 10)]);
  const reviewed = reviewOfTry({ seed: 1, items: [answered({ lesson: '#60' }), answered({})] }, { a10: bank });
  const groups = reviewByUnit(reviewed, now);
  expect(groups.map(({ title }) => title)).toEqual(['The body', 'No longer in the course']);
  expect(groups.flatMap((group) => group.reviewed)).toHaveLength(2);
  expect(reviewByUnit([], now)).toEqual([]);
});

test('a practice run is reviewed as it went', () => {
  const answer = { response: 'b', score: 0, result: 'wrong', tries: 2, confidence: null } as const;
  const items = [{ lesson: 'a10', item: held }];
  expect(reviewOfRun({ items, answers: [answer], score: 0 })).toEqual([
    { ...answer, ...items[0], place: 0, isRekeyed: false },
  ]);
});

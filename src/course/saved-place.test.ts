import { expect, test } from 'vitest';
import { course, lesson, summary } from './course.examples';
import { writeDraft } from './encode-parts';
import { readDraft } from './saved-place';

const of = course([summary(lesson('a10'), 10)]);

test.each(['guessing', 'think-so', 'sure'] as const)(
  'an unfinished answer keeps that the learner is %s',
  (confidence) => {
    const draft = { lesson: 'a10', item: 'flow', response: '010', confidence };
    expect(readDraft(writeDraft(draft), of)).toEqual(draft);
  },
);

test('an unfinished answer without a word on it takes no room for one, and one with an unknown word is kept without', () => {
  const draft = { lesson: 'a10', item: 'flow', response: '010' };
  expect(writeDraft(draft)).toBe(writeDraft({ ...draft, confidence: 'sure' }).replace(/,s$/, ''));
  expect(readDraft(writeDraft(draft), of)).toEqual(draft);
  expect(readDraft(`${writeDraft(draft)},x`, of)).toEqual(draft);
  expect(readDraft(`${writeDraft(draft)},`, of)).toEqual(draft);
});

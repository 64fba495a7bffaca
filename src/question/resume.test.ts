import { describe, expect, test } from 'vitest';
import type { ItemProgress } from '../course/progress';
import { item } from '../course/course.examples';
import { toBits } from './bits';
import { kindOf } from './kinds';
import { answeredOf, draftOf, resumeAttempt } from './resume';

// Right: a.
const question = item('pump');
const bits = (response: string) => toBits(question, response);
const record = (changes: Partial<ItemProgress>): ItemProgress => ({
  best: 'wrong',
  tries: 1,
  confidence: 'think-so',
  response: bits('b'),
  ...changes,
});

describe('a question goes on', () => {
  test('afresh when nothing was answered or left unfinished', () => {
    expect(resumeAttempt(question, undefined, null, 2)).toEqual({});
  });

  test('with the verdict on what was marked last', () => {
    expect(resumeAttempt(question, record({ tries: 2 }), null, 2)).toEqual({
      response: 'b',
      triesUsed: 2,
      marked: true,
      confidence: 'think-so',
    });
  });

  test('afresh when only its mark was kept', () => {
    expect(resumeAttempt(question, record({ response: null }), null, 2)).toEqual({});
  });

  test.each([
    ['nothing was marked before', undefined, 0],
    ['a try was used', record({ tries: 1 }), 1],
    ['all tries were used: a new attempt', record({ tries: 2 }), 0],
    ['it was right before: a new attempt', record({ best: 'right' }), 0],
    ['only its mark was kept', record({ response: null }), 0],
  ] as const)('with the unfinished response where %s', (_, before, triesUsed) => {
    expect(resumeAttempt(question, before, { response: bits('a') }, 2)).toEqual({
      response: 'a',
      triesUsed,
      confidence: null,
    });
  });

  test('with how sure the learner said they were, beside an unfinished response or before one', () => {
    for (const response of ['a', '']) {
      const draft = draftOf('a10', question, { response, confidence: 'guessing' });
      expect(draft).toEqual({ lesson: 'a10', item: 'pump', response: bits(response), confidence: 'guessing' });
      expect(resumeAttempt(question, undefined, draft, 2)).toEqual({ response, triesUsed: 0, confidence: 'guessing' });
    }
    expect(draftOf('a10', question, { response: 'a', confidence: null })).not.toHaveProperty('confidence');
  });

  test('with the empty response where the saved one belongs to another shape of the question', () => {
    expect(resumeAttempt(question, undefined, { response: '0110110' }, 2)).toMatchObject({ response: '' });
  });
});

test('what is kept of a marked response is what a question goes on from', () => {
  const kept = answeredOf(question, {
    response: 'b',
    mark: kindOf(question).mark(question, 'b'),
    tries: 1,
    confidence: 'sure',
  });
  expect(kept).toEqual({ item: 'pump', result: 'wrong', tries: 1, confidence: 'sure', response: bits('b') });
  const { response, tries, confidence } = kept;
  expect(resumeAttempt(question, { best: 'wrong', tries, confidence, response }, null, 2)).toEqual({
    response: 'b',
    triesUsed: 1,
    marked: true,
    confidence: 'sure',
  });
});

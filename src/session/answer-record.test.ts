import { describe, expect, test } from 'vitest';
import { item } from '../course/course.examples';
import { answerRecord } from './answer-record';

const askedAt = new Date('2026-11-21T14:02:00');
const at = new Date('2026-11-21T14:02:07.500');

describe('an answer in the words of the record', () => {
  test('says what was asked, answered and right, and how long it took', () => {
    expect(answerRecord({ in: 'check' }, 'a10', item('pump'), 'b', askedAt, at)).toEqual({
      id: 'a10.check.pump',
      question: 'Which side of the heart pumps blood to the lungs?',
      interaction: {
        type: 'choice',
        response: [{ id: 'b', text: 'The left' }],
        pattern: [{ id: 'a', text: 'The right' }],
      },
      result: 'wrong',
      score: 0,
      weighting: 1,
      latency: 7.5,
      at,
    });
  });

  test('has an id that a report reader understands, wherever it was given', () => {
    const idIn = (setting: Parameters<typeof answerRecord>[0]) =>
      answerRecord(setting, 'a10', item('pump'), 'a', askedAt, at).id;
    expect(idIn({ in: 'practice' })).toBe('a10.practice.pump');
    expect(idIn({ in: 'test-out', try: 1 })).toBe('a10.test-out.try-1.pump');
    expect(idIn({ in: 'assessment', try: 2 })).toBe('assessment.try-2.a10.pump');
  });

  test('asks with the situation before the question', () => {
    const told = { ...item('pump'), situation: 'Sam asks you.' };
    expect(answerRecord({ in: 'check' }, 'a10', told, 'a', askedAt, at).question).toBe(
      'Sam asks you. Which side of the heart pumps blood to the lungs?',
    );
  });

  test('never took less than no time, even when the clock was put back', () => {
    expect(answerRecord({ in: 'check' }, 'a10', item('pump'), 'a', at, askedAt).latency).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { emptyProgress } from '../course/progress';
import { longDate } from './date';
import { knownWords } from './known';
import { dayAndTime, longDay } from './moment';

const at = new Date(2026, 10, 22, 9, 5);

test('dates and times are written as the NHS writes them, where the learner is', () => {
  expect(longDate(at)).toBe('22 November 2026');
  expect(longDay(at)).toBe('Sunday 22 November 2026');
  expect(dayAndTime(at)).toBe('09:05 on Sunday 22 November 2026');
});

test('a lesson that is known says since when, and one that is not says nothing', () => {
  const start = emptyProgress(1);
  const testOut = { known: true, finished: 1, finishedOn: 2_516, best: 80, last: null, running: null };
  const known = { ...start, testOuts: { r1: testOut, c0: { ...testOut, finishedOn: null } } };
  expect(knownWords(known, 'r1')).toBe('Known: tested out on 21 November 2026');
  expect(knownWords(known, 'c0')).toBe('Known: tested out');
  expect(knownWords({ ...start, testOuts: { r1: { ...testOut, known: false } } }, 'r1')).toBe('');
  expect(knownWords(start, 'r1')).toBe('');
});

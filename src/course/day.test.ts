import { expect, it } from 'vitest';
import { dateOf, dayOf } from './day';

it('Days are counted from 1 January 2020 by the calendar where the learner is, at any hour', () => {
  expect(dayOf(new Date(2020, 0, 1))).toBe(0);
  expect(dayOf(new Date(2020, 1, 29, 23, 59))).toBe(59);
  expect(dayOf(new Date(2026, 10, 21, 0, 1))).toBe(2516);
});

it('A day is given back as the same calendar day, also where clocks change', () => {
  for (let day = 0; day < 4000; day += 1) expect(dayOf(dateOf(day))).toBe(day);
});

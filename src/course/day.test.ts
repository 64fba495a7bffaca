import { expect, it } from 'vitest';
import { dateOf, dateOfHour, dayOf, hourOf } from './day';

it('Days are counted from 1 January 2020 by the calendar where the learner is, at any hour', () => {
  expect(dayOf(new Date(2020, 0, 1))).toBe(0);
  expect(dayOf(new Date(2020, 1, 29, 23, 59))).toBe(59);
  expect(dayOf(new Date(2026, 10, 21, 0, 1))).toBe(2516);
});

it('A day is given back as the same calendar day, also where clocks change', () => {
  for (let day = 0; day < 4000; day += 1) expect(dayOf(dateOf(day))).toBe(day);
});

it('Hours are counted from 1 January 2020 UTC, rounded up, and given back as the same moment', () => {
  expect(hourOf(new Date(Date.UTC(2020, 0, 1)))).toBe(0);
  expect(hourOf(new Date(Date.UTC(2020, 0, 1, 5, 0, 1)))).toBe(6);
  expect(dateOfHour(6)).toEqual(new Date(Date.UTC(2020, 0, 1, 6)));
});

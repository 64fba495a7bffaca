import { expect, it } from 'vitest';
import { dateOfHour, hourOf } from './hour';

it('Hours are counted from 1 January 2020 UTC, rounded up, and given back as the same moment', () => {
  expect(hourOf(new Date(Date.UTC(2020, 0, 1)))).toBe(0);
  expect(hourOf(new Date(Date.UTC(2020, 0, 1, 5, 0, 1)))).toBe(6);
  expect(dateOfHour(6)).toEqual(new Date(Date.UTC(2020, 0, 1, 6)));
});

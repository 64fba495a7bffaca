import { longDate } from './date';

/** A date with its weekday: Monday 6 August 2018. */
export const longDay = (date: Date): string =>
  `${date.toLocaleDateString('en-GB', { weekday: 'long' })} ${longDate(date)}`;

/** A moment where the learner is: 15:00 on Monday 6 August 2018. */
export function dayAndTime(date: Date): string {
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${time} on ${longDay(date)}`;
}

import { TrackerError } from '../src/tracking/tracker';

/**
 * The limits of both standards, taken at their strictest, for what every session writes; answers have theirs in `answers12.ts`
 * and `answers2004.ts`. Pure. A value that does not fit gives null and is left out; only saved progress, which must never be
 * lost in silence, throws.
 * Sources: SCORM 1.2 Run-Time Environment 3.4; SCORM 2004 4th edition Run-Time Environment 4.1 and 4.2.
 */

export type StandardName = '1.2' | '2004';

const SUSPEND_DATA = { '1.2': 4096, '2004': 64000 };
const LOCATION = { '1.2': 255, '2004': 1000 };

/** Visible ASCII and single spaces: what a line-based wire format carries unharmed. */
const ASCII_LINE = /^[ -~]*$/;

/** Saved progress as it is, or a `TrackerError` when it is too long or not one line of ASCII. */
export function suspendData(text: string, element: string, standard: StandardName): string {
  const limit = SUSPEND_DATA[standard];
  if (text.length > limit) {
    throw new TrackerError(
      element,
      '',
      `${text.length} characters of progress, where SCORM ${standard} allows ${limit}`,
    );
  }
  if (!ASCII_LINE.test(text)) {
    throw new TrackerError(element, '', 'progress must be one line of ASCII');
  }
  return text;
}

/**
 * The same saved progress as a different text, to make it dirty: one blank at the end, which reading takes off again.
 * Undefined when there is no room for it.
 */
export function suspendDataAgain(text: string, standard: StandardName): string | undefined {
  return text.length < SUSPEND_DATA[standard] ? `${text} ` : undefined;
}

/** A bookmark, or null when it does not fit. */
export function location(text: string, standard: StandardName): string | null {
  return text.length <= LOCATION[standard] && ASCII_LINE.test(text) ? text : null;
}

/** A number with at most two decimals and no exponent, as every LMS reads it: `1`, `0.67`. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A percentage as a scaled score, -1 to 1: `0.85`. */
export function scaled(percent: number): string {
  return decimal(percent / 100);
}

/** Whole hundredths of a second, never negative: rounding first keeps 59.999 s from becoming sixty seconds. */
function hundredths(seconds: number): { hours: number; minutes: number; seconds: number; rest: number } {
  const all = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 100)) : 0;
  return {
    hours: Math.floor(all / 360_000),
    minutes: Math.floor(all / 6000) % 60,
    seconds: Math.floor(all / 100) % 60,
    rest: all % 100,
  };
}

const digits = (value: number, width = 2): string => String(value).padStart(width, '0');

/** CMITimespan of SCORM 1.2, `HHHH:MM:SS.cc`. Some LMSs throw on any other form. */
export function timespan(seconds: number): string {
  const time = hundredths(Math.min(seconds, 9999 * 3600 + 59 * 60 + 59.99));
  return `${digits(time.hours, 4)}:${digits(time.minutes)}:${digits(time.seconds)}.${digits(time.rest)}`;
}

/** ISO 8601 duration with at most two decimals, `PT1H2M3.45S`, as SCORM 2004 wants it. */
export function duration(seconds: number): string {
  const time = hundredths(seconds);
  const fraction = time.rest === 0 ? '' : `.${digits(time.rest)}`;
  const hours = time.hours > 0 ? `${time.hours}H` : '';
  const minutes = time.minutes > 0 ? `${time.minutes}M` : '';
  const rest = time.seconds > 0 || time.rest > 0 || !(hours || minutes) ? `${time.seconds}${fraction}S` : '';
  return `PT${hours}${minutes}${rest}`;
}

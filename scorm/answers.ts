import type { AnswerRecord } from '../src/tracking/tracker';
import { isAssessed } from './interactions';
import { decimal } from './limits';
import { identifier } from './text';
import type { Write } from './writer';

/**
 * What both standards share in reporting an answer as an interaction. Needed only once something is answered, so neither
 * `sco.ts` nor what opens a session imports this. Pure.
 */

/** An answer in one standard's notation. An empty text is not sent. */
export interface Reported {
  type: string;
  response: string;
  pattern: string;
  /** The pattern is a range of numbers: no response is equal to it. */
  isRange?: true;
  /** A shape that is legal as a response of this type, `z` or `0` for what varies; and as a pattern where that differs. */
  blank: string;
  blankPattern?: string;
}

/** How one standard writes what does not depend on the kind of answer. */
export interface AnswerForm {
  time: { element: 'time' | 'timestamp'; of: (at: Date) => string; alternate: string };
  response: 'student_response' | 'learner_response';
  wrong: 'wrong' | 'incorrect';
  duration: (seconds: number) => string;
  /** Another type under which the same values are legal, for making the answer dirty. */
  otherType: (type: string) => string;
}

/** A list of choices, pairs or steps in the standard's notation, or null where either side does not fit. */
export function listed(
  names: { response: string[]; pattern: string[] },
  { name, most, comma }: { name: RegExp; most: number; comma: string },
): { response: string; pattern: string } | null {
  const { response, pattern } = names;
  const fits = [response, pattern].every((side) => side.length <= most && side.every((each) => name.test(each)));
  return fits ? { response: response.join(comma), pattern: pattern.join(comma) } : null;
}

/** Several texts as one; a place without a text keeps its place. Empty when all are. */
export function joined(texts: string[]): string {
  return texts.every((text) => text === '') ? '' : texts.map((text) => text || '-').join('; ');
}

/** A number with at most seven decimals and no exponent (beyond 21 digits there is one, and `DECIMAL` refuses it). */
export function real(value: number): string {
  return value
    .toFixed(7)
    .replace(/\.0+$|(\.\d*?)0+$/, '$1')
    .replace(/^-0$/, '0');
}

/** Moodle allows five digits before the point, IEEE 1484.11.1 seven after it. */
export const DECIMAL = /^-?\d{1,5}(\.\d{1,7})?$/;

/** The elements of one answer, id and type first: the others depend on them. None when the id does not fit. */
export function answerWrites(record: AnswerRecord, at: string, reported: Reported, form: AnswerForm): Write[] {
  const id = identifier(record.id);
  if (id === null) return [];
  const write = (element: string, value: string | null, alternate = ''): Write[] =>
    value === null || value === '' ? [] : [{ element: `${at}.${element}`, value, alternate, weight: 'may' }];
  const { type, response, blank, blankPattern = blank } = reported;
  const patterns = patternsOf(record, reported);
  const results = { right: 'correct', partly: decimal(record.score), wrong: form.wrong, neutral: 'neutral' };
  return [
    ...write('id', id, `${id}.`),
    ...write('type', type, form.otherType(type)),
    // When a test was taken is evidence; for a check in a lesson it would be one call more with each answer.
    ...(isAssessed(record) ? write(form.time.element, form.time.of(record.at), form.time.alternate) : []),
    ...patterns.flatMap((pattern, nth) =>
      write(`correct_responses.${nth}.pattern`, pattern, spares(blankPattern, patterns)[nth]),
    ),
    ...write('weighting', decimal(record.weighting), decimal(record.weighting + 1)),
    ...write(form.response, response, spares(blank, [response])[0]),
    ...write('result', results[record.result], record.result === 'neutral' ? 'unanticipated' : 'neutral'),
    ...write('latency', form.duration(record.latency), form.duration(record.latency + 1)),
  ];
}

/**
 * What an LMS finds by comparing is what the course has marked: a right answer that is not written as the best one is (another
 * spelling, a number within the tolerance) is a correct response of its own, and a pattern that shortening has made equal to a
 * wrong answer is left out. Case does not count.
 */
function patternsOf({ result }: AnswerRecord, { response, pattern, isRange }: Reported): string[] {
  const isSame = response.toLowerCase() === pattern.toLowerCase();
  const isOwn = result === 'right' && !isSame && !isRange;
  const patterns = result === 'right' || !isSame ? [pattern, isOwn ? response : ''] : [];
  return patterns.filter((text) => text !== '');
}

/** Legal values that are none of these. */
function spares(blank: string, taken: string[]): string[] {
  const letters = blank.includes('z') ? 'zyxw' : '0123';
  return [...letters].map((letter) => blank.replace(/[z0]/g, letter)).filter((value) => !taken.includes(value));
}

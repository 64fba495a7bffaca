import type { Course } from './course';
import { UnreadableError } from './bit-reader';
import type { Numbers } from './numbers';
import { Odds } from './odds';
import type { Try, TryItem } from './progress';
import { confidences } from './saved-codes';
import { lessonOf } from './saved-lesson';
import { answerState, answerStates } from './saved-marks';
import { numberOf } from './saved-number';
import { partsOf, WHOLE } from './score';

/**
 * One try in saved progress, its items in their order; written and read by the same lines (`numbers.ts`), so what is to be written is
 * absent when something is read. As banks may not be loaded then, an item is a lesson's number and a slot, and how wide responses are
 * stands before all tries.
 */

/** What the items of all tries have in common: written once before them. */
export interface TryCodes {
  /** Lesson numbers are below this. */
  lessons: number;
  /** Slots are from `from` to below `from + slots`. */
  from: number;
  slots: number;
  widths: number[];
  /** Marks of partly right answers. */
  marks: number[];
  /** What was learned from the items before. */
  odds: Record<'own' | 'state' | 'confidence' | 'width' | 'mark', Odds>;
}

/** The marks that there can be for up to ten parts, in 2,520ths. The order is part of the format. */
const fractions = sorted(
  Array.from({ length: 9 }, (_, i) => i + 2).flatMap((parts) =>
    Array.from({ length: parts - 1 }, (_mark, i) => (WHOLE * (i + 1)) / parts),
  ),
);

/** No try has more items: text that says so is not ours. */
const mostItems = 1024;

/** The odds at the beginning are part of the format. */
export function codeCommon(numbers: Numbers, items: readonly TryItem[], course: Course): TryCodes {
  const partly = items.filter((item) => answerState(item) === 'partly');
  const slots = items.map(({ slot }) => slot);
  const lessons = numbers.count(Math.max(0, ...items.map(({ lesson }) => numberOf(lesson, course))), 5) + 1;
  const from = numbers.count(slots.length > 0 ? Math.min(...slots) : 0, 5);
  const ofSlots = numbers.count(Math.max(from, ...slots) - from, 5) + 1;
  let width = 0;
  const widths = codeList(numbers, 4, sorted(items.flatMap(({ response }) => response?.length ?? [])), (value) => {
    width += numbers.count(Math.max(0, value - width), 3);
    return width;
  });
  const marks = codeList(numbers, 3, sorted(partly.map(({ score }) => partsOf(score ?? 0))), (value) => {
    const known = fractions.indexOf(value);
    const at = numbers.even(known >= 0 ? known : fractions.length, fractions.length + 1);
    return fractions[at] ?? numbers.even(value, WHOLE);
  });
  const even = (list: number[]): Odds => new Odds(list.length > 0 ? list.map(() => 1) : [1], 2);
  const odds = {
    own: new Odds([1, 20], 2),
    state: new Odds([1, 2, 1, 4], 2),
    confidence: new Odds([1, 1, 1, 1], 2),
    width: even(widths),
    mark: even(marks),
  };
  return { lessons, from, slots: ofSlots, widths, marks, odds };
}

/** `own` is the number of the lesson that nearly all items are of, for a test-out. */
export function codeTry(
  numbers: Numbers,
  attempt: Try | null,
  course: Course,
  codes: TryCodes,
  own: number | null,
): Try | null {
  if (!numbers.flag(attempt !== null)) return null;
  const seed = numbers.even(attempt?.seed ?? 0, 2 ** 24);
  const items = codeList(numbers, 6, attempt?.items ?? [], (item?: TryItem): TryItem => {
    const number = item ? numberOf(item.lesson, course) : 0;
    const isOwn = own !== null && numbers.likely(number === own ? 1 : 0, codes.odds.own) === 1;
    const lesson = lessonOf(isOwn ? own : numbers.even(number, codes.lessons), course);
    const slot = codes.from + numbers.even(item ? item.slot - codes.from : 0, codes.slots);
    return { lesson, slot, ...codeAnswer(numbers, item, codes) };
  });
  return { seed, items };
}

function codeAnswer(
  numbers: Numbers,
  item: TryItem | undefined,
  { odds, widths, marks }: TryCodes,
): Pick<TryItem, 'response' | 'score' | 'confidence'> {
  const state = answerStates[numbers.likely(item ? answerStates.indexOf(answerState(item)) : 0, odds.state)] ?? 'open';
  if (state === 'open') return { response: null, score: null, confidence: null };
  const confidence =
    confidences[numbers.likely(confidences.indexOf(item?.confidence ?? null), odds.confidence)] ?? null;
  const saved = item?.response ?? '';
  const width = widths[numbers.likely(Math.max(0, widths.indexOf(saved.length)), odds.width)] ?? 0;
  const response = numbers.bits(saved, width);
  if (state !== 'partly') return { response, score: state === 'right' ? 1 : 0, confidence };
  const mark = marks[numbers.likely(Math.max(0, marks.indexOf(partsOf(item?.score ?? 0))), odds.mark)] ?? 0;
  return { response, score: mark / WHOLE, confidence };
}

/** How many there are, in groups of `group` bits, then each. */
function codeList<T>(numbers: Numbers, group: number, list: readonly T[], code: (value: T) => T): T[] {
  const length = numbers.count(list.length, group);
  if (length > mostItems) throw new UnreadableError('a list is too long');
  return Array.from({ length }, (_, at) => code(list[at] as T));
}

/** Each number once, ascending. */
function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

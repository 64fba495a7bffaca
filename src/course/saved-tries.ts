import type { Course } from './course';
import { UnreadableError } from './bit-reader';
import { NumberReader, type Numbers, NumberWriter } from './numbers';
import { readOldTries } from './old-tries';
import type { Progress, Try } from './progress';
import { oldMark } from './saved-assessment';
import { lessonOf } from './saved-lesson';
import { numberOf } from './saved-number';
import { codeCommon, codeTry, type TryCodes } from './saved-try';

/**
 * The tries in saved progress: the last and the running one at the assessment, and those at the test-outs. They are unpacked when
 * studying is loaded; what came of them stands in `saved-assessment.ts`. Written and read by the same lines (`numbers.ts`).
 */

interface Pair {
  last: Try | null;
  running: Try | null;
}

/** Lesson by lesson, in any order. */
interface Tries {
  assessment: Pair;
  testOuts: ({ lesson: string } & Pair)[];
}

const noTries: Pair = { last: null, running: null };

/** Empty where there are none. */
export function packTries({ assessment, testOuts }: Progress, course: Course): string {
  const outs = Object.entries(testOuts)
    .map(([lesson, { last, running }]) => ({ lesson, last, running }))
    .filter(({ last, running }) => last || running);
  if (!assessment.last && !assessment.running && outs.length === 0) return '';
  const writer = new NumberWriter();
  codeTries(writer, { assessment, testOuts: outs }, course);
  return `${writer}`;
}

/**
 * Puts the tries in their places once studying is loaded. Those that cannot be read are let go of: what came of finished ones
 * stays. Returns `progress` itself when nothing is packed.
 */
export function unpackTries(progress: Progress, course: Course): Progress {
  const { packedTries, ...rest } = progress;
  if (packedTries === undefined) return progress;
  if (packedTries.startsWith(oldMark)) {
    const old = readable(() => readOldTries(packedTries.slice(oldMark.length), course));
    return { ...rest, assessment: { ...rest.assessment, ...(old ?? noTries) } };
  }
  const tries = readable(() => codeTries(new NumberReader(packedTries), null, course));
  const testOuts = Object.entries(rest.testOuts).map(([lesson, testOut]) => {
    const { last, running } = tries?.testOuts.find((one) => one.lesson === lesson) ?? noTries;
    return [lesson, { ...testOut, last, running }] as const;
  });
  const { last, running } = tries?.assessment ?? noTries;
  return { ...rest, assessment: { ...rest.assessment, last, running }, testOuts: Object.fromEntries(testOuts) };
}

function codeTries(numbers: Numbers, tries: Tries | null, course: Course): Tries {
  const outs = (tries?.testOuts ?? [])
    .map((pair) => ({ ...pair, number: numberOf(pair.lesson, course) }))
    .sort((a, b) => a.number - b.number);
  const items = [tries?.assessment ?? noTries, ...outs]
    .flatMap(({ last, running }) => [last, running])
    .flatMap((attempt) => attempt?.items ?? []);
  const codes = codeCommon(numbers, items, course);
  const assessment = codePair(numbers, tries?.assessment, course, codes, null);
  const testOuts: Tries['testOuts'] = [];
  const count = numbers.count(outs.length, 3);
  for (let i = 0, before = -1; i < count; i += 1) {
    const number = before + 1 + numbers.count((outs[i]?.number ?? 0) - before - 1, 3);
    if (number > 255) throw new UnreadableError('a lesson number is too large');
    testOuts.push({ lesson: lessonOf(number, course), ...codePair(numbers, outs[i], course, codes, number) });
    before = number;
  }
  return { assessment, testOuts };
}

function codePair(numbers: Numbers, pair: Pair | undefined, course: Course, codes: TryCodes, own: number | null): Pair {
  const last = codeTry(numbers, pair?.last ?? null, course, codes, own);
  return { last, running: codeTry(numbers, pair?.running ?? null, course, codes, own) };
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

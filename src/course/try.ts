import type { Bits, Progress, Try, TryItem } from './progress';
import { inParts, percentOf } from './score';

/** One try, at the assessment or a test-out: how it begins, is answered and scored, and what tries use up. */

/** A drawn item by its address in the ledger of its lesson. */
export type Drawn = Pick<TryItem, 'lesson' | 'slot'>;

/** What is kept of an answer in a try. */
export interface TryAnswer {
  response: Bits;
  /** 0 to 1. */
  score: number;
  confidence: TryItem['confidence'];
}

/** A try of which nothing is answered. `seed` orders the options of its items: 0 to 2^24 - 1. */
export function newTry(seed: number, drawn: readonly Drawn[]): Try {
  return {
    seed,
    items: drawn.map(({ lesson, slot }) => ({ lesson, slot, response: null, score: null, confidence: null })),
  };
}

/** The try with an answer to the item at `index`: once only, so a second answer to it changes nothing. */
export function withTryAnswer(attempt: Try, index: number, answer: TryAnswer): Try {
  const item = attempt.items[index];
  if (!item || item.response !== null) return attempt;
  const { response, score, confidence } = answer;
  return { ...attempt, items: attempt.items.with(index, { ...item, response, score: inParts(score), confidence }) };
}

/** Score of a try in percent, an integer 0 to 100, rounded down. What was not answered scores nothing. */
export const scoreOf = ({ items }: Try): number => percentOf(items.map(({ score }) => score ?? 0));

/**
 * Held-back items that were met before, by `usedName`: a draw takes fresh ones first, then those of 1, then those of 2.
 * 2: in the last try of what is drawn for. 1: elsewhere (a test-out for the assessment, the assessment for a test-out).
 */
export type Used = ReadonlyMap<string, 1 | 2>;

export const usedName = ({ lesson, slot }: Drawn): string => `${lesson}/${slot}`;

/** What is used when something is drawn for the assessment, or (with `lesson`) for the test-out of a lesson. */
export function usedItems({ assessment, testOuts }: Progress, lesson?: string): Used {
  const ofTries = (...tries: (Try | null | undefined)[]): Drawn[] => tries.flatMap((one) => one?.items ?? []);
  const inAssessment = ofTries(assessment.last, assessment.running);
  const inTestOuts = Object.values(testOuts).flatMap(({ last, running }) => ofTries(last, running));
  const own = lesson === undefined ? inAssessment : ofTries(testOuts[lesson]?.last);
  const used = new Map<string, 1 | 2>();
  for (const item of [...inAssessment, ...inTestOuts]) used.set(usedName(item), 1);
  for (const item of own) used.set(usedName(item), 2);
  return used;
}

/** Progress whose last try at the test-out of a lesson keeps its items, which the next draw must know, and has lost its answers. */
export function withoutReview(progress: Progress, lesson: string): Progress {
  const testOut = progress.testOuts[lesson];
  if (!testOut?.last) return progress;
  const last = newTry(testOut.last.seed, testOut.last.items);
  return { ...progress, testOuts: { ...progress.testOuts, [lesson]: { ...testOut, last } } };
}

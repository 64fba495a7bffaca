/**
 * A mark is a share of the parts of an item that were right. 2,520 is divisible by every number from 1 to 10, so counted in
 * 2,520ths a mark for up to ten parts is a whole number: it can be saved and added up without rounding a learner down.
 */
export const WHOLE = 2520;

/** The 2,520ths of a score of 0 to 1. A partly right answer never rounds to wrong or right. */
export function partsOf(score: number): number {
  if (score <= 0) return 0;
  if (score >= 1) return WHOLE;
  return Math.min(WHOLE - 1, Math.max(1, Math.round(score * WHOLE)));
}

/** The score of 0 to 1 as a whole number of 2,520ths. */
export const inParts = (score: number): number => partsOf(score) / WHOLE;

/** Percent of the score that could be had, an integer 0 to 100, rounded down; 0 when there is nothing to score. */
export function percentOf(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  const sum = scores.reduce((total, score) => total + partsOf(score), 0);
  return Math.floor((sum * 100) / (WHOLE * scores.length));
}

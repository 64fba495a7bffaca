import { dateOf } from '../course/day';
import type { Progress } from '../course/progress';
import { longDate } from './date';
import { words } from './words';

/** That a test-out showed that the learner knows this lesson, and on which day; empty where it did not. */
export function knownWords({ testOuts }: Progress, lesson: string): string {
  const testOut = testOuts[lesson];
  if (!testOut?.known) return '';
  return words.known(testOut.finishedOn === null ? '' : longDate(dateOf(testOut.finishedOn)));
}

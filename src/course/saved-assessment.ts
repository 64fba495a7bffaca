import type { Course } from './course';
import type { AssessmentProgress, Progress, TestOut, Try } from './progress';
import type { BitReader } from './bit-reader';
import { lessonOf } from './saved-lesson';

/**
 * What the assessment and the test-outs have come to in saved progress, without the tries themselves: what the menu and the record
 * need. Two parts: `assessment`, and `more` for what came later, empty while there is nothing in it. Until version 0.1.0 the tries
 * stood in `assessment` too, each after the bit that says that there is one: `old-tries.ts` reads them.
 */

/** Stands before packed tries in the form of such a course. */
export const oldMark = ':';

/** Up to 119 years of hours, 179 of days. */
export const hours = 20;
export const days = 16;
export const percent = 7;

/** `more` is empty or absent in text of an older course. */
export function readAssessment(reader: BitReader): AssessmentProgress {
  const finished = reader.count(3);
  const best = percentOf(reader);
  const passed = reader.flag();
  const passedOn = reader.flag() ? reader.count(6) : null;
  // Behind an old last try, whether one is running is seen only once that is read.
  const last = reader.flag() ? packedTry : null;
  const running = !last && reader.flag() ? packedTry : null;
  return { finished, best, passed, passedOn, finishedAt: null, last, lastScore: best, lastPassed: passed, running };
}

/** Lets go of the test-outs of lessons that this course does not have. */
export function readMore(reader: BitReader, course: Course): Pick<Progress, 'testOuts'> & { assessment: Later } {
  const assessment: Later = {
    finishedAt: reader.optional(hours),
    lastScore: percentOf(reader),
    lastPassed: reader.flag(),
    last: reader.flag() ? packedTry : null,
    running: reader.flag() ? packedTry : null,
  };
  const testOuts: Record<string, TestOut> = {};
  for (let left = reader.count(3); left > 0; left -= 1) {
    const number = reader.read(8);
    const known = reader.flag();
    const finished = reader.count(2);
    const finishedOn = reader.optional(days);
    const testOut: TestOut = { known, finished, finishedOn, best: percentOf(reader), last: null, running: null };
    const lesson = lessonOf(number, course);
    if (!lesson.startsWith('#')) testOuts[lesson] = testOut;
  }
  return { assessment, testOuts };
}

type Later = Pick<AssessmentProgress, 'finishedAt' | 'last' | 'lastScore' | 'lastPassed' | 'running'>;

/** Stands for a try that is not unpacked. */
const packedTry: Try = { seed: 0, items: [] };

function percentOf(reader: BitReader): number | null {
  const value = reader.optional(percent);
  return value === null ? null : Math.min(100, value);
}

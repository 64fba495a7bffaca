import type { TestOutRules } from './course';
import type { Progress, TestOut } from './progress';
import { newTry, scoreOf, withTryAnswer, type Drawn, type TryAnswer } from './try';

/**
 * The test-out of a lesson, as pure functions from Progress to Progress: a few of its held-back items, and at the pass mark the
 * lesson is known and counts as done. By score alone: must-pass is a rule of the assessment.
 */

const untried: TestOut = { known: false, finished: 0, finishedOn: null, best: null, last: null, running: null };

/** The test-out of a lesson; that of a lesson which nobody tried to test out of is new. */
export const testOutOf = (progress: Progress, lesson: string): TestOut => progress.testOuts[lesson] ?? untried;

/** A try began with these items drawn. `seed` orders their options: 0 to 2^24 - 1. */
export function testOutBegun(progress: Progress, lesson: string, seed: number, drawn: readonly Drawn[]): Progress {
  const begun = withTestOut(progress, lesson, { running: newTry(seed, drawn) });
  return { ...begun, place: { at: 'test-out', lesson }, draft: null };
}

/** The item at `index` of the running try was answered: once only, so a second answer to it changes nothing. */
export function testOutAnswered(progress: Progress, lesson: string, index: number, answer: TryAnswer): Progress {
  const { running } = testOutOf(progress, lesson);
  const answered = running && withTryAnswer(running, index, answer);
  return answered === running ? progress : { ...withTestOut(progress, lesson, { running: answered }), draft: null };
}

/**
 * The running try is finished; what was not answered scores nothing. A known lesson stays known.
 * `day`: days since 1 January 2020 (`dayOf`).
 */
export function testOutFinished(progress: Progress, lesson: string, rules: TestOutRules, day: number): Progress {
  const { running, known, finished, best } = testOutOf(progress, lesson);
  if (!running) return progress;
  const score = scoreOf(running);
  return withTestOut(progress, lesson, {
    known: known || score >= rules.passMark,
    finished: finished + 1,
    finishedOn: day,
    best: Math.max(best ?? 0, score),
    last: running,
    running: null,
  });
}

/**
 * Tries that may be begun on this day: the first ones of the rules, then one on each later day. None where there are no test-outs,
 * once the lesson is known or completed, and none while a try is running: that one is gone on with.
 */
export function testOutTries(progress: Progress, lesson: string, rules: TestOutRules, day: number): number {
  const { known, finished, finishedOn, running } = testOutOf(progress, lesson);
  if (rules.items === 0 || known || running || progress.lessons[lesson]?.status === 'completed') return 0;
  if (finished < rules.tries) return rules.tries - finished;
  return day === finishedOn ? 0 : 1;
}

/** The test-out of a lesson changed; also for whoever renews its running try. */
export function withTestOut(progress: Progress, lesson: string, change: Partial<TestOut>): Progress {
  return { ...progress, testOuts: { ...progress.testOuts, [lesson]: { ...testOutOf(progress, lesson), ...change } } };
}

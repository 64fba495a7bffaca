import type { Bank, Blueprint } from './course';
import { dayOf } from './day';
import { dateOfHour, hourOf } from './hour';
import type { Item } from './item';
import type { AssessmentProgress, Progress, Try, TryItem } from './progress';
import { newTry, scoreOf, withTryAnswer, type Drawn, type TryAnswer } from './try';

/** The final assessment, as pure functions from Progress to Progress, and the rules for its tries. */

type Banks = Readonly<Record<string, Bank>>;

export interface Rules {
  /** Percent, 0 to 100. */
  passMark: number;
  /** Whether a wrong answer to this item fails the try, whatever the score. */
  isMustPass: (item: Drawn) => boolean;
}

/** The rules of a blueprint; the banks say which items are must-pass. No setting switches one off. */
export const rulesOf = ({ passMark }: Blueprint, banks: Banks): Rules => ({
  passMark,
  isMustPass: (drawn) => itemAt(banks, drawn)?.mustPass ?? false,
});

/** A try began with these items drawn. `seed` orders their options: 0 to 2^24 - 1. */
export function tryBegun(progress: Progress, seed: number, drawn: readonly Drawn[]): Progress {
  return { ...withAssessment(progress, { running: newTry(seed, drawn) }), place: { at: 'assessment' }, draft: null };
}

/** The item at `index` of the running try was answered: once only, so a second answer to it changes nothing. */
export function tryAnswered(progress: Progress, index: number, answer: TryAnswer): Progress {
  const { running } = progress.assessment;
  const answered = running && withTryAnswer(running, index, answer);
  return answered === running ? progress : { ...withAssessment(progress, { running: answered }), draft: null };
}

/**
 * The running try is finished; what was not answered scores nothing. Passed when the score reaches the pass mark and every
 * must-pass item is wholly right. The best score never goes down and a pass stays a pass, with the day it was first won.
 */
export function tryFinished(progress: Progress, rules: Rules, now: Date): Progress {
  const { running, finished, best, passed, passedOn } = progress.assessment;
  if (!running) return progress;
  const score = scoreOf(running);
  const passes = passedBy(running, rules);
  return withAssessment(progress, {
    finished: finished + 1,
    best: Math.max(best ?? 0, score),
    passed: passed || passes,
    passedOn: passedOn ?? (passes ? dayOf(now) : null),
    finishedAt: hourOf(now),
    last: running,
    lastScore: score,
    lastPassed: passes,
    running: null,
  });
}

/**
 * Whether a try reaches the pass mark with every must-pass item wholly right. For the last try ask `lastPassed`: it was decided
 * once, by the rules of its day.
 */
function passedBy(attempt: Try, { passMark, isMustPass }: Rules): boolean {
  return scoreOf(attempt) >= passMark && attempt.items.every((item) => !isMustPass(item) || item.score === 1);
}

/** What the must-pass items that were not wholly right are about: each step once, in the order of the try. */
export function failedTopics(attempt: Try, banks: Banks): { lesson: string; step: string }[] {
  const failed = attempt.items.flatMap((drawn) => {
    const item = itemAt(banks, drawn);
    return item?.mustPass && drawn.score !== 1 ? [{ lesson: drawn.lesson, step: item.step }] : [];
  });
  return failed.filter(
    ({ lesson, step }, at) => failed.findIndex((one) => one.lesson === lesson && one.step === step) === at,
  );
}

/**
 * When the next try may begin, if that is later than `now`; null when nothing has to be waited for: before the first try, after a
 * pass, with a try running, or once the blueprint's hours are over. A last try that lies in the future was timed by a wrong
 * clock, and keeps nobody waiting.
 */
export function mayBeginFrom(progress: Progress, { waiting }: Blueprint, now: Date): Date | null {
  const { finished, finishedAt, lastPassed, running } = progress.assessment;
  if (finishedAt === null || lastPassed || running || finishedAt > hourOf(now)) return null;
  const hours = waiting[Math.min(finished, waiting.length) - 1] ?? 0;
  const from = dateOfHour(finishedAt + hours);
  return hours > 0 && now < from ? from : null;
}

/** Whether the marks and right answers of the last try may be shown: by `on-passing` only once it was passed. */
export const showsMarks = (progress: Progress, { feedback }: Blueprint): boolean =>
  feedback !== 'on-passing' || progress.assessment.lastPassed;

/** The item that a try drew, or undefined where a newer course has withdrawn it or its bank is not loaded. `banks`: by lesson. */
export function itemAt(banks: Banks, { lesson, slot }: Drawn): Item | undefined {
  const bank = banks[lesson];
  const id = bank?.ledger.items[slot]?.id;
  return bank?.items.find((item) => item.id === id);
}

/**
 * The items of a try that can be shown today, each with what was drawn and answered. Left out are withdrawn ones and answers in a
 * shape that the item does not have any more; they still count in the score.
 */
export function shownItems(attempt: Try | null, banks: Banks): { lesson: string; item: Item; drawn: TryItem }[] {
  return (attempt?.items ?? []).flatMap((drawn) => {
    const item = itemAt(banks, drawn);
    const width = banks[drawn.lesson]?.ledger.items[drawn.slot]?.bits ?? null;
    const isLegible = drawn.response === null || width === null || drawn.response.length === width;
    return item && isLegible ? [{ lesson: drawn.lesson, item, drawn }] : [];
  });
}

/** Slot of an item in its lesson's ledger. Throws for an item that `npm run slots` has not seen. */
export function slotOf({ lesson, ledger }: Bank, id: string): number {
  const slot = ledger.items.findIndex((entry) => entry.id === id);
  if (slot < 0) throw new Error(`slots.yaml of lesson ${lesson} has no item ${id}. Run npm run slots.`);
  return slot;
}

/** The assessment changed; also for whoever renews its running try. */
export function withAssessment(progress: Progress, change: Partial<AssessmentProgress>): Progress {
  return { ...progress, assessment: { ...progress.assessment, ...change } };
}

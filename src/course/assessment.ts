import type { Bank, Policy } from './course';
import type { Item } from './item';
import type { AssessmentProgress, Bits, Progress, Try, TryItem } from './progress';
import { inParts, percentOf } from './score';

/** The final assessment, as pure functions from Progress to Progress. */

export interface Rules {
  /** Percent, 0 to 100. */
  passMark: number;
  /** Whether a wrong answer to this item fails the try, whatever the score. */
  isMustPass: (item: TryItem) => boolean;
}

/** A try began with these items drawn. `seed` orders their options: 0 to 2^24 - 1. */
export function tryBegun(
  progress: Progress,
  seed: number,
  drawn: readonly Pick<TryItem, 'lesson' | 'slot'>[],
): Progress {
  const items = drawn.map(({ lesson, slot }) => ({ lesson, slot, response: null, score: null, confidence: null }));
  return { ...withAssessment(progress, { running: { seed, items } }), place: { at: 'assessment' }, draft: null };
}

/** The item at `index` of the running try was answered: once only, so a second answer to it changes nothing. */
export function tryAnswered(
  progress: Progress,
  index: number,
  answer: { response: Bits; score: number; confidence: TryItem['confidence'] },
): Progress {
  const { running } = progress.assessment;
  const item = running?.items[index];
  if (!running || !item || item.response !== null) return progress;
  const answered = { ...item, ...answer, score: inParts(answer.score) };
  const items = running.items.with(index, answered);
  return { ...withAssessment(progress, { running: { ...running, items } }), draft: null };
}

/**
 * The running try is finished; what was not answered scores nothing. Passed when the score reaches the pass mark and every
 * must-pass item is wholly right. The best score never goes down and a pass stays a pass, with the day it was first won.
 * `day`: days since 1 January 2020 (`dayOf`).
 */
export function tryFinished(progress: Progress, rules: Rules, day: number): Progress {
  const { running, finished, best, passed, passedOn } = progress.assessment;
  if (!running) return progress;
  const score = scoreOf(running);
  const passes = passedBy(running, rules);
  return withAssessment(progress, {
    finished: finished + 1,
    best: Math.max(best ?? 0, score),
    passed: passed || passes,
    passedOn: passedOn ?? (passes ? day : null),
    last: running,
    running: null,
  });
}

/** Score of a try in percent, an integer 0 to 100, rounded down. */
export const scoreOf = ({ items }: Try): number => percentOf(items.map(({ score }) => score ?? 0));

/** Whether a try reaches the pass mark with every must-pass item wholly right. */
export function passedBy(attempt: Try, { passMark, isMustPass }: Rules): boolean {
  return scoreOf(attempt) >= passMark && attempt.items.every((item) => !isMustPass(item) || item.score === 1);
}

/** Tries that may still be begun; null when there is no limit. A running try has been begun and is not counted here. */
export function triesLeft(progress: Progress, policy: Policy): number | null {
  if (policy.assessmentTries === 0) return null;
  const { finished, running } = progress.assessment;
  return Math.max(0, policy.assessmentTries - finished - (running ? 1 : 0));
}

/** The item that a try drew, or undefined where a newer course has withdrawn it or its bank is not loaded. `banks`: by lesson. */
export function itemAt(banks: Readonly<Record<string, Bank>>, { lesson, slot }: TryItem): Item | undefined {
  const bank = banks[lesson];
  const id = bank?.ledger.items[slot]?.id;
  return bank?.items.find((item) => item.id === id);
}

/** Slot of an item in its lesson's ledger. Throws for an item that `npm run slots` has not seen. */
export function slotOf({ lesson, ledger }: Bank, id: string): number {
  const slot = ledger.items.findIndex((entry) => entry.id === id);
  if (slot < 0) throw new Error(`slots.yaml of lesson ${lesson} has no item ${id}. Run npm run slots.`);
  return slot;
}

/**
 * Takes out of the running try what a newer course has withdrawn, so that it can be finished; a try that loses all its items
 * is not running any more and does not count. `banks` holds the bank of every lesson that the assessment draws from.
 */
export function withoutWithdrawn(progress: Progress, banks: Readonly<Record<string, Bank>>): Progress {
  const { running } = progress.assessment;
  if (!running) return progress;
  const items = running.items.filter((item) => {
    const width = banks[item.lesson]?.ledger.items[item.slot]?.bits;
    return itemAt(banks, item) !== undefined && (item.response === null || item.response.length === width);
  });
  if (items.length === running.items.length) return progress;
  return withAssessment(progress, { running: items.length > 0 ? { ...running, items } : null });
}

function withAssessment(progress: Progress, change: Partial<AssessmentProgress>): Progress {
  return { ...progress, assessment: { ...progress.assessment, ...change } };
}

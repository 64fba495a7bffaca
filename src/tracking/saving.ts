import type { Keeper } from './keeper.types';
import { TrackerError, type AnswerRecord } from './tracker';
import type { Save, TrackingContext, TrackingInput } from './tracking.types';

/** What the tracking machine does with the tracker and the keeper. Nothing here throws but `commit`. */

export const notYetOpen = (input: TrackingInput): TrackingContext => ({
  ...input,
  launch: null,
  keeper: null,
  found: null,
  pending: null,
  dirty: false,
  urgent: false,
  savedAt: null,
  unproven: false,
  trouble: null,
  failures: 0,
  hadTrouble: false,
  reach: null,
  visible: true,
  closing: null,
  ending: false,
});

export const asTrackerError = (error: unknown): TrackerError =>
  error instanceof TrackerError ? error : new TrackerError('tracker', '', String(error));

/** Saves what is pending; both steps of a recovery in one where nothing can wait. Throws what the tracker throws. */
export function commit({ tracker, keeper, pending, visible, ending }: TrackingContext): 'done' | 'again' {
  if (!pending) return 'done';
  keeper?.sending();
  const step = tracker.save(pending.progress, pending.standing, visible && !ending ? 'calm' : 'hurried');
  if (step === 'done') keeper?.sent();
  return step;
}

/** Whether another window writes this record. Where storage is refused only the record itself can tell. */
export const isOvertaken = ({ keeper, tracker }: TrackingContext): boolean =>
  keeper?.works ? !keeper.isMine() : tracker.isOvertaken();

/** Whether a save says something else of the outcome than the one before it. */
export function changesOutcome({ pending }: TrackingContext, { standing }: Save): boolean {
  const before = pending?.standing;
  return (
    before !== undefined && (['completion', 'success', 'score'] as const).some((of) => before[of] !== standing[of])
  );
}

/** Milliseconds since a commit was last answered with "true", whichever way the clock was set. */
export const sinceSaved = ({ savedAt, now }: TrackingContext): number =>
  savedAt ? Math.abs(now().getTime() - savedAt.getTime()) : Infinity;

/** Whether the LMS took what nobody can make sure of: it answers from elsewhere, or nothing could be looked at. */
export const isSent = ({ launch, reach }: TrackingContext): boolean =>
  launch?.keptBy === 'lms' && (launch.isElsewhere === true || reach !== 'reached');

export function record({ tracker, keeper }: TrackingContext, answer: AnswerRecord): void {
  try {
    const placed = tracker.answered(answer);
    keeper?.answered(placed);
  } catch {
    // A lost interaction is a gap in a report; what was answered is in the progress, which is saved and tried again.
  }
}

/** Tells the tracker what became of its saves. Gives whether there is something to repeat. */
export function settle({ tracker }: TrackingContext, fate: 'arrived' | 'lost' | 'unsure'): boolean {
  try {
    return tracker.settled(fate);
  } catch {
    return fate !== 'arrived';
  }
}

/** Leaves everything to the window that asked for it. */
export function handOver(context: TrackingContext): void {
  try {
    if (context.dirty || context.failures > 0) commit({ ...context, ending: true });
  } catch {
    // What could not be saved here is handed over.
  }
  context.keeper?.handOver();
}

export function end({ tracker, keeper, closing }: TrackingContext): void {
  try {
    tracker.close(closing ?? 'suspended');
  } catch {
    // After a failed Finish nothing works again (LMS behaviour): there is nothing to mend. What did not arrive is kept.
  }
  keeper?.release();
}

/** A keeper that was loaded late is told what has happened so far. */
export function withKeeper({ keeper: before, pending }: TrackingContext, keeper: Keeper): { keeper: Keeper } {
  if (!before && pending) keeper.keep(pending.progress);
  return { keeper };
}

import type { Found, Keeper } from './keeper.types';
import type { Keeping } from './keeping';
import type { Probe, Reach } from './probe';
import type { AnswerRecord, Launch, Standing, Tracker, TrackerError } from './tracker';

/** What the tracking machine is given, hears, remembers and reports. */

/** What is to be saved: the progress text and where it leaves the learner. */
export interface Save {
  progress: string;
  standing: Standing;
  /** Some practice answers did not fit; completion and scores always do. */
  leftOut: boolean;
}

/** What the tracking machine reports to whoever started it. */
export type TrackingFact =
  | { type: 'opened'; launch: Launch }
  | { type: 'openFailed'; error: TrackerError }
  /** Another window has the course open: nothing begins here until that one steps back (`takeOver`). */
  | { type: 'openElsewhere' }
  /** Another window has taken over: nothing more is written here. */
  | { type: 'overtaken' }
  | { type: 'closed' };

export interface TrackingInput {
  tracker: Tracker;
  /** Wall clock, for “Saved at 14:02”. */
  now: () => Date;
  report: (fact: TrackingFact) => void;
  /** Finds out whether a save can have arrived; absent where there is no way to tell. */
  probe?: Probe | undefined;
  /** Keeps the latest on this computer; absent where it is kept nowhere but in the record. */
  keeping?: Keeping | undefined;
}

type Reason = 'suspended' | 'finished';

export type TrackingEvent =
  /** Something that matters happened: saved within a second. */
  | { type: 'changed'; save: Save }
  /** An unfinished answer: goes with the next save, or when the page hides. */
  | { type: 'drafted'; save: Save }
  | { type: 'answered'; record: AnswerRecord }
  /** Save now: the page is being hidden. */
  | { type: 'flush' }
  /** The page is visible again. */
  | { type: 'shown' }
  /** The network is back, or the learner wants another try. */
  | { type: 'online' }
  /** The learner leaves, once everything is known to be saved. */
  | { type: 'close'; reason: Reason }
  /** The page goes, whatever was saved. */
  | { type: 'end'; reason: Reason }
  /** Use this window, not the other one. */
  | { type: 'takeOver' }
  | { type: 'keeperReady'; keeper: Keeper }
  /** Another window takes over; `asked`: it waits for what this one hands over. */
  | { type: 'overtaken'; asked: boolean }
  | { type: 'succeeded' }
  | { type: 'again' }
  | { type: 'refused'; error: TrackerError };

export interface TrackingContext extends TrackingInput {
  launch: Launch | null;
  keeper: Keeper | null;
  found: Found | null;
  pending: Save | null;
  /** Something is pending that no commit has taken yet. */
  dirty: boolean;
  /** It changes the outcome, which should be looked after while the page is there. */
  urgent: boolean;
  /** When a commit was last answered with "true". */
  savedAt: Date | null;
  /** Commits were made while the page was hidden, and nobody looked whether they arrived. */
  unproven: boolean;
  trouble: TrackerError | null;
  /** Failed saves since the last that arrived. */
  failures: number;
  /** There was trouble, and nothing new has happened since it was over. */
  hadTrouble: boolean;
  /** What the latest look at the network found; null before one. */
  reach: Reach | null;
  visible: boolean;
  closing: Reason | null;
  /** The page goes: nothing can wait. */
  ending: boolean;
}

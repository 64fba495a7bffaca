/**
 * The port between the course and whatever keeps its record. `scorm/` implements it; `tracking.machine` is its only user.
 * It speaks the course's words: no `cmi.*` on this side.
 */

export interface Tracker {
  /** Finds out who is learning and what is recorded. Called once. Throws `TrackerError` when the LMS refuses to start. */
  open(): Launch;
  /** One interaction, written with the next save. */
  answered(record: AnswerRecord): void;
  /**
   * Sets what changed and commits. Throws `TrackerError` when anything that matters was refused; everything since the last
   * confirmed save is then held and made dirty on the next call, because some LMSs drop values after a failed commit.
   */
  save(progress: string, standing: Standing): void;
  /** The last save has happened; ends the session. Later calls do nothing. */
  close(reason: 'suspended' | 'finished'): void;
}

export interface Launch {
  learner: { id: string; name: string };
  /** `browse` and `review` are read-only: nothing is written (LMSs store what is written there). */
  mode: 'normal' | 'browse' | 'review';
  /** false: progress is saved, status and score are not. */
  credit: boolean;
  /** The progress text of an earlier visit, or empty. */
  saved: string;
  recorded: {
    completion: 'unknown' | 'incomplete' | 'completed';
    success: 'unknown' | 'passed' | 'failed';
    score: number | null;
  };
  /** Where the record is kept. */
  keptBy: 'lms' | 'device';
  /** The device keeps nothing (browser storage is refused): progress ends with the page. */
  storageRefused?: boolean;
}

/** Where the learner stands in the whole course. Pure function of Progress: see `course/standing.ts`. */
export interface Standing {
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed';
  /** Best finished assessment try, an integer 0 to 100; null before one is finished. */
  score: number | null;
  /** A hash route, for `lesson_location` / `cmi.location`. */
  bookmark: string;
  /** Share of the course done, 0 to 1. */
  done: number;
  objectives: Objective[];
}

export interface Objective {
  /** The lesson's id. */
  id: string;
  title: string;
  status: 'not-attempted' | 'incomplete' | 'completed';
}

/** An answer in the words of SCORM interactions, before any standard's limits. All identifiers are `[a-z0-9-]`. */
export type Interaction =
  | { type: 'choice'; response: string[]; pattern: string[] }
  | { type: 'matching'; response: [source: string, target: string][]; pattern: [source: string, target: string][] }
  | { type: 'sequencing'; response: string[]; pattern: string[] };

export interface AnswerRecord {
  /** Readable and stable: `r2.check.pgd-rule`, `assessment.try-2.a10.cardiac-output`. */
  id: string;
  /** The lesson's id: an objective. */
  objective: string;
  /** The question's text. */
  question: string;
  interaction: Interaction;
  result: 'right' | 'partly' | 'wrong';
  /** 0 to 1. */
  score: number;
  weighting: number;
  /** Seconds from seeing the question to answering it. */
  latency: number;
  /** When it was answered. */
  at: Date;
}

/** A call that the LMS refused or that threw. */
export class TrackerError extends Error {
  override name = 'TrackerError';
  constructor(
    /** The element or call, for example `cmi.suspend_data` or `LMSCommit`. */
    readonly element: string,
    /** The LMS's error code as text; empty when it gave none. */
    readonly code: string,
    /** The LMS's own words, for the administrator. */
    readonly diagnostic: string,
  ) {
    super(`${element} was refused by the LMS (error ${code || 'unknown'}${diagnostic ? `: ${diagnostic}` : ''})`);
  }
}

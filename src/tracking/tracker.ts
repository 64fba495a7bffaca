/**
 * The port between the course and whatever keeps its record. `scorm/` implements it; `tracking.machine` is its only user.
 * It speaks the course's words: no `cmi.*` on this side.
 */

export interface Tracker {
  /** Finds out who is learning and what is recorded. Called once. Throws `TrackerError` when the LMS refuses to start. */
  open(): Launch;
  /**
   * Gets ready for `answered`: what reports answers is loaded only before the first question. Rejects where the network fails; may be
   * called again.
   */
  prepare(): Promise<void>;
  /**
   * One interaction, written with the next save. Gives it back with the id and the place that it got, so that it can be handed
   * in once more (after a window was killed) without being recorded twice: one that has a place is written there.
   */
  answered(record: AnswerRecord): AnswerRecord;
  /**
   * Sets what changed and commits. Throws `TrackerError` when anything that matters was refused; everything since the last
   * save that arrived is then held and made dirty on the next call, because some LMSs drop values after a failed commit. That
   * takes two blocking calls: with time to spare (`calm`) it stops after the first with `'again'`, for another call. While the
   * page is being left (`hurried`) no answer is a good one: some LMSs give none then.
   */
  save(progress: string, standing: Standing, pace?: 'calm' | 'hurried'): 'done' | 'again';
  /**
   * What became of the saves since the last call, as an LMS may answer "true" while nothing arrives: they `arrived`, are `lost`, or
   * nobody can tell any more. What did not arrive is held and made dirty. Gives whether the next save has something to repeat.
   */
  settled(fate: 'arrived' | 'lost' | 'unsure'): boolean;
  /** Whether something else than this tracker has changed the saved progress since it was saved last. */
  isOvertaken(): boolean;
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
  /** The LMS answers from another origin than the course's files: that these can be reached says nothing about it. */
  isElsewhere?: boolean;
  /** Progress kept on this computer because it had not reached the LMS: later than `saved`, unless there is a conflict. */
  kept?: string;
  /** The LMS has other work, from elsewhere: what is kept here is let go of, be it that the LMS has had it or that it never did. */
  conflict?: 'sent' | 'unsent';
  /** The device keeps nothing (browser storage is refused): progress ends with the page. */
  storageRefused?: boolean;
}

/** Where the learner stands in the whole course. Pure function of Progress: see `course/standing.ts`. */
export interface Standing {
  completion: 'incomplete' | 'completed';
  /** `failed` only where the course's policy says so, and never after a pass. */
  success: 'unknown' | 'passed' | 'failed';
  /** Of the finished assessment try that the policy reports (best or last), an integer 0 to 100; null before one is finished. */
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

/** Something to choose or to place: `id` is one character, 0 to 9 or a to z; `text` is for standards that have room for words. */
export interface Part {
  id: string;
  text: string;
}

/** An answer in the words of SCORM interactions, before any standard's limits: to a question, or to how much one agrees. */
export type Interaction = MarkedInteraction | { type: 'likert'; response: Part };

/** An answer to a question, and the right one. */
export type MarkedInteraction =
  | { type: 'choice'; response: Part[]; pattern: Part[] }
  | { type: 'matching'; response: [source: Part, target: Part][]; pattern: [source: Part, target: Part][] }
  | { type: 'sequencing'; response: Part[]; pattern: Part[] }
  /** `response` is null where no number was given. */
  | { type: 'numeric'; response: number | null; pattern: { min: number; max: number } }
  /** One text a gap, in order; letters of any alphabet. `pattern` holds the best answer of each gap. */
  | { type: 'fill-in'; response: string[]; pattern: string[] }
  /** Named steps with a short answer each; steps without an answer are absent. */
  | { type: 'performance'; response: [step: string, answer: string][]; pattern: [step: string, answer: string][] };

export interface AnswerRecord {
  /** Readable and stable: `r2.check.pgd-rule`, `assessment.try-2.a10.cardiac-output`. */
  id: string;
  /** The question's text. */
  question: string;
  interaction: Interaction;
  /** `neutral` where nothing is right or wrong. */
  result: 'right' | 'partly' | 'wrong' | 'neutral';
  /** 0 to 1. */
  score: number;
  weighting: number;
  /** Seconds from seeing the question to answering it. */
  latency: number;
  /** When it was answered. */
  at: Date;
  /** Its place in the record's list of answers, once it has one. */
  place?: number;
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

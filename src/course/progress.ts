import type { Confidence } from '../question/kind';

/**
 * What a learner has done: the only thing that is saved. Machines are made from it and thrown away.
 * A value: every change makes a new one.
 */
export interface Progress {
  /** Chosen once at the first launch; option orders of checks and practice follow from it. 0 to 2^24 - 1. */
  seed: number;
  /** By lesson id; a lesson that was never opened is absent. */
  lessons: Record<string, LessonProgress>;
  assessment: AssessmentProgress;
  /** By lesson id; absent where no test-out was begun. */
  testOuts: Record<string, TestOut>;
  /**
   * The tries as they were saved, carried letter by letter until studying is loaded (`unpackTries` of `saved-tries.ts`). Until then
   * those in `assessment` have no items and only say that there is one, and those in `testOuts` are null. Absent once unpacked.
   */
  packedTries?: string;
  /** Where the learner was last, to continue there. */
  place: Place;
  /** The unfinished response of the question on screen, if any. */
  draft: Draft | null;
}

export interface LessonProgress {
  /** Sticky: `completed` never goes back, not even when a newer course adds steps. */
  status: 'in-progress' | 'completed';
  /** The step that was on screen last: its slot, the place in `steps` of the lesson's ledger. */
  stepSlot: number;
  detail: LessonDetail | Packed;
}

/** What only a loaded lesson needs. */
export interface LessonDetail {
  /** Ids of the steps that were opened, in no particular order. */
  seen: string[];
  /** By item id: checks, practice items and scenarios. */
  items: Record<string, ItemProgress>;
}

/** A section of saved text whose lesson is not loaded: carried along letter by letter. */
interface Packed {
  packed: string;
}

export interface ItemProgress {
  /** Best mark so far. For a scenario: its best ending. */
  best: MarkResult;
  /** Tries used when it was answered last, 1 to 3 (3 means three or more). For a scenario: times ended. */
  tries: number;
  confidence: Confidence | null;
  /** The latest marked response; null for a scenario. */
  response: Bits | null;
}

export type MarkResult = 'right' | 'partly' | 'wrong';

/** A response as a string of 0s and 1s, as wide as its item's ledger entry says (`question/kind.ts`, `question/bits.ts`). */
export type Bits = string;

/** An item's address. */
interface ItemRef {
  lesson: string;
  item: string;
}

export interface Draft extends ItemRef {
  response: Bits;
  /** How sure the learner said they were; absent where they have not. */
  confidence?: Confidence;
}

export interface AssessmentProgress {
  /** Tries finished so far. */
  finished: number;
  /** Best score in percent, 0 to 100; null before a try is finished. */
  best: number | null;
  passed: boolean;
  /** Days since 1 January 2020, of the first pass; null before. */
  passedOn: number | null;
  /** When the last try was finished, in hours since 1 January 2020 UTC, rounded up; null before. Waiting counts from it. */
  finishedAt: number | null;
  /** The last finished try, for review. */
  last: Try | null;
  /** Its score in percent; null before a try is finished. */
  lastScore: number | null;
  /** Whether it was passed, by the rules of its day. */
  lastPassed: boolean;
  /** The running try. */
  running: Try | null;
}

/** The test-out of one lesson: a few held-back items that show that it is known already. */
export interface TestOut {
  /** Sticky: the lesson counts as done. */
  known: boolean;
  /** Tries finished so far. */
  finished: number;
  /** Days since 1 January 2020 of the last finished try; null before. */
  finishedOn: number | null;
  /** Best score in percent; null before a try is finished. */
  best: number | null;
  /** The last finished try: for review, and so that the assessment draws other items. */
  last: Try | null;
  running: Try | null;
}

/** One try at the assessment or a test-out: what was drawn, in which order, and what was answered. */
export interface Try {
  /** Orders the options of every item. 0 to 2^24 - 1. */
  seed: number;
  items: TryItem[];
}

/**
 * An item is named by its slot, not its id, so that a saved try can be read before any bank is loaded: `itemAt` of
 * `assessment.ts` finds it in the lesson's bank.
 */
export interface TryItem {
  lesson: string;
  /** Place of the item in `items` of the lesson's ledger. */
  slot: number;
  /** null while unanswered, and then so are `score` and `confidence`. */
  response: Bits | null;
  /** 0 to 1, a whole number of 2,520ths (`score.ts`). */
  score: number | null;
  confidence: Confidence | null;
}

export type Place =
  | { at: 'menu' }
  /** An empty `step` is the one that was on screen last. */
  | { at: 'lesson'; lesson: string; step: string }
  /** A running practice quiz: its order follows from `seed`; `marks` are those of the items already done in this run. */
  | {
      at: 'practice';
      lesson: string;
      seed: number;
      marks: MarkResult[];
      /** Slots of the items in this run, where it does not ask them all (only those that were not right); else null. */
      only: number[] | null;
    }
  /** `path` holds the letters of the choices made. */
  | { at: 'scenario'; lesson: string; scenario: string; path: string }
  | { at: 'test-out'; lesson: string }
  | { at: 'assessment' };

/** The progress of someone who has just arrived. `seed`: 0 to 2^24 - 1. */
export function emptyProgress(seed: number): Progress {
  return {
    seed,
    lessons: {},
    assessment: {
      finished: 0,
      best: null,
      passed: false,
      passedOn: null,
      finishedAt: null,
      last: null,
      lastScore: null,
      lastPassed: false,
      running: null,
    },
    testOuts: {},
    place: { at: 'menu' },
    draft: null,
  };
}

/** The learner is somewhere else now (for a step use `stepOpened`). */
export function moved(progress: Progress, place: Place): Progress {
  return { ...progress, place };
}

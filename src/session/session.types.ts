import type { AnyActorLogic, DoneActorEvent } from 'xstate';
import type { Bank, Change, Course, Lesson, StepTitles } from '../course/course';
import type { Reviews } from '../course/sign-off';
import type { Explorer } from '../course/figure';
import type { Item } from '../course/item';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import type { unpackTries } from '../course/saved-tries';
import type { Ledgers } from '../course/section';
import type { QuizResult } from '../quiz/quiz.machine';
import type { Configured } from '../settings/configured';
import type { TrackingFact } from '../tracking/tracking.machine';
import type { TrackingInput } from '../tracking/tracking.types';
import type { AnswerRecord, Launch, Tracker, TrackerError } from '../tracking/tracker';
import type { quizRun, Run } from './activity';
import type { practiceAgain, quizFinished } from './quiz-end';
import type { ActivityFact, Recorded, recordFact } from './record-fact';
import type { saveOf } from './save';

/** What the session machine is given, hears and remembers. */

export interface SessionInput extends Partial<Configured> {
  course: Course;
  loaders: Loaders;
  tracker: Tracker;
  now: () => Date;
  /** A random whole number, 0 to 2^24 - 1. */
  newSeed: () => number;
  /** The address that the page was opened with. */
  route: Route;
  /** Keeps a saved text that cannot be read, so that nothing is lost. */
  setAside: (text: string) => void;
  probe?: TrackingInput['probe'];
  keeping?: TrackingInput['keeping'];
}

export type SessionEvent =
  | { type: 'go'; route: Route }
  | { type: 'saveAndExit' }
  /** The page is hidden: it may never come back. */
  | { type: 'hidden' }
  /** The page is visible again. */
  | { type: 'shown' }
  /** The page is gone. */
  | { type: 'unloaded' }
  | { type: 'online' }
  /** Use this window, not the other one that has the course open. */
  | { type: 'takeOver' }
  /** The course is completed, and this attempt is empty: study again all the same. */
  | { type: 'studyAgain' }
  /** Practise once more: everything, or only what was wrong last. */
  | { type: 'practise'; which: 'all' | 'wrong' }
  /** Another try at the test-out whose result is on screen. */
  | { type: 'tryAgain' }
  | { type: 'happened'; fact: ActivityFact }
  /** An answer that is no part of any activity: what the learner says of the course. */
  | { type: 'answered'; record: AnswerRecord }
  /** The package's settings have come after the course was opened. */
  | ({ type: 'configured' } & Configured)
  | DoneActorEvent<QuizResult, 'quiz'>
  | TrackingFact;

export interface SessionContext extends SessionInput, Loaded {
  progress: Progress;
  launch: Launch | null;
  /** Why the course could not be opened or a page not be loaded. */
  problem: TrackerError | null;
  /** Why the course does not go on from the saved progress, which was set aside; `retake`: this version must be taken again. */
  startedAfresh: false | 'unreadable' | 'newer-format' | 'retake';
  /** The version of the course that wrote what this visit goes on from; this one's where there was nothing. */
  writtenBy: string;
  /** A learner who has completed the course wants to, although this attempt is empty. */
  studiesAgain: boolean;
  run: Run | null;
  practiceResult: QuizResult | null;
  askedAt: Date;
  /** What the latest fact has changed. */
  recorded: Recorded | null;
}

/** What is loaded so far. */
export interface Loaded {
  /** The part of the session that only activities need. */
  study: Study | null;
  lesson: Lesson | null;
  banks: Readonly<Record<string, Bank>>;
  /** Of every lesson loaded in this visit: what is unpacked can only be saved with its ledger. */
  ledgers: Ledgers;
}

export interface Loaders {
  loadLesson: (id: string) => Promise<Lesson>;
  loadBank: (id: string) => Promise<Bank>;
  loadStepTitles: () => Promise<StepTitles>;
  loadChanges: () => Promise<Change[]>;
  loadReviews: () => Promise<Reviews>;
  loadExplorer: (unit: string) => Promise<Explorer>;
  /** Makes the views of these questions ready to show. */
  loadViews: (items: readonly Item[]) => Promise<void>;
}

/** What a route can lead to once all that it needs is loaded. `closed`: no try at the assessment can begin now. */
export type Page =
  'menu' | 'lesson' | 'practice' | 'test-out' | 'tested-out' | 'scenario' | 'assessment' | 'closed' | 'results';

/** A running activity in the making: its name among the session's children, its machine and its input. */
export interface Activity {
  id: 'lesson' | 'quiz' | 'scenario';
  logic: AnyActorLogic;
  input: object;
}

/** What `study.ts` offers. It is loaded with the first activity. */
interface Study {
  pageOf: (context: SessionContext) => Page;
  mayTestOut: (context: SessionContext) => boolean;
  quizRun: typeof quizRun;
  practiceAgain: typeof practiceAgain;
  quizFinished: typeof quizFinished;
  recordFact: typeof recordFact;
  saveOf: typeof saveOf;
  unpackTries: typeof unpackTries;
  questionsOf: (lesson: Lesson) => Item[];
  activityOf: (context: SessionContext, report: (fact: ActivityFact) => void) => Activity | null;
}

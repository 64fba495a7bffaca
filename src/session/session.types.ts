import type { AnyActorLogic, DoneActorEvent } from 'xstate';
import type { triesLeft } from '../course/assessment';
import type { Bank, Course, Lesson } from '../course/course';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import type { Ledgers } from '../course/saved-progress';
import type { QuizResult } from '../quiz/quiz.machine';
import type { TrackingFact } from '../tracking/tracking.machine';
import type { Launch, Tracker, TrackerError } from '../tracking/tracker';
import type { finishTry, quizRun, Run } from './activity';
import type { ActivityFact, Recorded, recordFact } from './record-fact';

/** What the session machine is given, hears and remembers. */

export interface SessionInput {
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
}

export type SessionEvent =
  | { type: 'go'; route: Route }
  | { type: 'saveAndExit' }
  /** The page is hidden: it may never come back. */
  | { type: 'hidden' }
  /** The page is gone. */
  | { type: 'unloaded' }
  | { type: 'online' }
  | { type: 'practiseAgain' }
  | { type: 'happened'; fact: ActivityFact }
  | DoneActorEvent<QuizResult, 'quiz'>
  | TrackingFact;

export interface SessionContext extends SessionInput, Loaded {
  progress: Progress;
  launch: Launch | null;
  /** Why the course could not be opened or a page not be loaded. */
  problem: TrackerError | null;
  /** The saved progress could not be read and was set aside. */
  startedAfresh: boolean;
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
}

/** A running activity in the making: its name among the session's children, its machine and its input. */
export interface Activity {
  id: 'lesson' | 'quiz' | 'scenario';
  logic: AnyActorLogic;
  input: object;
}

/** What `study.ts` offers. It is loaded with the first activity. */
interface Study {
  triesLeft: typeof triesLeft;
  quizRun: typeof quizRun;
  finishTry: typeof finishTry;
  recordFact: typeof recordFact;
  activityOf: (context: SessionContext, report: (fact: ActivityFact) => void) => Activity | null;
}

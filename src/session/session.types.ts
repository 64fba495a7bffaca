import type { ActorRefFrom } from 'xstate';
import type { Course } from '../course/course';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import type { QuizResult } from '../quiz/quiz.machine';
import type { createScenarioMachine } from '../scenario/scenario.machine';
import type { TrackingFact } from '../tracking/tracking.machine';
import type { Launch, Tracker, TrackerError } from '../tracking/tracker';
import type { Run } from './activity';
import type { ActivityFact, Recorded } from './record-fact';
import type { Loaded, Loaders } from './visit';

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
  | TrackingFact;

export type ScenarioLogic = ReturnType<typeof createScenarioMachine>;
export type ScenarioActor = ActorRefFrom<ScenarioLogic>;

export interface SessionContext extends SessionInput, Loaded {
  progress: Progress;
  launch: Launch | null;
  /** Why the course could not be opened or a page not be loaded. */
  problem: TrackerError | null;
  /** The saved progress could not be read and was set aside. */
  startedAfresh: boolean;
  run: Run | null;
  scenario: ScenarioActor | null;
  practiceResult: QuizResult | null;
  askedAt: Date;
  /** What the latest fact has changed. */
  recorded: Recorded | null;
}

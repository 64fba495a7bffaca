import { emptyProgress, moved } from '../course/advance';
import { itemAt, tryFinished } from '../course/assessment';
import type { Bank, Course, Lesson, Policy } from '../course/course';
import type { Scenario } from '../course/scenario';
import { dayOf } from '../course/day';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import { decode, fit, type Ledgers } from '../course/saved-progress';
import { standingOf } from '../course/standing';
import type { Save } from '../tracking/tracking.machine';

/** Suspend data of the strictest LMS holds 4,096 characters (SCORM 1.2, `cmi.suspend_data`); this leaves it some room. */
const LIMIT = 4_000;

/** What the tracking is asked to save. */
export function saveOf(course: Course, progress: Progress, ledgers: Ledgers): Save {
  const { text, dropped } = fit(progress, course, ledgers, LIMIT);
  return { progress: text, standing: standingOf(course, progress), leftOut: dropped.length > 0 };
}

/** Goes on from a saved text; where it cannot be read the course starts afresh, and the text is to be kept aside. */
export function readSaved(
  saved: string,
  course: Course,
  newSeed: () => number,
): { progress: Progress; startedAfresh: boolean } {
  const read = saved === '' ? null : decode(saved, course);
  if (read?.ok) return { progress: read.progress, startedAfresh: false };
  return { progress: emptyProgress(newSeed()), startedAfresh: read !== null };
}

/** Ends the running assessment try by the course's rules. What is over is no place to continue at. */
export function finishTry(
  progress: Progress,
  banks: Readonly<Record<string, Bank>>,
  policy: Policy,
  now: Date,
): Progress {
  const isMustPass = (item: Parameters<typeof itemAt>[1]): boolean => itemAt(banks, item)?.mustPass ?? false;
  return moved(tryFinished(progress, { passMark: policy.passMark, isMustPass }, dayOf(now)), { at: 'menu' });
}

/** The lesson that a route needs, or null. */
export const lessonOf = (route: Route): string | null => ('lesson' in route ? route.lesson : null);

/** Whether a route leads to something that this course has; a lesson's own parts are checked once it is loaded. */
export function isKnown(route: Route, course: Course): boolean {
  const id = lessonOf(route);
  return id === null || course.lessons.some((lesson) => lesson.id === id);
}

/** What is loaded so far. */
export interface Loaded {
  lesson: Lesson | null;
  banks: Readonly<Record<string, Bank>>;
  /** Of every lesson loaded in this visit: what is unpacked can only be saved with its ledger. */
  ledgers: Ledgers;
}

export interface Loaders {
  loadLesson: (id: string) => Promise<Lesson>;
  loadBank: (id: string) => Promise<Bank>;
}

/** Whether all that a route shows is loaded. */
export function isLoaded(route: Route, { lesson, banks }: Loaded): boolean {
  if (route.at === 'assessment' || route.at === 'results') return Object.keys(banks).length > 0;
  return lessonOf(route) === null || lesson?.id === lessonOf(route);
}

/**
 * Loads what a route shows: one lesson, or the banks that the assessment draws from; returns what has changed of `loaded`.
 * Rejects when the network fails.
 */
export async function load(
  route: Route,
  course: Course,
  loaded: Pick<Loaded, 'ledgers'>,
  loaders: Loaders,
): Promise<Partial<Loaded>> {
  const id = lessonOf(route);
  if (id === null) {
    const banks = await Promise.all(course.assessment.draw.map((draw) => loaders.loadBank(draw.lesson)));
    return { banks: Object.fromEntries(banks.map((bank) => [bank.lesson, bank])) };
  }
  const lesson = await loaders.loadLesson(id);
  return { lesson, ledgers: { ...loaded.ledgers, [lesson.id]: lesson.ledger } };
}

/** The story that a route leads to, if the loaded lesson has it. */
export const scenarioOf = (route: Route, lesson: Lesson | null): Scenario | undefined =>
  route.at === 'scenario' ? lesson?.scenarios.find(({ id }) => id === route.scenario) : undefined;

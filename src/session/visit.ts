import type { Course, Lesson } from '../course/course';
import type { Scenario } from '../course/scenario';
import { emptyProgress, type Progress } from '../course/progress';
import type { Route } from '../course/route';
import { decode, fit, type Ledgers } from '../course/saved-progress';
import { standingOf } from '../course/standing';
import type { Save } from '../tracking/tracking.machine';
import type { Loaded } from './session.types';

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

/** The lesson that a route needs, or null. */
export const lessonOf = (route: Route): string | null => ('lesson' in route ? route.lesson : null);

/** Whether a route leads to something that this course has; a lesson's own parts are checked once it is loaded. */
export function isKnown(route: Route, course: Course): boolean {
  const id = lessonOf(route);
  return id === null || course.lessons.some((lesson) => lesson.id === id);
}

/** Whether all that a route shows is loaded. */
export function isLoaded(route: Route, { study, lesson, banks }: Loaded): boolean {
  if (route.at === 'assessment' || route.at === 'results') return study !== null && Object.keys(banks).length > 0;
  const id = lessonOf(route);
  return id === null || (study !== null && lesson?.id === id);
}

/** The story that a route leads to, if the loaded lesson has it. */
export const scenarioOf = (route: Route, lesson: Lesson | null): Scenario | undefined =>
  route.at === 'scenario' ? lesson?.scenarios.find(({ id }) => id === route.scenario) : undefined;

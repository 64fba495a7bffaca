import type { Course, Lesson } from '../course/course';
import type { Scenario } from '../course/scenario';
import { emptyProgress } from '../course/progress';
import type { Route } from '../course/route';
import { decode, fit, type Packer } from '../course/saved-progress';
import { standingOf } from '../course/standing';
import { isBefore } from '../course/version';
import type { Launch } from '../tracking/tracker';
import type { Save } from '../tracking/tracking.machine';
import type { Loaded, SessionContext, SessionInput } from './session.types';

/** Suspend data of the strictest LMS holds 4,096 characters (SCORM 1.2, `cmi.suspend_data`); this leaves it some room. */
const LIMIT = 4_000;

/** What a visit begins with, before the record is open. */
export const atFirst: Omit<SessionContext, keyof SessionInput | 'askedAt'> = {
  progress: emptyProgress(0),
  launch: null,
  problem: null,
  startedAfresh: false,
  writtenBy: '',
  studiesAgain: false,
  lesson: null,
  banks: {},
  study: null,
  ledgers: {},
  run: null,
  practiceResult: null,
  recorded: null,
};

/** What the tracking is asked to save. */
export function saveOf({
  course,
  progress,
  study,
  ledgers,
}: Pick<SessionContext, 'course' | 'progress' | 'study' | 'ledgers'>): Save {
  const { text, dropped } = fit(progress, course, study?.packerOf(ledgers) ?? nothingLoaded, LIMIT);
  return { progress: text, standing: standingOf(course, progress), leftOut: dropped.length > 0 };
}

/** Before studying is loaded everything that it would pack is still packed. */
const nothingLoaded: Packer = {
  detail: () => notLoaded(),
  tries: () => notLoaded(),
};

function notLoaded(): never {
  throw new Error('Answers cannot be saved: nothing to study is loaded that could have given any.');
}

/** Progress as a visit begins with it. */
type Arrived = Pick<SessionContext, 'progress' | 'startedAfresh' | 'writtenBy'>;

/** Goes on from a saved text; where it cannot be read the course starts afresh, and the text is to be kept aside. */
export function readSaved(saved: string, course: Course, newSeed: () => number): Arrived {
  const read = saved === '' ? null : decode(saved, course);
  if (read?.ok) return { progress: read.progress, startedAfresh: false, writtenBy: read.writtenBy };
  return { progress: emptyProgress(newSeed()), startedAfresh: read?.reason ?? false, writtenBy: course.version };
}

/**
 * Goes on from what this computer has kept, where that is later than what the LMS has and can be read; else from the LMS's. A
 * course that must be taken again starts afresh, except for looking back.
 */
export function readLaunch({ kept, saved, mode }: Launch, course: Course, newSeed: () => number): Arrived {
  const read = kept ? readSaved(kept, course, newSeed) : null;
  const arrived = read && !read.startedAfresh ? read : readSaved(saved, course, newSeed);
  const { retakeFrom } = course;
  if (retakeFrom === undefined || mode !== 'normal' || !isBefore(arrived.writtenBy, retakeFrom)) return arrived;
  return { ...arrived, progress: emptyProgress(arrived.progress.seed), startedAfresh: 'retake' };
}

/** The LMS says that the course was completed, and gives a new, empty attempt. */
export const isFinishedBefore = ({ launch, progress }: Pick<SessionContext, 'launch' | 'progress'>): boolean =>
  launch?.recorded.completion === 'completed' &&
  !launch.saved &&
  !launch.kept &&
  Object.keys(progress.lessons).length === 0;

/** The lesson that a route needs, or null. */
export const lessonOf = (route: Route): string | null => ('lesson' in route ? route.lesson : null);

/** Whether a route leads to something that this course has; a lesson's own parts are checked once it is loaded. */
export function isKnown(route: Route, course: Course): boolean {
  const id = lessonOf(route);
  return id === null || course.lessons.some((lesson) => lesson.id === id);
}

/** The lessons whose held-back items a route needs: all of them for the assessment, as its last try may be of any. */
export function banksOf(route: Route, course: Course): string[] {
  if (route.at === 'test-out') return [route.lesson];
  return route.at === 'assessment' || route.at === 'results' ? course.lessons.map(({ id }) => id) : [];
}

/** Whether all that a route shows is loaded. */
export function isLoaded(route: Route, course: Course, { study, lesson, banks }: Loaded): boolean {
  const id = lessonOf(route);
  const ofBanks = banksOf(route, course);
  if (id === null && ofBanks.length === 0) return true;
  return study !== null && (id === null || lesson?.id === id) && ofBanks.every((bank) => Object.hasOwn(banks, bank));
}

/** The story that a route leads to, if the loaded lesson has it. */
export const scenarioOf = (route: Route, lesson: Lesson | null): Scenario | undefined =>
  route.at === 'scenario' ? lesson?.scenarios.find(({ id }) => id === route.scenario) : undefined;

import type { Course } from '../course/course';
import { emptyProgress } from '../course/progress';
import type { Route } from '../course/route';
import { decode } from '../course/saved-progress';
import { standingOf } from '../course/standing';
import { isBefore } from '../course/version';
import type { Launch } from '../tracking/tracker';
import type { Save } from '../tracking/tracking.machine';
import type { Loaded, SessionContext, SessionInput } from './session.types';

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

/**
 * What the tracking is asked to save. Until studying is loaded nothing has changed, and what was found is handed back: also a text
 * that cannot be read.
 */
export function saveOf(context: Pick<SessionContext, 'course' | 'progress' | 'study' | 'ledgers' | 'launch'>): Save {
  const { course, progress, study, launch } = context;
  const found = launch?.kept ?? launch?.saved ?? '';
  return study?.saveOf(context) ?? { progress: found, standing: standingOf(course, progress), leftOut: false };
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
 * Goes on from what this computer has kept, where that is later than what the LMS has, or the LMS's cannot be read; else from the
 * LMS's. A course that must be taken again starts afresh, except for looking back.
 */
export function readLaunch(launch: Launch, course: Course, newSeed: () => number): Arrived & { launch: Launch } {
  const { kept, conflict, ...plain } = launch;
  const ofLms = readSaved(launch.saved, course, newSeed);
  const isWanted = kept !== undefined && (!conflict || ofLms.startedAfresh === 'unreadable');
  const ofComputer = isWanted ? readSaved(kept, course, newSeed) : null;
  const arrived =
    ofComputer && !ofComputer.startedAfresh
      ? { ...ofComputer, launch: { ...plain, kept: kept ?? '' } }
      : { ...ofLms, launch: { ...plain, ...(conflict ? { conflict } : {}) } };
  const { retakeFrom } = course;
  if (retakeFrom === undefined || launch.mode !== 'normal' || !isBefore(arrived.writtenBy, retakeFrom)) return arrived;
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
  if (route.at === 'explorer') return course.units.some((unit) => unit.id === route.unit && unit.explorer);
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

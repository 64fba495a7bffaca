import type { Standing } from '../tracking/tracker';
import type { Blueprint, Course, LessonSummary } from './course';
import type { Place, Progress, TestOut } from './progress';
import { formatRoute, lessonLink } from './route';

/** Where the learner stands, for the record and for the menu. Pure functions of the course and the progress. */

/**
 * What the tracker records, by the course's policy. It may name less than an earlier visit recorded, for a newer course asks for
 * more: that a status never goes backwards is the tracker's duty.
 */
export function standingOf(course: Course, progress: Progress): Standing {
  return {
    completion: isComplete(course, progress) ? 'completed' : 'incomplete',
    success: successOf(course, progress),
    score: reportedScore(course, progress),
    bookmark: bookmarkOf(progress),
    done: doneShare(course, progress),
    objectives: course.policy.reportObjectives
      ? course.lessons.map(({ id, title }) => ({ id, title, status: objectiveStatus[statusOf(progress, id)] }))
      : [],
  };
}

/**
 * For who reads a report: the lesson, not its step, so that turning pages is not a call each. A visit goes on from saved progress,
 * which knows the step.
 */
function bookmarkOf({ place }: Progress): string {
  return place.at === 'lesson' ? lessonLink(place.lesson) : formatRoute(place);
}

/** `known`: a test-out showed that the learner need not study it. */
export type LessonStatus = 'not-started' | 'in-progress' | 'completed' | 'known';

export function statusOf({ lessons, testOuts }: Progress, lesson: string): LessonStatus {
  const status = lessons[lesson]?.status ?? 'not-started';
  return status !== 'completed' && testOuts[lesson]?.known ? 'known' : status;
}

/** Whether nothing is left to do in a lesson: it is completed, or known. */
export function isDone(progress: Progress, lesson: string): boolean {
  const status = statusOf(progress, lesson);
  return status === 'completed' || status === 'known';
}

const objectiveStatus = {
  'not-started': 'not-attempted',
  'in-progress': 'incomplete',
  completed: 'completed',
  known: 'completed',
} as const;

/**
 * Whether lessons and assessment count for completion. What a lesson must have for being completed is decided in `advance.ts`, by
 * the same policy, when something happens in it: sticky, and known without loading the lesson.
 */
function counts({ policy: { completes } }: Course): { lessons: boolean; assessment: boolean } {
  return {
    lessons: completes.includes('lessons-seen') || completes.includes('checks-answered'),
    assessment: completes.includes('assessment-passed'),
  };
}

function isComplete(course: Course, progress: Progress): boolean {
  const { lessons, assessment } = counts(course);
  return (
    (!lessons || course.lessons.every(({ id }) => isDone(progress, id))) && (!assessment || progress.assessment.passed)
  );
}

/** Tries at the assessment that may still be begun; null when there is no limit. A running try has been begun and is not counted here. */
export function triesLeft({ assessment: { finished, running } }: Progress, { tries }: Blueprint): number | null {
  return tries === 0 ? null : Math.max(0, tries - finished - (running ? 1 : 0));
}

function successOf({ policy, assessment: blueprint }: Course, progress: Progress): Standing['success'] {
  const { passed, finished, running } = progress.assessment;
  if (passed) return 'passed';
  const isOver = triesLeft(progress, blueprint) === 0 && !running;
  const isFailed = policy.sendFailed === 'each-try' || (policy.sendFailed === 'no-tries-left' && isOver);
  return finished > 0 && isFailed ? 'failed' : 'unknown';
}

function reportedScore({ policy }: Course, progress: Progress): number | null {
  const { passed, best, lastScore } = progress.assessment;
  return policy.reportScore === 'last' && !passed ? lastScore : best;
}

/** Lessons done, lessons in all and honest minutes left, of a unit or (without `unit`) of the course without its assessment. */
export function tally(
  course: Course,
  progress: Progress,
  unit?: string,
): { done: number; of: number; minutes: number } {
  const lessons = course.lessons.filter((lesson) => unit === undefined || lesson.unit === unit);
  return {
    done: lessons.filter(({ id }) => isDone(progress, id)).length,
    of: lessons.length,
    minutes: lessons.reduce((sum, lesson) => sum + minutesLeft(lesson, progress), 0),
  };
}

/** Minutes left in a lesson, by the steps before the one on screen last; at least 1 until it is done. */
export function minutesLeft(lesson: LessonSummary, progress: Progress): number {
  const saved = progress.lessons[lesson.id];
  if (isDone(progress, lesson.id)) return 0;
  if (!saved) return lesson.minutes;
  const before = stepNumber(lesson, saved.stepSlot) - 1;
  return Math.max(1, Math.round(lesson.minutes * (1 - before / Math.max(1, lesson.steps))));
}

/** Place of a slot's step among today's steps, from 1; 1 for a step that the lesson does not have. */
export function stepNumber({ steps, stepSlots }: LessonSummary, slot: number): number {
  const at = stepSlots ? stepSlots.indexOf(slot) : slot;
  return at >= 0 && at < steps ? at + 1 : 1;
}

/**
 * Where "Continue" leads: to where the learner was; from the menu to a test-out or a lesson that was begun, else to the first
 * lesson that was not, else to the assessment, and to the menu once all is done.
 */
export function continuePlace(course: Course, progress: Progress): Place {
  if (progress.place.at !== 'menu') return progress.place;
  // While the tries are still packed, one of which none is finished must be running.
  const isBegun = (testOut: TestOut | undefined): boolean =>
    testOut !== undefined && (testOut.running !== null || testOut.finished === 0);
  const testing = course.lessons.find(({ id }) => isBegun(progress.testOuts[id]));
  if (testing) return { at: 'test-out', lesson: testing.id };
  const withStatus = (status: LessonStatus) => course.lessons.find(({ id }) => statusOf(progress, id) === status);
  const next = withStatus('in-progress') ?? withStatus('not-started');
  if (next) return { at: 'lesson', lesson: next.id, step: '' };
  return progress.assessment.passed ? { at: 'menu' } : { at: 'assessment' };
}

/** By minutes, so that it neither jumps at short lessons nor depends on which lessons are loaded. Only of what the policy asks for. */
function doneShare(course: Course, progress: Progress): number {
  const { lessons, assessment } = counts(course);
  const ofLessons = course.lessons.map(({ id, minutes }) => ({ minutes, isDone: isDone(progress, id) }));
  const ofAssessment = { minutes: course.assessment.minutes, isDone: progress.assessment.passed };
  const all = [...(lessons ? ofLessons : []), ...(assessment ? [ofAssessment] : [])];
  const total = all.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = all.reduce((sum, part) => sum + (part.isDone ? part.minutes : 0), 0);
  return total === 0 ? 0 : done / total;
}

import type { Standing } from '../tracking/tracker';
import type { Course, LessonSummary } from './course';
import type { Place, Progress } from './progress';
import { formatRoute } from './route';

/** Where the learner stands, for the record and for the menu. Pure functions of the course and the progress. */

/** What the tracker records: completed once every lesson is and the assessment is passed; `unknown` success until then. */
export function standingOf(course: Course, progress: Progress): Standing {
  const { passed, best } = progress.assessment;
  const isCompleted = passed && course.lessons.every(({ id }) => statusOf(progress, id) === 'completed');
  return {
    completion: isCompleted ? 'completed' : 'incomplete',
    success: passed ? 'passed' : 'unknown',
    score: best,
    bookmark: formatRoute(progress.place),
    done: doneShare(course, progress),
    objectives: course.policy.reportObjectives
      ? course.lessons.map(({ id, title }) => ({ id, title, status: objectiveStatus[statusOf(progress, id)] }))
      : [],
  };
}

export type LessonStatus = 'not-started' | 'in-progress' | 'completed';

export function statusOf(progress: Progress, lesson: string): LessonStatus {
  return progress.lessons[lesson]?.status ?? 'not-started';
}

const objectiveStatus = {
  'not-started': 'not-attempted',
  'in-progress': 'incomplete',
  completed: 'completed',
} as const;

/** Lessons done, lessons in all and honest minutes left, of a unit or (without `unit`) of the course without its assessment. */
export function tally(
  course: Course,
  progress: Progress,
  unit?: string,
): { done: number; of: number; minutes: number } {
  const lessons = course.lessons.filter((lesson) => unit === undefined || lesson.unit === unit);
  return {
    done: lessons.filter(({ id }) => statusOf(progress, id) === 'completed').length,
    of: lessons.length,
    minutes: lessons.reduce((sum, lesson) => sum + minutesLeft(lesson, progress), 0),
  };
}

/** Minutes left in a lesson, by the steps before the one on screen last; at least 1 until it is completed. */
export function minutesLeft(lesson: LessonSummary, progress: Progress): number {
  const saved = progress.lessons[lesson.id];
  if (!saved) return lesson.minutes;
  if (saved.status === 'completed') return 0;
  const before = stepNumber(lesson, saved.step) - 1;
  return Math.max(1, Math.round(lesson.minutes * (1 - before / Math.max(1, lesson.steps))));
}

/** Place of a step among today's steps, from 1; 1 for a step that the lesson does not have. */
export function stepNumber(lesson: LessonSummary, step: string): number {
  return Math.max(0, Object.keys(lesson.stepTitles).indexOf(step)) + 1;
}

/**
 * Where "Continue" leads: to where the learner was; from the menu to a lesson that was begun, else to the first that was not,
 * else to the assessment, and to the menu once all is done.
 */
export function continuePlace(course: Course, progress: Progress): Place {
  if (progress.place.at !== 'menu') return progress.place;
  const withStatus = (status: LessonStatus) => course.lessons.find(({ id }) => statusOf(progress, id) === status);
  const next = withStatus('in-progress') ?? withStatus('not-started');
  if (next) {
    const step = progress.lessons[next.id]?.step ?? Object.keys(next.stepTitles)[0] ?? '';
    return { at: 'lesson', lesson: next.id, step };
  }
  return progress.assessment.passed ? { at: 'menu' } : { at: 'assessment' };
}

/** By minutes, so that it neither jumps at short lessons nor depends on which lessons are loaded. */
function doneShare(course: Course, progress: Progress): number {
  const ofLessons = course.lessons.map(({ id, minutes }) => ({
    minutes,
    isDone: statusOf(progress, id) === 'completed',
  }));
  const all = [...ofLessons, { minutes: course.assessment.minutes, isDone: progress.assessment.passed }];
  const total = all.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = all.reduce((sum, { minutes, isDone }) => sum + (isDone ? minutes : 0), 0);
  return total === 0 ? 0 : done / total;
}

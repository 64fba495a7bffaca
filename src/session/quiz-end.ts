import { rulesOf, tryFinished } from '../course/assessment';
import { practiceBegun } from '../course/advance';
import type { Bank, Course, Lesson } from '../course/course';
import { dayOf } from '../course/day';
import { moved, type Progress } from '../course/progress';
import type { Route } from '../course/route';
import { testOutFinished } from '../course/test-out';
import type { QuizResult } from '../quiz/quiz.machine';
import { wrongIn } from './activity';

/** What becomes of a quiz that is over. Pure but for the clock that it is given. */

interface Situation {
  route: Route;
  course: Course;
  progress: Progress;
  lesson: Lesson | null;
  banks: Readonly<Record<string, Bank>>;
  now: () => Date;
}

/** The quiz of this route is over. A try is judged by the rules of today, and what is over is no place to continue at. */
export function quizFinished(
  { route, course, progress, banks, now }: Situation,
  result: QuizResult,
): { progress?: Progress; route?: Route; practiceResult?: QuizResult } {
  if (route.at === 'practice') return { practiceResult: result };
  if (route.at === 'test-out') {
    const finished = testOutFinished(progress, route.lesson, course.policy.testOut, dayOf(now()));
    return { progress: moved(finished, { at: 'menu' }) };
  }
  const finished = tryFinished(progress, rulesOf(course.assessment, banks), now());
  return { progress: moved(finished, { at: 'menu' }), route: { at: 'results' } };
}

/** Another run through the practice of the lesson begins; through all of it where nothing was wrong last. */
export function practiceAgain({ progress, lesson }: Situation, which: 'all' | 'wrong', seed: number): Progress {
  if (!lesson) return progress;
  const wrong = which === 'wrong' ? wrongIn(lesson, progress) : [];
  return practiceBegun(progress, lesson, seed, wrong.length > 0 ? wrong : null);
}

import { checksOf } from '../course/advance';
import { mayBeginFrom } from '../course/assessment';
import type { Lesson } from '../course/course';
import { dayOf } from '../course/day';
import type { Item } from '../course/item';
import { triesLeft } from '../course/standing';
import { testOutOf, testOutTries } from '../course/test-out';
import { lessonMachine } from '../lesson/lesson.machine';
import { quizMachine } from '../quiz/quiz.machine';
import { createScenarioMachine } from '../scenario/scenario.machine';
import { lessonRun, scenarioOf } from './activity';
import type { ActivityFact } from './record-fact';
import type { Activity, Page, SessionContext } from './session.types';

/**
 * All that studying needs and the menu does not: the machines of the activities, what they are started with, and what is
 * written down of them. One chunk, loaded with the first activity, so that the course opens quickly.
 */
export { unpackTries } from '../course/saved-tries';
export { quizRun } from './activity';
export { saveOf } from './save';
export { practiceAgain, quizFinished } from './quiz-end';
export { recordFact } from './record-fact';

/** Every question that a lesson can ask. */
export const questionsOf = ({ steps, practice }: Lesson): Item[] => [...steps.flatMap(checksOf), ...practice];

type Situation = Pick<SessionContext, 'route' | 'course' | 'progress' | 'lesson' | 'now'>;

/** Whether another try at the test-out of the lesson on screen can begin today. */
export function mayTestOut({ route, course, progress, now }: Situation): boolean {
  if (route.at !== 'test-out') return false;
  return testOutTries(progress, route.lesson, course.policy.testOut, dayOf(now())) > 0;
}

/** The page that the session's route leads to. A try that is running is always gone on with. */
export function pageOf(context: Situation): Page {
  const { route, course, progress, lesson, now } = context;
  switch (route.at) {
    case 'test-out': {
      const { running, last } = testOutOf(progress, route.lesson);
      if (!running && !last && course.policy.testOut.items === 0) return 'menu';
      return running || (!last && mayTestOut(context)) ? 'test-out' : 'tested-out';
    }
    case 'assessment': {
      const isClosed =
        triesLeft(progress, course.assessment) === 0 || mayBeginFrom(progress, course.assessment, now()) !== null;
      return isClosed && !progress.assessment.running ? 'closed' : 'assessment';
    }
    case 'scenario':
      return scenarioOf(route, lesson) ? 'scenario' : 'menu';
    case 'record':
    case 'about':
    case 'explorer':
    case 'support':
    case 'feedback':
      return 'menu';
    default:
      return route.at;
  }
}

/** The activity that the session's route leads to; null where it leads to a page without one. */
export function activityOf(context: SessionContext, report: (fact: ActivityFact) => void): Activity | null {
  const { route, lesson, progress, run } = context;
  switch (route.at) {
    case 'lesson':
      return { id: 'lesson', logic: lessonMachine, input: { ...lessonRun(context), report } };
    case 'practice':
    case 'test-out':
    case 'assessment':
      return { id: 'quiz', logic: quizMachine, input: { ...run, report } };
    case 'scenario': {
      const scenario = scenarioOf(route, lesson);
      if (!scenario) return null;
      const { place } = progress;
      const isHere = place.at === 'scenario' && place.lesson === lesson?.id && place.scenario === scenario.id;
      return { id: 'scenario', logic: createScenarioMachine(scenario, isHere ? place.path : ''), input: { report } };
    }
    default:
      return null;
  }
}

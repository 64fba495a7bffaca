import { lessonMachine } from '../lesson/lesson.machine';
import { quizMachine } from '../quiz/quiz.machine';
import { createScenarioMachine } from '../scenario/scenario.machine';
import { lessonRun } from './activity';
import type { ActivityFact } from './record-fact';
import type { Activity, SessionContext } from './session.types';
import { scenarioOf } from './visit';

/**
 * All that studying needs and the menu does not: the machines of the activities, what they are started with, and what is
 * written down of them. One chunk, loaded with the first activity, so that the course opens quickly.
 */
export { triesLeft } from '../course/assessment';
export { finishTry, quizRun } from './activity';
export { recordFact } from './record-fact';

/** The activity that the session's route leads to; null where it leads to a page without one. */
export function activityOf(context: SessionContext, report: (fact: ActivityFact) => void): Activity | null {
  const { route, lesson, progress, run } = context;
  switch (route.at) {
    case 'lesson':
      return { id: 'lesson', logic: lessonMachine, input: { ...lessonRun(context), report } };
    case 'practice':
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

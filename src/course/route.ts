import type { Place } from './progress';

/** What the address bar says after `#`. Every `Place` is a route; a route has none of a place's history. */
export type Route =
  | { at: 'menu' }
  /** An empty `step` is the one that was on screen last, else the first. */
  | { at: 'lesson'; lesson: string; step: string }
  | { at: 'practice'; lesson: string }
  | { at: 'test-out'; lesson: string }
  | { at: 'scenario'; lesson: string; scenario: string }
  /** The figure of a unit from whose parts its lessons open. */
  | { at: 'explorer'; unit: string }
  | { at: 'assessment' }
  | { at: 'results' }
  | { at: 'record' }
  | { at: 'about' }
  | { at: 'support' }
  | { at: 'feedback' };

/**
 * The hash of a route, with its `#`. Ids are lower-case letters, digits and hyphens, so nothing needs escaping.
 * A step cannot be called `practice` or `test-out`: content checks see to that.
 */
export function formatRoute(route: Route | Place): string {
  switch (route.at) {
    case 'menu':
      return '#/';
    case 'lesson':
      return `#/lesson/${route.lesson}${route.step && `/${route.step}`}`;
    case 'practice':
    case 'test-out':
      return `#/lesson/${route.lesson}/${route.at}`;
    case 'scenario':
      return `#/lesson/${route.lesson}/scenario/${route.scenario}`;
    case 'explorer':
      return `#/explorer/${route.unit}`;
    default:
      return `#/${route.at}`;
  }
}

/** The link into a lesson, to where the learner was in it. */
export const lessonLink = (lesson: string): string => formatRoute({ at: 'lesson', lesson, step: '' });

const id = '([a-z0-9-]+)';
const quiz = new RegExp(`^#/lesson/${id}/(practice|test-out)$`);
const step = new RegExp(`^#/lesson/${id}(?:/${id})?$`);
const scenario = new RegExp(`^#/lesson/${id}/scenario/${id}$`);
const explorer = new RegExp(`^#/explorer/${id}$`);
const page = /^#\/(assessment|results|record|about|support|feedback)$/;

/** The route of a hash. Anything unknown is the menu; whether the course has such a lesson is for the session to say. */
export function parseRoute(hash: string): Route {
  const ofQuiz = quiz.exec(hash);
  if (ofQuiz?.[1]) return { at: ofQuiz[2] === 'practice' ? 'practice' : 'test-out', lesson: ofQuiz[1] };
  const ofStep = step.exec(hash);
  if (ofStep?.[1]) return { at: 'lesson', lesson: ofStep[1], step: ofStep[2] ?? '' };
  const ofScenario = scenario.exec(hash);
  if (ofScenario?.[1] && ofScenario[2]) return { at: 'scenario', lesson: ofScenario[1], scenario: ofScenario[2] };
  const ofExplorer = explorer.exec(hash);
  if (ofExplorer?.[1]) return { at: 'explorer', unit: ofExplorer[1] };
  return {
    at: (page.exec(hash)?.[1] ?? 'menu') as Exclude<
      Route['at'],
      'lesson' | 'practice' | 'test-out' | 'scenario' | 'explorer'
    >,
  };
}

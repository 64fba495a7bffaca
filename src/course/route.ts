import type { Place } from './progress';

/** What the address bar says after `#`. Every `Place` is a route; a route has none of a place's history. */
export type Route =
  | { at: 'menu' }
  | { at: 'lesson'; lesson: string; step: string }
  | { at: 'practice'; lesson: string }
  | { at: 'scenario'; lesson: string; scenario: string }
  | { at: 'assessment' }
  | { at: 'results' }
  | { at: 'record' }
  | { at: 'about' };

/**
 * The hash of a route, with its `#`. Ids are lower-case letters, digits and hyphens, so nothing needs escaping.
 * A step cannot be called `practice`: content checks see to that.
 */
export function formatRoute(route: Route | Place): string {
  switch (route.at) {
    case 'menu':
      return '#/';
    case 'lesson':
      return `#/lesson/${route.lesson}/${route.step}`;
    case 'practice':
      return `#/lesson/${route.lesson}/practice`;
    case 'scenario':
      return `#/lesson/${route.lesson}/scenario/${route.scenario}`;
    default:
      return `#/${route.at}`;
  }
}

const id = '([a-z0-9-]+)';
const practice = new RegExp(`^#/lesson/${id}/practice$`);
const step = new RegExp(`^#/lesson/${id}/${id}$`);
const scenario = new RegExp(`^#/lesson/${id}/scenario/${id}$`);
const page = /^#\/(assessment|results|record|about)$/;

/** The route of a hash. Anything unknown is the menu; whether the course has such a lesson is for the session to say. */
export function parseRoute(hash: string): Route {
  const ofPractice = practice.exec(hash);
  if (ofPractice?.[1]) return { at: 'practice', lesson: ofPractice[1] };
  const ofStep = step.exec(hash);
  if (ofStep?.[1] && ofStep[2]) return { at: 'lesson', lesson: ofStep[1], step: ofStep[2] };
  const ofScenario = scenario.exec(hash);
  if (ofScenario?.[1] && ofScenario[2]) return { at: 'scenario', lesson: ofScenario[1], scenario: ofScenario[2] };
  switch (page.exec(hash)?.[1]) {
    case 'assessment':
      return { at: 'assessment' };
    case 'results':
      return { at: 'results' };
    case 'record':
      return { at: 'record' };
    case 'about':
      return { at: 'about' };
    default:
      return { at: 'menu' };
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route';

const routes: [string, Route][] = [
  ['#/', { at: 'menu' }],
  ['#/lesson/a10', { at: 'lesson', lesson: 'a10', step: '' }],
  ['#/lesson/a10/mr-orr', { at: 'lesson', lesson: 'a10', step: 'mr-orr' }],
  ['#/lesson/a10/practice', { at: 'practice', lesson: 'a10' }],
  ['#/lesson/a10/test-out', { at: 'test-out', lesson: 'a10' }],
  ['#/lesson/a10/scenario', { at: 'lesson', lesson: 'a10', step: 'scenario' }],
  ['#/lesson/c1/scenario/drug-round', { at: 'scenario', lesson: 'c1', scenario: 'drug-round' }],
  ['#/explorer/body', { at: 'explorer', unit: 'body' }],
  ['#/assessment', { at: 'assessment' }],
  ['#/results', { at: 'results' }],
  ['#/record', { at: 'record' }],
  ['#/about', { at: 'about' }],
  ['#/support', { at: 'support' }],
  ['#/feedback', { at: 'feedback' }],
];

describe('A route', () => {
  it.each(routes)('%s is read and written', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(formatRoute(route)).toBe(hash);
  });

  it.each([
    '',
    '#',
    '#/nowhere',
    '#/lesson',
    '#/lesson/a10/',
    '#/lesson/A10/x',
    '#/about/us',
    '#/explorer',
    '#/explorer/',
    '#/about\n',
  ])('%j is unknown, so it is the menu', (hash) => {
    expect(parseRoute(hash)).toEqual({ at: 'menu' });
  });

  it('of any text is a route that is written and read back', () => {
    const words = fc.constantFrom(
      'lesson',
      'practice',
      'test-out',
      'scenario',
      'assessment',
      'about',
      'explorer',
      '',
      'a10',
      'mr-orr',
    );
    const hash = fc.array(fc.oneof({ weight: 4, arbitrary: words }, fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(hash, (parts) => {
        const route = parseRoute(`#/${parts.join('/')}`);
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
      { seed: 2_026_112_101, numRuns: 2000 },
    );
  });

  it('of a place leaves out the history of the place', () => {
    expect(formatRoute({ at: 'practice', lesson: 'a10', seed: 5, marks: ['right'] })).toBe('#/lesson/a10/practice');
    expect(formatRoute({ at: 'scenario', lesson: 'c1', scenario: 'drug-round', path: 'ab' })).toBe(
      '#/lesson/c1/scenario/drug-round',
    );
  });
});

import fc from 'fast-check';
import type { Route } from '../../src/course/route';
import type { GivenBack } from './faults';

/** What a learner, an LMS, a network and a browser may do, as often as it happens. */

const routes: Route[] = [
  { at: 'menu' },
  { at: 'record' },
  { at: 'results' },
  { at: 'assessment' },
  { at: 'practice', lesson: 'r1' },
  { at: 'scenario', lesson: 'r1', scenario: 'round' },
  { at: 'lesson', lesson: 'r1', step: 'first' },
  { at: 'lesson', lesson: 'r1', step: 'last' },
  { at: 'lesson', lesson: 'a1', step: 'first' },
  { at: 'lesson', lesson: 'a1', step: 'last' },
];

const answer = fc.constantFrom('a', 'b');
/** Shorter and longer than each of the waits of the tracking machine. */
const span = fc.constantFrom(50, 300, 1_100, 2_500, 6_000, 70_000, 11 * 60_000);

const given: fc.Arbitrary<GivenBack> = fc.oneof(
  fc.record({ cut: fc.nat({ max: 40 }) }),
  fc.record({ text: fc.constantFrom('slide=14&score=3', '9~AAAA~99.0.0', '{"v":1}') }),
  fc.record({ text: fc.string({ maxLength: 40, unit: 'binary' }) }),
);

const learner = fc.oneof(
  { weight: 4, arbitrary: fc.record({ go: fc.constantFrom(...routes) }) },
  { weight: 6, arbitrary: fc.record({ submit: answer }) },
  { weight: 2, arbitrary: fc.record({ change: answer }) },
  { weight: 1, arbitrary: fc.record({ choose: answer }) },
  { weight: 5, arbitrary: fc.constant('onwards' as const) },
  { weight: 1, arbitrary: fc.constant('finish the course' as const) },
  { weight: 6, arbitrary: fc.record({ wait: span }) },
);

const page = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('hide' as const, 'show' as const) },
  { weight: 3, arbitrary: fc.constantFrom('kill' as const, 'close tab' as const, 'blank' as const) },
  { weight: 1, arbitrary: fc.constant('save and exit' as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'open second window' as const,
      'use second window' as const,
      'close second window' as const,
    ),
  },
);

const lms = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('network down' as const, 'network up' as const) },
  { weight: 1, arbitrary: fc.record({ refuse: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant('log out' as const) },
);

const deed = fc.oneof(
  { weight: 25, arbitrary: learner },
  { weight: 9, arbitrary: page },
  { weight: 6, arbitrary: lms },
  { weight: 1, arbitrary: fc.record({ giveBack: given }) },
);
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

export const deeds = fc.array(deed, { minLength: 5, maxLength: 40, size: 'max' });

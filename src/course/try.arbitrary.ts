import fc from 'fast-check';
import type { AssessmentProgress, TestOut, Try, TryItem } from './progress';
import { confidences } from './saved-codes';
import { inParts } from './score';

/** Any tries and what came of them, for property tests. */

export const seed = fc.integer({ min: 0, max: 2 ** 24 - 1 });
export const bitsOf = (length: number): fc.Arbitrary<string> =>
  length === 0
    ? fc.constant('')
    : fc.nat({ max: 2 ** length - 1 }).map((value) => value.toString(2).padStart(length, '0'));
export const confidence = fc.constantFrom(...confidences);

const tryItem = (of: string): fc.Arbitrary<TryItem> =>
  fc.oneof(
    fc.record({
      lesson: fc.constant(of),
      slot: fc.nat({ max: 60 }),
      response: fc.constant(null),
      score: fc.constant(null),
      confidence: fc.constant(null),
    }),
    fc.record({
      lesson: fc.constant(of),
      slot: fc.nat({ max: 60 }),
      response: fc.integer({ min: 0, max: 30 }).chain(bitsOf),
      score: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }).map(inParts)),
      confidence,
    }),
  );

/** A try of these lessons, or of one that the course has dropped. */
const tryOf = (lessons: readonly string[]): fc.Arbitrary<Try | null> =>
  fc.option(fc.record({ seed, items: fc.array(fc.constantFrom(...lessons, '#71').chain(tryItem)) }));

export function assessmentIn(lessons: readonly string[]): fc.Arbitrary<AssessmentProgress> {
  return fc.record({
    finished: fc.nat({ max: 300 }),
    best: fc.option(fc.nat({ max: 100 })),
    passed: fc.boolean(),
    passedOn: fc.option(fc.nat({ max: 20_000 })),
    finishedAt: fc.option(fc.nat({ max: 500_000 })),
    last: tryOf(lessons),
    lastScore: fc.option(fc.nat({ max: 100 })),
    lastPassed: fc.boolean(),
    running: tryOf(lessons),
  });
}

export const testOutsIn = (lessons: readonly string[]): fc.Arbitrary<Record<string, TestOut>> =>
  fc.subarray([...lessons]).chain((some) =>
    fc
      .tuple(
        ...some.map((of) =>
          fc.record({
            known: fc.boolean(),
            finished: fc.nat({ max: 40 }),
            finishedOn: fc.option(fc.nat({ max: 20_000 })),
            best: fc.option(fc.nat({ max: 100 })),
            last: fc.oneof(tryOf([of]), tryOf(lessons)),
            running: tryOf([of]),
          }),
        ),
      )
      .map((made) => Object.fromEntries(made.map((testOut, i) => [some[i] ?? '', testOut]))),
  );

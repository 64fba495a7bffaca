import fc from 'fast-check';
import type { Course, Ledger, LedgerItem, Lesson } from './course';
import { course, lesson, summary } from './course.examples';
import { confidences } from './saved-codes';
import { itemResults } from './saved-marks';
import type { Draft, ItemProgress, LessonDetail, Place, Progress } from './progress';
import { decode } from './saved-progress';
import { unpackTries } from './saved-tries';
import { unpack, type Ledgers } from './section';
import { assessmentIn, bitsOf, confidence, seed, testOutsIn } from './try.arbitrary';

/** Any course with its ledgers, and any progress that someone can have made in it. For property tests. */
export interface World {
  course: Course;
  ledgers: Record<string, Ledger>;
  progress: Progress;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const id = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.string({ unit: fc.constantFrom(...letters, ...'0123456789-'), minLength: 1, maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'to-string') },
);
const lessonId = fc.tuple(fc.constantFrom('r', 'c', 'a'), fc.nat({ max: 40 })).map((parts) => parts.join(''));
const mark = fc.constantFrom('right', 'partly', 'wrong');

const slot: fc.Arbitrary<Omit<LedgerItem, 'id'>> = fc.oneof(
  fc.constant({ group: 'scenario' as const, bits: 0 }),
  fc.record({
    group: fc.constantFrom('check', 'practice', 'held-back'),
    bits: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  }),
);

const ledger: fc.Arbitrary<Ledger> = fc.record({
  steps: fc.uniqueArray(id, { minLength: 1, maxLength: 40 }),
  items: fc
    .uniqueArray(fc.tuple(id, slot), { maxLength: 40, selector: ([name]) => name })
    .map((slots) => slots.map(([name, entry]) => ({ id: name, ...entry }))),
});

/** A lesson shows some of its ledger's steps, in any order. */
const anyLesson = (of: string): fc.Arbitrary<Lesson> =>
  ledger.chain((slots) =>
    fc.shuffledSubarray(slots.steps, { minLength: 1 }).map((steps) => ({
      ...lesson(of),
      ledger: slots,
      steps: steps.map((step) => ({ id: step, title: step, blocks: [] })),
    })),
  );

const lessonsOf = fc
  .uniqueArray(fc.tuple(lessonId, fc.integer({ min: 0, max: 70 })), {
    maxLength: 5,
    comparator: ([id1, number1], [id2, number2]) => id1 === id2 || number1 === number2,
  })
  .chain((names) =>
    fc.tuple(...names.map(([name, number]) => anyLesson(name).map((made) => ({ lesson: made, number })))),
  );

const itemProgress = (bits: number | null): fc.Arbitrary<ItemProgress> =>
  fc.record({
    best: fc.constantFrom(...itemResults.filter((result) => result !== null)),
    tries: fc.integer({ min: 1, max: 3 }),
    confidence,
    response:
      bits === 0 ? fc.constant(null) : bits === null ? fc.integer({ min: 1, max: 40 }).chain(bitsOf) : bitsOf(bits),
  });

const detailIn = ({ steps, items }: Ledger): fc.Arbitrary<LessonDetail> =>
  fc
    .record({
      seen: fc.oneof(fc.constant(steps), fc.subarray(steps)),
      items: fc
        .subarray(items.filter(({ group }) => group !== 'held-back'))
        .chain((slots) =>
          fc.tuple(...slots.map(({ id: name, bits }) => itemProgress(bits).map((item) => [name, item] as const))),
        ),
    })
    .map(({ seen, items: entries }) => ({ seen, items: Object.fromEntries(entries) }));

function placeIn(lessons: readonly Lesson[]): fc.Arbitrary<Place> {
  const somewhere = fc.constantFrom<Place>({ at: 'menu' }, { at: 'assessment' });
  if (lessons.length === 0) return somewhere;
  const inLesson = fc.constantFrom(...lessons).chain((one): fc.Arbitrary<Place> => {
    const here = fc.constant(one.id);
    return fc.oneof(
      fc.record({
        at: fc.constant('lesson' as const),
        lesson: here,
        step: fc.constantFrom('', ...one.steps.map((step) => step.id)),
      }),
      fc.record({
        at: fc.constant('practice' as const),
        lesson: here,
        seed,
        marks: fc.array(mark),
        only: fc.option(fc.array(fc.nat({ max: 60 }))),
      }),
      fc.record({ at: fc.constant('test-out' as const), lesson: here }),
      fc.record({
        at: fc.constant('scenario' as const),
        lesson: here,
        scenario: id,
        path: fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }),
      }),
    );
  });
  return fc.oneof(somewhere, inLesson);
}

const draftIn = (lessons: readonly string[]): fc.Arbitrary<Draft | null> =>
  lessons.length === 0
    ? fc.constant(null)
    : fc.option(
        fc.record(
          {
            lesson: fc.constantFrom(...lessons),
            item: id,
            response: fc.integer({ min: 0, max: 30 }).chain(bitsOf),
            confidence: fc.constantFrom(...confidences.filter((word) => word !== null)),
          },
          { requiredKeys: ['lesson', 'item', 'response'] },
        ),
      );

export const world: fc.Arbitrary<World> = lessonsOf.chain((numbered) => {
  const lessons = numbered.map((one) => one.lesson);
  const ids = lessons.map((one) => one.id);
  const opened = fc.subarray(lessons).chain((some) =>
    fc.tuple(
      ...some.map((one) =>
        fc
          .record({
            status: fc.constantFrom('in-progress' as const, 'completed' as const),
            stepSlot: fc.nat({ max: one.ledger.steps.length - 1 }),
            detail: detailIn(one.ledger),
          })
          .map((saved) => [one.id, saved] as const),
      ),
    ),
  );
  return fc
    .record({
      seed,
      opened,
      assessment: assessmentIn(ids),
      testOuts: testOutsIn(ids),
      place: placeIn(lessons),
      draft: draftIn(ids),
    })
    .map(({ opened: entries, ...rest }) => ({
      course: course(numbered.map((one) => summary(one.lesson, one.number))),
      ledgers: Object.fromEntries(lessons.map((one) => [one.id, one.ledger])),
      progress: { ...rest, lessons: Object.fromEntries(entries) },
    }));
});

/** The progress in a text that can be read. */
export function reading(text: string, of: Course): Progress {
  const decoded = decode(text, of);
  if (!decoded.ok) throw new Error(`${decoded.reason}: ${decoded.text}`);
  return decoded.progress;
}

/** Unpacks the tries and every lesson, as if all chunks were loaded. */
export const unpackAll = (progress: Progress, of: Course, ledgers: Ledgers): Progress =>
  Object.entries(ledgers).reduce(
    (all, [id, ledger]) => {
      const { lessons } = unpack(all, id, ledger);
      return { ...all, lessons };
    },
    unpackTries(progress, of),
  );

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LessonSummary } from './course';
import { lesson, summary } from './course.examples';
import type { LessonProgress, Progress, TryItem } from './progress';
import { encode } from './encode-progress';
import { reading, unpackAll, world, type World } from './progress.arbitrary';
import { scoreOf } from './try';

const seeded = { seed: 2_026_112_102 };
const seededOften = { ...seeded, numRuns: 300 };

/** The course one release later: slots appended, steps in another order, one shown no more, and a new lesson. */
function released({ course: of, ledgers }: World): Pick<World, 'course' | 'ledgers'> {
  const grown = Object.fromEntries(
    Object.entries(ledgers).map(([id, { steps, items }]) => [
      id,
      {
        steps: [...steps, 'a-step-of-the-new-release'],
        items: [
          ...items,
          { id: 'a-new-check-of-the-release', group: 'check' as const, bits: 7 },
          { id: 'a-new-practice-item', group: 'practice' as const, bits: 9 },
        ],
      },
    ]),
  );
  const lessons = of.lessons.map((one): LessonSummary => {
    const added = (ledgers[one.id]?.steps ?? []).length;
    return { ...one, stepSlots: [added, ...(one.stepSlots ?? []).slice(1).reverse()] };
  });
  const added = { ...summary(lesson('z99z'), 99), id: 'z99z' };
  return { course: { ...of, version: '1.1.0', lessons: [added, ...lessons.reverse()] }, ledgers: grown };
}

describe('A newer course', () => {
  it('reads everything that an older one wrote', () => {
    fc.assert(
      fc.property(world, (old) => {
        const now = released(old);
        const read = unpackAll(
          reading(encode(old.progress, old.course, old.ledgers), now.course),
          now.course,
          now.ledgers,
        );
        expect(read).toEqual(old.progress);
      }),
      seededOften,
    );
  });

  it('that dropped a lesson ignores it, and keeps the rest and the score of each try', () => {
    const withLessons = world.filter(({ course: of }) => of.lessons.length > 1);
    fc.assert(
      fc.property(withLessons, ({ course: of, ledgers, progress }) => {
        const [gone, ...left] = of.lessons as [LessonSummary, ...LessonSummary[]];
        const now = { ...of, lessons: left };
        const read = unpackAll(reading(encode(progress, of, ledgers), now), now, ledgers);
        const { [gone.id]: _, ...lessons } = progress.lessons;
        expect(read.lessons).toEqual(lessons);
        const { running, last, ...rest } = progress.assessment;
        const withoutName = (item: TryItem) =>
          item.lesson === gone.id ? { ...item, lesson: `#${gone.number}` } : item;
        expect(read.assessment).toMatchObject(rest);
        expect(read.assessment.running?.items).toEqual(running?.items.map(withoutName));
        expect(read.assessment.last && scoreOf(read.assessment.last)).toBe(last && scoreOf(last));
        const { [gone.id]: _2, ...testOuts } = progress.testOuts;
        expect(Object.keys(read.testOuts)).toEqual(expect.arrayContaining(Object.keys(testOuts)));
        expect(read.testOuts[gone.id]).toBeUndefined();
        expect('lesson' in read.place && read.place.lesson === gone.id).toBe(false);
        expect(read.draft?.lesson).not.toBe(gone.id);
      }),
      seeded,
    );
  });

  it('can be rolled back: the older one reads its slots of what the newer wrote', () => {
    fc.assert(
      fc.property(world, (old) => {
        const now = released(old);
        const inNew = { ...old.progress, place: { at: 'menu' as const }, lessons: {} as Progress['lessons'] };
        for (const [id, saved] of Object.entries(old.progress.lessons)) {
          const detail = saved.detail as Exclude<LessonProgress['detail'], { packed: string }>;
          const added = { best: 'right', tries: 1, confidence: null } as const;
          const items = {
            ...detail.items,
            'a-new-check-of-the-release': { ...added, response: '0101010' },
            'a-new-practice-item': { ...added, response: '010101010' },
          };
          const seen = [...detail.seen, 'a-step-of-the-new-release'];
          inNew.lessons[id] = { ...saved, stepSlot: seen.length - 1, detail: { seen, items } };
        }
        const back = unpackAll(reading(encode(inNew, now.course, now.ledgers), old.course), old.course, old.ledgers);
        for (const [id, saved] of Object.entries(old.progress.lessons)) {
          expect(back.lessons[id]?.detail).toEqual(saved.detail);
          expect(back.lessons[id]?.status).toBe(saved.status);
        }
      }),
      seeded,
    );
  });
});

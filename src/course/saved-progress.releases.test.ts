import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, LessonSummary } from './course';
import { lesson, summary } from './course.examples';
import type { LessonProgress, Progress } from './progress';
import { reading, unpackAll, world, type World } from './progress.arbitrary';
import { encode } from './saved-progress';

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
    const kept = Object.entries(one.stepTitles).slice(1).reverse();
    const stepTitles = Object.fromEntries([['a-step-of-the-new-release', 'New'], ...kept]);
    return { ...one, stepTitles, stepSlots: grown[one.id]?.steps ?? [] };
  });
  const added = { ...summary(lesson('z99z'), 99), id: 'z99z' };
  return { course: { ...of, version: '1.1.0', lessons: [added, ...lessons.reverse()] }, ledgers: grown };
}

const stepIn = (of: Course, id: string, step: string): string => {
  const { stepTitles } = of.lessons.find((one) => one.id === id) as LessonSummary;
  return Object.hasOwn(stepTitles, step) ? step : (Object.keys(stepTitles)[0] as string);
};

describe('A newer course', () => {
  it('reads what an older one wrote: everything but a last step that it shows no more', () => {
    fc.assert(
      fc.property(world, (old) => {
        const now = released(old);
        const read = unpackAll(reading(encode(old.progress, old.course, old.ledgers), now.course), now.ledgers);
        const lessons = Object.entries(old.progress.lessons).map(([id, saved]): [string, LessonProgress] => [
          id,
          { ...saved, step: stepIn(now.course, id, saved.step) },
        ]);
        const { place } = old.progress;
        expect(read).toEqual({
          ...old.progress,
          lessons: Object.fromEntries(lessons),
          place: place.at === 'lesson' ? { ...place, step: stepIn(now.course, place.lesson, place.step) } : place,
        });
      }),
      seededOften,
    );
  });

  it('that dropped a lesson ignores it and its items in a try, and keeps the rest', () => {
    const withLessons = world.filter(({ course: of }) => of.lessons.length > 1);
    fc.assert(
      fc.property(withLessons, ({ course: of, ledgers, progress }) => {
        const [gone, ...left] = of.lessons as [LessonSummary, ...LessonSummary[]];
        const read = unpackAll(reading(encode(progress, of, ledgers), { ...of, lessons: left }), ledgers);
        const { [gone.id]: _, ...lessons } = progress.lessons;
        expect(read.lessons).toEqual(lessons);
        const { running } = progress.assessment;
        const items = running?.items.filter((item) => item.lesson !== gone.id);
        expect(read.assessment.running?.items ?? []).toEqual(items ?? []);
        expect(read.assessment).toMatchObject({ passed: progress.assessment.passed, best: progress.assessment.best });
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
          inNew.lessons[id] = { ...saved, step: 'a-step-of-the-new-release', detail: { seen, items } };
        }
        const back = unpackAll(reading(encode(inNew, now.course, now.ledgers), old.course), old.ledgers);
        for (const [id, saved] of Object.entries(old.progress.lessons)) {
          expect(back.lessons[id]?.detail).toEqual(saved.detail);
          expect(back.lessons[id]?.status).toBe(saved.status);
        }
      }),
      seeded,
    );
  });
});

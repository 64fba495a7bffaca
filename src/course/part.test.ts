import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course as courseOf, lesson, summary } from './course.examples';
import type { Course } from './course';
import { partOf } from './part';

/** Units `a` of four lessons and `b` of two, 12 items, shares 8 and 4. */
const lessons = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2'].map((id, i) => summary(lesson(id), i + 1, id.charAt(0)));
const plain = courseOf(lessons);
const course: Course = {
  ...plain,
  units: ['a', 'b'].map((id) => ({
    id,
    title: id,
    lessons: lessons.filter(({ unit }) => unit === id).map((each) => each.id),
  })),
  assessment: { ...plain.assessment, items: 12, minutes: 15, units: { a: 8, b: 4 }, kinds: { match: 3 }, mustPass: 2 },
};
const plenty = Object.fromEntries(lessons.map(({ id }) => [id, 20]));
const part = (ids: string[], heldBack: Record<string, number> = plenty) => partOf(course, new Set(ids), heldBack);

describe('Part of a course', () => {
  it('is the course itself when all lessons are kept', () => {
    expect(part(lessons.map(({ id }) => id))).toBe(course);
  });

  it('counts a unit for each of its lessons that is left', () => {
    const { assessment } = part(['a1', 'a2', 'a3', 'b1', 'b2']);
    expect(assessment.units).toEqual({ a: 6, b: 4 });
    expect(assessment).toMatchObject({ items: 10, minutes: 13, kinds: { match: 3 }, mustPass: 2 });
  });

  it('has no unit without lessons', () => {
    const { units, assessment } = part(['a1', 'a2']);
    expect(units.map(({ id }) => id)).toEqual(['a']);
    expect(assessment.units).toEqual({ a: 5 });
  });

  it('asks five questions at least, as far as its lessons hold them back', () => {
    expect(part(['a1']).assessment.items).toBe(5);
    expect(part(['a1'], { a1: 3 }).assessment).toMatchObject({ items: 3, units: { a: 3 } });
  });

  it('gives what one unit has no room for to the others', () => {
    expect(part(['a1', 'a2', 'a3', 'b1', 'b2'], { ...plenty, a1: 1, a2: 1, a3: 1 }).assessment.units).toEqual({
      a: 3,
      b: 7,
    });
  });

  it('of units without a share counts each lesson alike', () => {
    const free = { ...course, assessment: { ...course.assessment, units: { a: 12 } } };
    expect(partOf(free, new Set(['b1', 'b2']), plenty).assessment).toMatchObject({ items: 5, units: { b: 5 } });
  });

  it('has shares that add up and find room, whatever is kept and however little is held back', () => {
    const sizes = fc.record(Object.fromEntries(lessons.map(({ id }) => [id, fc.integer({ min: 1, max: 9 })])));
    const kept = fc.subarray(
      lessons.map(({ id }) => id),
      { minLength: 1, maxLength: lessons.length - 1 },
    );
    fc.assert(
      fc.property(kept, sizes, (ids, heldBack) => {
        const { assessment, units } = part(ids, heldBack);
        expect(Object.values(assessment.units).reduce((sum, share) => sum + share, 0)).toBe(assessment.items);
        for (const unit of units) {
          const room = unit.lessons.reduce((sum, id) => sum + (heldBack[id] ?? 0), 0);
          expect(assessment.units[unit.id] ?? 0).toBeLessThanOrEqual(room);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

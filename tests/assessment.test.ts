import { describe, expect, it } from 'vitest';
import { usedName } from '../src/course/try';
import { drawTry } from '../src/quiz/draw';
import { whole } from './whole-course';

/** The final assessment as the content has it today. */
const { course, banks } = whole;

/** A PGD, a safeguarding disclosure, a NEWS2 of 7 or more. */
const safety = ['r2', 'r3', 'r5'];

describe('What every try has at least', () => {
  const { atLeast = [] } = course.assessment;

  it('is named in the blueprint', () => {
    expect(atLeast).not.toEqual([]);
  });

  it('is in every try, and in one after it that asks other items where it can', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const first = drawTry(course, banks, new Map(), seed);
      const slotOf = (lesson: string, id: string): number =>
        banks[lesson]?.ledger.items.findIndex((entry) => entry.id === id) ?? -1;
      const used = new Map(
        first.map(({ lesson, item }) => [usedName({ lesson, slot: slotOf(lesson, item.id) }), 2 as const]),
      );
      for (const drawn of [first, drawTry(course, banks, used, seed + 100)]) {
        for (const { items, from, kinds } of atLeast) {
          const unit = new Map(course.lessons.map((lesson) => [lesson.id, lesson.unit]));
          const found = drawn.filter(
            ({ lesson, item }) => (lesson === from || unit.get(lesson) === from) && kinds.includes(item.kind),
          );
          expect(found.length, `seed ${seed}, ${from}`).toBeGreaterThanOrEqual(items);
        }
      }
    }
  });
});

describe('The safety questions that must be right', () => {
  it('are asked on each of three subjects in every try', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const drawn = drawTry(course, banks, new Map(), seed);
      expect(drawn).toHaveLength(course.assessment.items);
      const mustPass = drawn.filter(({ item }) => item.mustPass);
      expect([...new Set(mustPass.map(({ lesson }) => lesson))].sort()).toEqual(safety);
    }
  });

  it('have three versions each at least, so that a retake asks others', () => {
    for (const lesson of safety) {
      const versions = banks[lesson]?.items.filter(({ mustPass }) => mustPass) ?? [];
      expect(versions.length).toBeGreaterThanOrEqual(3);
    }
  });
});

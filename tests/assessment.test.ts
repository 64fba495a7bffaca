import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileContent } from '../src/content/compile';
import { drawTry } from '../src/quiz/draw';

/** The final assessment as the content has it today. */
const { course, banks } = compileContent(fileURLToPath(new URL('..', import.meta.url)));

/** A PGD, a safeguarding disclosure, a NEWS2 of 7 or more. */
const safety = ['r2', 'r3', 'r5'];

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

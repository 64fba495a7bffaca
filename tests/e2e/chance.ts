import type { BrowserContext } from '@playwright/test';

/** Where chance begins in every page: the same run draws the same questions, in the same order. */
const seed = 20_261_121;

/** Takes the chance out of the course, which draws questions and orders options by the browser's random numbers. */
export async function withoutChance(context: BrowserContext): Promise<void> {
  await context.addInitScript((start) => {
    let state = start;
    crypto.getRandomValues = (array) => {
      // The generator of Numerical Recipes: its high bits, which the course uses, are even enough.
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      if (array instanceof Uint32Array) array.fill(state);
      return array;
    };
  }, seed);
}

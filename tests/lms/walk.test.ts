import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deeds } from './deeds';
import { profileNames, profiles } from './profiles';
import { Walk } from './walk';

/**
 * A slice of the walks that `npm run soak` goes in full. A failing one prints its seed and its path; with these `fc.assert` goes it
 * again.
 */
const runs = { seed: 4, numRuns: 40 };

// XState warns, in development, of each event to an actor that has ended.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('whatever a learner, an LMS, a network and a browser do in whatever order, nothing that was done is lost', () => {
  test.each(profileNames)('%s', async (name) => {
    let walks = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const walk = new Walk(profiles[name]);
        for (const next of all) await walk.act(next);
        await walk.end();
        walks += 1;
      }),
      runs,
    );
    expect(walks).toBe(runs.numRuns);
  });

  test.each(['refused', 'full'] as const)('while the LMS takes it, where browser storage is %s', async (storage) => {
    let walks = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const walk = new Walk(profiles.moodle, storage);
        for (const next of all) await walk.act(next);
        await walk.end();
        walks += 1;
      }),
      runs,
    );
    expect(walks).toBe(runs.numRuns);
  });
});

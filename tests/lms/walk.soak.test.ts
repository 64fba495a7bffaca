import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deeds } from './deeds';
import { profileNames, profiles, type Profile } from './profiles';
import { runs, soakTimeout } from '../soak/runs';
import { Walk } from './walk';

/**
 * A slice of the random walks with every test run, and all 20,000 with `npm run soak`. The seed is
 * fixed; what fails is shown as short as it can be made, with a path by which `fc.assert` walks it again.
 */
const seed = 20_261_121;
const terrains = profileNames.length + 2;
const numRuns = Math.ceil(runs({ slice: 600, all: 20_000 }) / terrains);

// XState warns, in development, of each event to an actor that has ended.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

async function walkThrough(profile: Profile, storage: 'works' | 'refused' | 'full'): Promise<number> {
  let walks = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const walk = new Walk(profile, storage);
      for (const next of all) await walk.act(next);
      await walk.end();
      walks += 1;
    }),
    { seed, numRuns },
  );
  return walks;
}

describe(`whatever a learner, an LMS, a network and a browser do in whatever order, nothing is lost (seed ${seed})`, () => {
  test.each(profileNames)(
    'over %s',
    async (name) => {
      expect(await walkThrough(profiles[name], 'works')).toBe(numRuns);
    },
    soakTimeout,
  );

  test.each(['refused', 'full'] as const)(
    'and what a window loses that could keep nothing (storage is %s) it said was not saved',
    async (storage) => {
      expect(await walkThrough(profiles.moodle, storage)).toBe(numRuns);
    },
    soakTimeout,
  );
});

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { profileNames } from './profiles';
import { deed, Walk } from './walk';

const runs = Number(process.env.SOAK ?? 30);
test.each(profileNames)(
  '%s',
  async (profile) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40, size: 'max' }), async (deeds) => {
        const walk = new Walk(profile);
        for (const next of deeds) await walk.act(next);
        await walk.end();
      }),
      { seed: 4, numRuns: runs },
    );
    expect(true).toBe(true);
  },
  600_000,
);

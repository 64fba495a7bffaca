import { test as base, expect } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPreviewServer } from '../../scorm/preview/server';
import { withoutChance } from './chance';
import { editions } from './editions';
import { Lms } from './models/lms';
import { watch, type Watch } from './watch';

interface Fixtures {
  /** Fails the journey when anything goes wrong beside it. */
  watch: Watch;
  /** The preview LMS, with no records. */
  lms: Lms;
}

interface WorkerFixtures {
  /** Address of a preview LMS of this worker's own: journeys run side by side and share no record. */
  lmsAddress: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  context: async ({ context }, use) => {
    await withoutChance(context);
    await use(context);
  },
  lmsAddress: [
    async ({}, use) => {
      const recordsDir = mkdtempSync(join(tmpdir(), 'journeys-'));
      const { zips } = editions();
      const server = await createPreviewServer({ zip12: zips.scorm12, zip2004: zips.scorm2004, recordsDir });
      await use(await server.listen());
      await server.close();
      rmSync(recordsDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ context }, use) => {
      const watched = await watch(context);
      await use(watched);
      expect(watched.problems).toEqual([]);
    },
    { auto: true },
  ],
  lms: async ({ context, lmsAddress, watch: watched }, use) => {
    watched.allow(`${lmsAddress}/`);
    const lms = new Lms(context, lmsAddress);
    await lms.forgetAll();
    await use(lms);
  },
});

export { expect };

import { test as base, expect } from '@playwright/test';
import { startSite } from '../e2e/models/web-site';
import { built } from '../package/built';

interface WorkerFixtures {
  /** Address of the built web edition. */
  site: string;
}

export const test = base.extend<object, WorkerFixtures>({
  site: [
    // Playwright reads the fixtures that one needs from this pattern.

    async ({}, use) => {
      const site = await startSite(built().web);
      await use(site.address);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

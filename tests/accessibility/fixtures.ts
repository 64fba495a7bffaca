import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { startSite } from '../e2e/models/web-site';
import { built } from '../package/built';

interface Fixtures {
  /** What axe finds on the page as it stands: one line each. */
  violations: (page: Page) => Promise<string[]>;
}

interface WorkerFixtures {
  /** Address of the built web edition. */
  site: string;
}

/** Everything that axe knows of WCAG 2.2 AA, and what it takes for good practice. No rule is switched off. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // Playwright reads the fixtures that one needs from this pattern.

    async ({}, use) => {
      const site = await startSite(built().web);
      await use(site.address);
      await site.close();
    },
    { scope: 'worker' },
  ],

  violations: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    });
  },
});

export { expect };

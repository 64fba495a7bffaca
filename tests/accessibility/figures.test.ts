/** The figures from whose parts lessons open; those of lessons are looked at while each lesson is studied (`lessons.test.ts`). */
import { formatRoute } from '../../src/course/route';
import { explorers } from '../e2e/content';
import { expect, test } from './fixtures';
import { expectLegible } from './legible';
import { visit } from './open';

for (const explorer of explorers) {
  test(`the explorer of ${explorer.id} is legible on a phone, and a part of it opens its lesson`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await visit(page, site, formatRoute({ at: 'explorer', unit: explorer.id }));
    await expectLegible(explorer, page.locator('.fig'), page.locator('main'));

    const [, second] = explorer.regions;
    const part = page.locator(`g[id$="-${explorer.id}-${second?.id ?? ''}"]`);
    await part.click();
    await expect(page).toHaveURL(new RegExp(`#/lesson/${second?.lesson ?? ''}/`));
  });
}

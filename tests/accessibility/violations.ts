import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Everything that axe knows of WCAG 2.2 AA, and what it takes for good practice. No rule is switched off. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: what else there is stays as it was when only the theme changes. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands, without the frames in it: one line each. axe's own adapter for browsers sends axe and
 * all that is well through the wire each time, which takes five times as long.
 * @param what `colours`: for another theme of a page that was looked at before
 */
export async function violationsOf(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly =
    what === 'all' ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: ofColours };
  return page.evaluate(async (only) => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run(
      { exclude: ['iframe'] },
      { runOnly: only, resultTypes: ['violations'], iframes: false },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, runOnly);
}

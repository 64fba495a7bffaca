/** Every drawing: its numbers lie on it and apart from each other, and each part is named beside it. */
import type { Page } from '@playwright/test';
import { blocksOf } from './blocks';
import { expect, test } from './fixtures';
import { visit } from './open';

interface Disc {
  number: string;
  x: number;
  y: number;
  radius: number;
}

/** Where the drawing and its numbers are, in pixels from the drawing's corner. */
function measure(page: Page): Promise<{ width: number; height: number; discs: Disc[]; ends: Omit<Disc, 'number'>[] }> {
  return page.locator('.fig .fig__art').evaluate((art) => {
    const frame = art.getBoundingClientRect();
    const place = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2 - frame.left, y: top + height / 2 - frame.top, radius: Math.max(width, height) / 2 };
    };
    const discs = [...art.querySelectorAll('.num, .spot > :first-child')].map((disc) => ({
      number: disc.textContent?.trim() ?? '',
      ...place(disc),
    }));
    return { width: frame.width, height: frame.height, discs, ends: [...art.querySelectorAll('.fig__end')].map(place) };
  });
}

/** Margin for rounding, in pixels. */
const SLACK = 1;

for (const { what, hash, lesson } of blocksOf('figure')) {
  for (const width of [320, 1440]) {
    test(`${lesson.id}, ${what.figure.id} at ${width}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, site, hash);
      const { regions } = what.figure;
      const { width: wide, height: high, discs, ends } = await measure(page);

      expect(discs.map(({ number }) => number)).toEqual(regions.map((_, i) => String(i + 1)));
      for (const { number, x, y, radius } of discs) {
        const isInside =
          x - radius >= -SLACK && y - radius >= -SLACK && x + radius <= wide + SLACK && y + radius <= high + SLACK;
        expect.soft(isInside, `number ${number} lies on the drawing`).toBe(true);
      }
      for (const [i, one] of discs.entries()) {
        for (const other of discs.slice(i + 1)) {
          const apart = Math.hypot(one.x - other.x, one.y - other.y);
          const names = `numbers ${one.number} and ${other.number}`;
          expect.soft(apart, `${names} do not touch`).toBeGreaterThanOrEqual(one.radius + other.radius);
        }
      }
      expect(ends).toHaveLength(regions.filter(({ to }) => to).length);
      for (const { x, y } of ends) {
        expect.soft(x > 0 && x < wide && y > 0 && y < high, 'a leader ends on the drawing').toBe(true);
      }

      await expect(page.locator('.keylist b')).toHaveText(regions.map(({ label }) => label));
      await expect(page.getByRole('img', { name: what.figure.alt, exact: true })).toBeVisible();
    });
  }
}

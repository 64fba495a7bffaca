/** What can be measured of a drawing on the page. */
import { expect, type Locator } from '@playwright/test';
import type { Figure } from '../../src/course/figure';

interface Disc {
  number: string;
  x: number;
  y: number;
  radius: number;
  /** Height of its figures, in pixels. */
  type: number;
}

/** Where the drawing and its numbers are, in pixels from the drawing's corner. */
function measure(
  shown: Locator,
): Promise<{ width: number; height: number; discs: Disc[]; ends: Omit<Disc, 'number'>[] }> {
  return shown.locator('.fig__art').evaluate((art) => {
    const frame = art.getBoundingClientRect();
    const place = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        x: left + width / 2 - frame.left,
        y: top + height / 2 - frame.top,
        radius: Math.max(width, height) / 2,
        type: parseFloat(getComputedStyle(element).fontSize),
      };
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
/** The smallest type that a figure may have, in pixels. */
const SMALLEST = 12;

/**
 * The numbers of a drawing lie on it, apart from each other and large enough to read, and each part is named beside it. The narrowest
 * phone is the worst: 22 of 264 pixels there, 28 of 400 and more elsewhere.
 * @param shown the figure on the page
 * @param list what holds the list of its parts
 */
export async function expectLegible(figure: Figure, shown: Locator, list: Locator = shown): Promise<void> {
  await expect(shown.getByRole('img', { name: figure.alt, exact: true })).toBeVisible();
  const { regions } = figure;
  const { width: wide, height: high, discs, ends } = await measure(shown);

  expect(discs.map(({ number }) => number)).toEqual(regions.map((_, i) => String(i + 1)));
  for (const { number, x, y, radius, type } of discs) {
    const isInside =
      x - radius >= -SLACK && y - radius >= -SLACK && x + radius <= wide + SLACK && y + radius <= high + SLACK;
    expect.soft(isInside, `${figure.id}: number ${number} lies on the drawing`).toBe(true);
    expect.soft(type, `${figure.id}: number ${number} is large enough to read`).toBeGreaterThanOrEqual(SMALLEST);
  }
  for (const [i, one] of discs.entries()) {
    for (const other of discs.slice(i + 1)) {
      const apart = Math.hypot(one.x - other.x, one.y - other.y);
      const names = `${figure.id}: numbers ${one.number} and ${other.number}`;
      expect.soft(apart, `${names} do not touch`).toBeGreaterThanOrEqual(one.radius + other.radius);
    }
  }
  expect(ends).toHaveLength(regions.filter(({ to }) => to).length);
  for (const { x, y } of ends) {
    expect.soft(x > 0 && x < wide && y > 0 && y < high, 'a leader ends on the drawing').toBe(true);
  }

  await expect(list.locator('.keylist b')).toHaveText(regions.map(({ label }) => label));
  // Nothing in a drawing is read but its numbers, so no other type can be too small.
  await expect(shown.locator('.fig__drawing text')).toHaveCount(0);
}

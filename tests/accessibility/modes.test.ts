/** Dark, forced colours, reduced motion and paper. */
import type { Page } from '@playwright/test';
import { findBlock } from './blocks';
import { contrast, type Colour } from './contrast';
import { expect, test } from './fixtures';
import { revisit, visit } from './open';
import { pages } from './pages';
import * as saved from './saved';

/** What must be told apart from what, and how well: 4.5 for text, 3 for the edges of controls (WCAG 1.4.3, 1.4.11). */
const pairs: [front: string, back: string, least: number][] = [
  ['text', 'page', 4.5],
  ['text', 'surface', 4.5],
  ['text', 'accent-soft', 4.5],
  ['text-2', 'page', 4.5],
  ['text-2', 'surface', 4.5],
  ['text-2', 'accent-soft', 4.5],
  ['accent', 'page', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['right', 'right-soft', 4.5],
  ['wrong', 'wrong-soft', 4.5],
  ['policy', 'policy-soft', 4.5],
  ['text', 'right-soft', 4.5],
  ['text', 'wrong-soft', 4.5],
  ['text', 'policy-soft', 4.5],
  ['edge', 'surface', 3],
  ['edge', 'page', 3],
];

/** The colour of a token as the browser paints it. */
function colours(page: Page, names: string[]): Promise<Record<string, Colour>> {
  return page.evaluate((tokens) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const read = (token: string): [number, number, number] => {
      probe.style.color = `var(--ap-${token})`;
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue];
    };
    const found = Object.fromEntries(tokens.map((token) => [token, read(token)]));
    probe.remove();
    return found;
  }, names);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: every pair of colours can be told apart`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, site, '#/');
    const read = await colours(page, [...new Set(pairs.flatMap(([front, back]) => [front, back]))]);
    for (const [front, back, least] of pairs) {
      const ratio = contrast(read[front] ?? [0, 0, 0], read[back] ?? [0, 0, 0]);
      expect.soft(ratio, `${front} on ${back}`).toBeGreaterThanOrEqual(least);
    }
  });
}

test('dark reaches the page and its cards', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, site, '#/');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 23, 27)');
  await expect(page.locator('.go')).toHaveCSS('background-color', 'rgb(24, 34, 39)');
});

test('forced colours: icons, numbers, bars and drawings are drawn in the reader’s colours', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, site, findBlock('figure', ({ mode }) => mode === 'show').hash);
  const text = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(text).not.toBe(paper);
  await expect(page.locator('.fig__art .num').first()).toHaveCSS('color', text);
  await expect(page.locator('.fig__art .num').first()).toHaveCSS('background-color', paper);
  await expect(page.locator('.fig__drawing .k').first()).toHaveCSS('stroke', text);
  for (const icon of await page.locator('main .icon').all()) {
    expect(await icon.evaluate((drawing) => getComputedStyle(drawing).stroke)).not.toBe(paper);
  }
  const dots = page.locator('.dots .now');
  expect(await dots.evaluate((dot) => getComputedStyle(dot).backgroundColor)).not.toBe(paper);
});

for (const { name, open } of pages.filter((state) => ['menu, half way', 'single-choice, wrong'].includes(state.name))) {
  test(`reduced motion: nothing moves on ${name}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, site);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(moving).toEqual([]);
  });
}

test('on paper: words without what is to be pressed, dark on white in any theme', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await revisit(page, site, saved.allDone, '#/record');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.record')).toBeVisible();
  for (const chrome of ['.bar__end', '.btns', '.field', '.nhsuk-skip-link']) {
    await expect(page.locator(chrome).first()).toBeHidden();
  }
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('a step on paper keeps its picture and loses its ways on', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  await visit(page, site, findBlock('figure', ({ mode }) => mode === 'show').hash);
  await expect(page.locator('.fig__drawing svg')).toBeVisible();
  await expect(page.locator('.strip')).toBeHidden();
  await expect(page.locator('.steps')).toBeHidden();
});

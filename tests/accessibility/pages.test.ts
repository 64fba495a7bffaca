/** Every page and state: no violation in either theme, and nothing lost at any size. */
import { expect, test } from './fixtures';
import { cutOff, innerScrolling, smallTargets, spaceText, sticksOut } from './layout';
import { pages } from './pages';
import { violationsOf } from './violations';

const WIDE = { width: 1280, height: 800 };
/** A window of 1280 at 400% zoom, and the narrowest phone. */
const NARROW = { width: 320, height: 640 };
const LOW = { width: 1000, height: 400 };

for (const { name, open } of pages) {
  test(name, async ({ page, site }) => {
    await page.setViewportSize(WIDE);
    await open(page, site);

    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect.soft(await violationsOf(page), 'axe, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violationsOf(page, 'colours'), 'axe, dark').toEqual([]);

    for (const size of [WIDE, LOW, NARROW]) {
      await page.setViewportSize(size);
      const at = `${size.width} × ${size.height}`;
      expect.soft(await sticksOut(page), `no sideways scrolling at ${at}`).toEqual([]);
      expect.soft(await innerScrolling(page), `no box that scrolls at ${at}`).toEqual([]);
      expect.soft(await smallTargets(page), `targets at ${at}`).toEqual([]);
    }

    await spaceText(page);
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      const at = `spaced text at ${size.width}`;
      expect.soft(await sticksOut(page), `no sideways scrolling with ${at}`).toEqual([]);
      expect.soft(await cutOff(page), `nothing cut off with ${at}`).toEqual([]);
    }
  });
}

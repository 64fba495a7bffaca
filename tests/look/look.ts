/**
 * `npm run look`: pictures of every page, state, step and figure at three widths, light and dark, some in forced colours and in
 * print, one sheet of them all, `.cache/look/index.html`, and one of the figures alone, `figures.html`. For eyes: nothing is compared.
 *
 * `npm run look -- scenario` takes only those whose name holds the word; `npm run look -- drawing` takes the figures.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { formatRoute } from '../../src/course/route';
import { blocksOf } from '../accessibility/blocks';
import { visit, type PageState } from '../accessibility/open';
import { pages, steps } from '../accessibility/pages';
import { chromiumArgs, findChromium } from '../browsers';
import { explorers } from '../e2e/content';
import { startSite } from '../e2e/models/web-site';
import { built } from '../package/built';
import { contactSheet, type Picture } from './contact-sheet';

const folder = fileURLToPath(new URL('../../.cache/look/', import.meta.url));
const widths = [320, 768, 1440];
const themes = ['light', 'dark'] as const;
const HEIGHT = 900;

/** Pages whose print and forced colours differ from their screen in more than colour. */
const special =
  /menu, half|^drawing|figure |explore|wrong|results, failed|record, full|not saved|scenario, after|order, answer/;

/** A page of which only one thing is wanted. */
interface Subject extends PageState {
  /** What is photographed, as a CSS selector; the whole page without one. */
  only?: string;
}

/** Every figure, in the order of the course. */
const drawings: Subject[] = [
  ...blocksOf('figure').map(({ lesson, what, hash }) => ({
    name: `drawing ${lesson.id} ${what.figure.id}${what.mode === 'stages' ? ', stages' : ''}`,
    hash,
    only: `.fig:has([aria-label="${what.figure.alt}"])`,
  })),
  ...explorers.map(({ id, title }) => ({
    name: `drawing ${title}`,
    hash: formatRoute({ at: 'explorer', unit: id }),
    only: '.fig',
  })),
].map(({ hash, ...subject }) => ({ ...subject, open: (page, site) => visit(page, site, hash) }));

async function photograph(browser: Browser, site: string, state: Subject): Promise<Picture[]> {
  const taken: Picture[] = [];
  const shoot = async (page: Page, kind: string): Promise<void> => {
    const file = `${state.name} ${kind}`.replaceAll(/[^\w]+/g, '-').toLowerCase() + '.png';
    const path = join(folder, file);
    if (state.only) await page.locator(state.only).screenshot({ path });
    else await page.screenshot({ path, fullPage: true });
    taken.push({ state: state.name, kind, file });
  };
  const page = await browser.newPage({ viewport: { width: 1440, height: HEIGHT }, reducedMotion: 'reduce' });
  // tsx wraps functions in a helper that keeps their names; those that are sent into the page need it there.
  await page.addInitScript('globalThis.__name ??= (wrapped) => wrapped');
  await state.open(page, site);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await shoot(page, `${width} ${colorScheme}`);
    }
  }
  if (special.test(state.name)) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await shoot(page, '1440 forced colours');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'print' });
    await page.setViewportSize({ width: 720, height: HEIGHT });
    await shoot(page, '720 print');
  }
  await page.context().close();
  return taken;
}

const [word = ''] = process.argv.slice(2);
const wanted: Subject[] = [...pages, ...steps, ...drawings].filter(({ name }) => name.includes(word));
if (wanted.length === 0)
  throw new Error(`No page is called ${word}. Names: ${pages.map(({ name }) => name).join('; ')}`);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const site = await startSite(built().web);
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
const pictures: Picture[] = [];
for (const state of wanted) pictures.push(...(await photograph(browser, site.address, state)));
await browser.close();
await site.close();
const ofDrawings = new Set(drawings.map(({ name }) => name));
await writeFile(join(folder, 'index.html'), contactSheet('Every page', pictures));
await writeFile(
  join(folder, 'figures.html'),
  contactSheet(
    'Every figure',
    pictures.filter(({ state }) => ofDrawings.has(state)),
  ),
);
console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);

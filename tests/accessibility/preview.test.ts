/** The preview LMS's own pages: authors and administrators use them too. The course in its frame is looked at by itself. */
import { expect, test as base, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPreviewServer } from '../../scorm/preview/server';
import { inWords } from '../../src/support/saved-words';
import { course, lessons } from '../e2e/content';
import { built } from '../package/built';
import { smallTargets, sticksOut } from './layout';
import * as saved from './saved';
import { violationsOf } from './violations';

const byId = Object.fromEntries(lessons.map((lesson) => [lesson.id, lesson]));

const test = base.extend<object, { lms: string }>({
  lms: [
    async ({}, use) => {
      const recordsDir = mkdtempSync(join(tmpdir(), 'preview-pages-'));
      const { scorm12, scorm2004 } = built().zips;
      const words = (text: string) => inWords(text, course, byId);
      const server = await createPreviewServer({ zip12: scorm12, zip2004: scorm2004, recordsDir, words });
      await use(await server.listen());
      await server.close();
      rmSync(recordsDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

const record = {
  standard: 'scorm12',
  revision: 1,
  cmi: {
    suspend_data: saved.allDone,
    core: { lesson_status: 'completed', score: { raw: '100' } },
    objectives: { 0: { id: 'r2', status: 'completed' } },
    interactions: { 0: { id: 'r2.check.first-move', type: 'choice', student_response: 'a', result: 'correct' } },
  },
  totalTime: '00:40:00',
  sessions: 2,
  finished: true,
  savedAt: '2026-11-21T10:00:00.000Z',
};

const pages: Record<string, (page: Page, lms: string) => Promise<void>> = {
  'the first page': async (page, lms) => {
    await page.goto(lms);
    await page.getByText('Mode and credit').click();
    await expect(page.getByRole('button', { name: /^Reset/ })).toBeVisible();
  },
  'the page that plays, with something wrong and saved progress in words': async (page, lms) => {
    await page.goto(`${lms}/play?learner=asha&package=scorm12&lms=moodle`);
    await page.getByRole('checkbox', { name: 'Offline' }).check();
    await page.getByText('Where the learner was').click();
    await expect(page.getByText('On the menu, or another page')).toBeVisible();
  },
};

for (const [name, open] of Object.entries(pages)) {
  test(`preview LMS: ${name}`, async ({ page, lms }) => {
    await fetch(`${lms}/api/record/asha/scorm12`, { method: 'PUT', body: JSON.stringify(record) });
    await open(page, lms);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violationsOf(page)).toEqual([]);
    }
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await sticksOut(page), `no sideways scrolling at ${width}`).toEqual([]);
      const small = await smallTargets(page);
      // Of a choice the whole row is the target, and it is 44 pixels high.
      expect.soft(small.filter((target) => !/type="(radio|checkbox)"/.test(target))).toEqual([]);
      const rows = await page.locator('.option').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
      expect.soft(Math.min(...rows), `rows at ${width}`).toBeGreaterThanOrEqual(44);
    }
  });
}

import { expect, type Page } from '@playwright/test';
import { seal } from '../../../src/course/envelope';
import { launch, visit, visitPackage, type PageState } from '../open';
import { course, given } from '../../e2e/content';
import { byVersion, withChanges } from '../../e2e/update';
import * as saved from '../saved';

const newest = given(course.lessons.at(-1), 'lesson');

const leave = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save and exit' }).click();
const heading = (page: Page, text: string): Promise<void> => expect(page.locator('main h1')).toHaveText(text);

/** What a page refuses its script when the browser blocks storage. */
function refuseStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
}

/** What the LMS, the device or the network brings about. */
export const visitPages: PageState[] = [
  { name: 'notice, review', open: (page, site) => launch(page, site, { mode: 'review', saved: saved.halfWay }) },
  { name: 'notice, browse', open: (page, site) => launch(page, site, { mode: 'browse' }) },
  { name: 'notice, no credit', open: (page, site) => launch(page, site, { credit: 'no-credit' }) },
  { name: 'notice, started afresh', open: (page, site) => launch(page, site, { saved: 'not ours' }) },
  {
    name: 'notice, a newer version saved',
    open: (page, site) => launch(page, site, { saved: seal(9, 'of-a-later-time') }),
  },
  {
    name: 'notice, new since the last visit',
    open: async (page, site) => {
      await withChanges(page, [{ version: course.version, lessons: [newest.id], note: 'The glossary is longer.' }]);
      await launch(page, site, { saved: byVersion('0.0.9', saved.halfWay) });
      await expect(page.getByText(`A new lesson: ${newest.title}.`)).toBeVisible();
    },
  },
  {
    name: 'notice, to be taken again',
    open: async (page, site) => {
      await withChanges(
        page,
        [{ version: course.version, lessons: [], note: 'The Code has changed.' }],
        course.version,
      );
      await launch(page, site, { saved: byVersion('0.0.9', saved.allDone) });
      await expect(page.getByText('to be taken again')).toBeVisible();
      await expect(page.getByText('The Code has changed.')).toBeVisible();
    },
  },
  {
    name: 'notice, storage refused',
    open: async (page, site) => {
      await page.addInitScript(refuseStorage);
      await visit(page, site, '#/');
    },
  },
  { name: 'no LMS', open: (page, site) => visitPackage(page, site, '#/') },
  { name: 'LMS refuses to start', open: (page, site) => launch(page, site, { refusesToStart: true }) },
  {
    name: 'not saved yet',
    open: async (page, site) => {
      await launch(page, site, { refusesToSave: true });
      await expect(page.getByRole('status').filter({ hasText: 'Not saved yet' })).toHaveCount(1);
    },
  },
  {
    name: 'leaving in trouble',
    open: async (page, site) => {
      await launch(page, site, { refusesToSave: true });
      await leave(page);
      await heading(page, 'Not saved yet');
    },
  },
  {
    name: 'left',
    open: async (page, site) => {
      await launch(page, site, { saved: saved.halfWay });
      await leave(page);
      await heading(page, 'Your work is saved');
    },
  },
  {
    name: 'left after review',
    open: async (page, site) => {
      await launch(page, site, { mode: 'review', saved: saved.allDone });
      await leave(page);
      await heading(page, 'Nothing was recorded in this visit.');
    },
  },
  {
    name: 'page not loaded',
    open: async (page, site) => {
      await page.route(/\/bank-[\w-]+\.js$/, (route) => route.abort());
      await visit(page, site, '#/assessment');
    },
  },
];

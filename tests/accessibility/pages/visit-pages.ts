import { expect, type Page } from '@playwright/test';
import { launch, visit, visitPackage, type PageState } from '../open';
import * as saved from '../saved';

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

import { expect, type Page } from '@playwright/test';
import { settingsExample } from '../../../scorm/package/settings-example';
import { given, lesson } from '../../e2e/content';
import { serveSettings } from '../../e2e/models/settings';
import { stepHash } from '../blocks';
import { launch, visit, type PageState } from '../open';
import * as saved from '../saved';

const home = lesson('r2');
const policyStep = given(
  home.steps.find(({ blocks }) => blocks.some((block) => block.type === 'callout' && block.variant === 'policy')),
  'step in which local policy decides',
);
const lastStep = given(home.steps.at(-1), 'last step');

const withSettings = (page: Page, settings: object = settingsExample): Promise<void> =>
  serveSettings(page.context(), settings);

async function feedback(page: Page, site: string): Promise<void> {
  await withSettings(page);
  await launch(page, site, { saved: saved.allDone }, '#/feedback');
  await expect(page.getByRole('group')).toHaveCount(3);
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send my answers' }).click();

/** What a trust's settings add to the course. */
export const settingsPages: PageState[] = [
  {
    name: 'menu, with a trust’s logo and accent',
    open: async (page, site) => {
      await withSettings(page);
      await visit(page, site, '#/');
      await expect(page.getByRole('img', { name: 'Example Hospitals' })).toBeVisible();
    },
  },
  {
    name: 'menu, with a trust’s name',
    open: async (page, site) => {
      await withSettings(page, { organisation: 'Example and District Hospitals NHS Foundation Trust' });
      await launch(page, site, { saved: saved.halfWay });
      await expect(page.getByText('Example and District')).toBeAttached();
    },
  },
  {
    name: 'notice, settings that cannot be used',
    open: async (page, site) => {
      await withSettings(page, { 'pass-mark': 180, accent: { light: {} }, colour: 'blue' });
      await visit(page, site, '#/');
      await expect(page.getByText('“pass-mark” is 180')).toBeVisible();
    },
  },
  {
    name: 'step, with links to local policies',
    open: async (page, site) => {
      await withSettings(page);
      await visit(page, site, stepHash(home, policyStep));
      await page.getByText('Your organisation’s policies (5)').first().click();
    },
  },
  {
    name: 'last step, with a trust’s sign-off and whom to tell of a mistake',
    open: async (page, site) => {
      await withSettings(page);
      await visit(page, site, stepHash(home, lastStep));
      await expect(page.getByText('Signed off for Example Hospitals by')).toBeVisible();
      for (const title of ['Sources and review', 'Tell us about a mistake']) await page.getByText(title).click();
      await expect(page.getByRole('link', { name: 'Tell Learning team' })).toBeVisible();
    },
  },
  {
    name: 'about, with who gives the course',
    open: async (page, site) => {
      await withSettings(page);
      await visit(page, site, '#/about');
      await expect(page.getByText('Example Hospitals gives you this course.')).toBeVisible();
    },
  },
  { name: 'feedback', open: feedback },
  {
    name: 'feedback, nothing chosen',
    open: async (page, site) => {
      await feedback(page, site);
      await send(page);
      await expect(page.getByText('Choose an answer to at least one question')).toBeVisible();
    },
  },
  {
    name: 'feedback, sent',
    open: async (page, site) => {
      await feedback(page, site);
      await page.getByRole('radio', { name: 'Agree', exact: true }).first().check();
      await send(page);
      await expect(page.locator('main h1')).toHaveText('Thank you');
    },
  },
  {
    name: 'record, with an offer of feedback',
    open: async (page, site) => {
      await withSettings(page);
      await launch(page, site, { saved: saved.allDone }, '#/record');
      await expect(page.getByRole('heading', { name: 'What do you think of the course?' })).toBeVisible();
    },
  },
];

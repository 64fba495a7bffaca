import { expect } from '@playwright/test';
import type { Block } from '../../../src/course/course';
import { formatRoute } from '../../../src/course/route';
import { given, lessons } from '../../e2e/content';
import { findBlock, stepHash } from '../blocks';
import { revisit, visit, type PageState } from '../open';
import * as saved from '../saved';

const firstLesson = given(lessons[0], 'lesson');
const end = stepHash(firstLesson, given(firstLesson.steps.at(-1), 'last step'));

const stepWith = (type: Block['type']): PageState => ({
  name: `step with ${type}`,
  open: (page, site) => visit(page, site, findBlock(type).hash),
});

/** A step with each sort of block, and what opens in a step. */
export const lessonPages: PageState[] = [
  ...((['role', 'policy', 'do', 'dont', 'warning', 'inset'] as const).map((variant) => ({
    name: `step with callout ${variant}`,
    open: (page, site) => visit(page, site, findBlock('callout', (callout) => callout.variant === variant).hash),
  })) satisfies PageState[]),
  stepWith('table'),
  stepWith('keys'),
  stepWith('reflection'),
  stepWith('scenario'),
  {
    name: 'step with reveal, open',
    open: async (page, site) => {
      const { hash, what } = findBlock('reveal');
      await visit(page, site, hash);
      await page.locator('summary').getByText(what.summary, { exact: true }).click();
    },
  },
  {
    name: 'figure to look at',
    open: (page, site) => visit(page, site, findBlock('figure', ({ mode }) => mode === 'show').hash),
  },
  {
    name: 'figure to explore, one part chosen',
    open: async (page, site) => {
      const { hash, what } = findBlock(
        'figure',
        ({ mode, figure }) => mode === 'explore' && figure.regions.some(({ concern }) => concern),
      );
      await visit(page, site, hash);
      const { label } = given(
        what.figure.regions.find(({ concern }) => concern),
        'part to watch',
      );
      await page.locator('.keylist').getByRole('button', { name: label }).first().click();
    },
  },
  {
    name: 'figure of a process, at its second stage',
    open: async (page, site) => {
      await visit(page, site, findBlock('figure', ({ mode }) => mode === 'stages').hash);
      await page.getByRole('button', { name: 'Next stage' }).click();
      await expect(page.getByText(/^Stage 2 of/)).toBeVisible();
    },
  },
  {
    name: 'body explorer, a part in focus',
    open: async (page, site) => {
      await visit(page, site, formatRoute({ at: 'explorer', unit: 'body' }));
      await page.locator('.keylist').getByRole('link').nth(9).focus();
    },
  },
  {
    name: 'glossary',
    open: async (page, site) => {
      await visit(page, site, findBlock('html', ({ html }) => html.includes('data-term')).hash);
      await page.locator('.prose [data-term]').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'lesson end, open', open: (page, site) => visit(page, site, end) },
  { name: 'lesson end, complete', open: (page, site) => revisit(page, site, saved.lessonsDone, end) },
];

import { expect } from '@playwright/test';
import { revisit, visit, type PageState } from '../open';
import * as saved from '../saved';

/** The menu at each point of the course, the record, and About. */
export const menuPages: PageState[] = [
  { name: 'menu, first visit', open: (page, site) => visit(page, site, '#/') },
  { name: 'menu, half way', open: (page, site) => revisit(page, site, saved.halfWay) },
  { name: 'menu, lessons done', open: (page, site) => revisit(page, site, saved.lessonsDone) },
  { name: 'menu, all done', open: (page, site) => revisit(page, site, saved.allDone) },
  { name: 'record, empty', open: (page, site) => visit(page, site, '#/record') },
  { name: 'record, full', open: (page, site) => revisit(page, site, saved.allDone, '#/record') },
  { name: 'about', open: (page, site) => visit(page, site, '#/about') },
  { name: 'support, nothing done yet', open: (page, site) => visit(page, site, '#/support') },
  {
    name: 'support, all done',
    open: async (page, site) => {
      await revisit(page, site, saved.allDone, '#/support');
      await expect(page.getByText('Steps opened').first()).toBeVisible();
    },
  },
  {
    name: 'support, with a text that was put aside',
    open: async (page, site) => {
      await revisit(page, site, 'not ours', '#/support');
      await expect(page.getByLabel('Text 1')).toHaveValue('not ours');
    },
  },
];

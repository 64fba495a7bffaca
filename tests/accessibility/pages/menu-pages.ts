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
];

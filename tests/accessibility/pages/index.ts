/** Every page and state of the course: what the checks of this folder and `npm run look` go through. */
import { lessons } from '../../e2e/content';
import { stepHash } from '../blocks';
import { visit, type PageState } from '../open';
import { lessonPages } from './lesson-pages';
import { menuPages } from './menu-pages';
import { questionPages } from './question-pages';
import { quizPages, testOutPages } from './quiz-pages';
import { settingsPages } from './settings-pages';
import { storyPages } from './story-pages';
import { visitPages } from './visit-pages';

export const pages: PageState[] = [
  ...menuPages,
  ...lessonPages,
  ...questionPages,
  ...storyPages,
  ...quizPages,
  ...testOutPages,
  ...visitPages,
  ...settingsPages,
];

/** Every step of every lesson, as it is first opened. */
export const steps: PageState[] = lessons.flatMap((lesson) =>
  lesson.steps.map((step) => ({
    name: `${lesson.id}, ${step.id}`,
    open: (page, site) => visit(page, site, stepHash(lesson, step)),
  })),
);

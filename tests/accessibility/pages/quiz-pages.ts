import { expect, type Page } from '@playwright/test';
import { given, lessons } from '../../e2e/content';
import { Quiz } from '../../e2e/models/quiz';
import { revisit, visit, type PageState } from '../open';
import * as saved from '../saved';

const lesson = given(lessons[0], 'lesson');

async function practise(page: Page, site: string): Promise<Quiz> {
  await visit(page, site, `#/lesson/${lesson.id}/practice`);
  const quiz = new Quiz(page, (id) => lesson.practice.find((item) => item.id === id));
  await quiz.start();
  return quiz;
}

/** Practice, the assessment and their results. */
export const quizPages: PageState[] = [
  { name: 'practice, intro', open: (page, site) => visit(page, site, `#/lesson/${lesson.id}/practice`) },
  { name: 'practice, question', open: async (page, site) => void (await practise(page, site)) },
  {
    name: 'practice, result',
    open: async (page, site) => {
      const quiz = await practise(page, site);
      const of = await quiz.length();
      for (let number = 1; number <= of; number += 1) {
        await quiz.isAtQuestion(number);
        const { question } = await quiz.asked();
        await (number % 3 === 0 ? question.answerWrong() : question.answerRight());
        await question.sayHowSure('Certain');
        await question.check();
        await question.press(number < of ? 'Next question' : 'See your results');
      }
      await expect(page.locator('main h1')).toHaveText('Practice finished');
    },
  },
  { name: 'assessment, intro', open: (page, site) => revisit(page, site, saved.lessonsDone, '#/assessment') },
  { name: 'assessment, question', open: (page, site) => revisit(page, site, saved.assessing, '#/assessment') },
  { name: 'results, passed', open: (page, site) => revisit(page, site, saved.allDone, '#/results') },
  { name: 'results, failed', open: (page, site) => revisit(page, site, saved.failed, '#/results') },
  { name: 'results, must-pass failed', open: (page, site) => revisit(page, site, saved.mustPassFailed, '#/results') },
];

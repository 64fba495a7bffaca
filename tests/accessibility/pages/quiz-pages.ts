import { expect, type Page } from '@playwright/test';
import { given, lessons } from '../../e2e/content';
import { Quiz } from '../../e2e/models/quiz';
import { withRules, type Rules } from '../../e2e/rules';
import { revisit, visit, type PageState } from '../open';
import * as saved from '../saved';

const lesson = given(lessons[0], 'lesson');

async function practise(page: Page, site: string): Promise<Quiz> {
  await visit(page, site, `#/lesson/${lesson.id}/practice`);
  const quiz = new Quiz(page, (id) => lesson.practice.find((item) => item.id === id));
  await quiz.start();
  return quiz;
}

/** After a visit that saved this text, at the moment at which the tries of `saved.ts` ended, perhaps under other rules. */
const then =
  (text: string, hash: string, rules?: Rules): PageState['open'] =>
  async (page, site) => {
    await page.clock.setFixedTime(saved.when);
    if (rules) await withRules(page, rules);
    await revisit(page, site, text, hash);
  };

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
        await question.sayHowSure('Sure');
        await question.check();
        await question.press(number < of ? 'Next question' : 'See your results');
      }
      await expect(page.locator('main h1')).toHaveText('Practice finished');
    },
  },
  { name: 'assessment, intro', open: (page, site) => revisit(page, site, saved.lessonsDone, '#/assessment') },
  { name: 'assessment, question', open: (page, site) => revisit(page, site, saved.assessing, '#/assessment') },
  {
    name: 'practice, intro after some wrong answers',
    open: (page, site) => revisit(page, site, saved.practised, `#/lesson/${lesson.id}/practice`),
  },
  { name: 'results, passed', open: (page, site) => revisit(page, site, saved.allDone, '#/results') },
  { name: 'results, failed', open: (page, site) => revisit(page, site, saved.failed, '#/results') },
  { name: 'results, must-pass failed', open: (page, site) => revisit(page, site, saved.mustPassFailed, '#/results') },
  { name: 'results, questions gone', open: then(saved.questionsGone, '#/results') },
  {
    name: 'results, answers hidden',
    open: async (page, site) => {
      await then(saved.failed, '#/results', { feedback: 'on-passing', waiting: [24] })(page, site);
      // The names of the steps come after the page.
      await expect(page.locator('.topics a').first()).not.toHaveText('Read this step again');
    },
  },
  { name: 'results, no try left', open: then(saved.mustPassFailed, '#/results', { tries: 1 }) },
  {
    name: 'assessment, intro with few tries and waiting',
    open: then(saved.lessonsDone, '#/assessment', { feedback: 'on-passing', tries: 3, waiting: [24] }),
  },
  { name: 'assessment, waiting', open: then(saved.failed, '#/assessment', { waiting: [24] }) },
  { name: 'assessment, no try left', open: then(saved.failed, '#/assessment', { tries: 1 }) },
  {
    name: 'assessment, verdict after each question',
    open: async (page, site) => {
      await then(saved.assessing, '#/assessment', { feedback: 'after-each' })(page, site);
      const { question } = await new Quiz(page).asked();
      await question.answerWrong();
      await question.press('Hand in this answer');
      await expect(question.verdict).not.toBeEmpty();
    },
  },
];

const { id } = saved.tested;
const testOut = `#/lesson/${id}/test-out`;
const firstStep = `#/lesson/${id}/${given(saved.tested.steps[0], 'step').id}`;

/** The test-out of a lesson, its offer and its result. */
export const testOutPages: PageState[] = [
  { name: 'test-out, intro', open: (page, site) => visit(page, site, testOut) },
  { name: 'test-out, question', open: then(saved.testingNow, testOut) },
  { name: 'test-out, failed', open: then(saved.testOutFailed, testOut) },
  { name: 'test-out, waiting', open: then(saved.testOutWaiting, testOut) },
  { name: 'test-out, known', open: then(saved.testedOut, testOut) },
  { name: 'lesson start, test-out offered', open: (page, site) => visit(page, site, firstStep) },
  { name: 'lesson start, test-out begun', open: then(saved.testingNow, firstStep) },
  { name: 'lesson start, test-out waiting', open: then(saved.testOutWaiting, firstStep) },
  { name: 'lesson start, known', open: then(saved.testedOut, firstStep) },
  { name: 'menu, test-out begun', open: then(saved.testingLater, '#/') },
  { name: 'menu, one lesson known', open: then(saved.testedOut, '#/') },
  { name: 'record, one lesson known', open: then(saved.testedOut, '#/record') },
];

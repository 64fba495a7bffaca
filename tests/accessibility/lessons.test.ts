/**
 * Every lesson is studied to its end on the narrowest phone: no violation and nothing lost, before and after its questions are
 * answered, and every figure legible.
 */
import type { Page } from '@playwright/test';
import type { Block, Lesson } from '../../src/course/course';
import { checksOf, lessons } from '../e2e/content';
import { Course } from '../e2e/models/course';
import { expect, test } from './fixtures';
import { smallTargets, sticksOut } from './layout';
import { expectLegible } from './legible';
import { visit } from './open';
import { violationsOf } from './violations';

/** A window of 1280 at 400% zoom, and the narrowest phone. */
const NARROW = { width: 320, height: 640 };

async function isSound(page: Page, what: string): Promise<void> {
  expect.soft(await sticksOut(page), what).toEqual([]);
  expect.soft(await smallTargets(page), what).toEqual([]);
  expect.soft(await violationsOf(page), what).toEqual([]);
}

type FigureBlock = Extract<Block, { type: 'figure' }>;
const figuresOf = ({ blocks }: Lesson['steps'][number]): FigureBlock[] =>
  blocks.filter((block) => block.type === 'figure');

for (const lesson of lessons) {
  test(`${lesson.id}: every step, and its questions answered`, async ({ page, site }) => {
    await page.setViewportSize(NARROW);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, site, '#/');
    const course = new Course(page, page);
    const opened = await course.openLesson(lesson);
    for (const step of lesson.steps) {
      await opened.isAtStep(step);
      await isSound(page, step.id);
      for (const { figure } of figuresOf(step)) {
        const shown = page
          .locator('figure.fig')
          .filter({ has: page.getByRole('img', { name: figure.alt, exact: true }) });
        await expectLegible(figure, shown);
      }
      const items = checksOf(step);
      for (const item of items) {
        const question = opened.question(item);
        await question.answerRight();
        await question.check();
        await expect(question.verdict).toContainText('Right.');
      }
      if (items.length > 0) await isSound(page, `${step.id}, answered`);
      if (step !== lesson.steps.at(-1)) await opened.next();
    }
    await expect(page.getByRole('heading', { name: 'You have completed this lesson' })).toBeVisible();
  });
}

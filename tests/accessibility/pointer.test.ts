/** A lesson by single clicks alone: no key, no drag (WCAG 2.5.7). */
import { checksOf, given, lessons } from '../e2e/content';
import type { Item } from '../../src/course/item';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { give, lineOf } from '../e2e/models/question';
import { fieldsOf } from './keys';
import { visit } from './open';

const lesson = given(
  lessons.find(({ steps }) => new Set(steps.flatMap(checksOf).map(({ kind }) => kind)).size === 4),
  'lesson with all 4 kinds of question',
);

async function answerByClicks(form: Locator, item: Item): Promise<void> {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      for (const { text } of item.options.filter(({ correct }) => correct)) {
        await form.locator('.opt').filter({ hasText: text }).click();
      }
      return;
    case 'numeric':
    case 'short-text':
      // Only a keyboard types, on the screen or on the desk.
      for (const [field, answer] of fieldsOf(form, item)) {
        await field.click();
        await field.fill(answer);
      }
      return;
    case 'score-table': {
      for (const { text, answer } of [...item.rows, item.total]) await give(lineOf(form, text), String(answer));
      const { text } = given(
        item.decision.options.find(({ correct }) => correct),
        'right option',
      );
      return form.locator('.opt').filter({ hasText: text }).click();
    }
    case 'match':
      for (const { text, answer } of item.prompts) {
        const choice = given(
          item.choices.find(({ id }) => id === answer),
          `choice ${answer}`,
        );
        await form.locator('.chip').getByText(choice.text, { exact: true }).click();
        await form.locator('.place').filter({ hasText: text }).getByRole('button').click();
      }
      return;
    case 'label-picture':
      for (const { id, answer } of item.places) {
        const name = given(
          item.names.find((each) => each.id === answer),
          `name ${answer}`,
        );
        await form.locator('.chip').getByText(name.text, { exact: true }).click();
        await form.locator(`.spot[data-place="${id}"]`).click();
      }
      return;
    case 'find-on-picture': {
      const { id } = given(
        item.places.find(({ correct }) => correct),
        'right place',
      );
      return form.locator(`.spot[data-place="${id}"]`).click();
    }
    case 'categorise':
      for (const { text, group } of item.entries) {
        await form.locator('.entry__pick').getByText(text, { exact: true }).click();
        await form.locator(`.bin[data-place="${group}"]`).getByRole('button').click();
      }
      return;
    case 'decision': {
      const { text } = given(
        item.actions.find(({ grade }) => grade === 'best'),
        'best action',
      );
      return form.locator('.opt').filter({ hasText: text }).click();
    }
    case 'order':
      for (const [place, { text }] of item.entries.entries()) {
        const entries = form.locator('.entry__pick');
        const isThere = (await entries.nth(place).innerText()).includes(text);
        if (isThere) continue;
        await entries.filter({ hasText: text }).click();
        await entries.nth(place).click();
      }
  }
}

test('a lesson by single clicks', async ({ page, site }) => {
  await visit(page, site, '#/');
  await page.getByRole('listitem').getByRole('link', { name: lesson.title, exact: true }).click();
  for (const [at, step] of lesson.steps.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: step.title })).toBeVisible();
    for (const item of checksOf(step)) {
      const form = page.locator(`form[data-question="${item.id}"]`);
      await answerByClicks(form, item);
      await form.getByRole('button', { name: 'Check answer' }).click();
      await expect(form.getByRole('status').last()).toHaveText('Right.');
    }
    if (at < lesson.steps.length - 1) await page.getByRole('link', { name: /^Next/ }).click();
  }
  await expect(page.getByRole('heading', { name: 'You have completed this lesson' })).toBeVisible();
});

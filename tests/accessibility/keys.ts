/** The course by keyboard alone. Every stop on the way is checked: the focus is never hidden. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Item } from '../../src/course/item';
import { given } from '../e2e/content';
import { obscuredFocus } from './layout';

const FURTHEST = 200;

/** Tabs forward to a control. Throws an Error where it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < FURTHEST; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    expect(await obscuredFocus(page)).toBeNull();
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Gives the right answer to a question. Hands nothing in. */
export async function answerByKeys(page: Page, form: Locator, item: Item): Promise<void> {
  switch (item.kind) {
    case 'single-choice': {
      const { text } = given(
        item.options.find(({ correct }) => correct),
        'right option',
      );
      const right = form.getByRole('radio', { name: text, exact: true });
      await press(page, form.locator('.opt').getByRole('radio').first(), 'Space');
      for (let moves = 0; !(await right.isChecked()) && moves < item.options.length; moves += 1) {
        await page.keyboard.press('ArrowDown');
      }
      return expect(right).toBeChecked();
    }
    case 'multiple-choice':
      for (const box of await form.getByRole('checkbox').all()) {
        const isRight = await isRightOption(box, item);
        if (isRight) await press(page, box, 'Space');
      }
      return;
    case 'match':
      for (const { text, answer } of item.prompts) {
        const list = form.getByRole('combobox', { name: text, exact: true });
        await tabTo(page, list);
        for (let moves = 0; (await list.inputValue()) !== answer && moves <= item.choices.length; moves += 1) {
          await page.keyboard.press('ArrowDown');
        }
        await expect(list).toHaveValue(answer);
      }
      return;
    case 'order':
      for (const [place, { text }] of item.entries.entries()) {
        const entry = form.locator('.entry').filter({ hasText: text });
        const moveUp = form.getByRole('button', { name: `Move up: ${text}`, exact: true });
        for (let at = await placeOf(entry); at > place; at -= 1) {
          await tabRoundTo(page, moveUp);
          await page.keyboard.press('Enter');
        }
        expect(await placeOf(entry)).toBe(place);
      }
      return;
  }
}

async function isRightOption(box: Locator, item: Extract<Item, { kind: 'multiple-choice' }>): Promise<boolean> {
  const id = await box.getAttribute('value');
  return item.options.some((option) => option.id === id && option.correct);
}

const placeOf = (entry: Locator): Promise<number> =>
  entry.evaluate((element) => [...(element.parentElement?.children ?? [])].indexOf(element));

/** The next entry to move may stand before the focus: back first, then on. */
async function tabRoundTo(page: Page, target: Locator): Promise<void> {
  const isBehind = await target.evaluate(
    (element) =>
      ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  for (let stops = 0; isBehind && !(await isFocused(target)) && stops < FURTHEST; stops += 1) {
    await page.keyboard.press('Shift+Tab');
    expect(await obscuredFocus(page)).toBeNull();
  }
  await tabTo(page, target);
}

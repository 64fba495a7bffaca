/** The course by keyboard alone. Every stop on the way is checked: the focus is never hidden. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Item } from '../../src/course/item';
import { given } from '../e2e/content';
import { isList, lineOf, placesOf } from '../e2e/models/question';
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
    case 'single-choice':
      return chooseByKeys(page, form, item.options.find(({ correct }) => correct)?.text);
    case 'decision':
      return chooseByKeys(page, form, item.actions.find(({ grade }) => grade === 'best')?.text);
    case 'multiple-choice':
      for (const box of await form.getByRole('checkbox').all()) {
        const isRight = await isRightOption(box, item);
        if (isRight) await press(page, box, 'Space');
      }
      return;
    case 'numeric':
    case 'short-text':
      for (const [field, answer] of fieldsOf(form, item)) {
        await tabTo(page, field);
        await page.keyboard.type(answer);
        await expect(field).toHaveValue(answer);
      }
      return;
    case 'score-table':
      for (const { text, answer } of [...item.rows, item.total]) {
        const control = lineOf(form, text);
        if (await isList(control)) {
          await selectByKeys(page, control, String(answer));
        } else {
          await tabTo(page, control);
          await page.keyboard.type(String(answer));
        }
        await expect(control).toHaveValue(String(answer));
      }
      return chooseByKeys(page, form, item.decision.options.find(({ correct }) => correct)?.text);
    case 'match':
      for (const { text, answer } of item.prompts) {
        await selectByKeys(page, form.getByRole('combobox', { name: text, exact: true }), answer);
      }
      return;
    case 'label-picture':
      for (const [i, { text }] of placesOf(item).entries()) {
        await selectByKeys(page, form.getByRole('combobox', { name: text, exact: true }), item.places[i]?.answer ?? '');
      }
      return;
    case 'find-on-picture': {
      const right = item.places.find(({ correct }) => correct)?.id;
      return chooseByKeys(page, form, placesOf(item).find(({ id }) => id === right)?.text);
    }
    case 'categorise':
      for (const { text, group } of item.entries) {
        await selectByKeys(page, form.getByRole('combobox', { name: text, exact: true }), group);
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

/** The fields of an answer to type, with what belongs in each. */
export function fieldsOf(
  form: Locator,
  item: Extract<Item, { kind: 'numeric' | 'short-text' }>,
): [field: Locator, answer: string][] {
  const answers = item.kind === 'numeric' ? [String(item.answer)] : item.gaps.map(({ answer }) => answer);
  return answers.map((answer, at) => [form.getByRole('textbox').nth(at), answer]);
}

/** Goes down the radios from the first one to the one with these words. */
async function chooseByKeys(page: Page, form: Locator, text: string | undefined): Promise<void> {
  const right = form.getByRole('radio', { name: given(text, 'right option'), exact: true });
  const radios = form.locator('.opt').getByRole('radio');
  await press(page, radios.first(), 'Space');
  for (let left = await radios.count(); !(await right.isChecked()) && left > 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(right).toBeChecked();
}

async function selectByKeys(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  const choices = list.getByRole('option');
  for (let left = await choices.count(); (await list.inputValue()) !== value && left > 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(list).toHaveValue(value);
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

/** How a test answers any question on the page, as a person would: with keys only, with single clicks only, or by dragging. */
import { userEvent } from 'vitest/browser';
import type { Item, MatchItem, OrderItem } from '../course/item';
import { kindOf } from './kinds';

/** The element, or an error that says what was looked for. */
export function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`No element matches ${selector}`);
  return found;
}

/** Presses Tab until the focus stands where `wanted` says; an error when the whole page was passed. */
async function tabTo(wanted: (element: Element) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (document.activeElement && wanted(document.activeElement)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`Tab never reached ${wanted.toString()}`);
}

const isCheck = (element: Element): boolean => element.matches('button[type="submit"]');

async function matchByKeys(item: MatchItem): Promise<void> {
  for (const { id, text, answer } of item.prompts) {
    const list = [...document.querySelectorAll('label')].find((label) => label.textContent === text)?.control;
    if (!(list instanceof HTMLSelectElement)) throw new Error(`Prompt ${id} has no list`);
    await tabTo((element) => element === list);
    for (let presses = 0; presses <= item.choices.length && list.value !== answer; presses++) {
      await userEvent.keyboard('{ArrowDown}');
    }
  }
}

/** Moves each entry up to its place. Tab finds its button once: after each press the focus has to be still there. */
async function orderByKeys(item: OrderItem): Promise<void> {
  for (const [place, { id }] of item.entries.entries()) {
    const at = () =>
      [...document.querySelectorAll('.entry')].findIndex((entry) => entry.matches(`[data-place="${id}"]`));
    if (at() === place) continue;
    await tabTo((element) => element === document.querySelector(`[data-place="${id}"] .entry__move`));
    while (at() > place) await userEvent.keyboard('{Enter}');
  }
}

/** Gives the right answer with the keyboard alone and hands it in. */
export async function answerByKeys(item: Item): Promise<void> {
  const right = kindOf(item).right(item);
  switch (item.kind) {
    case 'single-choice':
      await tabTo((element) => element.matches('.opt input'));
      await userEvent.keyboard(' ');
      while (find<HTMLInputElement>('.opt input:checked').value !== right) await userEvent.keyboard('{ArrowDown}');
      break;
    case 'multiple-choice':
      for (const option of document.querySelectorAll<HTMLInputElement>('.opt input')) {
        await tabTo((element) => element === option);
        if (Array.isArray(right) && right.includes(option.value)) await userEvent.keyboard(' ');
      }
      break;
    case 'match':
      await matchByKeys(item);
      break;
    case 'order':
      await orderByKeys(item);
  }
  await tabTo(isCheck);
  await userEvent.keyboard('{Enter}');
}

/** Gives the right answer with single clicks alone and hands it in. */
export async function answerByClicks(item: Item): Promise<void> {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      for (const option of item.options.filter(({ correct }) => correct)) {
        await userEvent.click(find(`.opt input[value="${option.id}"]`));
      }
      break;
    case 'match':
      for (const { id, answer } of item.prompts) {
        await userEvent.click(find(`.chip[id$="-choice-${answer}"]`));
        await userEvent.click(find(`[data-place="${id}"] .drop`));
      }
      break;
    case 'order':
      for (const [place, { id }] of item.entries.entries()) {
        const there = find(`.entry:nth-child(${place + 1}) .entry__pick`);
        if (there.closest(`[data-place="${id}"]`)) continue;
        await userEvent.click(find(`[data-place="${id}"] .entry__pick`));
        await userEvent.click(there);
      }
  }
  await userEvent.click(find('button[type="submit"]'));
}

/** Gives the right answer by dragging alone, where the kind can be dragged, and hands it in. */
export async function answerByDragging(item: MatchItem | OrderItem): Promise<void> {
  if (item.kind === 'match') {
    for (const { id, answer } of item.prompts) {
      await userEvent.dragAndDrop(find(`.chip[id$="-choice-${answer}"]`), find(`[data-place="${id}"]`));
    }
  } else {
    for (const [place, { id }] of item.entries.entries()) {
      const there = find(`.entry:nth-child(${place + 1})`);
      if (there.matches(`[data-place="${id}"]`)) continue;
      await userEvent.dragAndDrop(find(`[data-place="${id}"] .entry__grip`), there);
    }
  }
  await userEvent.click(find('button[type="submit"]'));
}

/** How a test answers any question on the page, as a person would: with keys only or with single clicks only. */
import { userEvent } from 'vitest/browser';
import type {
  CategoriseItem,
  Item,
  LabelPictureItem,
  MatchItem,
  NumericItem,
  OrderItem,
  ScoreTableItem,
  ShortTextItem,
} from '../course/item';
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
    await selectByKeys(list, answer);
  }
}

async function categoriseByKeys(item: CategoriseItem): Promise<void> {
  for (const { id, group } of item.entries) {
    await selectByKeys(find<HTMLSelectElement>(`select[aria-labelledby$="-pick-${id}-text"]`), group);
  }
}

async function labelByKeys(item: LabelPictureItem): Promise<void> {
  for (const { id, answer } of item.places) {
    await selectByKeys(find<HTMLSelectElement>(`.place[data-place="${id}"] select`), answer);
  }
}

async function selectByKeys(list: HTMLSelectElement, value: string): Promise<void> {
  await tabTo((element) => element === list);
  for (let presses = 0; presses < list.options.length && list.value !== value; presses++) {
    await userEvent.keyboard('{ArrowDown}');
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

/** The fields of an answer to type, with what belongs in each. */
function fieldsOf(item: NumericItem | ShortTextItem): [field: HTMLInputElement, answer: string][] {
  const answers = item.kind === 'numeric' ? [`${item.answer}`] : item.gaps.map(({ answer }) => answer);
  const fields = [...document.querySelectorAll<HTMLInputElement>('.typed input')];
  return fields.map((field, i) => [field, answers[i] ?? '']);
}

/** The list or field of each row of a table, then of its total, with what belongs in it. */
function* linesOf(item: ScoreTableItem): Generator<[control: HTMLSelectElement | HTMLInputElement, answer: string]> {
  const controls = document.querySelectorAll<HTMLSelectElement | HTMLInputElement>('.scored :is(select, input)');
  for (const [at, { answer }] of [...item.rows, item.total].entries()) {
    const control = controls[at];
    if (!control) throw new Error(`Line ${at + 1} of ${item.id} has no control`);
    yield [control, String(answer)];
  }
}

const rightOption = ({ decision }: ScoreTableItem): string => decision.options.find(({ correct }) => correct)?.id ?? '';

async function scoreTableByKeys(item: ScoreTableItem): Promise<void> {
  for (const [control, answer] of linesOf(item)) {
    if (control instanceof HTMLSelectElement) await selectByKeys(control, answer);
    else {
      await tabTo((element) => element === control);
      await userEvent.keyboard(answer);
    }
  }
  await radioByKeys(rightOption(item));
}

async function radioByKeys(value: string): Promise<void> {
  await tabTo((element) => element.matches('.opt input'));
  await userEvent.keyboard(' ');
  while (find<HTMLInputElement>('.opt input:checked').value !== value) await userEvent.keyboard('{ArrowDown}');
}

/** Gives the right answer with the keyboard alone and hands it in. */
export async function answerByKeys(item: Item): Promise<void> {
  const right = kindOf(item).right(item);
  switch (item.kind) {
    case 'single-choice':
    case 'decision':
    case 'find-on-picture':
      await radioByKeys(String(right));
      break;
    case 'score-table':
      await scoreTableByKeys(item);
      break;
    case 'multiple-choice':
      for (const option of document.querySelectorAll<HTMLInputElement>('.opt input')) {
        await tabTo((element) => element === option);
        if (Array.isArray(right) && right.includes(option.value)) await userEvent.keyboard(' ');
      }
      break;
    case 'numeric':
    case 'short-text':
      for (const [field, answer] of fieldsOf(item)) {
        await tabTo((element) => element === field);
        await userEvent.keyboard(answer);
      }
      break;
    case 'match':
      await matchByKeys(item);
      break;
    case 'label-picture':
      await labelByKeys(item);
      break;
    case 'categorise':
      await categoriseByKeys(item);
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
    case 'label-picture':
      // A name first or its place first, on the picture or in the list: every way in turn.
      for (const [i, { id, answer }] of item.places.entries()) {
        const place = `[data-place="${id}"]`;
        const ways = [
          [`.chip[id$="-choice-${answer}"]`, `.spot${place}`],
          [`.chip[id$="-choice-${answer}"]`, `.place${place} .drop`],
          [`.spot${place}`, `.chip[id$="-choice-${answer}"]`],
        ];
        for (const step of ways[i % ways.length] ?? []) await userEvent.click(find(step));
      }
      break;
    case 'find-on-picture':
      await userEvent.click(find(`.spot[data-place="${String(kindOf(item).right(item))}"]`));
      break;
    case 'categorise':
      for (const { id, group } of item.entries) {
        await userEvent.click(find(`.entry__pick[id$="-pick-${id}"]`));
        await userEvent.click(find(`[data-place="${group}"] .drop`));
      }
      break;
    case 'numeric':
    case 'short-text':
      // Only a keyboard types.
      for (const [field, answer] of fieldsOf(item)) {
        await userEvent.click(field);
        await userEvent.fill(field, answer);
      }
      break;
    case 'score-table':
      // A list opens where no test can click: choosing from it stands for the two clicks. Only a keyboard types.
      for (const [control, answer] of linesOf(item)) {
        if (control instanceof HTMLSelectElement) await userEvent.selectOptions(control, answer);
        else await userEvent.fill(control, answer);
      }
      await userEvent.click(find(`.opt input[value="${rightOption(item)}"]`));
      break;
    case 'decision':
      await userEvent.click(find(`.opt input[value="${String(kindOf(item).right(item))}"]`));
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

import { expect, type Locator } from '@playwright/test';
import type { Item } from '../../../src/course/item';
import type { Response, Responses } from '../../../src/question/kind';
import { kindOf } from '../../../src/question/kinds';
import { given, rightAnswer, wrongAnswer } from '../content';

/** The list or field in the row of a table that has this name. */
export function lineOf(card: Locator, name: string): Locator {
  const header = card.page().getByRole('rowheader', { name, exact: true });
  return card.getByRole('row').filter({ has: header }).locator('select, input');
}

/** The numbered places of a picture, by what their list or radio is called. */
export function placesOf(
  item: Extract<Item, { kind: 'label-picture' | 'find-on-picture' }>,
): { id: string; text: string }[] {
  if (item.kind === 'label-picture') {
    return item.places.map(({ id, where }, i) => ({ id, text: `Place ${i + 1}: ${where}` }));
  }
  return kindOf(item)
    .shown(item, 0)
    .flatMap((shown, i) =>
      item.places.filter(({ id }) => id === shown).map(({ id, text }) => ({ id, text: `${i + 1} ${text}` })),
    );
}

export const isList = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element instanceof HTMLSelectElement);

/** Puts an answer into a list or a field. */
export async function give(control: Locator, answer: string): Promise<void> {
  if (await isList(control)) await control.selectOption(answer);
  else await control.fill(answer);
}

/** A question on the screen, answered as a learner answers its kind. */
export class QuestionCard {
  constructor(
    /** The form. */
    readonly card: Locator,
    readonly item: Item,
  ) {}

  /** The short verdict in the live region that ends the question. */
  get verdict(): Locator {
    return this.card.getByRole('status').last();
  }

  async answer(response: Response): Promise<void> {
    const { item } = this;
    switch (item.kind) {
      case 'single-choice':
      case 'decision':
      case 'find-on-picture':
        return this.option(response as Responses['single-choice']).check();
      case 'multiple-choice':
        for (const { id } of item.options) {
          await this.option(id).setChecked((response as Responses['multiple-choice']).includes(id));
        }
        return;
      case 'numeric':
        return this.card.getByRole('textbox').fill(response as Responses['numeric']);
      case 'short-text':
        for (const [at, { id }] of item.gaps.entries()) {
          await this.card
            .getByRole('textbox')
            .nth(at)
            .fill((response as Responses['short-text'])[id] ?? '');
        }
        return;
      case 'match':
        for (const [prompt, choice] of Object.entries(response as Responses['match'])) {
          const { text } = given(
            item.prompts.find(({ id }) => id === prompt),
            `prompt ${prompt}`,
          );
          await this.list(text).selectOption({ value: choice });
        }
        return;
      case 'categorise':
        for (const [entry, group] of Object.entries(response as Responses['categorise'])) {
          const { text } = given(
            item.entries.find(({ id }) => id === entry),
            `entry ${entry}`,
          );
          await this.list(text).selectOption({ value: group });
        }
        return;
      case 'label-picture':
        for (const { id, text } of placesOf(item)) {
          await this.list(text).selectOption((response as Responses['label-picture'])[id] ?? '');
        }
        return;
      case 'score-table': {
        const { rows, total, decision } = response as Responses['score-table'];
        for (const [text, answer] of [
          ...item.rows.map((row) => [row.text, rows[row.id] ?? ''] as const),
          [item.total.text, total] as const,
        ]) {
          await give(lineOf(this.card, text), answer);
        }
        if (decision) await this.option(decision).check();
        return;
      }
      case 'order':
        return this.putInOrder(response as Responses['order']);
    }
  }

  async answerRight(): Promise<void> {
    await this.answer(rightAnswer(this.item));
  }

  async answerWrong(): Promise<void> {
    await this.answer(wrongAnswer(this.item));
  }

  /** What stands there now, chosen or placed. */
  async shownAnswer(): Promise<Response> {
    const { item } = this;
    switch (item.kind) {
      case 'single-choice':
      case 'decision':
      case 'find-on-picture':
        return (await this.chosen())[0] ?? '';
      case 'multiple-choice':
        return (await this.chosen()).sort();
      case 'numeric':
        return this.card.getByRole('textbox').inputValue();
      case 'short-text': {
        const typed: Record<string, string> = {};
        for (const [at, { id }] of item.gaps.entries()) {
          const text = await this.card.getByRole('textbox').nth(at).inputValue();
          if (text) typed[id] = text;
        }
        return typed;
      }
      case 'match':
        return this.shownPairs(item.prompts);
      case 'categorise':
        return this.shownPairs(item.entries);
      case 'label-picture':
        return this.shownPairs(placesOf(item));
      case 'score-table': {
        const rows: Record<string, string> = {};
        for (const { id, text } of item.rows) {
          const given = await lineOf(this.card, text).inputValue();
          if (given) rows[id] = given;
        }
        const total = await lineOf(this.card, item.total.text).inputValue();
        return { rows, total, decision: (await this.chosen())[0] ?? '' };
      }
      case 'order': {
        const texts = await this.shownOrder();
        return texts.map((text) => given(item.entries.find((entry) => entry.text === text)?.id, `entry “${text}”`));
      }
    }
  }

  async sayHowSure(words: 'Guessing' | 'I think so' | 'Sure'): Promise<void> {
    await this.card.getByRole('radio', { name: words, exact: true }).check();
  }

  async check(): Promise<void> {
    await this.press('Check answer');
  }

  async press(name: string): Promise<void> {
    await this.card.getByRole('button', { name, exact: true }).click();
  }

  /** A radio or checkbox by its option's letter. */
  option(id: string): Locator {
    const { text } = given(
      this.options.find((option) => option.id === id),
      `option ${id}`,
    );
    return this.card.getByRole(this.item.kind === 'multiple-choice' ? 'checkbox' : 'radio', {
      name: text,
      exact: true,
    });
  }

  private get options(): { id: string; text: string }[] {
    const { item } = this;
    switch (item.kind) {
      case 'single-choice':
      case 'multiple-choice':
        return item.options;
      case 'decision':
        return item.actions;
      case 'find-on-picture':
        return placesOf(item);
      case 'score-table':
        return item.decision.options;
      default:
        throw new Error(`${item.id} has no options`);
    }
  }

  private async chosen(): Promise<string[]> {
    const checked: string[] = [];
    for (const { id } of this.options) if (await this.option(id).isChecked()) checked.push(id);
    return checked;
  }

  /** The list of answers to one part of the question. */
  private list(text: string): Locator {
    return this.card.getByRole('combobox', { name: text, exact: true });
  }

  private async shownPairs(sources: { id: string; text: string }[]): Promise<Record<string, string>> {
    const placed: Record<string, string> = {};
    for (const { id, text } of sources) {
      const target = await this.list(text).inputValue();
      if (target) placed[id] = target;
    }
    return placed;
  }

  private async shownOrder(): Promise<string[]> {
    const names = await this.card.getByRole('button', { name: /^Move up: / }).allTextContents();
    return names.map((name) => name.replace(/^\s*Move up: /, '').trim());
  }

  /** By Move up: brings each entry from where it is to where it belongs, from the first place on. */
  private async putInOrder(ids: string[]): Promise<void> {
    const { item } = this;
    if (item.kind !== 'order') throw new Error(`${item.id} is no list to put in order`);
    const texts = ids.map((id) => given(item.entries.find((entry) => entry.id === id)?.text, `entry ${id}`));
    const moveUp = (text: string): Locator => this.card.getByRole('button', { name: `Move up: ${text}`, exact: true });
    const shown = await this.shownOrder();
    // A list that is shown in the wanted order by chance is no answer before something was moved: there and back.
    if (texts.every((text, at) => text === shown[at])) {
      for (const text of [shown[1], shown[0]]) await moveUp(given(text, 'entry to move')).click();
    }
    for (const [place, text] of texts.entries()) {
      for (let at = shown.indexOf(text); at > place; at -= 1) {
        await moveUp(text).click();
        shown.splice(at - 1, 2, text, given(shown[at - 1], `entry at ${at - 1}`));
      }
    }
    await expect.poll(() => this.shownOrder()).toEqual(texts);
  }
}

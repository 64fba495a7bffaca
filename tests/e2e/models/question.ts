import { expect, type Locator } from '@playwright/test';
import type { Item } from '../../../src/course/item';
import type { Response, Responses } from '../../../src/question/kind';
import { given, rightAnswer, wrongAnswer } from '../content';

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
        return this.option(response as Responses['single-choice']).check();
      case 'multiple-choice':
        for (const { id } of item.options) {
          await this.option(id).setChecked((response as Responses['multiple-choice']).includes(id));
        }
        return;
      case 'match':
        for (const [prompt, choice] of Object.entries(response as Responses['match'])) {
          const { text } = given(
            item.prompts.find(({ id }) => id === prompt),
            `prompt ${prompt}`,
          );
          await this.card.getByRole('combobox', { name: text, exact: true }).selectOption(choice);
        }
        return;
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
        return (await this.chosen())[0] ?? '';
      case 'multiple-choice':
        return (await this.chosen()).sort();
      case 'match': {
        const placed: Record<string, string> = {};
        for (const { id, text } of item.prompts) {
          const choice = await this.card.getByRole('combobox', { name: text, exact: true }).inputValue();
          if (choice) placed[id] = choice;
        }
        return placed;
      }
      case 'order': {
        const texts = await this.shownOrder();
        return texts.map((text) => given(item.entries.find((entry) => entry.text === text)?.id, `entry “${text}”`));
      }
    }
  }

  async sayHowSure(words: 'Guessing' | 'Fairly sure' | 'Certain'): Promise<void> {
    await this.card.getByRole('radio', { name: words }).check();
  }

  async check(): Promise<void> {
    await this.press('Check answer');
  }

  async press(name: string): Promise<void> {
    await this.card.getByRole('button', { name, exact: true }).click();
  }

  /** A radio or checkbox by its option's letter. */
  option(id: string): Locator {
    const { item } = this;
    if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') throw new Error(`${item.id} has no options`);
    const role = item.kind === 'single-choice' ? 'radio' : 'checkbox';
    const { text } = given(
      item.options.find((option) => option.id === id),
      `option ${id}`,
    );
    return this.card.getByRole(role, { name: text, exact: true });
  }

  private async chosen(): Promise<string[]> {
    const { item } = this;
    if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') return [];
    const checked: string[] = [];
    for (const { id } of item.options) if (await this.option(id).isChecked()) checked.push(id);
    return checked;
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
    for (const [place, text] of texts.entries()) {
      for (let at = shown.indexOf(text); at > place; at -= 1) {
        await moveUp(text).click();
        shown.splice(at - 1, 2, text, given(shown[at - 1], `entry at ${at - 1}`));
      }
    }
    await expect.poll(() => this.shownOrder()).toEqual(texts);
  }
}

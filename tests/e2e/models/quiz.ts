import { expect, type Locator } from '@playwright/test';
import type { Item } from '../../../src/course/item';
import { given, heldBack, markOf, rightAnswer, wrongAnswer } from '../content';
import type { Root } from './root';
import { QuestionCard } from './question';

/** One question as it was asked. */
export interface Asked {
  /** Lesson and id. */
  name: string;
  item: Item;
  question: QuestionCard;
}

/** A practice quiz or an assessment try. */
export class Quiz {
  /** `find`: the item of a practice quiz; without it the items are held back. */
  constructor(
    private readonly root: Root,
    private readonly find?: (id: string) => Item | undefined,
  ) {}

  async start(): Promise<void> {
    await this.root.getByRole('button', { name: /^Start / }).click();
    await this.isAtQuestion(1);
  }

  async isAtQuestion(number: number): Promise<void> {
    await expect(this.root.getByText(new RegExp(`^Question ${number} of \\d+$`))).toBeVisible();
  }

  /** How many questions it has. */
  async length(): Promise<number> {
    return Number(/of (\d+)/.exec(await this.place.innerText())?.[1]);
  }

  /** The question on the screen. */
  async asked(): Promise<Asked> {
    const card = this.root.locator('form[data-question]');
    const id = given(await card.getAttribute('data-question'), 'question on the screen');
    const prompt = (await card.getByRole('heading', { level: 1 }).innerText()).trim();
    const { lesson, item } = this.find
      ? { lesson: '', item: given(this.find(id), `item ${id}`) }
      : heldBack(id, prompt);
    return { name: `${lesson}/${id}`, item, question: new QuestionCard(card, item) };
  }

  /** Hands in an assessment's answer. The next question, or the result, is then on the screen. */
  async handIn({ question }: Asked, number: number, of: number): Promise<void> {
    await question.press('Hand in this answer');
    if (number < of) await this.isAtQuestion(number + 1);
    else await expect(this.place).toBeHidden();
  }

  /**
   * Answers the questions from the one on the screen to the last, right unless `isRight` says otherwise. Gives what was
   * asked, and the marks to expect, 0 to 1 each.
   */
  async answerAll(isRight: (item: Item) => boolean = () => true): Promise<{ names: string[]; marks: number[] }> {
    const of = await this.length();
    const from = Number(/^Question (\d+)/.exec((await this.place.innerText()).trim())?.[1]);
    const names: string[] = [];
    const marks: number[] = [];
    for (let number = from; number <= of; number += 1) {
      const asked = await this.asked();
      const response = isRight(asked.item) ? rightAnswer(asked.item) : wrongAnswer(asked.item);
      await asked.question.answer(response);
      await this.handIn(asked, number, of);
      names.push(asked.name);
      marks.push(markOf(asked.item, response).score);
    }
    return { names, marks };
  }

  private get place(): Locator {
    return this.root.getByText(/^Question \d+ of \d+$/);
  }
}

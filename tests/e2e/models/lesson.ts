import { expect, type Locator } from '@playwright/test';
import type { Lesson } from '../../../src/course/course';
import type { Item } from '../../../src/course/item';
import { checksOf, given } from '../content';
import type { Root } from './root';
import { QuestionCard } from './question';

/** A lesson, step by step. */
export class LessonPage {
  constructor(
    private readonly root: Root,
    readonly lesson: Lesson,
  ) {}

  async isAtStep(step: Lesson['steps'][number] | undefined): Promise<void> {
    await expect(this.root.getByRole('heading', { level: 1 })).toHaveText(given(step, 'such step').title);
    const at = this.lesson.steps.findIndex(({ id }) => id === step?.id) + 1;
    await expect(this.root.getByText(`Step ${at} of ${this.lesson.steps.length}`, { exact: true })).toBeVisible();
  }

  async next(): Promise<void> {
    await this.steps.getByRole('link', { name: /^Next/ }).click();
  }

  async previous(): Promise<void> {
    await this.steps.getByRole('link', { name: /^Previous/ }).click();
  }

  /** By Next or Previous, from the step on the screen. */
  async goToStep(id: string): Promise<void> {
    const { steps } = this.lesson;
    const place = steps.findIndex((step) => step.id === id);
    const [, number] = given(/^Step (\d+) of/.exec((await this.place.innerText()).trim()), 'step on the screen');
    for (let at = Number(number) - 1; at !== place; at += at < place ? 1 : -1) {
      await this.isAtStep(steps[at]);
      await (at < place ? this.next() : this.previous());
    }
    await this.isAtStep(steps[place]);
  }

  async goToLastStep(): Promise<void> {
    await this.goToStep(given(this.lesson.steps.at(-1), 'last step').id);
  }

  question(item: Item): QuestionCard {
    return new QuestionCard(this.root.locator(`form[data-question="${item.id}"]`), item);
  }

  /** Reads every step from the first and answers every check right. */
  async study(): Promise<void> {
    const { steps } = this.lesson;
    for (const [at, step] of steps.entries()) {
      await this.isAtStep(step);
      for (const item of checksOf(step)) {
        const question = this.question(item);
        await question.answerRight();
        await question.check();
        await expect(question.verdict).toContainText('Right.');
      }
      if (at < steps.length - 1) await this.next();
    }
  }

  async openStory(): Promise<void> {
    await this.root.getByRole('link', { name: 'Open the story' }).click();
  }

  private get place(): Locator {
    return this.root.getByText(new RegExp(`^Step \\d+ of ${this.lesson.steps.length}$`));
  }

  private get steps(): Locator {
    return this.root.getByRole('navigation', { name: 'Steps' });
  }
}

import { expect } from '@playwright/test';
import type { Lesson } from '../../../src/course/course';
import type { Choice } from '../../../src/course/scenario';
import { given, scenario } from '../content';
import type { Root } from './root';

/** A branching story, decision by decision. */
export class Story {
  readonly scenario;

  constructor(
    private readonly root: Root,
    id: string,
    lesson: Lesson,
  ) {
    this.scenario = scenario(lesson.id, id);
  }

  async isAtScene(id: string): Promise<void> {
    const { title } = given(this.scenario.scenes[id], `scene ${id}`);
    await expect(this.root.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async isAtConsequence(choice: Choice): Promise<void> {
    await expect(this.root.getByRole('heading', { level: 1 })).toHaveText('What happened next');
    await expect(this.root.getByText(choice.why, { exact: true })).toBeVisible();
  }

  /** Decides; what follows is then on the screen. */
  async choose(choice: Choice): Promise<void> {
    await this.root.getByRole('radio', { name: choice.text, exact: true }).check();
    await this.press('Do this');
    await this.isAtConsequence(choice);
  }

  async press(name: string): Promise<void> {
    await this.root.getByRole('button', { name, exact: true }).click();
  }

  /** Decides and goes on each time, to where the last choice leads. */
  async take(choices: Choice[]): Promise<void> {
    for (const choice of choices) {
      await this.choose(choice);
      await this.press('Go on');
      await this.isAtScene(choice.to);
    }
  }
}

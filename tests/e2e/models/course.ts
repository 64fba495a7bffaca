import { expect, type Locator, type Page } from '@playwright/test';
import type { Lesson } from '../../../src/course/course';
import { course as content } from '../content';
import { LessonPage } from './lesson';
import { Quiz } from './quiz';
import type { Root } from './root';
import { Story } from './story';

/** The course on the learner's screen. */
export class Course {
  constructor(
    readonly root: Root,
    /** The window that it is in. */
    readonly page: Page,
  ) {}

  get heading(): Locator {
    return this.root.getByRole('heading', { level: 1 });
  }

  /** The address within the course, for example `#/lesson/a10/valves`. */
  async address(): Promise<string> {
    return this.root.locator('body').evaluate(() => location.hash);
  }

  /** The saved state in the bar. */
  saved(text: string | RegExp): Locator {
    return this.root.getByRole('banner').getByText(text);
  }

  async isAtMenu(): Promise<void> {
    await expect(this.heading).toHaveText(content.title);
  }

  /** The name of the course in the bar. */
  async goToMenu(): Promise<void> {
    await this.root.getByRole('banner').getByRole('link').click();
    await this.isAtMenu();
  }

  /** Opens a lesson from the list in the menu. */
  async openLesson(lesson: Lesson): Promise<LessonPage> {
    await this.root.getByRole('listitem').getByRole('link', { name: lesson.title, exact: true }).click();
    return this.lesson(lesson);
  }

  lesson(lesson: Lesson): LessonPage {
    return new LessonPage(this.root, lesson);
  }

  /** What the menu says of a lesson. */
  lessonState(lesson: Lesson): Locator {
    return this.root
      .getByRole('listitem')
      .filter({ has: this.root.getByRole('link', { name: lesson.title, exact: true }) })
      .locator('.state');
  }

  /** The practice quiz that a lesson's last step offers. */
  async openPractice(lesson: Lesson): Promise<Quiz> {
    const page = await this.openLesson(lesson);
    await page.goToLastStep();
    await this.root.getByRole('link', { name: `Practise: ${lesson.practice.length} questions` }).click();
    return this.practice(lesson);
  }

  practice(lesson: Lesson): Quiz {
    return new Quiz(this.root, (id) => lesson.practice.find((item) => item.id === id));
  }

  /** The test-out that a lesson's first step offers. */
  async openTestOut(lesson: Lesson): Promise<Quiz> {
    await this.openLesson(lesson);
    await this.root.getByRole('link', { name: `Answer ${content.policy.testOut.items} questions` }).click();
    return this.testOut();
  }

  testOut(): Quiz {
    return new Quiz(this.root);
  }

  async openAssessment(): Promise<Quiz> {
    await this.root.getByRole('link', { name: 'Go to the assessment' }).last().click();
    return this.assessment();
  }

  assessment(): Quiz {
    return new Quiz(this.root);
  }

  story(id: string, lesson: Lesson): Story {
    return new Story(this.root, id, lesson);
  }

  async openRecord(): Promise<void> {
    await this.root.getByRole('link', { name: 'See and print my record' }).click();
    await expect(this.heading).toHaveText('Your record of learning');
  }

  /** The browser's own Back. */
  async back(): Promise<void> {
    await this.root.locator('body').evaluate(() => history.back());
  }

  async saveAndExit(): Promise<void> {
    await this.root.getByRole('button', { name: 'Save and exit' }).click();
  }
}

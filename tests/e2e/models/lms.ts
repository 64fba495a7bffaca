import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { CallName } from '../../../scorm/preview/page/api';
import type { Standard } from '../../../scorm/package/edition';
import { learners, type LearnerId, type LaunchChoice, type PreviewRecord, value } from '../../../scorm/preview/record';
import { recordView, type RecordView } from '../../../scorm/preview/record-view';
import { standards } from '../../../scorm/package/edition';
import { decode } from '../../../src/course/saved-progress';
import { course } from '../content';
import { Course } from './course';

/** A record as an administrator reads it. */
export interface LmsRecord extends Pick<RecordView, 'objectives' | 'interactions'> {
  facts: Record<string, string>;
  kept: PreviewRecord;
}

const learnerNames: Record<LearnerId, string> = { asha: 'Asha Patel', tom: 'Tom Green' };
const packageNames: Record<Standard, string> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004, 4th edition' };

/** The preview LMS, as a learner and an administrator use it. */
export class Lms {
  /** The tab that the LMS is open in. */
  private tab: Page | null = null;
  private choice: LaunchChoice = {
    learner: 'asha',
    standard: 'scorm12',
    window: 'frame',
    mode: 'normal',
    credit: 'credit',
    lms: 'plain',
  };

  constructor(
    private readonly context: BrowserContext,
    readonly address: string,
  ) {}

  /** Starts the course as chosen; what is not said is as in the launch before. A tab is opened where none is. */
  async launch(choice: Partial<LaunchChoice> = {}): Promise<Course> {
    this.choice = { ...this.choice, ...choice };
    const { learner, standard, window, mode, credit, lms } = this.choice;
    const page = await this.page();
    await page.goto(this.address);
    await page.getByRole('radio', { name: learnerNames[learner] }).check();
    await page.getByRole('radio', { name: packageNames[standard] }).check();
    await page.getByRole('radio', { name: window === 'frame' ? 'In a frame' : 'In a new window' }).check();
    await page.locator('#lms').selectOption(lms);
    if (mode !== 'normal' || credit !== 'credit') {
      await page.getByText('Mode and credit').click();
      await page.getByLabel('Mode', { exact: true }).selectOption(mode);
      await page.getByLabel('Credit', { exact: true }).selectOption(credit);
    }
    await page.getByRole('button', { name: 'Start' }).click();
    return this.course();
  }

  /** The course that runs in the open tab or its window. */
  private async course(): Promise<Course> {
    const page = await this.page();
    if (this.choice.window === 'frame') return new Course(page.frameLocator('iframe'), page);
    const [popUp] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Open the course in a new window' }).click(),
    ]);
    return new Course(popUp, popUp);
  }

  /** Closes the tab, with the course in it. */
  async closeTab(): Promise<void> {
    const page = await this.page();
    this.tab = null;
    await page.close();
  }

  /** Loads the LMS's page again: the course starts anew in it. */
  async reload(): Promise<Course> {
    await (await this.page()).reload();
    return this.course();
  }

  /** The LMS's own exit, which takes the course's frame away. */
  async leave(): Promise<void> {
    await (await this.page()).getByRole('link', { name: 'Leave the course' }).click();
  }

  /** What is kept of the learner in the package launched last. Throws when there is nothing. */
  async record(): Promise<LmsRecord> {
    const kept = await this.kept();
    if (!kept) throw new Error(`The LMS has no record of ${this.choice.learner} in ${this.choice.standard}`);
    const { facts, objectives, interactions } = recordView(kept);
    return {
      facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
      objectives,
      interactions,
      kept,
    };
  }

  // Made for `expect.poll`, which gives up where something throws: each is empty while there is no record.

  async fact(name: string): Promise<string> {
    return (await this.kept()) ? ((await this.record()).facts[name] ?? '') : '';
  }

  async objectives(): Promise<LmsRecord['objectives']> {
    return (await this.kept()) ? (await this.record()).objectives : [];
  }

  async interactions(): Promise<LmsRecord['interactions']> {
    return (await this.kept()) ? (await this.record()).interactions : [];
  }

  /** The package has ended its session, and the record is kept. */
  async hasEnded(): Promise<boolean> {
    return (await this.kept())?.finished ?? false;
  }

  /** The step that the saved progress goes on at; empty where it is not in a lesson. */
  async savedStep(): Promise<string> {
    const kept = await this.kept();
    const read = decode(kept ? value(kept.cmi, 'suspend_data') : '', course);
    return read.ok && read.progress.place.at === 'lesson' ? read.progress.place.step : '';
  }

  private async kept(): Promise<PreviewRecord | null> {
    const { learner, standard } = this.choice;
    const response = await fetch(`${this.address}/api/record/${learner}/${standard}`);
    return (await response.json()) as PreviewRecord | null;
  }

  /** How many calls of a kind this launch made; of all kinds together without a name. */
  async calls(kind?: CallName): Promise<number> {
    const items = (await this.page()).getByRole('list', { name: 'Calls by kind' }).locator('li');
    const counts = await items.evaluateAll((all) =>
      all.map(({ dataset }) => ({ kind: dataset.kind, calls: Number(dataset.calls) })),
    );
    return counts.filter((count) => !kind || count.kind === kind).reduce((sum, { calls }) => sum + calls, 0);
  }

  /** The calls of this launch in order, at most the last 500: the name, or for a SetValue what was set. */
  async log(): Promise<{ name: string; text: string }[]> {
    const items = (await this.page()).getByRole('list', { name: 'Calls, the latest first' }).locator('li');
    const latestFirst = await items.evaluateAll((all) =>
      all.map(({ dataset, textContent }) => ({ name: dataset.call ?? '', text: textContent ?? '' })),
    );
    return latestFirst.reverse();
  }

  /** Makes something go wrong from now on, or no more. */
  async letGoWrong(what: 'Offline' | 'Logged out' | 'Slow: 2 seconds a save', isWrong = true): Promise<void> {
    await (await this.page()).getByRole('checkbox', { name: what }).setChecked(isWrong);
    const told = { Offline: 'Offline:', 'Logged out': 'Logged out:', 'Slow: 2 seconds a save': 'Slow:' }[what];
    const said = (await this.page()).locator('#wrong');
    await (isWrong ? expect(said).toContainText(told) : expect(said).not.toContainText(told));
  }

  /** Presses a button of the LMS's page. */
  async press(name: string): Promise<void> {
    await (await this.page()).getByRole('button', { name }).click();
  }

  /** What the LMS's page says of the session. */
  async session() {
    return (await this.page()).getByRole('status').first();
  }

  async forgetAll(): Promise<void> {
    for (const learner of Object.keys(learners)) {
      for (const standard of standards) {
        await fetch(`${this.address}/api/record/${learner}/${standard}`, { method: 'DELETE' });
      }
    }
  }

  /** The course in a tab that no LMS offers an API to. */
  outside(page: Page): Course {
    return new Course(page, page);
  }

  async page(): Promise<Page> {
    this.tab ??= await this.context.newPage();
    return this.tab;
  }
}

import { expect, type Page } from '@playwright/test';
import { checkThat } from '../../e2e/content';
import { QuestionCard } from '../../e2e/models/question';
import { stepHash } from '../blocks';
import { visit, type PageState } from '../open';

const kinds = ['single-choice', 'multiple-choice', 'match', 'order'] as const;

type After = (question: QuestionCard) => Promise<void>;

/** From a question that was just opened to each state of its life. */
const states: Record<string, After> = {
  answering: () => Promise.resolve(),
  'nothing chosen': async (question) => {
    await question.check();
    await expect(question.card.locator('.q__error')).toBeVisible();
  },
  wrong: async (question) => {
    await question.answerWrong();
    await question.sayHowSure('Sure');
    await question.check();
    await expect(question.verdict).not.toBeEmpty();
  },
  'answer shown': async (question) => {
    await question.answerWrong();
    await question.check();
    await question.press('Show the answer');
    await expect(question.card.locator('.q__explain')).toBeVisible();
  },
  right: async (question) => {
    await question.answerRight();
    await question.check();
    await expect(question.verdict).toHaveText('Right.');
  },
};

/** A question of each kind in each state. */
export const questionPages: PageState[] = kinds.flatMap((kind) => {
  const { lesson, step, item } = checkThat(`check of kind ${kind}`, (one) => one.kind === kind);
  const ask = async (page: Page, site: string): Promise<QuestionCard> => {
    await visit(page, site, stepHash(lesson, step));
    return new QuestionCard(page.locator(`[data-question="${item.id}"]`), item);
  };
  return Object.entries(states).map(([state, bringTo]) => ({
    name: `${kind}, ${state}`,
    open: async (page, site) => bringTo(await ask(page, site)),
  })) satisfies PageState[];
});

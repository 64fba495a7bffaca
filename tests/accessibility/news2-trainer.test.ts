/** The NEWS2 trainer from its first worked set to one scored alone: by name, on the narrowest phone and in both themes. */
import type { Page } from '@playwright/test';
import { firstAlone, stageOf } from '../../src/news2/stages';
import { words } from '../../src/news2/words';
import { given, lesson } from '../e2e/content';
import { QuestionCard } from '../e2e/models/question';
import { stepHash } from './blocks';
import { expect, test } from './fixtures';
import { smallTargets, sticksOut } from './layout';
import { revisit } from './open';
import { halfWay, seed } from './saved';
import { violationsOf } from './violations';

const home = lesson('r5');
const step = given(
  home.steps.find(({ blocks }) => blocks.some(({ type }) => type === 'news2-trainer')),
  'step with the trainer',
);

async function isSound(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violationsOf(page), `${what}, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await sticksOut(page), what).toEqual([]);
  expect.soft(await smallTargets(page), what).toEqual([]);
}

test('two sets worked through, one with gaps, then sets of one’s own', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await revisit(page, site, halfWay, stepHash(home, step));
  const trainer = page.getByRole('region', { name: words.title });
  const press = (name: string): Promise<void> => trainer.getByRole('button', { name, exact: true }).click();
  const heading = trainer.getByRole('heading', { level: 3 }).first();

  await expect(heading).toHaveText(words.stage.worked(1, 2));
  await isSound(page, 'worked');
  await press(words.nextExample);
  await expect(heading).toHaveText(words.stage.worked(2, 2));
  await expect(heading).toBeFocused();
  await press(words.toGaps);
  await expect(heading).toHaveText(words.stage.gaps);
  await press(words.check);
  await expect(trainer.locator('.nhsuk-error-message')).toBeVisible();
  await isSound(page, 'gaps, not filled in');

  const card = (stage: number): QuestionCard => new QuestionCard(trainer.locator('form'), stageOf(stage, seed).item);
  await card(2).answerRight();
  await press(words.check);
  await expect(card(2).verdict).toContainText('Right.');
  await press(words.fromGaps);

  await expect(heading).toHaveText(words.stage.alone(1));
  await card(firstAlone).answerWrong();
  await press(words.check);
  await expect(card(firstAlone).verdict).not.toContainText('Right.');
  await isSound(page, 'alone, marked');
  await press(words.newSet);
  await expect(heading).toHaveText(words.stage.alone(2));
  await card(firstAlone + 1).answerRight();
  await press(words.check);
  await expect(card(firstAlone + 1).verdict).toContainText('Right.');
});

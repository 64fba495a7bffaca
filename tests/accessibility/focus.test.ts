/** Where the focus goes, what the window is called, and what is announced. */
import { formatRoute } from '../../src/course/route';
import { course, given, lessons } from '../e2e/content';
import { QuestionCard } from '../e2e/models/question';
import { findBlock, stepHash } from './blocks';
import { expect, test } from './fixtures';
import { revisit, visit } from './open';
import { pages } from './pages';
import * as saved from './saved';

const lesson = given(lessons[0], 'lesson');
const [first, second] = lesson.steps;
const firstStep = given(first, 'first step');
const secondStep = given(second, 'second step');

test('the first page of a visit takes no focus', async ({ page, site }) => {
  await visit(page, site, stepHash(lesson, firstStep));
  await expect(page.locator('body')).toBeFocused();
});

test('a page change puts the focus on the heading and names the window', async ({ page, site }) => {
  await visit(page, site, '#/');
  await expect(page).toHaveTitle(course.title);
  await page.getByRole('listitem').getByRole('link', { name: lesson.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: firstStep.title })).toBeFocused();
  await expect(page).toHaveTitle(`${firstStep.title} – ${lesson.title} – ${course.title}`);

  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: secondStep.title })).toBeFocused();
  await expect(page).toHaveTitle(`${secondStep.title} – ${lesson.title} – ${course.title}`);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: firstStep.title })).toBeFocused();
});

test('an answer is no page change: the focus goes on from the explanation', async ({ page, site }) => {
  const { hash, what } = findBlock('question');
  await visit(page, site, hash);
  const question = new QuestionCard(page.locator(`form[data-question="${what.item.id}"]`), what.item);
  await question.answerRight();
  await question.check();
  await expect(question.card.locator('.q__explain')).toBeFocused();
});

test('each question of the assessment is a page', async ({ page, site }) => {
  await revisit(page, site, saved.lessonsDone, formatRoute({ at: 'assessment' }));
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^Question 1 of \d+ – /);
});

test('the skip link leads past the bar', async ({ page, site }) => {
  await visit(page, site, '#/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the glossary gives the focus back to the word', async ({ page, site }) => {
  await visit(page, site, findBlock('html', ({ html }) => html.includes('data-term')).hash);
  const word = page.locator('.prose [data-term]').first();
  await word.click();
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(word).toBeFocused();
});

test('what opens after a press says so: the reason of a wrong answer is tied to its option', async ({ page, site }) => {
  const wrong = given(
    pages.find(({ name }) => name === 'single-choice, wrong'),
    'page of a wrong answer',
  );
  await wrong.open(page, site);
  await expect(page.locator('.opt--wrong input')).toHaveAccessibleDescription(/^Your answer, not right\./);
  await expect(page.getByRole('status').filter({ hasText: 'Not right yet. 1 try left.' })).toHaveCount(1);
});

test('every live region stands empty before it has something to say', async ({ page, site }) => {
  const { hash } = findBlock('figure', ({ mode }) => mode === 'explore');
  const opened = [stepHash(lesson, firstStep), hash, findBlock('reflection').hash];
  for (const address of opened) {
    await visit(page, site, address);
    const regions = page.locator('[role="status"], [aria-live]');
    await expect(regions).not.toHaveCount(0);
    expect(await regions.allInnerTexts(), address).toEqual((await regions.all()).map(() => ''));
  }
});

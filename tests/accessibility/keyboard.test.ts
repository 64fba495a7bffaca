/** The whole way by keyboard alone: a lesson with all kinds of question, a story, a question of the assessment. */
import { formatRoute } from '../../src/course/route';
import { checksOf, course, given, heldBack, lessons, scenario, waysThrough } from '../e2e/content';
import { findBlock } from './blocks';
import { expect, test } from './fixtures';
import { answerByKeys, press, tabTo } from './keys';
import { revisit, visit } from './open';
import * as saved from './saved';

const kindsOf = (steps: (typeof lessons)[number]['steps']): Set<string> =>
  new Set(steps.flatMap(checksOf).map(({ kind }) => kind));
const lesson = given(
  lessons.find(({ steps }) => kindsOf(steps).size === 4),
  'lesson with all 4 kinds of question',
);

test('a lesson', async ({ page, site }) => {
  await visit(page, site, '#/');
  await press(page, page.getByRole('listitem').getByRole('link', { name: lesson.title, exact: true }));
  for (const [at, step] of lesson.steps.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: step.title })).toBeFocused();
    for (const item of checksOf(step)) {
      const form = page.locator(`form[data-question="${item.id}"]`);
      await answerByKeys(page, form, item);
      await press(page, form.getByRole('radio', { name: 'Guessing' }), 'Space');
      await press(page, form.getByRole('button', { name: 'Check answer' }));
      await expect(form.getByRole('status').last()).toHaveText('Right.');
      await expect(form.locator('.q__explain')).toBeFocused();
    }
    if (at < lesson.steps.length - 1) await press(page, page.getByRole('link', { name: /^Next/ }));
  }
  await expect(page.getByRole('heading', { name: 'You have completed this lesson' })).toBeVisible();
});

test('the body explorer', async ({ page, site }) => {
  const unit = given(
    course.units.find(({ explorer }) => explorer),
    'unit with an explorer',
  );
  await visit(page, site, '#/');
  await press(page, page.getByRole('link', { name: unit.explorer ?? '', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: unit.explorer ?? '' })).toBeFocused();
  const list = page.getByRole('list', { name: 'The lessons of this picture' }).getByRole('link');
  await expect(list).toHaveCount(unit.lessons.length);
  await tabTo(page, list.last());
  await expect(page.locator('.fig__drawing .here')).toHaveCount(1);
  const wanted = given(
    lessons.find(({ id }) => id === unit.lessons.at(-1)),
    'last lesson of the unit',
  );
  await press(page, list.last());
  await expect(page.getByRole('heading', { level: 1, name: wanted.steps[0]?.title ?? '' })).toBeFocused();
});

test('a story', async ({ page, site }) => {
  const { lesson: owner, what, hash } = findBlock('scenario');
  const story = scenario(owner.id, what.scenario);
  const { choices, ending } = given(waysThrough(story)[0], `way through ${story.id}`);
  await visit(page, site, hash);
  await press(page, page.getByRole('link', { name: 'Open the story' }));
  for (const choice of choices) {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const wanted = page.getByRole('radio', { name: choice.text, exact: true });
    await press(page, page.getByRole('radio').first(), 'Space');
    while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
    await press(page, page.getByRole('button', { name: 'Do this' }));
    await expect(page.getByRole('heading', { level: 1, name: 'What happened next' })).toBeFocused();
    await press(page, page.getByRole('button', { name: 'Go on' }));
  }
  await expect(page.getByRole('heading', { level: 1, name: story.scenes[ending]?.title ?? '' })).toBeFocused();
});

test('a question of the assessment', async ({ page, site }) => {
  await revisit(page, site, saved.assessing, formatRoute({ at: 'assessment' }));
  const form = page.locator('form[data-question]');
  const heading = form.getByRole('heading', { level: 1 });
  const id = given(await form.getAttribute('data-question'), 'question on the page');
  const { item } = heldBack(id, await heading.innerText());
  await answerByKeys(page, form, item);
  await press(page, form.getByRole('radio', { name: 'Guessing' }), 'Space');
  await press(page, form.getByRole('button', { name: 'Hand in this answer' }));
  await expect(page.getByText(/^Question 2 of/)).toBeVisible();
  await expect(heading).toBeFocused();
});

test('a test-out, from its offer to its second question', async ({ page, site }) => {
  await visit(page, site, `#/lesson/${saved.tested.id}`);
  await press(page, page.getByRole('link', { name: /^Answer \d+ questions$/ }));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Start the questions' }));
  await expect(heading).toBeFocused();
  const form = page.locator('form[data-question]');
  const id = given(await form.getAttribute('data-question'), 'question on the page');
  const { item } = heldBack(id, await heading.innerText());
  await answerByKeys(page, form, item);
  await press(page, form.getByRole('button', { name: 'Hand in this answer' }));
  await expect(page.getByText(/^Question 2 of/)).toBeVisible();
  await expect(heading).toBeFocused();
});

test('practice of what was wrong, from the page that offers it', async ({ page, site }) => {
  await revisit(page, site, saved.practised, `#/lesson/${saved.tested.id}/practice`);
  await press(page, page.getByRole('button', { name: /^Only the ones I got wrong/ }));
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('nothing on the way is hidden in a low frame', async ({ page, site }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await visit(page, site, findBlock('figure', ({ mode }) => mode === 'explore').hash);
  await tabTo(page, page.getByRole('link', { name: /^Next/ }));
});

import { pathToFileURL } from 'node:url';
import { checksOf, lesson } from './content';
import { editions } from './editions';
import { expect, test } from './fixtures';
import { Course } from './models/course';

test('the course in one file opens from disk, is studied, and goes on after a reload', async ({ page, watch }) => {
  const address = pathToFileURL(editions().singleFile).href;
  watch.allow(address);
  await page.goto(address);
  const course = new Course(page, page);
  await course.isAtMenu();

  const home = lesson('c1');
  const [first, later] = home.steps.filter((step) => checksOf(step).length > 0);
  const [answered] = checksOf(first!);
  const [unfinished] = checksOf(later!);
  const lessonPage = await course.openLesson(home);
  await lessonPage.goToStep(first!.id);
  await lessonPage.question(answered!).answerRight();
  await lessonPage.question(answered!).check();
  await expect(lessonPage.question(answered!).verdict).toHaveText('Right.');
  await lessonPage.goToStep(later!.id);
  await lessonPage.question(unfinished!).answerWrong();
  const chosen = await lessonPage.question(unfinished!).shownAnswer();

  await page.goto('about:blank');
  await page.goto(address);
  await lessonPage.isAtStep(later!);
  expect(await lessonPage.question(unfinished!).shownAnswer()).toEqual(chosen);
  await lessonPage.previous();
  await expect(lessonPage.question(answered!).verdict).toHaveText('Right.');

  await course.saveAndExit();
  await expect(course.heading).toHaveText('Your work is saved');
  await expect(page.getByText('Come back on this device and this browser to go on.')).toBeVisible();
  expect(watch.requests.filter((url) => !url.startsWith(address))).toEqual([]);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsExample } from '../../scorm/package/settings-example';
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

test('settings at the top of the one file can be changed in an editor, and its policy still holds', async ({
  page,
  watch,
}, info) => {
  const html = readFileSync(editions().singleFile, 'utf8');
  const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>').toString('base64')}`;
  const settings = { ...settingsExample, logo, 'pass-mark': 70 };
  const changed = html.replace(
    /(<script type="application\/json" id="settings">)[^<]*/,
    (_, tag: string) => tag + JSON.stringify(settings),
  );
  expect(changed).not.toBe(html);
  const path = info.outputPath('course.html');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, changed);
  const address = pathToFileURL(path).href;
  watch.allow(address);
  await page.goto(address);
  const course = new Course(page, page);
  await course.isAtMenu();
  await expect(page.getByText('Pass mark 70%.')).toBeVisible();
  const picture = page.getByRole('banner').getByRole('img', { name: 'Example Hospitals' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(90);
  const link = page.getByRole('link', { name: 'Start the course' });
  const background = () => link.evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await background()).toBe('rgb(122, 42, 95)');
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await expect.poll(background).toBe('rgb(229, 163, 205)');
});

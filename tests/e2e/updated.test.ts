/** The package is replaced between two visits: nobody loses anything, and everybody is told what is new. */
import type { PreviewRecord } from '../../scorm/preview/record';
import { unseal } from '../../src/course/envelope';
import * as saved from '../accessibility/saved';
import { course as content, given, lessons } from './content';
import { expect, test } from './fixtures';
import { byVersion, withChanges } from './update';

const newest = given(lessons.at(-1), 'lesson');

/** What an LMS has of a learner who completed the course before its newest lesson was in it. */
const completed: PreviewRecord = {
  standard: 'scorm12',
  revision: 1,
  cmi: {
    suspend_data: byVersion('0.0.9', saved.withoutNewest),
    core: { lesson_status: 'completed', exit: '', score: { raw: '100' } },
  },
  totalTime: '01:40:00',
  sessions: 3,
  finished: true,
  savedAt: '2026-11-21T10:00:00.000Z',
};

test.beforeEach(({ lmsAddress, lms }) => {
  void lms;
  return fetch(`${lmsAddress}/api/record/asha/scorm12`, { method: 'PUT', body: JSON.stringify(completed) });
});

test('a learner who had completed the course stays so when a lesson is added, and is told of it until they study', async ({
  lms,
}) => {
  await withChanges(await lms.page(), [{ version: content.version, lessons: [newest.id], note: '' }]);
  const course = await lms.launch();
  const news = course.root.getByRole('complementary', { name: 'New since your last visit' });
  await expect(news).toContainText(`A new lesson: ${newest.title}.`);
  await expect(news).toContainText('What you have done stays done.');
  await expect(course.lessonState(newest)).toHaveText('Not started');
  for (const lesson of lessons.slice(0, -1)) await expect(course.lessonState(lesson)).toHaveText('Done');

  await news.getByRole('button', { name: 'Close' }).click();
  await expect(news).toBeHidden();
  await expect(course.heading).toBeFocused();

  await course.root.getByRole('link', { name: 'See and print my record' }).click();
  await expect(course.root.getByRole('definition').filter({ hasText: /^Completed$/ })).toBeVisible();
  await course.goToMenu();
  await course.openLesson(newest);
  await expect
    .poll(async () => unseal((await lms.record()).kept.cmi.suspend_data as string)?.body)
    .toContain(content.version);
  expect((await lms.record()).facts).toMatchObject({ status: 'completed', score: '100' });

  const again = await lms.launch();
  await again.lesson(newest).isAtStep(newest.steps[0]);
  await expect(again.root.getByText('New since your last visit')).toHaveCount(0);
});

test('a version that must be taken again starts afresh and says so, and what the LMS has recorded stays', async ({
  lms,
}) => {
  await withChanges(await lms.page(), [], content.version);
  const course = await lms.launch();
  await expect(course.root.getByText('to be taken again')).toBeVisible();
  for (const lesson of lessons) await expect(course.lessonState(lesson)).toHaveText('Not started');

  await course.root.getByRole('link', { name: 'See the text that was put aside' }).click();
  await expect(course.root.getByLabel('Text 1')).toHaveValue(completed.cmi.suspend_data as string);
  await course.goToMenu();
  const page = await course.openLesson(newest);
  await page.next();
  await expect.poll(() => lms.savedStep()).toBe(newest.steps[1]?.id);
  expect((await lms.record()).facts).toMatchObject({ status: 'completed', score: '100' });

  // Begun again once, it is gone on with.
  const again = await lms.launch();
  await again.lesson(newest).isAtStep(newest.steps[1]);
  await expect(again.root.getByText('to be taken again')).toHaveCount(0);
});

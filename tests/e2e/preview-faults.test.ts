/** What the preview LMS's panel makes go wrong, as a learner meets it. */
import { given, lessons } from './content';
import { expect, test } from './fixtures';

const lesson = given(lessons[0], 'lesson');
const [first, second, third] = lesson.steps;

/** Chromium's word for a file that the panel keeps back. */
const noAnswer = /Failed to load resource/;

test('offline, the course says that nothing is saved although the LMS says it is, and all of it arrives afterwards', async ({
  lms,
  watch,
}) => {
  watch.expect(noAnswer);
  const course = await lms.launch({ standard: 'scorm12', lms: 'moodle' });
  const page = await course.openLesson(lesson);
  await expect.poll(() => lms.savedStep()).toBe(first?.id);

  await lms.letGoWrong('Offline');
  await page.next();
  await page.isAtStep(second);
  await expect(course.saved(/^Not saved yet/).first()).toBeVisible({ timeout: 20_000 });
  expect(await lms.savedStep()).toBe(first?.id);

  await lms.letGoWrong('Offline', false);
  await expect.poll(() => lms.savedStep(), { timeout: 40_000 }).toBe(second?.id);
  await expect(course.saved(/^Saved at/)).toBeVisible();
});

test('a save that fails is made again', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm2004' });
  const page = await course.openLesson(lesson);
  await expect.poll(() => lms.savedStep()).toBe(first?.id);
  await lms.press('Let the next save fail');
  await page.next();
  await expect(course.saved(/^Not saved yet/).first()).toBeVisible();
  await expect.poll(() => lms.savedStep(), { timeout: 20_000 }).toBe(second?.id);
  await expect(course.saved(/^Saved at/)).toBeVisible();
});

test('an LMS that blanks the course at its own exit loses nothing', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm12' });
  const page = await course.openLesson(lesson);
  await page.next();
  await page.isAtStep(second);
  await lms.press('Force the end of the session');
  await expect.poll(() => lms.hasEnded()).toBe(true);
  expect((await lms.record()).facts).toMatchObject({
    exit: 'suspend',
    location: `#/lesson/${lesson.id}`,
  });

  const again = await lms.launch();
  await again.lesson(lesson).isAtStep(second);
});

test('the next launch is as the panel says: here looking back, where nothing is recorded', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm12' });
  const page = await course.openLesson(lesson);
  await page.next();
  await expect.poll(() => lms.savedStep()).toBe(second?.id);

  await (await lms.page()).getByLabel('Mode', { exact: true }).selectOption('review');
  await lms.press('Launch again like this');
  await expect(course.root.getByText('You are looking back at a finished attempt.')).toBeVisible();
  await page.isAtStep(second);
  await page.next();
  await page.isAtStep(third);
  expect(await lms.calls('SetValue')).toBe(0);
  expect(await lms.savedStep()).toBe(second?.id);
});

for (const [played, frames] of [
  ['cross-origin', 2],
  ['esr', 2],
] as const) {
  test(`through a frame of another origin the course finds its LMS, as in ${played}`, async ({
    lms,
    lmsAddress,
    watch,
  }) => {
    watch.allow(lmsAddress.replace('127.0.0.1', 'localhost'));
    await lms.launch({ standard: 'scorm12', lms: played });
    const page = await lms.page();
    let inner = page.frameLocator('iframe');
    for (let depth = 1; depth < frames; depth += 1) inner = inner.frameLocator('iframe');
    await expect(inner.getByRole('banner').getByText(/^(Saved|Sent) at/)).toBeVisible();
    await expect.poll(() => lms.fact('status')).toBe('incomplete');
  });
}

import { standards } from '../../scorm/package/edition';
import { course as content, lessons } from './content';
import { expect, test } from './fixtures';

for (const standard of standards) {
  test(`the first launch shows the menu and is recorded as incomplete, ${standard}`, async ({ lms }) => {
    const course = await lms.launch({ standard });
    await course.isAtMenu();
    await expect(course.root.getByText('Start here')).toBeVisible();
    for (const lesson of lessons) await expect(course.lessonState(lesson)).toHaveText('Not started');

    await expect(course.saved(/^Saved at/)).toBeVisible();
    expect(await lms.calls()).toBeLessThanOrEqual(12);
    expect(await lms.calls('Commit')).toBe(1);

    const { facts, interactions } = await lms.record();
    expect(facts).toMatchObject({ status: 'incomplete', score: '', exit: 'suspend' });
    expect(facts.success ?? 'unknown').toBe('unknown');
    expect(interactions).toEqual([]);
  });
}

test('the two learners of one package have a record each', async ({ lms }) => {
  const ofAsha = await lms.launch({ learner: 'asha' });
  await ofAsha.openLesson(lessons[0]!);
  await expect.poll(() => lms.fact('location')).toContain('#/lesson/');
  await lms.leave();

  const ofTom = await lms.launch({ learner: 'tom' });
  await ofTom.isAtMenu();
  await expect(ofTom.root.getByText('Start here')).toBeVisible();
});

test('the course plays in a window of its own', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm2004', window: 'new' });
  await course.isAtMenu();
  const lesson = await course.openLesson(lessons[0]!);
  await lesson.next();
  await lesson.isAtStep(lesson.lesson.steps[1]);
  await expect.poll(() => lms.savedStep()).toBe(lesson.lesson.steps[1]?.id);

  await course.page.close();
  await expect.poll(() => lms.hasEnded()).toBe(true);
  const again = await lms.launch();
  await again.lesson(lessons[0]!).isAtStep(lessons[0]!.steps[1]);
});

test('a package opened outside an LMS says so, and goes on on this device when the learner wants that', async ({
  lms,
}) => {
  const page = await lms.page();
  const course = lms.outside(page);
  await page.goto(`${lms.address}/content/scorm12/index.html`);
  await expect(course.heading).toHaveText('Your progress will not be recorded');
  await expect(course.root.getByText('close this page and open the course from your LMS')).toBeVisible();

  await course.root.getByRole('button', { name: 'Continue on this device' }).click();
  await course.isAtMenu();
  const lesson = await course.openLesson(lessons[0]!);
  await lesson.next();
  await lesson.isAtStep(lesson.lesson.steps[1]);
  await expect(course.saved(/^Saved at/)).toBeVisible();

  await page.goto(`${lms.address}/content/scorm12/index.html`);
  await course.root.getByRole('button', { name: 'Continue on this device' }).click();
  await lesson.isAtStep(lesson.lesson.steps[1]);
  expect(await page.title()).toContain(content.title);
});

import { standards } from '../../scorm/package/edition';
import type { Item } from '../../src/course/item';
import { percentOf } from '../../src/course/score';

import { course as content, given, lessons } from './content';
import { expect, test } from './fixtures';
import { serveFewLessons } from './models/settings';

for (const standard of standards) {
  test(`an assessment that was failed is tried again with other questions and passed, ${standard}`, async ({
    lms,
    context,
  }) => {
    await serveFewLessons(context);
    const course = await lms.launch({ standard });
    const first = await course.openAssessment();
    await first.start();
    const items = await first.length();
    const failed = await first.answerAll(() => false);
    await expect(course.heading).toHaveText('Not passed yet');
    await expect(course.root.getByText('Right answer:').first()).toBeVisible();

    const low = percentOf(failed.marks);
    await expect.poll(() => lms.fact('score')).toBe(String(low));
    const { facts } = await lms.record();
    expect(facts.status).toBe('incomplete');
    expect(facts.success ?? 'unknown').toBe('unknown');

    await course.root.getByRole('link', { name: 'Try again with new questions' }).click();
    const second = course.assessment();
    await second.start();
    const passed = await second.answerAll();
    expect(passed.names.filter((name) => failed.names.includes(name))).toEqual([]);
    await expect(course.heading).toHaveText('You have passed');
    await expect(course.root.getByText('Lessons still to finish before the course is complete:')).toBeVisible();

    await expect.poll(() => lms.fact('score')).toBe('100');
    const { interactions, facts: after } = await lms.record();
    expect(after.status).toBe('incomplete');
    expect(interactions.map(({ id }) => id)).toEqual([
      ...failed.names.map((name) => `assessment.try-1.${name.replace('/', '.')}`),
      ...passed.names.map((name) => `assessment.try-2.${name.replace('/', '.')}`),
    ]);
    expect(interactions.slice(0, items).some(({ result }) => result === 'correct')).toBe(false);
    expect(interactions.slice(items).every(({ result }) => result === 'correct')).toBe(true);
  });
}

test('a wrong answer about safety fails a try that reaches the pass mark', async ({ lms }) => {
  const course = await lms.launch();
  const quiz = await course.openAssessment();
  let wrong = 0;
  let failed: Item | undefined;
  const allButSafety = (item: Item): boolean => {
    if (!item.mustPass || wrong > 0) return true;
    wrong += 1;
    failed = item;
    return false;
  };
  await expect(course.root.getByText(`${content.assessment.items} questions, about`).first()).toBeVisible();
  await quiz.start();
  const { marks, names } = await quiz.answerAll(allButSafety);
  expect(wrong).toBe(1);
  expect(percentOf(marks)).toBeGreaterThanOrEqual(content.assessment.passMark);
  await expect(course.heading).toHaveText('Not passed yet');
  await expect(course.root.getByText('an answer about safety was not right')).toBeVisible();

  const { id, step } = given(failed, 'safety question');
  const home = lessons.find((each) => names.includes(`${each.id}/${id}`));
  const topic = given(
    home?.steps.find((each) => each.id === step),
    `step ${step}`,
  );
  await expect(course.root.getByRole('heading', { name: 'Safety: read this again first' })).toBeVisible();
  await course.root.getByRole('link', { name: topic.title, exact: true }).click();
  await expect(course.heading).toHaveText(topic.title);
});

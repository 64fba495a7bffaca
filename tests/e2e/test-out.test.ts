import { banks, course as content, given, lesson, rightAnswer, wrongAnswer } from './content';
import { expect, test } from './fixtures';
import type { Course } from './models/course';
import type { Quiz } from './models/quiz';

const home = lesson('r2');
const { items } = content.policy.testOut;
const day = 86_400_000;

/** From the menu to the first question. */
async function begin(course: Course): Promise<Quiz> {
  const quiz = await course.openTestOut(home);
  await expect(course.heading).toHaveText(`Test out: ${home.title}`);
  await quiz.start();
  return quiz;
}

test('a lesson that is known already is tested out of, and menu, lesson, record and LMS say so', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm2004' });
  const quiz = await begin(course);
  const { names } = await quiz.answerAll();
  expect(names).toHaveLength(items);
  expect(names.every((name) => banks[home.id]?.items.some(({ id }) => name === `${home.id}/${id}`))).toBe(true);
  await expect(course.heading).toHaveText('You know this lesson');
  const known = /Known: tested out on \d+ \w+ \d{4}/;
  await expect(course.root.getByText(known)).toBeVisible();
  await expect(course.root.getByText('Your answer:').first()).toBeVisible();

  await course.root.getByRole('link', { name: 'Practise this lesson' }).click();
  await expect(course.heading).toHaveText(`Practise: ${home.title}`);
  await course.goToMenu();
  await expect(course.lessonState(home)).toHaveText(known);
  await course.openRecord();
  await expect(course.root.getByRole('row', { name: home.title })).toHaveText(known);

  await expect.poll(() => lms.objectives()).toEqual([expect.objectContaining({ id: home.id, status: 'completed' })]);
  const { interactions, facts } = await lms.record();
  expect(facts.status).toBe('incomplete');
  expect(interactions.map(({ id }) => id)).toEqual(
    names.map((name) => `${home.id}.test-out.try-1.${given(name.split('/')[1], 'id')}`),
  );
  expect(interactions.every(({ result }) => result === 'correct')).toBe(true);
});

test('a lesson that is not known is tried twice, then once more on the next day', async ({ lms, context }) => {
  const now = new Date('2026-11-21T14:02:00');
  await context.clock.setFixedTime(now);
  const course = await lms.launch();
  const first = await begin(course);
  await first.answerAll(() => false);
  await expect(course.heading).toHaveText('Not this time');
  await expect(course.root.getByText('You have 1 try left today.')).toBeVisible();
  await course.root.getByRole('button', { name: 'Try again with other questions' }).click();
  const second = course.testOut();
  await second.start();
  await second.answerAll(() => false);
  await expect(course.root.getByText('Your next try is open from Sunday 22 November 2026.')).toBeVisible();
  await expect(course.root.getByRole('button', { name: 'Try again with other questions' })).toBeHidden();
  await course.root.getByRole('link', { name: 'Open the lesson' }).click();
  await course.lesson(home).isAtStep(home.steps[0]);

  await context.clock.setFixedTime(now.getTime() + day);
  await course.root.getByRole('link', { name: 'See how it went' }).click();
  await course.root.getByRole('button', { name: 'Try again with other questions' }).click();
  const third = course.testOut();
  await third.start();
  await third.answerAll();
  await expect(course.root.getByText('Known: tested out on 22 November 2026.')).toBeVisible();
});

test('a test-out is left in the middle of a question and gone on with there, as often as one likes', async ({
  lms,
}) => {
  const course = await lms.launch();
  const quiz = await begin(course);
  const first = await quiz.asked();
  await first.question.answerRight();
  await quiz.handIn(first, 1, items);
  let asked = await quiz.asked();
  await asked.question.answerWrong();

  for (const answer of [wrongAnswer, rightAnswer]) {
    const back = await lms.reload();
    const again = back.testOut();
    await again.isAtQuestion(2);
    const now = await again.asked();
    expect(now.name).toBe(asked.name);
    expect(await now.question.shownAnswer()).toEqual(answer(asked.item));
    await now.question.answerRight();
    asked = now;
  }
  const last = await lms.reload();
  const again = last.testOut();
  expect(await (await again.asked()).question.shownAnswer()).toEqual(rightAnswer(asked.item));
  await again.answerAll();
  await expect(last.heading).toHaveText('You know this lesson');
});

import { lesson, rightAnswer, wrongAnswer, markOf } from './content';
import { expect, test } from './fixtures';

test('practice: wrong then right, the reasons at once, and a result that lowers nothing', async ({ lms }) => {
  const home = lesson('c1');
  const course = await lms.launch();
  const quiz = await course.openPractice(home);
  await expect(course.heading).toHaveText(`Practise: ${home.title}`);
  await quiz.start();

  const first = await quiz.asked();
  await first.question.answerWrong();
  await first.question.check();
  await expect(first.question.verdict).toContainText(/^(Not right yet|Partly right)\. 1 try left\.$/);
  await first.question.press('Try again');
  await first.question.answerRight();
  await first.question.check();
  await expect(first.question.verdict).toHaveText('Right.');
  await expect(first.question.card.getByText(first.item.explain)).toBeVisible();
  await first.question.press('Next question');

  const of = await quiz.length();
  let wrong = 0;
  for (let number = 2; number <= of; number += 1) {
    await quiz.isAtQuestion(number);
    const { question, item } = await quiz.asked();
    const isLast = number === of;
    // The last one is left wrong: the result has something to review.
    await question.answer(isLast ? wrongAnswer(item) : rightAnswer(item));
    await question.sayHowSure('Certain');
    await question.check();
    if (isLast) wrong = 1 - markOf(item, wrongAnswer(item)).score;
    else await expect(question.verdict).toHaveText('Right.');
    await question.press(isLast ? 'See your results' : 'Next question');
  }

  await expect(course.heading).toHaveText('Practice finished');
  const sum = of - wrong;
  await expect(course.root.getByText(Number.isInteger(sum) ? String(sum) : sum.toFixed(1)).first()).toBeVisible();
  await expect(course.root.getByRole('heading', { name: 'Sure but wrong' })).toBeVisible();
  await expect(course.root.getByRole('link', { name: 'Read this step again' }).first()).toBeVisible();

  await course.root.getByRole('button', { name: 'Practise again' }).click();
  await course.root.getByRole('button', { name: 'Start practising' }).click();
  await quiz.isAtQuestion(1);

  const { facts, interactions } = await lms.record();
  expect(facts).toMatchObject({ status: 'incomplete', score: '' });
  expect(interactions).toEqual([]);
});

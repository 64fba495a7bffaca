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
    await question.sayHowSure('Sure');
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
  await quiz.isAtQuestion(1);

  const { facts, interactions } = await lms.record();
  expect(facts).toMatchObject({ status: 'incomplete', score: '' });
  expect(interactions).toEqual([]);
});

test('practice of what was wrong: only that is asked, also after leaving, until nothing is wrong any more', async ({
  lms,
}) => {
  const home = lesson('c0');
  const course = await lms.launch({ standard: 'scorm2004' });
  const quiz = await course.openPractice(home);
  await quiz.start();
  const of = await quiz.length();
  const wrong: string[] = [];
  for (let number = 1; number <= of; number += 1) {
    await quiz.isAtQuestion(number);
    const { question, item } = await quiz.asked();
    const isWrong = number > of - 2;
    if (isWrong) wrong.push(item.id);
    await question.answer(isWrong ? wrongAnswer(item) : rightAnswer(item));
    await question.check();
    if (isWrong && item.tries !== 1) await question.press('Show the answer');
    await question.press(number === of ? 'See your results' : 'Next question');
  }
  await course.goToMenu();
  await course.openPractice(home);
  await course.root.getByRole('button', { name: 'Only the ones I got wrong (2)' }).click();

  await quiz.isAtQuestion(1);
  expect(await quiz.length()).toBe(2);
  const first = await quiz.asked();
  await first.question.answerRight();
  await first.question.check();
  await first.question.press('Next question');
  await quiz.isAtQuestion(2);
  const second = await quiz.asked();
  expect([first.item.id, second.item.id].sort()).toEqual(wrong.sort());
  await second.question.answerWrong();

  const back = await lms.reload();
  const again = back.practice(home);
  await again.isAtQuestion(2);
  const left = await again.asked();
  expect(left.item.id).toBe(second.item.id);
  expect(await left.question.shownAnswer()).toEqual(wrongAnswer(left.item));
  await left.question.answerRight();
  await left.question.check();
  await left.question.press('See your results');
  await expect(back.heading).toHaveText('Practice finished');
  await expect(back.root.getByRole('button', { name: /^Only the ones/ })).toBeHidden();
});

test('a checked practice answer comes back with its verdict and the tries that are left', async ({ lms }) => {
  const home = lesson('c1');
  const course = await lms.launch();
  const quiz = await course.openPractice(home);
  await quiz.start();
  const { question, item } = await quiz.asked();
  await question.answerWrong();
  await question.check();
  const verdict = await question.verdict.innerText();

  const back = await lms.reload();
  const again = await back.practice(home).asked();
  expect(again.item.id).toBe(item.id);
  expect(await again.question.shownAnswer()).toEqual(wrongAnswer(item));
  await expect(again.question.verdict).toHaveText(verdict);
});

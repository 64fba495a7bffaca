import { checksOf, checkThat, lesson, lessons, markOf, rightAnswer, wrongAnswer } from './content';
import { expect, test } from './fixtures';

test('a lesson is studied step by step to its end, and is done then', async ({ lms }) => {
  const course = await lms.launch();
  const c0 = await course.openLesson(lesson('c0'));
  await c0.study();
  await expect(course.root.getByRole('heading', { name: 'You have completed this lesson' })).toBeVisible();
  await course.root
    .getByRole('link', { name: /^All lessons/ })
    .last()
    .click();
  await course.isAtMenu();
  await expect(course.lessonState(c0.lesson)).toHaveText('Done');

  await expect.poll(() => lms.objectives()).toEqual([expect.objectContaining({ id: 'c0', status: 'completed' })]);
  const { facts, interactions } = await lms.record();
  expect(facts.status).toBe('incomplete');
  expect(interactions.map(({ id, result }) => ({ id, result }))).toEqual(
    c0.lesson.steps.flatMap(checksOf).map(({ id }) => ({ id: `c0.check.${id}`, result: 'correct' })),
  );
});

test('a lesson that was only read through says what is still open', async ({ lms }) => {
  const course = await lms.launch();
  const c0 = await course.openLesson(lesson('c0'));
  await c0.goToLastStep();
  await expect(course.root.getByRole('heading', { name: 'Not finished yet' })).toBeVisible();
  const open = c0.lesson.steps.flatMap(checksOf).length;
  await expect(course.root.getByText(`This lesson still has ${open} questions to answer.`)).toBeVisible();
});

test('a question: nothing chosen, a hint, wrong, then right', async ({ lms }) => {
  const {
    lesson: home,
    step,
    item,
  } = checkThat('single choice with a hint', ({ kind, hint }) => kind === 'single-choice' && Boolean(hint));
  const course = await lms.launch();
  const page = await course.openLesson(home);
  await page.goToStep(step.id);
  const question = page.question(item);

  await question.check();
  await expect(question.card.getByText('Error:')).toBeVisible();
  const first = question.card.getByRole('radio').first();
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(/^Error:\s+\S/);

  await question.card.getByText('Show a hint').click();
  await expect(question.card.getByText(item.hint!)).toBeVisible();

  await question.answerWrong();
  await question.sayHowSure('Sure');
  await question.check();
  await expect(question.verdict).toHaveText('Not right yet. 1 try left.');
  await expect(question.card.getByText(item.explain)).toBeHidden();

  await question.press('Try again');
  await question.answerRight();
  await question.check();
  await expect(question.verdict).toHaveText('Right.');
  await expect(question.card.getByText(item.explain)).toBeVisible();

  const id = `${home.id}.check.${item.id}`;
  await expect
    .poll(() => lms.interactions())
    .toEqual([
      expect.objectContaining({ id, result: 'wrong', response: wrongAnswer(item), pattern: rightAnswer(item) }),
    ]);
});

test('a learner who gives up is shown the answer', async ({ lms }) => {
  const { lesson: home, step, item } = checkThat('multiple choice', ({ kind }) => kind === 'multiple-choice');
  const course = await lms.launch();
  const page = await course.openLesson(home);
  await page.goToStep(step.id);
  const question = page.question(item);
  await question.answerWrong();
  await question.check();
  await question.press('Show the answer');
  await expect(question.verdict).toHaveText('Not right. The right answer is shown.');
  await expect(question.card.getByText('Right, and not chosen.').first()).toBeVisible();
  await expect(question.card.getByText(item.explain)).toBeVisible();

  await question.press('Answer this again');
  await question.answerRight();
  await question.check();
  await expect(question.verdict).toHaveText('Right.');
});

for (const kind of ['match', 'order'] as const) {
  test(`a question to ${kind} works without dragging`, async ({ lms }) => {
    const { lesson: home, step, item } = checkThat(kind, (each) => each.kind === kind);
    const course = await lms.launch();
    const page = await course.openLesson(home);
    await page.goToStep(step.id);
    const question = page.question(item);
    await question.answerWrong();
    await question.check();
    const { result } = markOf(item, wrongAnswer(item));
    await expect(question.verdict).toContainText(result === 'partly' ? 'Partly right.' : 'Not right yet.');
    await question.press('Try again');
    await question.answerRight();
    await question.check();
    await expect(question.verdict).toHaveText('Right.');
  });
}

test('no commit follows another with nothing between', async ({ lms }) => {
  const course = await lms.launch();
  const page = await course.openLesson(lesson('c0'));
  await page.study();
  await course.saveAndExit();
  await expect(course.heading).toHaveText('Your work is saved');
  const writes = (await lms.log()).map(({ name }) => name).filter((name) => /SetValue|Commit|Terminate/.test(name));
  expect(writes.filter((name) => name === 'Commit').length).toBeGreaterThan(1);
  expect(writes.filter((name, i) => name === 'Commit' && writes[i - 1] !== 'SetValue')).toEqual([]);
});

test('Back walks the steps to the menu and does not leave the course', async ({ lms }) => {
  const course = await lms.launch();
  const page = await course.openLesson(lessons[0]!);
  await page.goToStep(lessons[0]!.steps[2]!.id);
  await course.back();
  await page.isAtStep(lessons[0]!.steps[1]);
  await course.back();
  await page.isAtStep(lessons[0]!.steps[0]);
  await course.back();
  await course.isAtMenu();
  expect(await lms.calls('Terminate')).toBe(0);

  const again = await course.openLesson(lessons[0]!);
  await again.isAtStep(lessons[0]!.steps[0]);
});

test('the record names the learner, says what was done and what it does not show, and prints', async ({ lms }) => {
  const course = await lms.launch();
  await course.openRecord();
  const { root, page } = course;
  await expect(root.getByLabel('Name', { exact: true })).toHaveValue('Patel, Asha');
  for (const fact of ['In progress', 'Not taken yet'])
    await expect(root.getByText(fact, { exact: true })).toBeVisible();
  for (const { title } of lessons) await expect(root.getByRole('rowheader', { name: title })).toBeVisible();
  const knowledgeOnly = root.getByText('Knowledge only: this does not show clinical competence.');
  await expect(knowledgeOnly).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  await expect(root.getByText('Patel, Asha')).toBeVisible();
  await expect(knowledgeOnly).toBeVisible();
  await expect(root.getByRole('button', { name: 'Print this record' })).toBeHidden();
  await expect(root.getByRole('button', { name: 'Save and exit' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await root.locator('body').evaluate((body) => {
    window.print = () => body.setAttribute('data-printed', '');
  });
  await root.getByRole('button', { name: 'Print this record' }).click();
  await expect(root.locator('body')).toHaveAttribute('data-printed', '');
});

test('Save and exit ends the session, says what was recorded, and lets nothing be answered any more', async ({
  lms,
}) => {
  const { lesson: home, step, item } = checkThat('single choice', ({ kind }) => kind === 'single-choice');
  const course = await lms.launch();
  const page = await course.openLesson(home);
  await page.goToStep(step.id);
  await page.question(item).answerRight();
  await page.question(item).check();
  await course.saveAndExit();

  await expect(course.heading).toHaveText('Your work is saved');
  await expect(course.root.getByText('Status: In progress')).toBeVisible();
  const place = `step ${home.steps.indexOf(step) + 1} of ${home.steps.length}`;
  await expect(course.root.getByText(`Next time you go on at: ${home.title}, ${place}`)).toBeVisible();
  await expect(course.root.getByText('You can close this window or use your LMS’s own exit.')).toBeVisible();
  await expect(await lms.session()).toHaveText('The package has ended its session.');
  const { facts, kept } = await lms.record();
  expect(kept.finished).toBe(true);
  expect(facts).toMatchObject({ status: 'incomplete', exit: 'suspend', location: `#/lesson/${home.id}` });

  const calls = await lms.calls();
  await course.back();
  await course.root.getByRole('banner').getByRole('link').click();
  await expect(course.heading).toHaveText('Your work is saved');
  await expect(course.root.getByRole('radio')).toHaveCount(0);
  expect(await lms.calls()).toBe(calls);
});

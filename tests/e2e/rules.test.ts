import { course as content, given, lesson } from './content';
import { editions } from './editions';
import { expect, test as base } from './fixtures';
import { commitAddress, CommitEndpoint } from './models/commit-endpoint';
import { Course } from './models/course';
import { serveFewLessons } from './models/settings';
import { startSite } from './models/web-site';
import { withRules, type Rules } from './rules';

const hour = 3_600_000;
const start = new Date('2026-11-21T14:02:00');

const test = base.extend<{ open: (rules: Rules) => Promise<Course> }>({
  /** The web edition whose assessment has these rules; again for a later visit on the same device. */
  open: async ({ context, page, watch }, use) => {
    const site = await startSite(editions().web);
    watch.allow(`${site.address}/`);
    watch.allow(commitAddress);
    await new CommitEndpoint().open(context);
    await page.clock.setFixedTime(start);
    await use(async (rules) => {
      await withRules(page, rules);
      await page.goto(site.address);
      return new Course(page, page);
    });
    await page.close();
    await site.close();
  },
});

test('where answers are shown on passing only, a try that failed says what to study and nothing more', async ({
  open,
}) => {
  const course = await open({ feedback: 'on-passing' });
  const failing = await course.openAssessment();
  await failing.start();
  const failed = await failing.answerAll(() => false);
  await expect(course.heading).toHaveText('Not passed yet');
  await expect(course.root.getByRole('heading', { name: 'Safety: read this again first' })).toBeVisible();
  await expect(course.root.getByRole('heading', { name: 'What to study again' })).toBeVisible();
  for (const hidden of ['Right answer:', 'Your answer:', 'All your answers']) {
    await expect(course.root.getByText(hidden)).toBeHidden();
  }
  const missed = new Set(failed.names.map((name) => lesson(given(name.split('/')[0], 'lesson')).title));
  for (const title of missed) await expect(course.root.getByText(title, { exact: true }).first()).toBeVisible();

  await course.root.getByRole('link', { name: 'Try again with new questions' }).click();
  const passing = course.assessment();
  await passing.start();
  await passing.answerAll();
  await expect(course.heading).toHaveText('You have passed');
  await course.root
    .getByText(/right$/)
    .first()
    .click();
  await expect(course.root.getByText('Your answer:').first()).toBeVisible();
});

test('where there is a wait between tries, the page says until when, and a try can begin then', async ({
  open,
  page,
  context,
}) => {
  await serveFewLessons(context);
  const course = await open({ waiting: [20] });
  const quiz = await course.openAssessment();
  await quiz.start();
  await quiz.answerAll(() => false);
  const when = 'You can begin your next try at 11:00 on Sunday 22 November 2026.';
  await expect(course.root.getByText(when)).toBeVisible();
  await expect(course.root.getByRole('link', { name: 'Try again with new questions' })).toBeHidden();

  await course.goToMenu();
  await expect(course.root.getByText('Open to you now.')).toBeHidden();
  await course.root.getByRole('link', { name: 'Go to the assessment' }).last().click();
  await expect(course.heading).toHaveText(content.assessment.title);
  await expect(course.root.getByText(when)).toBeVisible();
  await expect(course.root.getByRole('button', { name: /^Start/ })).toBeHidden();
  const practice = await (async () => {
    await course.goToMenu();
    return course.openPractice(lesson('c0'));
  })();
  await practice.start();

  await page.clock.setFixedTime(start.getTime() + 21 * hour);
  await course.goToMenu();
  const again = await course.openAssessment();
  await again.start();
  await again.answerAll();
  await expect(course.heading).toHaveText('You have passed');
});

test('where the verdict comes after each question, it is final, also for those who leave before they go on', async ({
  open,
}) => {
  const course = await open({ feedback: 'after-each' });
  const quiz = await course.openAssessment();
  await quiz.start();
  const { question, name } = await quiz.asked();
  await question.answerWrong();
  await question.press('Hand in this answer');
  await expect(question.verdict).toContainText(/Not right|Partly right/);
  await expect(question.card.getByRole('button')).toHaveText(['Next question']);

  const back = await open({ feedback: 'after-each' });
  const again = back.assessment();
  await again.isAtQuestion(2);
  expect((await again.asked()).name).not.toBe(name);
});

test('when all tries are used, the page says so, and lessons and practice stay open', async ({ open, context }) => {
  await serveFewLessons(context);
  const course = await open({ tries: 1 });
  const quiz = await course.openAssessment();
  await expect(course.root.getByText('You have 1 try left.')).toBeVisible();
  await quiz.start();
  await quiz.answerAll(() => false);
  await expect(course.root.getByText('You have used all your tries.')).toBeVisible();
  await course.goToMenu();
  await course.root.getByRole('link', { name: 'Go to the assessment' }).last().click();
  await expect(course.root.getByText('You have used all your tries.')).toBeVisible();
  await course.root.getByRole('link', { name: 'See my last results' }).click();
  await expect(course.heading).toHaveText('Not passed yet');
  await course.goToMenu();
  await (await course.openPractice(lesson('c0'))).start();
});

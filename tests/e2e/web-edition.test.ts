import { checksOfAll, checkThat, fewLessons } from './content';
import { editions } from './editions';
import { expect, test as base } from './fixtures';
import { commitAddress, CommitEndpoint } from './models/commit-endpoint';
import { Course } from './models/course';
import { serveFewLessons } from './models/settings';
import { startSite } from './models/web-site';

const test = base.extend<{ endpoint: CommitEndpoint; course: Course }>({
  endpoint: async ({ context, watch }, use) => {
    watch.allow(commitAddress);
    const endpoint = new CommitEndpoint();
    await endpoint.open(context);
    await use(endpoint);
  },
  /** The web edition on a plain host, with the LMS endpoint of another site beside it. */
  course: async ({ page, context, watch, endpoint }, use) => {
    await serveFewLessons(context);
    const site = await startSite(editions().web);
    watch.allow(`${site.address}/`);
    await page.goto(site.address);
    expect(endpoint.arrived.length).toBeLessThanOrEqual(1);
    await use(new Course(page, page));
    await page.close();
    await site.close();
  },
});

test('the course is passed on the web, and its LMS endpoint has it all, also after a commit that it refused', async ({
  course,
  endpoint,
  watch,
}) => {
  await course.isAtMenu();
  await expect(course.saved(/^Saved at/)).toBeVisible();

  watch.expect(/status of 500/);
  for (const [i, lesson] of fewLessons.entries()) {
    const page = await course.openLesson(lesson);
    if (i === 0) {
      endpoint.refuseOnce();
      await page.next();
      await expect(course.saved(/^Not saved yet/).first()).toBeVisible();
      await expect(course.saved(/^Saved at/)).toBeVisible();
      expect(endpoint.refused).toBe(1);
      await page.previous();
    }
    await page.study();
    await course.goToMenu();
  }
  const quiz = await course.openAssessment();
  await quiz.start();
  const { names } = await quiz.answerAll();
  await expect(course.heading).toHaveText('You have passed');
  await expect.poll(() => endpoint.latest.completionStatus).toBe('completed');

  const { latest } = endpoint;
  expect(latest.score?.raw).toBe(100);
  expect(latest.runtimeData.cmi).toMatchObject({ core: { lesson_status: 'completed', score: { raw: '100' } } });
  const interactions = Object.values(latest.runtimeData.cmi.interactions ?? {}) as { id: string; result: string }[];
  const checks = checksOfAll(fewLessons);
  expect(interactions).toHaveLength(checks.length + names.length);
  expect(interactions.slice(0, checks.length).map(({ id }) => id)).toEqual(
    checks.map(({ lesson, item }) => `${lesson.id}.check.${item.id}`),
  );
  expect(interactions.every(({ result }) => result === 'correct')).toBe(true);
});

test('the web edition goes on where the learner was when it is loaded again on this device', async ({ course }) => {
  const { lesson, step, item } = checkThat('single choice', ({ kind }) => kind === 'single-choice');
  const page = await course.openLesson(lesson);
  await page.goToStep(step.id);
  await page.question(item).answerWrong();
  const chosen = await page.question(item).shownAnswer();
  await course.page.goto(new URL('/', course.page.url()).href);
  await page.isAtStep(step);
  expect(await page.question(item).shownAnswer()).toEqual(chosen);
});

/** What only a real page can show of keeping a record: windows that die, hide, come in twos, or may store nothing. */
import type { Page } from '@playwright/test';
import { probeFile } from '../../scorm/probe-file';
import { checkThat, wrongAnswer } from './content';
import { expect, test } from './fixtures';
import type { Course } from './models/course';
import { Lms } from './models/lms';

const { lesson, step, item } = checkThat('single choice', ({ kind }) => kind === 'single-choice');

/** Chromium's word for files that the preview LMS keeps back. */
const noAnswer = /Failed to load resource/;

/** Opens the question's step and answers it. */
async function answer(course: Course): Promise<void> {
  const page = await course.openLesson(lesson);
  await page.goToStep(step.id);
  await page.question(item).answerWrong();
  await page.question(item).check();
  await expect(page.question(item).verdict).not.toHaveText('');
}

async function isAnswered(course: Course): Promise<void> {
  const page = course.lesson(lesson);
  await page.isAtStep(step);
  expect(await page.question(item).shownAnswer()).toEqual(wrongAnswer(item));
  await expect(page.question(item).verdict).not.toHaveText('');
}

const answerId = `${lesson.id}.check.${item.id}`;
const reported = async (lms: Lms): Promise<string[]> => (await lms.interactions()).map(({ id }) => id);

/** The tab's process is gone: no event reaches the page. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a tab that dies while the network is down loses nothing: the next launch sends it', async ({ lms, watch }) => {
  watch.expect(noAnswer);
  const course = await lms.launch({ standard: 'scorm12', lms: 'moodle' });
  await expect.poll(() => lms.fact('status')).toBe('incomplete');
  const page = await course.openLesson(lesson);
  await page.goToStep(step.id);
  await lms.letGoWrong('Offline');
  await page.question(item).answerWrong();
  await page.question(item).check();
  await expect(course.saved(/^Not saved yet, we keep trying: do not close this window$/).first()).toBeVisible();
  expect(await reported(lms)).toEqual([]);
  await crash(await lms.page());
  await lms.closeTab();

  const again = await lms.launch();
  await isAnswered(again);
  await expect.poll(() => reported(lms)).toEqual([answerId]);
  await expect(again.saved(/^Saved at/)).toBeVisible();
});

test('a page that hides saves what is half answered, looks at nothing then, and does so when it is back', async ({
  lms,
  watch,
}) => {
  const course = await lms.launch({ standard: 'scorm12' });
  const page = await course.openLesson(lesson);
  await page.goToStep(step.id);
  await expect(course.saved(/^Saved at/)).toBeVisible();
  await page.question(item).answerWrong();
  const commits = await lms.calls('Commit');
  const looks = (): number => watch.requests.filter((url) => url.endsWith(`/${probeFile}`)).length;
  const before = looks();

  await setVisibility(course, 'hidden');
  await expect.poll(() => lms.calls('Commit')).toBe(commits + 1);
  expect(looks()).toBe(before);
  await setVisibility(course, 'visible');
  await expect.poll(looks).toBe(before + 1);
  await lms.closeTab();

  const back = (await lms.launch()).lesson(lesson);
  await back.isAtStep(step);
  expect(await back.question(item).shownAnswer()).toEqual(wrongAnswer(item));
});

test('a page that goes saves what was answered a moment ago, and ends its session', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm2004' });
  await answer(course);
  await (await lms.page()).goto('about:blank');
  await expect.poll(() => lms.hasEnded()).toBe(true);
  expect(await reported(lms)).toEqual([answerId]);
  await isAnswered(await lms.launch());
});

test('a pop-up that is blanked by its LMS saves, and goes on where it was', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm12', window: 'new' });
  await answer(course);
  await lms.press('Force the end of the session');
  await expect.poll(() => lms.hasEnded()).toBe(true);
  expect(await reported(lms)).toEqual([answerId]);
  await isAnswered(await lms.launch({ window: 'frame' }));
});

test('two windows: the second says so, takes over, and the first records nothing more', async ({
  lms,
  lmsAddress,
  context,
}) => {
  const first = await lms.launch({ standard: 'scorm12' });
  await answer(first);
  await expect.poll(() => reported(lms)).toEqual([answerId]);

  const other = new Lms(context, lmsAddress);
  const second = await other.launch({ standard: 'scorm12' });
  await expect(second.heading).toHaveText('This course is open in another window');
  await second.root.getByRole('button', { name: 'Use this window' }).click();
  await isAnswered(second);
  await expect(first.heading).toHaveText('You went on in another window');

  await second.lesson(lesson).next();
  const next = lesson.steps[lesson.steps.indexOf(step) + 1];
  await second.lesson(lesson).isAtStep(next);
  await expect.poll(() => lms.savedStep()).toBe(next?.id);
  await lms.closeTab();
  expect(await lms.savedStep()).toBe(next?.id);
  await expect(second.saved(/^Saved at/)).toBeVisible();
});

test('who is logged out is told what to do, and finds the answers again', async ({ lms, watch }) => {
  watch.expect(noAnswer);
  const course = await lms.launch({ standard: 'scorm12', lms: 'moodle' });
  const page = await course.openLesson(lesson);
  await page.goToStep(step.id);
  await expect(course.saved(/^Saved at/)).toBeVisible();
  await lms.letGoWrong('Logged out');
  await page.question(item).answerWrong();
  await page.question(item).check();
  await expect(
    course.saved('Open the course again from your LMS; your answers are kept on this computer').first(),
  ).toBeVisible();

  const again = await lms.launch();
  await isAnswered(again);
  await expect.poll(() => reported(lms)).toEqual([answerId]);
  // It is said once: the words do not come again with each try.
  await expect(again.saved(/^Saved at/)).toBeVisible();
});

test('where the browser refuses storage the course saves as ever, and says what closing would lose', async ({
  lms,
  context,
  watch,
}) => {
  watch.expect(noAnswer);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const course = await lms.launch({ standard: 'scorm12' });
  await answer(course);
  await expect.poll(() => reported(lms)).toEqual([answerId]);
  await lms.letGoWrong('Offline');
  await course.lesson(lesson).next();
  await expect(course.saved(/Closing it loses your last answers$/).first()).toBeVisible();
});

test('a finished learner who is given an empty attempt is told so, and may study again', async ({ lms }) => {
  const record = {
    standard: 'scorm12',
    revision: 1,
    cmi: { core: { lesson_status: 'completed', score: { raw: '90' } } },
    totalTime: '0001:00:00.00',
    sessions: 1,
    finished: true,
    savedAt: '2026-11-20T08:00:00.000Z',
  };
  await fetch(`${lms.address}/api/record/asha/scorm12`, { method: 'PUT', body: JSON.stringify(record) });
  const course = await lms.launch({ standard: 'scorm12', learner: 'asha', lms: 'learning-hub' });
  await expect(course.heading).toHaveText('You have completed this course');
  await course.root.getByRole('button', { name: 'Study again' }).click();
  await course.isAtMenu();
  await expect(course.saved(/^Saved at/)).toBeVisible();
  expect((await lms.record()).facts).toMatchObject({ status: 'completed', score: '90' });
});

/** What a browser does when another tab is chosen; in a headless one every tab is visible. */
async function setVisibility(course: Course, state: 'visible' | 'hidden'): Promise<void> {
  await course.root.locator('body').evaluate((body, value) => {
    const page = body.ownerDocument;
    Object.defineProperty(page, 'visibilityState', { configurable: true, get: () => value });
    page.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

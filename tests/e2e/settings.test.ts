import type { Locator, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPreviewServer } from '../../scorm/preview/server';
import { settingsExample } from '../../scorm/package/settings-example';
import { course as content, given, lesson, lessons } from './content';
import { editions } from './editions';
import { expect, test as base } from './fixtures';
import { Lms } from './models/lms';
import { serveSettings, withFiles } from './models/settings';

const test = base.extend<{ upload: (files: Record<string, string>) => Promise<Lms> }>({
  /** Puts files into the SCORM 1.2 package, and the package into an LMS. */
  upload: async ({ context, watch }, use) => {
    const recordsDir = mkdtempSync(join(tmpdir(), 'settings-'));
    const { zips } = editions();
    let close = (): Promise<void> => Promise.resolve();
    await use(async (files) => {
      const zip12 = withFiles(zips.scorm12, files);
      const server = await createPreviewServer({ zip12, zip2004: zips.scorm2004, recordsDir });
      close = () => server.close();
      const address = await server.listen();
      watch.allow(`${address}/`);
      return new Lms(context, address);
    });
    await close();
    rmSync(recordsDir, { recursive: true, force: true });
  },
});

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><circle cx="20" cy="20" r="18" fill="#7a2a5f"/></svg>`;

/** A colour as browsers compute it. */
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const background = (element: Locator): Promise<string> =>
  element.evaluate((node) => getComputedStyle(node).backgroundColor);
const colour = (element: Locator): Promise<string> => element.evaluate((node) => getComputedStyle(node).color);

async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

test('settings and a logo that were changed with a zip tool are in force, in light and in dark', async ({ upload }) => {
  const settings = { ...settingsExample, 'pass-mark': 70, tries: 3 };
  const lms = await upload({ 'settings.json': JSON.stringify(settings), 'logo.svg': logo });
  const page = await lms.page();
  await inTheme(page, 'light');
  const course = await lms.launch({ standard: 'scorm12' });
  await course.isAtMenu();

  const picture = course.root.getByRole('banner').getByRole('img', { name: 'Example Hospitals' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  await expect(course.root.getByText('Pass mark 70%.')).toBeVisible();

  const { light, dark } = settingsExample.accent!;
  const button = course.root.getByRole('link', { name: 'Start the course' });
  expect([await background(button), await colour(button)]).toEqual([rgb(light.accent), rgb(light['on-accent'])]);
  await inTheme(page, 'dark');
  await expect.poll(() => background(button)).toBe(rgb(dark.accent));
  expect(await colour(button)).toBe(rgb(dark['on-accent']));

  const home = lesson('r2');
  const step = given(
    home.steps.find(({ blocks }) => blocks.some((block) => block.type === 'callout' && block.variant === 'policy')),
    'step in which local policy decides',
  );
  const lessonPage = await course.openLesson(home);
  await lessonPage.goToStep(step.id);
  await course.root.getByText('Your organisation’s policies (5)').first().click();
  const link = course.root.getByRole('link', { name: 'Delegation (opens in a new window)' });
  await expect(link).toBeVisible();
  expect(await link.getAttribute('href')).toBe('https://intranet.example.org/policies/delegation');
  expect(await link.getAttribute('rel')).toContain('noopener');

  await course.goToMenu();
  await course.root.getByRole('link', { name: 'About this course' }).click();
  await expect(course.root.getByText('Example Hospitals gives you this course.')).toBeVisible();
  const signOffs = course.root.getByRole('listitem').filter({ hasText: /sign-off|Signed off/ });
  await expect(signOffs).toHaveCount(lessons.length);
  await expect(signOffs.filter({ hasText: 'Signed off for Example Hospitals by' })).toContainText(home.title);
  const contact = course.root.getByRole('link', { name: 'Learning team' });
  expect(await contact.getAttribute('href')).toBe('mailto:learning@example.org');
});

test('a wrong setting is told on the page, the course’s own value is in force, and the right ones are too', async ({
  lms,
  context,
}) => {
  const pale = { accent: '#ffb81c', strong: '#ffb81c', soft: '#ffffff', 'on-accent': '#ffffff' };
  await serveSettings(context, {
    'pass-mark': 180,
    organisation: 'Example Hospitals',
    accent: { light: pale, dark: pale },
    'must-pass': false,
  });
  const course = await lms.launch();
  await course.isAtMenu();
  const notice = course.root.getByRole('complementary', { name: 'Settings of this course' });
  await expect(notice.getByRole('listitem')).toHaveText([
    '“must-pass” is not a setting; settings-schema.json lists them all.',
    '“pass-mark” is 180; it must be a whole number from 1 to 100.',
    /^“accent\.light” is not used: /,
    /^“accent\.dark” is not used: /,
  ]);
  await expect(course.root.getByText(`Pass mark ${content.assessment.passMark}%.`)).toBeVisible();
  await expect(course.root.getByRole('banner').getByText('Example Hospitals')).toBeVisible();
  expect(await background(course.root.getByRole('link', { name: 'Start the course' }))).toBe(rgb('#0b5a72'));

  const page = await course.openLesson(lessons[0]!);
  await page.next();
  await page.isAtStep(page.lesson.steps[1]);
});

test('settings that are no JSON are told, and the course goes on without them', async ({ lms, context }) => {
  await context.route('**/settings.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>Log in' }),
  );
  const course = await lms.launch();
  await course.isAtMenu();
  await expect(course.root.getByText('settings.json is not valid JSON, so none of it is used.')).toBeVisible();
});

test('a package without a settings file is the course as it was made', async ({ lms, context, watch }) => {
  watch.expect(/status of 404/);
  await serveSettings(context, null);
  const course = await lms.launch();
  await course.isAtMenu();
  await expect(course.root.getByRole('complementary', { name: 'Settings of this course' })).toBeHidden();
  await expect(course.root.getByText(`Pass mark ${content.assessment.passMark}%.`)).toBeVisible();
});

test('settings that are slow hold nobody up, and the menu is drawn once more when they come', async ({
  lms,
  context,
}) => {
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await serveSettings(context, { organisation: 'Example Hospitals', 'pass-mark': 70, hidden: ['c1'] }, late);
  const course = await lms.launch();
  await course.isAtMenu();
  await expect(course.root.getByText(`Pass mark ${content.assessment.passMark}%.`)).toBeVisible();
  await expect(course.root.getByRole('link', { name: lesson('c1').title, exact: true })).toBeVisible();

  release();
  await expect(course.root.getByText('Pass mark 70%.')).toBeVisible();
  await expect(course.root.getByRole('banner').getByText('Example Hospitals')).toBeVisible();
  await expect(course.root.getByRole('link', { name: lesson('c1').title, exact: true })).toBeHidden();
});

test('settings that the network does not bring are asked for again', async ({ lms, context, watch }) => {
  watch.expect(/ERR_FAILED/);
  let isDown = true;
  await context.route('**/settings.json', (route) =>
    isDown ? route.abort() : route.fulfill({ json: { 'pass-mark': 70 } }),
  );
  const page = await lms.page();
  await page.clock.install();
  const course = await lms.launch();
  await course.isAtMenu();
  await expect(course.root.getByText(`Pass mark ${content.assessment.passMark}%.`)).toBeVisible();
  isDown = false;
  await page.clock.fastForward(16_000);
  await expect(course.root.getByText('Pass mark 70%.')).toBeVisible();
});

test('lessons that are hidden are not shown, not asked about, and not needed; feedback is offered at the end', async ({
  lms,
  context,
}) => {
  const kept = lesson('c0');
  const hidden = lessons.filter(({ id }) => id !== kept.id);
  await serveSettings(context, {
    hidden: hidden.map(({ id }) => id),
    'final-status': 'passed',
    objectives: false,
    interactions: 'assessment',
    feedback: ['The course helps me in my work.', 'I could find what I needed.'],
  });
  const course = await lms.launch({ standard: 'scorm12' });
  await course.isAtMenu();
  await expect(course.root.getByText('0 of 1', { exact: true })).toBeVisible();
  for (const { title } of hidden) await expect(course.root.getByText(title, { exact: true })).toBeHidden();

  const page = await course.openLesson(kept);
  await page.study();
  await course.goToMenu();
  const quiz = await course.openAssessment();
  await quiz.start();
  const { names } = await quiz.answerAll();
  expect(names).toHaveLength(5);
  expect(names.every((name) => name.startsWith('c0/'))).toBe(true);
  await expect(course.heading).toHaveText('You have passed');
  await expect.poll(() => lms.fact('status')).toBe('passed');
  expect(await lms.objectives()).toEqual([]);
  expect(await lms.interactions()).toHaveLength(5);

  await course.root.getByRole('link', { name: 'Answer', exact: true }).click();
  await expect(course.heading).toHaveText('What do you think of the course?');
  await course.root.getByRole('button', { name: 'Send my answers' }).click();
  await expect(course.root.getByText('Choose an answer to at least one question, or go on without.')).toBeVisible();
  await expect(course.root.getByRole('radio', { name: 'Strongly disagree' }).first()).toBeFocused();
  await course.root
    .getByRole('group', { name: 'The course helps me in my work.' })
    .getByRole('radio', { name: 'Agree', exact: true })
    .check();
  await course.root.getByRole('button', { name: 'Send my answers' }).click();
  await expect(course.heading).toHaveText('Thank you');
  await expect.poll(async () => (await lms.interactions()).length).toBe(6);
  expect((await lms.interactions()).at(-1)).toMatchObject({ id: 'feedback.1', type: 'likert', response: '4' });

  await course.goToMenu();
  await course.root.getByRole('link', { name: 'See and print my record' }).click();
  await expect(course.root.getByRole('link', { name: 'Answer', exact: true })).toBeHidden();
});

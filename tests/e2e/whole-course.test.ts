import { standards, type Standard } from '../../scorm/package/edition';
import { percentOf } from '../../src/course/score';
import type { Item } from '../../src/course/item';
import { checksOfAll, fewLessons } from './content';
import { expect, test } from './fixtures';
import type { Course } from './models/course';
import type { Lms } from './models/lms';
import { serveFewLessons } from './models/settings';

const ends = {
  scorm12: {
    status: 'completed',
    exit: '',
    wrong: 'wrong',
    latency: /^\d{2,4}:\d{2}:\d{2}(\.\d+)?$/,
    comma: ',',
    dot: '.',
  },
  scorm2004: {
    status: 'completed',
    exit: 'normal',
    wrong: 'incorrect',
    latency: /^PT[\d.HMS]+$/,
    comma: '[,]',
    dot: '[.]',
  },
} as const;

for (const standard of standards) {
  test(`a course is learned to its end, passed and recorded, and opened again later, ${standard}`, async ({
    lms,
    context,
  }) => {
    await serveFewLessons(context);
    const course = await lms.launch({ standard });
    await test.step('every lesson is studied', () => studyAll(course));
    const passed = await test.step('the assessment is passed with one answer wrong', () => passWithOneWrong(course));
    await test.step('the learner leaves from the record', async () => {
      await course.root.getByRole('link', { name: 'See my record' }).click();
      await expect(course.root.getByText('Completed', { exact: true })).toBeVisible();
      await expect(course.root.getByText(`Best score ${passed.score}%, passed`)).toBeVisible();
      await course.saveAndExit();
      await expect(course.heading).toHaveText('Your work is saved');
      await expect(course.root.getByText('Status: Completed')).toBeVisible();
    });
    await test.step('the LMS has it all', () => isRecorded(lms, standard, passed));
    await test.step('in review nothing is written', () => reviewWritesNothing(lms));
    await test.step('a later visit lowers nothing, and can do better', () => laterVisit(lms, passed.score));
  });
}

async function studyAll(course: Course): Promise<void> {
  for (const lesson of fewLessons) {
    const page = await course.openLesson(lesson);
    await page.study();
    await expect(course.root.getByRole('heading', { name: 'You have completed this lesson' })).toBeVisible();
    await course.goToMenu();
    await expect(course.lessonState(lesson)).toHaveText('Done');
  }
  await expect(course.root.getByText('All lessons are done. The final assessment is next.')).toBeVisible();
}

/** What a finished try came to, in percent, and how many items it had. */
interface Passed {
  score: number;
  items: number;
}

async function passWithOneWrong(course: Course): Promise<Passed> {
  const quiz = await course.openAssessment();
  await quiz.start();
  let wrong = 0;
  const { marks } = await quiz.answerAll((item: Item) => {
    if (item.mustPass || wrong > 0) return true;
    wrong += 1;
    return false;
  });
  await expect(course.heading).toHaveText('You have passed');
  return { score: percentOf(marks), items: marks.length };
}

async function isRecorded(lms: Lms, standard: Standard, { score, items }: Passed): Promise<void> {
  const { status, exit, wrong, latency, comma, dot } = ends[standard];
  const { facts, objectives, interactions, kept } = await lms.record();
  expect(kept.finished).toBe(true);
  expect(facts).toMatchObject({ status, exit, score: String(score) });
  if (standard === 'scorm2004') expect(facts).toMatchObject({ success: 'passed', progress: '1' });
  expect(objectives.map(({ id, status: done }) => ({ id, done }))).toEqual(
    expect.arrayContaining(fewLessons.map(({ id }) => ({ id, done: 'completed' }))),
  );
  expect(objectives).toHaveLength(fewLessons.length);

  const checks = checksOfAll(fewLessons);
  expect(interactions).toHaveLength(checks.length + items);
  expect(interactions.slice(0, checks.length).map(({ id }) => id)).toEqual(
    checks.map(({ lesson, item }) => `${lesson.id}.check.${item.id}`),
  );
  for (const interaction of interactions) {
    expect(interaction).toMatchObject({
      id: expect.stringMatching(/^([a-z0-9]+\.check|assessment\.try-1\.[a-z0-9]+)\.[a-z0-9-]+$/),
      type: expect.stringMatching(/^(choice|matching|sequencing|numeric|fill-in|performance)$/),
      latency: expect.stringMatching(latency),
      question: standard === 'scorm2004' ? expect.stringMatching(/\w{3}/) : '',
    });
    expect(interaction.response).not.toBe('');
  }
  expect(interactions.filter(({ result }) => result !== 'correct')).toHaveLength(1);
  expect(interactions.every(({ result }) => ['correct', wrong].includes(result) || Number(result) < 1)).toBe(true);

  checks.forEach(({ item }, i) => {
    const right = patternOf(item, comma, dot);
    if (right === null) return;
    expect(withoutWords(interactions[i]?.response)).toBe(right);
    expect(withoutWords(interactions[i]?.pattern)).toBe(right);
  });
}

/** SCORM 2004 names what was chosen by its id and its words: `b_call_the_nurse`. */
const withoutWords = (list = ''): string => list.replace(/_[\w.]+/g, '');

/**
 * The right answer as the standard writes it, taken from the content; null for what is typed, which each standard writes in its own
 * way (`tests/tracker/reporting.test.ts`).
 */
function patternOf(item: Item, comma: string, dot: string): string | null {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options
        .flatMap(({ id, correct }) => (correct ? [id] : []))
        .sort()
        .join(comma);
    case 'match':
      return item.prompts.map(({ id, answer }) => `${id}${dot}${answer}`).join(comma);
    case 'categorise':
      return item.entries.map(({ id, group }) => `${id}${dot}${group}`).join(comma);
    case 'label-picture':
      return [...item.places]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, answer }) => `${id}${dot}${answer}`)
        .join(comma);
    case 'find-on-picture':
      return item.places.flatMap(({ id, correct }) => (correct ? [id] : [])).join(comma);
    case 'decision':
      return item.actions.flatMap(({ id, grade }) => (grade === 'best' ? [id] : [])).join(comma);
    case 'order':
      return item.entries.map(({ id }) => id).join(comma);
    case 'numeric':
    case 'short-text':
    case 'score-table':
      return null;
  }
}

async function reviewWritesNothing(lms: Lms): Promise<void> {
  const before = await lms.record();
  const course = await lms.launch({ mode: 'review' });
  await course.isAtMenu();
  await expect(course.root.getByText('You are looking back at a finished attempt.')).toBeVisible();
  await expect(course.saved('Nothing is recorded').first()).toBeVisible();
  const quiz = await course.openAssessment();
  await quiz.start();
  await quiz.answerAll(() => false);
  await course.saveAndExit();
  await expect(course.heading).toHaveText('Nothing was recorded in this visit.');
  expect(await lms.calls('SetValue')).toBe(0);
  expect(await lms.calls('Commit')).toBe(0);
  const after = await lms.record();
  for (const fact of ['status', 'success', 'score', 'location', 'suspend-data'])
    expect(after.facts[fact]).toBe(before.facts[fact]);
  expect(after.interactions).toEqual(before.interactions);
}

async function laterVisit(lms: Lms, score: number): Promise<void> {
  const before = await lms.record();
  const course = await lms.launch({ mode: 'normal' });
  await course.isAtMenu();
  await expect(course.root.getByRole('heading', { name: 'You have completed this course' })).toBeVisible();
  await expect(course.saved(/^Saved at/)).toBeVisible();

  const bad = await course.openAssessment();
  await bad.start();
  await bad.answerAll(() => false);
  await expect(course.heading).toHaveText('Not passed yet');
  await expect(course.root.getByText('You have passed before, and that stays on your record.')).toBeVisible();
  await expect.poll(async () => (await lms.interactions()).length).toBeGreaterThan(before.interactions.length);
  const { facts } = await lms.record();
  expect(facts).toMatchObject({ status: before.facts.status, score: String(score) });
  expect(facts.success).toBe(before.facts.success);

  await course.root.getByRole('link', { name: 'Try again with new questions' }).click();
  const good = course.assessment();
  await good.start();
  await good.answerAll();
  await expect(course.heading).toHaveText('You have passed');
  await expect.poll(() => lms.fact('score')).toBe('100');
  expect(await lms.fact('status')).toBe(before.facts.status);
}

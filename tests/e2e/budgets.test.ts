import { readFileSync } from 'node:fs';
import { unzip } from '../../scorm/package/check-package';
import { standards } from '../../scorm/package/edition';
import { probeFile } from '../../scorm/probe-file';
import { budgets } from '../package/budgets';
import { firstLoad } from '../package/first-load';
import { callsAtLoad, callsWhile, total } from './calls';
import { checksOf, given, lessons } from './content';
import { editions } from './editions';
import { expect, test } from './fixtures';

for (const standard of standards) {
  test(`${standard}: the menu takes few requests and few calls`, async ({ lms, watch }) => {
    const course = await lms.launch({ standard });
    expect(total(await callsAtLoad(lms, course))).toBeLessThanOrEqual(budgets.callsAtLoad);

    // What studying needs comes once the pointer or a key stirs, and the pointer may lie where the course opens.
    const asked = watch.requests
      .flatMap((url) => url.split(`/content/${standard}/`)[1] ?? [])
      .filter((file) => !file.startsWith('study-'));
    expect(asked.length).toBeLessThanOrEqual(budgets.requests);
    // What tests/package/budgets.test.ts weighs is what a browser asks for; the look whether a save arrived comes after it.
    const { files } = firstLoad(unzip(readFileSync(editions().zips[standard])), standard);
    expect(asked.filter((file) => file !== probeFile).sort()).toEqual([...files].sort());
  });
}

/** Steps of a lesson, and answers of an assessment, that are looked at. */
const SAMPLE = 6;

test('an answer takes one commit, in a lesson and in the assessment', async ({ lms }) => {
  const course = await lms.launch();
  const lesson = given(lessons[0], 'lesson');
  const commits: number[] = [];

  const page = await course.openLesson(lesson);
  for (const step of lesson.steps.slice(0, SAMPLE)) {
    await page.isAtStep(step);
    for (const item of checksOf(step)) {
      const question = page.question(item);
      await question.answerRight();
      commits.push((await callsWhile(lms, course, () => question.check())).Commit);
    }
    await page.next();
  }
  await course.goToMenu();

  const assessment = await course.openAssessment();
  await assessment.start();
  const of = await assessment.length();
  // Each takes over a second, for the course waits to merge what follows; more of the same kind show nothing new.
  for (let number = 1; number <= SAMPLE; number += 1) {
    const asked = await assessment.asked();
    await asked.question.answerRight();
    commits.push((await callsWhile(lms, course, () => assessment.handIn(asked, number, of))).Commit);
  }

  expect(commits.length).toBeGreaterThan(SAMPLE + 2);
  expect(Math.max(...commits)).toBeLessThanOrEqual(budgets.commitsPerAnswer);
});

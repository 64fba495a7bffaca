import { checkThat, lesson, wrongAnswer, rightAnswer } from './content';
import { expect, test } from './fixtures';
import type { Course } from './models/course';
import type { Lms } from './models/lms';

/** Every way in which a learner leaves, and how they are back. */
const leave: Record<string, (lms: Lms, course: Course) => Promise<Course>> = {
  'by Save and exit': async (lms, course) => {
    await course.saveAndExit();
    await expect(course.heading).toHaveText('Your work is saved');
    return lms.launch();
  },
  'by closing the tab': async (lms) => {
    await lms.closeTab();
    await sessionEnded(lms);
    return lms.launch();
  },
  'by the LMS’s own exit': async (lms) => {
    await lms.leave();
    await sessionEnded(lms);
    return lms.launch();
  },
  'by loading the page again': async (lms) => lms.reload(),
};

async function sessionEnded(lms: Lms): Promise<void> {
  await expect.poll(() => lms.hasEnded()).toBe(true);
}

for (const [way, comeBack] of Object.entries(leave)) {
  test(`a learner who leaves ${way} comes back to the step, with the answer chosen but not checked`, async ({
    lms,
  }) => {
    const {
      lesson: home,
      step,
      item,
    } = checkThat('single choice beyond the first step', ({ kind, id }) => kind === 'single-choice' && id === 'stairs');
    const course = await lms.launch({ standard: 'scorm12' });
    const page = await course.openLesson(home);
    await page.goToStep(step.id);
    await page.question(item).answerWrong();

    const back = await comeBack(lms, course);
    const again = back.lesson(home);
    await again.isAtStep(step);
    const question = again.question(item);
    expect(await question.shownAnswer()).toEqual(wrongAnswer(item));
    await expect(question.verdict).toHaveText('');
    await question.check();
    await expect(question.verdict).toContainText('Not right yet.');
  });
}

test('every kind of unfinished answer comes back', async ({ lms }) => {
  let course = await lms.launch({ standard: 'scorm2004' });
  for (const kind of ['multiple-choice', 'match', 'order'] as const) {
    const { lesson: home, step, item } = checkThat(kind, (each) => each.kind === kind);
    const page = await course.openLesson(home);
    await page.goToStep(step.id);
    await page.question(item).answerWrong();
    course = await lms.reload();
    await course.lesson(home).isAtStep(step);
    expect(await course.lesson(home).question(item).shownAnswer()).toEqual(wrongAnswer(item));
    await course.goToMenu();
  }
});

test('a verdict is still there after leaving, with the tries that are left', async ({ lms }) => {
  const { lesson: home, step, item } = checkThat('single choice', ({ kind }) => kind === 'single-choice');
  const course = await lms.launch();
  const page = await course.openLesson(home);
  await page.goToStep(step.id);
  await page.question(item).answerWrong();
  await page.question(item).check();
  await lms.closeTab();
  await sessionEnded(lms);

  const back = await lms.launch();
  const question = back.lesson(home).question(item);
  await expect(question.verdict).toHaveText('Not right yet. 1 try left.');
});

test('practice goes on at its question, with the answers before it and the one not checked yet', async ({ lms }) => {
  const home = lesson('c1');
  const course = await lms.launch({ standard: 'scorm2004' });
  const quiz = await course.openPractice(home);
  await quiz.start();
  const first = await quiz.asked();
  await first.question.answerRight();
  await first.question.check();
  await first.question.press('Next question');
  await quiz.isAtQuestion(2);
  const second = await quiz.asked();
  await second.question.answerWrong();
  await lms.closeTab();
  await sessionEnded(lms);

  const back = (await lms.launch()).practice(home);
  await back.isAtQuestion(2);
  const asked = await back.asked();
  expect(asked.item.id).toBe(second.item.id);
  expect(await asked.question.shownAnswer()).toEqual(wrongAnswer(second.item));
});

test('a story goes on at its page: what followed a decision, and the next scene', async ({ lms }) => {
  const home = lesson('c1');
  const course = await lms.launch({ standard: 'scorm2004' });
  const page = await course.openLesson(home);
  await page.goToStep('gift-scenario');
  await page.openStory();
  const story = course.story('gift', home);
  const scene = story.scenario.scenes[story.scenario.start];
  const choice = scene?.type === 'scene' ? scene.choices.find(({ grade }) => grade === 'poor') : undefined;
  if (!choice) throw new Error('The first scene has no poor choice');
  await story.choose(choice);
  await lms.closeTab();
  await sessionEnded(lms);

  const back = (await lms.launch()).story('gift', home);
  await back.isAtConsequence(choice);
  await back.press('Go on');
  await back.isAtScene(choice.to);
  await lms.closeTab();
  await sessionEnded(lms);
  await (await lms.launch()).story('gift', home).isAtScene(choice.to);
});

test('the assessment goes on at its question and counts what was handed in before', async ({ lms }) => {
  const course = await lms.launch({ standard: 'scorm2004' });
  const quiz = await course.openAssessment();
  await quiz.start();
  const of = await quiz.length();
  for (const number of [1, 2]) {
    const asked = await quiz.asked();
    await asked.question.answerRight();
    await quiz.handIn(asked, number, of);
  }
  const third = await quiz.asked();
  await third.question.answerRight();
  await lms.closeTab();
  await sessionEnded(lms);

  const back = await lms.launch();
  const again = back.assessment();
  await again.isAtQuestion(3);
  const asked = await again.asked();
  expect(asked.name).toBe(third.name);
  expect(await asked.question.shownAnswer()).toEqual(rightAnswer(third.item));
  await again.answerAll();
  await expect(back.heading).toHaveText('You have passed');
  await expect.poll(() => lms.fact('score')).toBe('100');
});

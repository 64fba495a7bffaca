import { given, lesson, waysThrough } from './content';
import { expect, test } from './fixtures';

const home = lesson('c1');
const grades = {
  best: 'A good ending',
  safe: 'A safe ending, with something left to do better',
  harmful: 'A harmful ending',
};

for (const { id, title, start, scenes } of home.scenarios) {
  test(`“${title}” is played to every ending`, async ({ lms }) => {
    const course = await lms.launch();
    const page = await course.openLesson(home);
    const step = home.steps.find(({ blocks }) =>
      blocks.some((block) => block.type === 'scenario' && block.scenario === id),
    );
    await page.goToStep(given(step, `step with scenario ${id}`).id);
    await page.openStory();

    const story = course.story(id, home);
    const ways = waysThrough(story.scenario);
    expect(new Set(ways.map(({ ending }) => ending))).toEqual(
      new Set(Object.keys(scenes).filter((scene) => scenes[scene]?.type === 'ending')),
    );
    for (const { ending, choices } of ways) {
      await story.isAtScene(start);
      await story.take(choices);
      const scene = story.scenario.scenes[ending];
      if (scene?.type !== 'ending') throw new Error(`${ending} is no ending`);
      await expect(course.root.getByText(grades[scene.grade], { exact: true })).toBeVisible();
      await expect(course.root.getByText(scene.debrief)).toBeVisible();
      const way = course.root.getByRole('region', { name: 'The way you took' });
      await expect(way.getByRole('listitem')).toHaveCount(choices.length);
      await story.press('Start the story again');
    }
    await story.isAtScene(start);
    await course.root.getByRole('link', { name: home.title }).click();
    await page.isAtStep(step);
  });
}

test('a decision is taken back, at once and from the list of the way taken', async ({ lms }) => {
  const course = await lms.launch();
  const page = await course.openLesson(home);
  await page.goToStep('catheter-scenario');
  await page.openStory();
  const story = course.story('catheter', home);
  const { scenes, start } = story.scenario;
  const scene = scenes[start];
  if (scene?.type !== 'scene') throw new Error('The story begins with its end');
  const [first, second] = scene.choices;

  await story.press('Do this');
  await expect(course.root.getByText('Choose what you do')).toBeVisible();
  await expect(course.root.getByRole('radio').first()).toBeFocused();

  await story.choose(given(first, 'first choice'));
  await story.press('Go back and choose again');
  await story.isAtScene(start);
  await expect(course.root.getByRole('radio', { checked: true })).toHaveCount(0);

  await story.take([given(second, 'second choice')]);
  await course.root.getByRole('button', { name: /^Choose again here\s*, decision 1$/ }).click();
  await story.isAtScene(start);
  await story.choose(given(first, 'first choice'));
});

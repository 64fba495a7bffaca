import type { Page } from '@playwright/test';
import type { Choice, Scene } from '../../../src/course/scenario';
import { formatRoute } from '../../../src/course/route';
import { given, waysThrough } from '../../e2e/content';
import { Story } from '../../e2e/models/story';
import { findBlock } from '../blocks';
import { visit, type PageState } from '../open';

const { lesson, what } = findBlock('scenario');
const hash = formatRoute({ at: 'scenario', lesson: lesson.id, scenario: what.scenario });

async function openStory(page: Page, site: string): Promise<Story> {
  await visit(page, site, hash);
  return new Story(page, what.scenario, lesson);
}

function firstChoice({ scenario }: Story, grade: Choice['grade']): Choice {
  const { choices } = scenario.scenes[scenario.start] as Scene;
  return given(
    choices.find((choice) => choice.grade === grade),
    `choice that is ${grade} at the start of ${scenario.id}`,
  );
}

/** A story: its scene, what follows from each choice, and its endings. */
export const storyPages: PageState[] = [
  { name: 'scenario, scene', open: async (page, site) => void (await openStory(page, site)) },
  {
    name: 'scenario, nothing chosen',
    open: async (page, site) => (await openStory(page, site)).press('Do this'),
  },
  ...((['best', 'acceptable', 'poor'] as const).map((grade) => ({
    name: `scenario, after a choice that is ${grade}`,
    open: async (page, site) => {
      const story = await openStory(page, site);
      await story.choose(firstChoice(story, grade));
    },
  })) satisfies PageState[]),
  ...((['best', 'safe', 'harmful'] as const).map((grade) => ({
    name: `scenario, ending that is ${grade}`,
    open: async (page, site) => {
      const story = await openStory(page, site);
      const way = waysThrough(story.scenario).find(({ ending }) => {
        const scene = story.scenario.scenes[ending];
        return scene?.type === 'ending' && scene.grade === grade;
      });
      await story.take(given(way, `ending that is ${grade} in ${story.scenario.id}`).choices);
    },
  })) satisfies PageState[]),
];

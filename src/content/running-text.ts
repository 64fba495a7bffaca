import type { Html, Lesson, Step } from '../course/course';
import type { Item } from '../course/item';
import type { Beat, Scenario } from '../course/scenario';

/** What a learner reads in a lesson as running text, by paragraph: steps, scenarios and explanations, but no options. */
export function runningText({
  steps,
  scenarios,
  practice,
}: Pick<Lesson, 'steps' | 'scenarios' | 'practice'>): string[] {
  const checks = steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'question' ? [block.item] : [])),
  );
  return [
    ...steps.flatMap(stepText),
    ...scenarios.flatMap(scenarioText),
    ...[...checks, ...practice].flatMap(itemText),
  ];
}

/** The words that a lesson's text marks as glossary terms, as they stand there. */
export function markedWords(steps: Step[]): string[] {
  const html = steps.flatMap(({ lead = '', blocks }) => [
    lead,
    ...blocks.flatMap((block) => ('html' in block ? [block.html] : [])),
  ]);
  return html.flatMap((part) => [...part.matchAll(/class="term"[^>]*>([^<]*)</g)].map(([, word = '']) => word));
}

function stepText({ lead, blocks }: Step): string[] {
  const texts = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'html':
      case 'callout':
      case 'reveal':
        return paragraphs(block.html);
      case 'keys':
        return block.points.map(textOf);
      case 'reflection':
        return [block.prompt];
      default:
        return [];
    }
  });
  return lead === undefined ? texts : [textOf(lead), ...texts];
}

function scenarioText({ scenes }: Scenario): string[] {
  const beats = (story: Beat[]): string[] => story.map(({ text }) => text);
  return Object.values(scenes).flatMap((scene) =>
    scene.type === 'ending'
      ? [...beats(scene.story), scene.debrief]
      : [...beats(scene.story), ...scene.choices.flatMap((choice) => [...beats(choice.then), choice.why])],
  );
}

function itemText({ situation, explain }: Item): string[] {
  return situation === undefined ? [explain] : [situation, explain];
}

/** Paragraphs and list entries of compiled HTML. */
function paragraphs(html: Html): string[] {
  return html
    .split(/<\/?(?:p|li|ul|ol)>/)
    .map(textOf)
    .filter((text) => text !== '');
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x26': '&',
  '#x3C': '<',
  '#x3E': '>',
};

function textOf(html: Html): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

import { checksOf } from '../course/advance';
import type { Item } from '../course/item';
import type { Content } from './compile';

/** What would let a learner guess right answers without knowing: their length, their place, a stem met before. */

const patternLimits = {
  /** Share of the items with one right option in which this is the longest. */
  longest: 1 / 3,
  /** How often the right option may stand at one place, against an even spread. Of the whole course: a lesson has few items. */
  place: 1.3,
};

/** An item, and the lesson that it belongs to. */
interface Placed {
  lesson: string;
  item: Item;
}

/** Sentences about what is wrong; empty where nothing is. */
export interface Patterns {
  longest: string[];
  stems: string[];
  places: string[];
}

/** @param only what concerns this lesson alone; what the whole course adds up to is left out then */
export function answerPatterns({ lessons, banks }: Pick<Content, 'lessons' | 'banks'>, only?: string): Patterns {
  const all = Object.values(lessons).flatMap(({ id, steps, practice }) =>
    [...steps.flatMap(checksOf), ...practice, ...(banks[id]?.items ?? [])].map((item): Placed => ({
      lesson: id,
      item,
    })),
  );
  const ids = only === undefined ? Object.keys(lessons) : [only];
  const ofLesson = (id: string): Placed[] => all.filter(({ lesson }) => lesson === id);
  return {
    longest: [
      ...ids.flatMap((id) => longestOf(`lesson ${id}`, ofLesson(id))),
      ...(only === undefined ? longestOf('the course', all) : []),
    ],
    stems: repeatedStems(all, only),
    places: only === undefined ? crowdedPlaces(all) : [],
  };
}

interface Options {
  texts: string[];
  /** Index of the right one. */
  right: number;
}

/** The options of an item that has one right or best one among several texts. */
function optionsOf(item: Item): Options | undefined {
  const options = <Option extends { text: string }>(
    all: readonly Option[],
    isRight: (one: Option) => boolean,
  ): Options => ({
    texts: all.map(({ text }) => text),
    right: all.findIndex(isRight),
  });
  switch (item.kind) {
    case 'single-choice':
      return options(item.options, ({ correct }) => correct);
    case 'decision':
      return options(item.actions, ({ grade }) => grade === 'best');
    case 'score-table':
      return options(item.decision.options, ({ correct }) => correct);
    default:
      return undefined;
  }
}

const isLongest = ({ texts, right }: Options): boolean =>
  texts.every((text, index) => index === right || text.length < (texts[right]?.length ?? 0));

function longestOf(whose: string, items: Placed[]): string[] {
  const asked = items.flatMap((each) => {
    const options = optionsOf(each.item);
    return options ? [{ ...each, options }] : [];
  });
  const longest = asked.filter(({ options }) => isLongest(options));
  const most = Math.max(1, Math.floor(asked.length * patternLimits.longest));
  if (longest.length <= most) return [];
  return [
    `${whose}: the right option is the longest in ${longest.length} of ${asked.length} items, at most ${most} may be; shorten it or lengthen another in ${namesOf(longest)}`,
  ];
}

function repeatedStems(items: Placed[], only: string | undefined): string[] {
  const stems = new Map<string, Placed[]>();
  for (const each of items) {
    const stem = stemOf(each.item);
    stems.set(stem, [...(stems.get(stem) ?? []), each]);
  }
  return [...stems.values()]
    .filter((same) => same.length > 1 && (only === undefined || same.some(({ lesson }) => lesson === only)))
    .map(
      (same) =>
        `${namesOf(same)}: the same stem, “${same[0]?.item.prompt ?? ''}”; ask in other words, or of another case`,
    );
}

const namesOf = (items: readonly Placed[]): string =>
  items.map(({ lesson, item }) => `${lesson}/${item.id}`).join(', ');

/** All that is read before the answer, without capitals and punctuation. */
function stemOf(item: Item): string {
  const parts = [item.situation ?? '', item.prompt, ...askedAbout(item)];
  return parts
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** What else makes a question: “Complete the sentence” asks of one sentence, “Name the parts” of one picture. */
function askedAbout(item: Item): string[] {
  switch (item.kind) {
    case 'short-text':
      return item.gaps.flatMap(({ before, after }) => [before, after]);
    case 'score-table':
      return [item.caption, ...item.rows.map(({ found }) => found)];
    case 'label-picture':
    case 'find-on-picture':
      return [item.figure.id];
    default:
      return [];
  }
}

function crowdedPlaces(items: Placed[]): string[] {
  const asked = items.flatMap(({ item }) => {
    // The options of a score table's decision stand under its rows: few, and never the first thing that is seen.
    const options = item.kind === 'score-table' ? undefined : optionsOf(item);
    return options ? [options] : [];
  });
  const places = Math.max(0, ...asked.map(({ texts }) => texts.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
    const count = asked.filter(({ right }) => right === place).length;
    const fair = asked.reduce((sum, { texts }) => sum + (place < texts.length ? 1 / texts.length : 0), 0);
    const most = Math.max(1, Math.ceil(fair * patternLimits.place));
    if (count <= most) return [];
    return [
      `the course: ${count} of ${asked.length} right options stand at place ${place + 1}, at most ${most} may: put some at other places`,
    ];
  });
}

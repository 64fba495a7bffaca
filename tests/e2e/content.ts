/** The course as it was built, so that a journey knows the right answer to whatever it is asked. */
import type { Bank, Lesson } from '../../src/course/course';
import type { Item } from '../../src/course/item';
import type { Choice, Scenario } from '../../src/course/scenario';
import type { Mark, Response } from '../../src/question/kind';
import { kindOf } from '../../src/question/kinds';
import { whole } from '../whole-course';

export const { course, banks } = whole;
export const explorers = Object.values(whole.explorers);
export const lessons: Lesson[] = course.lessons.map(({ id }) => lesson(id));

/** Throws for a lesson that the course does not have. */
export function lesson(id: string): Lesson {
  return given(whole.lessons[id], `lesson ${id}`);
}

export const checksOf = (step: Lesson['steps'][number]): Item[] =>
  step.blocks.flatMap((block) => (block.type === 'question' ? [block.item] : []));

/** One lesson of each unit: enough for whoever goes through all of a course. `tests/accessibility/lessons.test.ts` studies each lesson. */
export const fewLessons: Lesson[] = course.units.map(({ lessons: [first = ''] }) => lesson(first));

export interface Check {
  lesson: Lesson;
  step: Lesson['steps'][number];
  item: Item;
}

export const checksOfAll = (some: readonly Lesson[]): Check[] =>
  some.flatMap((each) => each.steps.flatMap((step) => checksOf(step).map((item) => ({ lesson: each, step, item }))));

const checks = checksOfAll(lessons);

/** The first check of the course that is like this; `what` names it where there is none. */
export const checkThat = (what: string, isSo: (item: Item) => boolean): Check =>
  given(
    checks.find(({ item }) => isSo(item)),
    what,
  );

export function scenario(lessonId: string, id: string): Scenario {
  return given(
    lesson(lessonId).scenarios.find((each) => each.id === id),
    `scenario ${id}`,
  );
}

/** The held-back item that asks this. */
export function heldBack(id: string, prompt: string): { lesson: string; item: Item } {
  const all = Object.values<Bank>(whole.banks).flatMap(({ lesson: owner, items }) =>
    items.map((item) => ({ lesson: owner, item })),
  );
  return given(
    all.find(({ item }) => item.id === id && item.prompt === prompt),
    `held-back item ${id}`,
  );
}

export const rightAnswer = (item: Item): Response => kindOf(item).right(item);
export const markOf = (item: Item, response: Response): Mark => kindOf(item).mark(item, response);

/** A complete answer with nothing right in it, as far as the kind allows. */
export function wrongAnswer(item: Item): Response {
  switch (item.kind) {
    case 'single-choice':
      return given(
        item.options.find(({ correct }) => !correct),
        'wrong option',
      ).id;
    case 'multiple-choice':
      return item.options.flatMap(({ id, correct }) => (correct ? [] : [id])).sort();
    case 'decision':
      return given(
        item.actions.find(({ grade }) => grade === 'poor') ?? item.actions.find(({ grade }) => grade !== 'best'),
        'action that is not best',
      ).id;
    case 'numeric':
      return String(item.answer + 2 * item.tolerance + 1);
    case 'short-text':
      return Object.fromEntries(item.gaps.map(({ id }) => [id, 'something else']));
    case 'match':
      return Object.fromEntries(item.prompts.map(({ id, answer }) => [id, otherThan(answer, item.choices)]));
    case 'label-picture':
      return Object.fromEntries(item.places.map(({ id, answer }) => [id, otherThan(answer, item.names)]));
    case 'find-on-picture':
      return given(
        item.places.find(({ correct }) => !correct),
        'wrong place',
      ).id;
    case 'categorise':
      return Object.fromEntries(item.entries.map(({ id, group }) => [id, otherThan(group, item.groups)]));
    case 'score-table': {
      const rows = item.rows.map(({ id, scores, answer }) => [
        id,
        scores.find((score) => score !== answer) ?? answer + 1,
      ]);
      return {
        rows: Object.fromEntries(rows.map(([id, given]) => [id, String(given)])),
        total: String(item.total.answer + 1),
        decision: given(
          item.decision.options.find(({ correct }) => !correct),
          'wrong option',
        ).id,
      };
    }
    case 'order':
      return item.entries.map(({ id }) => id).reverse();
  }
}

const otherThan = (right: string, all: { id: string }[]): string =>
  given(
    all.find(({ id }) => id !== right),
    `other than ${right}`,
  ).id;

/** The shortest way through a story to each of its endings. */
export function waysThrough({ start, scenes }: Scenario): { ending: string; choices: Choice[] }[] {
  const ways: { ending: string; choices: Choice[] }[] = [];
  const queue: { scene: string; choices: Choice[] }[] = [{ scene: start, choices: [] }];
  const seen = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { scene: id, choices } = next;
    if (seen.has(id)) continue;
    seen.add(id);
    const scene = given(scenes[id], `scene ${id}`);
    if (scene.type === 'ending') ways.push({ ending: id, choices });
    else queue.push(...scene.choices.map((choice) => ({ scene: choice.to, choices: [...choices, choice] })));
  }
  return ways;
}

/** What must be there, or an Error that says what is missing. */
export function given<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`The course has no ${what}`);
  return value;
}

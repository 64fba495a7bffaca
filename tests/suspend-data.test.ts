import { describe, expect, it } from 'vitest';
import { checksOf, itemAnswered, scenarioEnded, stepOpened } from '../src/course/advance';
import { rulesOf, slotOf, tryAnswered, tryBegun, tryFinished } from '../src/course/assessment';
import type { Lesson } from '../src/course/course';
import type { Item } from '../src/course/item';
import { emptyProgress, moved, type Progress } from '../src/course/progress';
import { encode } from '../src/course/encode-progress';
import { usedItems } from '../src/course/try';
import { toBits } from '../src/question/bits';
import { kindOf } from '../src/question/kinds';
import { drawTry } from '../src/quiz/draw';
import { budgets } from './package/budgets';
import { whole } from './whole-course';

/** The course as it is today, taken whole: what a learner who has done everything leaves in the LMS. */
const { course, lessons, banks } = whole;
const all = Object.values(lessons);
const ledgers = Object.fromEntries(all.map(({ id, ledger }) => [id, ledger]));
const seed = 2 ** 23 + 1;

const rightBits = (item: Item): string => toBits(item, kindOf(item).right(item));

function studied(progress: Progress, lesson: Lesson): Progress {
  const opened = lesson.steps.reduce((before, { id }) => stepOpened(before, lesson, id), progress);
  const items = [...lesson.steps.flatMap(checksOf), ...lesson.practice];
  const answered = items.reduce(
    (before, item) =>
      itemAnswered(before, lesson, {
        item: item.id,
        result: 'right',
        tries: 1,
        confidence: 'sure',
        response: rightBits(item),
      }),
    opened,
  );
  return lesson.scenarios.reduce((before, { id }) => scenarioEnded(before, lesson, id, 'best'), answered);
}

function assessed(progress: Progress): Progress {
  const drawn = drawTry(course, banks, usedItems(progress), seed);
  const slots = drawn.flatMap(({ lesson, item }) => {
    const bank = banks[lesson];
    return bank ? [{ lesson, slot: slotOf(bank, item.id) }] : [];
  });
  const answered = drawn.reduce(
    (before, { item }, place) =>
      tryAnswered(before, place, { response: rightBits(item), score: 1, confidence: 'sure' }),
    tryBegun(progress, seed, slots),
  );
  return tryFinished(answered, rulesOf(course.assessment, banks), new Date(Date.UTC(2026, 10, 21)));
}

const lengthOf = (progress: Progress): number => encode(moved(progress, { at: 'menu' }), course, ledgers).length;

describe('what the LMS keeps of the whole course', () => {
  const nothing = emptyProgress(seed);
  const everything = all.reduce(studied, nothing);

  it(`takes at most ${budgets.charactersPerQuestion} characters for each question of the lessons, steps included`, () => {
    const questions = all.flatMap(({ steps, practice }) => [...steps.flatMap(checksOf), ...practice]).length;
    expect(questions).toBeGreaterThan(60);
    expect((lengthOf(everything) - lengthOf(nothing)) / questions).toBeLessThanOrEqual(budgets.charactersPerQuestion);
  });

  it(`takes at most ${Math.round(budgets.charactersPerLesson * all.length)} characters when everything in the lessons was answered`, () => {
    expect(lengthOf(everything)).toBeLessThanOrEqual(budgets.charactersPerLesson * all.length);
  });

  it(`takes at most ${budgets.charactersPerDrawnItem} for each item of an assessment try: which it was, and its answer`, () => {
    const { items } = course.assessment;
    const added = lengthOf(assessed(everything)) - lengthOf(everything);
    expect(added / items).toBeLessThanOrEqual(budgets.charactersPerDrawnItem);
  });
});

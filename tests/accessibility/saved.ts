/** Learners at certain points of the course, as the text that an earlier visit saved. */
import { checksOf, itemAnswered, stepOpened } from '../../src/course/advance';
import type { passedBy } from '../../src/course/assessment';
import { slotOf, tryAnswered, tryBegun, tryFinished } from '../../src/course/assessment';
import type { Lesson } from '../../src/course/course';
import type { Item } from '../../src/course/item';
import { emptyProgress, type Progress, type Try } from '../../src/course/progress';
import { encode } from '../../src/course/saved-progress';
import { toBits } from '../../src/question/bits';
import { drawTry } from '../../src/quiz/draw';
import { banks, course, lessons, rightAnswer, wrongAnswer } from '../e2e/content';

const seed = 4_711;
/** A day in November 2026, in days since 1 January 2020. */
const day = 2_516;

/** The first lesson is done, the second is half read. */
export const halfWay = text(
  lessons.slice(0, 2).reduce((progress, lesson, i) => read(progress, lesson, i === 0 ? Infinity : 3), start()),
);

/** Every lesson is done, the assessment is next. */
export const lessonsDone = text(allRead());

/** Every lesson is done and the assessment is passed. */
export const allDone = text(assessed(() => 1));

/** All but one answer right, that one a safety question: the mark is reached and the try is not passed. */
export const mustPassFailed = text(
  assessed((_item, i, items) => (i === items.findIndex(({ mustPass }) => mustPass) ? 0 : 1)),
);

/** Every second answer wrong, and the learner was certain each time. */
export const failed = text(assessed((_item, i) => i % 2));

/** The assessment is running, its first question is on screen. */
export const assessing = text(begun());

function start(): Progress {
  return emptyProgress(seed);
}

function allRead(): Progress {
  return lessons.reduce((progress, lesson) => read(progress, lesson), start());
}

/** Opens the first steps of a lesson and answers their questions. */
function read(before: Progress, lesson: Lesson, steps = Infinity): Progress {
  const progress = lesson.steps.slice(0, steps).reduce((at, step) => {
    const opened = stepOpened(at, lesson, step.id);
    return checksOf(step).reduce(
      (answered, item) =>
        itemAnswered(answered, lesson, {
          item: item.id,
          result: 'right',
          tries: 1,
          confidence: 'think-so',
          response: rightBits(item),
        }),
      opened,
    );
  }, before);
  return atMenu(progress);
}

function rightBits(item: Item): string {
  return toBits(item, rightAnswer(item));
}

function wrongBits(item: Item): string {
  return toBits(item, wrongAnswer(item));
}

function begun(): Progress {
  const drawn = drawTry(course.assessment, Object.values(banks), new Set(), seed);
  const slots = drawn.map(({ lesson, item }) => {
    const bank = banks[lesson];
    if (!bank) throw new Error(`The course has no bank for ${lesson}`);
    return { lesson, slot: slotOf(bank, item.id) };
  });
  return tryBegun(allRead(), seed, slots);
}

/** A finished try. `score`: 1 for a right answer, 0 for a wrong one, by the item and its place. */
function assessed(score: (item: Item, at: number, items: Item[]) => number): Progress {
  const items = drawTry(course.assessment, Object.values(banks), new Set(), seed).map(({ item }) => item);
  const answered = items.reduce((progress, item, at) => {
    const worth = score(item, at, items);
    return tryAnswered(progress, at, {
      response: worth === 1 ? rightBits(item) : wrongBits(item),
      score: worth,
      confidence: 'sure',
    });
  }, begun());
  const rules = { passMark: course.policy.passMark, isMustPass: mustPassIn(answered.assessment.running, items) };
  return atMenu(tryFinished(answered, rules, day));
}

function mustPassIn(running: Try | null, items: Item[]): Parameters<typeof passedBy>[1]['isMustPass'] {
  return (one) => items[running?.items.indexOf(one) ?? -1]?.mustPass ?? false;
}

function atMenu(progress: Progress): Progress {
  return { ...progress, place: { at: 'menu' } };
}

function text(progress: Progress): string {
  return encode(progress, course, Object.fromEntries(lessons.map(({ id, ledger }) => [id, ledger])));
}

/** `localStorage` of the stand-alone editions after a visit that saved this text. */
export function onDevice(saved: string): [key: string, value: string] {
  const core = { lesson_status: 'incomplete', exit: 'suspend' };
  return [
    `ap-foundations:${course.id}`,
    JSON.stringify({ cmi: { core, suspend_data: saved }, totalTime: '0000:10:00' }),
  ];
}

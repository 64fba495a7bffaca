/** Learners at certain points of the course, as the text that an earlier visit saved. */
import { checksOf, itemAnswered, stepOpened } from '../../src/course/advance';
import { rulesOf, tryAnswered, tryBegun, tryFinished } from '../../src/course/assessment';
import type { Lesson } from '../../src/course/course';
import { dayOf } from '../../src/course/day';
import type { Item } from '../../src/course/item';
import { emptyProgress, type Progress } from '../../src/course/progress';
import { encode } from '../../src/course/encode-progress';
import { testOutAnswered, testOutBegun, testOutFinished } from '../../src/course/test-out';
import { usedItems } from '../../src/course/try';
import { toBits } from '../../src/question/bits';
import { drawTestOut, drawTry } from '../../src/quiz/draw';
import { slotsOf } from '../../src/session/activity';
import { banks, course, given, lessons, rightAnswer, wrongAnswer } from '../e2e/content';

export const seed = 4_711;
/** When the finished tries ended. */
export const when = new Date('2026-11-21T14:02:00');
/** The lesson that is practised and tested out of. */
export const tested = given(lessons[0], 'lesson');

/** The first lesson is done, the second is half read. */
export const halfWay = text(
  lessons.slice(0, 2).reduce((progress, lesson, i) => read(progress, lesson, i === 0 ? Infinity : 3), start()),
);

/** Every lesson is done, the assessment is next. */
export const lessonsDone = text(allRead());

/** Every lesson is done and the assessment is passed. */
export const allDone = text(assessed(() => 1));

/** The same before the last lesson of the course was in it. */
export const withoutNewest = text(atMenu(beforeNewest(assessed(() => 1))));

/** All but one answer right, that one a safety question: the mark is reached and the try is not passed. */
export const mustPassFailed = text(
  assessed((_item, i, items) => (i === items.findIndex(({ mustPass }) => mustPass) ? 0 : 1)),
);

/** Every second answer wrong, and the learner was certain each time. */
export const failed = text(assessed((_item, i) => i % 2));

/** The assessment is running, its first question is on screen. */
export const assessing = text(begun());

/** Passed, then two of its questions were taken out of the course. */
export const questionsGone = text(withdrawn());

/** Some of the practice of `tested` was wrong. */
export const practised = text(atMenu(practisedOnce()));

/** The test-out of `tested`: its second question is on screen; the same from the menu; failed once; failed as often as one day allows; passed. */
export const testingNow = text(testingOut(start(), [1]));
export const testingLater = text(atMenu(testingOut(start(), [1])));
export const testOutFailed = text(testedWith(start(), 3));
export const testOutWaiting = text(testedWith(testedWith(start(), 3), 2));
export const testedOut = text(testedWith(start(), 1));

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
  const drawn = drawTry(course, banks, usedItems(start()), seed);
  return tryBegun(allRead(), seed, slotsOf(drawn, banks));
}

/** A finished try. `score`: 1 for a right answer, 0 for a wrong one, by the item and its place. */
function assessed(score: (item: Item, at: number, items: Item[]) => number): Progress {
  const items = drawTry(course, banks, usedItems(start()), seed).map(({ item }) => item);
  const answered = items.reduce(
    (progress, item, at) => tryAnswered(progress, at, answer(item, score(item, at, items))),
    begun(),
  );
  return atMenu(tryFinished(answered, rulesOf(course.assessment, banks), when));
}

function beforeNewest(progress: Progress): Progress {
  const newest = given(lessons.at(-1), 'lesson').id;
  const { [newest]: _, ...before } = progress.lessons;
  return { ...progress, lessons: before };
}

function answer(item: Item, score: number): Parameters<typeof tryAnswered>[2] {
  return { response: score === 1 ? rightBits(item) : wrongBits(item), score, confidence: 'sure' };
}

/** Begins a test-out and answers its first `answers` items. */
function testingOut(before: Progress, answers: number[]): Progress {
  const bank = given(banks[tested.id], `bank of ${tested.id}`);
  const drawn = drawTestOut(bank, course.policy.testOut, usedItems(before, tested.id), seed);
  return answers.reduce(
    (progress, score, at) =>
      testOutAnswered(progress, tested.id, at, answer(given(drawn[at], `item ${at}`).item, score)),
    testOutBegun(before, tested.id, seed, slotsOf(drawn, banks)),
  );
}

/** A finished test-out; its items are right but for the last `wrong`. */
function testedWith(before: Progress, wrong: number): Progress {
  const { items } = course.policy.testOut;
  const answers = Array.from({ length: items }, (_, at) => (at < items - wrong ? 1 : 0));
  return atMenu(testOutFinished(testingOut(before, answers), tested.id, course.policy.testOut, dayOf(when)));
}

/** Two questions of the finished try are gone from the course since: one of a bank, one with its whole lesson. */
function withdrawn(): Progress {
  const progress = assessed((_item, i) => i % 2);
  const last = given(progress.assessment.last, 'finished try');
  const items = last.items.map((item, i) =>
    i < 1 ? { ...item, slot: 900 } : i < 2 ? { ...item, lesson: '#60' } : item,
  );
  return { ...progress, assessment: { ...progress.assessment, last: { ...last, items } } };
}

/** Practised once, every third answer wrong. */
function practisedOnce(): Progress {
  return tested.practice.reduce(
    (progress, item, i) =>
      itemAnswered(progress, tested, {
        item: item.id,
        result: i % 3 === 2 ? 'wrong' : 'right',
        tries: 1,
        confidence: 'sure',
        response: i % 3 === 2 ? wrongBits(item) : rightBits(item),
      }),
    read(start(), tested, 1),
  );
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

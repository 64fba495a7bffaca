import type { Bank, Course, Lesson, Policy } from '../course/course';
import { shownItems, slotOf } from '../course/assessment';
import type { Item } from '../course/item';
import { withoutLinks } from '../course/links';
import { moved, type MarkResult, type Progress, type Try } from '../course/progress';
import type { Route } from '../course/route';
import type { Scenario } from '../course/scenario';
import { detailOf } from '../course/section';
import { orderOf } from '../course/shuffle';
import { testOutOf } from '../course/test-out';
import { usedItems, type Drawn } from '../course/try';
import type { LessonInput } from '../lesson/lesson.machine';
import { fromBits } from '../question/bits';
import { kindOf } from '../question/kinds';
import { resumeAttempt } from '../question/resume';
import { drawTestOut, drawTry, type DrawnItem } from '../quiz/draw';
import type { QuizAnswer, QuizInput } from '../quiz/quiz.machine';
import { assessmentToday, testOutToday } from '../quiz/redraw';

/** What the activities are started with: pure functions from Progress and loaded content to their input. */

/** A quiz as it begins or goes on. */
export type Run = Omit<QuizInput, 'report'>;

type Banks = Readonly<Record<string, Bank>>;

interface Situation {
  route: Route;
  course: Course;
  progress: Progress;
  lesson: Lesson | null;
  banks: Banks;
}

/** A lesson at the step that the route names. Throws when no lesson is loaded: a route is followed only once it is. */
export function lessonRun({ route, course, progress, lesson }: Situation): Omit<LessonInput, 'report'> {
  if (!lesson) throw new Error(`The lesson of ${route.at} is not loaded`);
  const isShown = (id: string): boolean => !course.hidden?.some((hidden) => hidden.id === id);
  return {
    lesson: course.hidden ? withoutLinks(lesson, isShown) : lesson,
    step:
      (route.at === 'lesson' && route.step) || (lesson.ledger.steps[progress.lessons[lesson.id]?.stepSlot ?? -1] ?? ''),
    record: detailOf(progress, lesson.id, lesson.ledger),
    draft: progress.draft,
    policy: course.policy,
  };
}

/**
 * The quiz that a route leads to, and Progress as today's course can go on with it: what a newer course has withdrawn from a
 * running try is drawn anew, and the learner is at what they go on with.
 */
export function quizRun(situation: Situation, newSeed: number): { progress: Progress; run: Run } {
  const { route, course, progress, lesson, banks } = situation;
  if (route.at === 'practice' && lesson) {
    return { progress, run: practiceRun(lesson, progress, course.policy, newSeed) };
  }
  if (route.at === 'test-out') return testOutRun(route.lesson, situation, newSeed);
  const today = assessmentToday(progress, course, banks);
  const feedback = course.assessment.feedback === 'after-each' ? 'after-each' : 'withheld';
  const { running } = today.assessment;
  if (running) {
    return { progress: moved(today, { at: 'assessment' }), run: tryRun(running, today, banks, feedback) };
  }
  const drawn = drawTry(course, banks, usedItems(today), newSeed);
  return { progress: today, run: newRun(drawn, newSeed, feedback) };
}

function testOutRun(
  id: string,
  { course, progress, banks }: Situation,
  newSeed: number,
): { progress: Progress; run: Run } {
  const bank = banks[id];
  if (!bank) throw new Error(`The held-back items of lesson ${id} are not loaded`);
  const today = testOutToday(progress, id, bank);
  const { running } = testOutOf(today, id);
  if (running) {
    return { progress: moved(today, { at: 'test-out', lesson: id }), run: tryRun(running, today, banks, 'withheld') };
  }
  const drawn = drawTestOut(bank, course.policy.testOut, usedItems(today, id), newSeed);
  return { progress: today, run: newRun(drawn, newSeed, 'withheld') };
}

/** A try that begins when the learner starts it. */
const newRun = (items: DrawnItem[], seed: number, feedback: Run['feedback']): Run => ({
  before: 0,
  items,
  answers: [],
  started: false,
  resume: {},
  seed,
  feedback,
  tries: 1,
});

/** What is still to be asked of a running try, beginning with the unfinished answer. */
function tryRun(attempt: Try, { draft }: Progress, banks: Banks, feedback: Run['feedback']): Run {
  const items = shownItems(attempt, banks)
    .filter(({ drawn }) => drawn.response === null)
    .map(({ lesson, item }) => ({ lesson, item }));
  const [next] = items;
  const isHere = next !== undefined && draft?.lesson === next.lesson && draft.item === next.item.id;
  const resume = isHere ? resumeAttempt(next.item, undefined, draft, 1) : {};
  const before = attempt.items.filter(({ response }) => response !== null).length;
  return { ...newRun(items, attempt.seed, feedback), before, started: true, resume };
}

/** The practice quiz of a lesson: the one that was running when the learner left, else a new one ordered by `newSeed`. */
export function practiceRun(lesson: Lesson, progress: Progress, policy: Policy, newSeed: number): Run {
  const { place, draft } = progress;
  const saved = place.at === 'practice' && place.lesson === lesson.id ? place : null;
  const kept = saved ? practiceItems(lesson, saved.only, saved.seed) : [];
  // A newer course may have none of the questions that a run was about.
  const running = kept.length > 0 ? saved : null;
  const seed = running?.seed ?? newSeed;
  const items = running ? kept : practiceItems(lesson, null, seed);
  const fixed = { before: 0, items, seed, feedback: 'at-once', tries: policy.questionTries } as const;
  if (!running) return { ...fixed, answers: [], started: false, resume: {} };

  const records = detailOf(progress, lesson.id, lesson.ledger).items;
  const answers: QuizAnswer[] = [];
  for (const [at, result] of running.marks.slice(0, items.length).entries()) {
    const item = items[at]?.item;
    const record = item && records[item.id];
    // Its answer is gone: it did not fit into what was saved. The quiz goes on from here.
    if (!item || !record?.response) break;
    const { tries, confidence } = record;
    const response = fromBits(item, record.response);
    answers.push({ response, ...markAs(item, response, result), tries, confidence });
  }
  const next = items[answers.length]?.item;
  const record = next && records[next.id];
  const here = next && draft?.lesson === lesson.id && draft.item === next.id ? draft : null;
  // The draft of an answer that was checked and not left is that answer: it comes back with its verdict.
  const isChecked = here?.response === record?.response && !here?.confidence;
  const unfinished = isChecked ? null : here;
  const resume = next && here ? resumeAttempt(next, record, unfinished, next.tries || fixed.tries) : {};
  return { ...fixed, answers, started: true, resume };
}

/** The practice items of a run in the order that they are asked in. */
function practiceItems({ id, practice, ledger }: Lesson, only: readonly number[] | null, seed: number): DrawnItem[] {
  const asked = practice.filter((item) => only === null || only.some((slot) => ledger.items[slot]?.id === item.id));
  const order = orderOf(
    asked.map((item) => item.id),
    seed,
    id,
  );
  return order.flatMap((name) => asked.filter((item) => item.id === name).map((item) => ({ lesson: id, item })));
}

/** What an answer was worth when it was given, whatever a newer answer key says. */
function markAs(
  item: Item,
  response: QuizAnswer['response'],
  result: MarkResult,
): Pick<QuizAnswer, 'score' | 'result'> {
  const today = kindOf(item).mark(item, response);
  return today.result === result
    ? { score: today.score, result }
    : { score: { right: 1, partly: 0.5, wrong: 0 }[result], result };
}

/** Slots of the practice items whose latest answer was not right. */
export function wrongIn(lesson: Lesson, progress: Progress): number[] {
  const records = detailOf(progress, lesson.id, lesson.ledger).items;
  return lesson.practice.flatMap((item) => {
    const bits = records[item.id]?.response;
    if (!bits || kindOf(item).mark(item, fromBits(item, bits)).result === 'right') return [];
    return [lesson.ledger.items.findIndex(({ id }) => id === item.id)];
  });
}

/** The addresses of drawn items, as a try keeps them. */
export function slotsOf(items: readonly DrawnItem[], banks: Banks): Drawn[] {
  return items.flatMap(({ lesson, item }) => {
    const bank = banks[lesson];
    return bank ? [{ lesson, slot: slotOf(bank, item.id) }] : [];
  });
}

/** The story that a route leads to, if the loaded lesson has it. */
export const scenarioOf = (route: Route, lesson: Lesson | null): Scenario | undefined =>
  route.at === 'scenario' ? lesson?.scenarios.find(({ id }) => id === route.scenario) : undefined;

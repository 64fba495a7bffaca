import type { Bank, Blueprint, Course, Lesson, Policy } from '../course/course';
import type { Item } from '../course/item';
import { itemAt, slotOf, tryFinished, withoutWithdrawn } from '../course/assessment';
import { dayOf } from '../course/day';
import { moved, type Bits, type ItemProgress, type Progress, type Try, type TryItem } from '../course/progress';
import type { Route } from '../course/route';
import { detailOf } from '../course/section';
import { shuffle } from '../course/shuffle';
import type { LessonInput } from '../lesson/lesson.machine';
import { fromBits } from '../question/bits';
import { kindOf } from '../question/kinds';
import { resumeAttempt } from '../question/resume';
import { drawTry, type DrawnItem } from '../quiz/draw';
import type { QuizAnswer, QuizInput } from '../quiz/quiz.machine';

/** What the activities are started with: pure functions from Progress and loaded content to their input. */

/** A quiz as it begins or goes on. */
export type Run = Omit<QuizInput, 'report'>;

interface Situation {
  route: Route;
  course: Course;
  progress: Progress;
  lesson: Lesson | null;
  banks: Readonly<Record<string, Bank>>;
}

/** A lesson at the step that the route names. Throws when no lesson is loaded: a route is followed only once it is. */
export function lessonRun({ route, course, progress, lesson }: Situation): Omit<LessonInput, 'report'> {
  if (!lesson) throw new Error(`The lesson of ${route.at} is not loaded`);
  return {
    lesson,
    step: route.at === 'lesson' ? route.step : '',
    record: detailOf(progress, lesson.id, lesson.ledger),
    draft: progress.draft,
    policy: course.policy,
  };
}

/** The quiz that a route leads to, and Progress without what a newer course has withdrawn from it. */
export function quizRun(
  { route, course, progress, lesson, banks }: Situation,
  newSeed: number,
): { progress: Progress; run: Run } {
  if (route.at === 'practice' && lesson) {
    return { progress, run: practiceRun(lesson, progress, course.policy, newSeed) };
  }
  const today = withoutWithdrawn(progress, banks);
  return { progress: today, run: assessmentRun(course.assessment, banks, today, newSeed) };
}

/** The practice quiz of a lesson: the one that was running when the learner left, else a new one ordered by `newSeed`. */
export function practiceRun(lesson: Lesson, progress: Progress, policy: Policy, newSeed: number): Run {
  const { place, draft } = progress;
  const isRunning = place.at === 'practice' && place.lesson === lesson.id;
  const seed = isRunning ? place.seed : newSeed;
  const records = detailOf(progress, lesson.id, lesson.ledger).items;
  const items = shuffle(lesson.practice, seed).map((item) => ({ lesson: lesson.id, item }));
  const answers: QuizAnswer[] = [];
  for (const { item } of isRunning ? items.slice(0, place.marks.length) : []) {
    const record = records[item.id];
    // Its answer is gone: it did not fit into what was saved. The quiz goes on from here.
    if (!record?.response) break;
    answers.push(marked(item, record.response, record));
  }
  const next = items[answers.length]?.item;
  const draftOfNext = next && draft?.lesson === lesson.id && draft.item === next.id ? draft.response : null;
  const resume =
    isRunning && next && draftOfNext !== null
      ? resumeAttempt(next, records[next.id], draftOfNext, next.tries || policy.questionTries)
      : {};
  return { items, answers, started: isRunning, resume, seed, feedback: 'at-once', tries: policy.questionTries };
}

/** The running assessment try, or a new one drawn by `newSeed` that begins when the learner starts it. */
export function assessmentRun(
  blueprint: Blueprint,
  banks: Readonly<Record<string, Bank>>,
  progress: Progress,
  newSeed: number,
): Run {
  const { running, last } = progress.assessment;
  const fixed = { feedback: 'withheld', tries: 1 } as const;
  if (!running) {
    const used = new Set(resolve(last, banks).map(({ lesson, item }) => `${lesson}/${item.id}`));
    const items = drawTry(blueprint, Object.values(banks), used, newSeed);
    return { ...fixed, items, answers: [], started: false, resume: {}, seed: newSeed };
  }
  const items = resolve(running, banks);
  const answers = items.flatMap(({ item, drawn }) => answerOf(item, drawn));
  const next = items[answers.length];
  const draft =
    next && progress.draft?.lesson === next.lesson && progress.draft.item === next.item.id ? progress.draft : null;
  const resume = next && draft ? { response: fromBits(next.item, draft.response) } : {};
  return { ...fixed, items, answers, started: true, resume, seed: running.seed };
}

/** The slots of drawn items, as a try keeps them. */
export function slotsOf(items: DrawnItem[], banks: Readonly<Record<string, Bank>>): Pick<TryItem, 'lesson' | 'slot'>[] {
  return items.flatMap(({ lesson, item }) => {
    const bank = banks[lesson];
    return bank ? [{ lesson, slot: slotOf(bank, item.id) }] : [];
  });
}

/** The items of a try with what was answered; withdrawn ones are left out. */
export function resolve(
  drawnTry: Try | null,
  banks: Readonly<Record<string, Bank>>,
): { lesson: string; item: Item; drawn: TryItem }[] {
  return (drawnTry?.items ?? []).flatMap((drawn) => {
    const item = itemAt(banks, drawn);
    return item ? [{ lesson: drawn.lesson, item, drawn }] : [];
  });
}

/** An answered item of a try as a quiz answer; none while unanswered. */
export function answerOf(item: Item, { response, confidence }: TryItem): QuizAnswer[] {
  return response === null ? [] : [marked(item, response, { tries: 1, confidence })];
}

function marked(item: Item, bits: Bits, { tries, confidence }: Pick<ItemProgress, 'tries' | 'confidence'>): QuizAnswer {
  const response = fromBits(item, bits);
  const { score, result } = kindOf(item).mark(item, response);
  return { response, score, result, tries, confidence };
}

/** Ends the running assessment try by the course's rules. What is over is no place to continue at. */
export function finishTry(
  progress: Progress,
  banks: Readonly<Record<string, Bank>>,
  policy: Policy,
  now: Date,
): Progress {
  const isMustPass = (item: Parameters<typeof itemAt>[1]): boolean => itemAt(banks, item)?.mustPass ?? false;
  return moved(tryFinished(progress, { passMark: policy.passMark, isMustPass }, dayOf(now)), { at: 'menu' });
}

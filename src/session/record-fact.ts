import { slotOf, tryAnswered, tryBegun } from '../course/assessment';
import { drafted, itemAnswered, practiceAnswered, practiceBegun, scenarioEnded, stepOpened } from '../course/advance';
import type { Bank, Course, Lesson } from '../course/course';
import type { Item } from '../course/item';
import { moved, type Progress, type Try } from '../course/progress';
import type { Route } from '../course/route';
import { detailOf } from '../course/section';
import { testOutAnswered, testOutBegun, testOutOf } from '../course/test-out';
import type { LessonFact } from '../lesson/lesson.machine';
import { toBits } from '../question/bits';
import type { Response } from '../question/kind';
import { answeredOf, draftOf } from '../question/resume';
import type { DrawnItem } from '../quiz/draw';
import type { QuizFact, QuizInput } from '../quiz/quiz.machine';
import type { ScenarioFact } from '../scenario/scenario.machine';
import type { AnswerRecord } from '../tracking/tracker';
import { slotsOf } from './activity';
import { answerRecord, isReported, type Setting } from './answer-record';

/** What a running activity reports. */
export type ActivityFact = LessonFact | QuizFact | ScenarioFact;

/** What is known when a fact arrives. */
export interface Situation {
  progress: Progress;
  course: Pick<Course, 'policy'>;
  route: Route;
  lesson: Lesson | null;
  banks: Readonly<Record<string, Bank>>;
  /** The run of the quiz on screen, if there is one. */
  run: Pick<QuizInput, 'items' | 'seed'> | null;
  /** When the question on screen was asked. */
  askedAt: Date;
  now: Date;
}

/** What a fact changes: `soon` is saved within a second, `later` with the next save (an unfinished answer). */
export interface Recorded {
  progress: Progress;
  save: 'soon' | 'later' | 'no';
  answer: AnswerRecord | null;
  /** Where the learner is now. */
  route: Route;
  askedAt: Date;
}

/** Writes one fact into Progress and says what the record must hear of it. Pure. */
export function recordFact(situation: Situation, fact: ActivityFact): Recorded {
  const { progress, course, lesson, route, now, askedAt } = situation;
  const { policy } = course;
  const unchanged: Recorded = { progress, save: 'no', answer: null, route, askedAt };
  switch (fact.type) {
    case 'stepOpened':
      if (!lesson) return unchanged;
      return {
        progress: stepOpened(progress, lesson, fact.step, policy.completes),
        save: 'soon',
        answer: null,
        route: { at: 'lesson', lesson: fact.lesson, step: fact.step },
        askedAt: now,
      };
    case 'checkAnswered': {
      if (!lesson) return unchanged;
      const isFirst = !hasAnswered(progress, lesson, fact.item.id);
      return {
        ...unchanged,
        progress: itemAnswered(progress, lesson, answeredOf(fact.item, fact), policy.completes),
        save: 'soon',
        answer: isFirst ? reported({ in: 'check' }, lesson.id, fact.item, fact.response, situation) : null,
      };
    }
    case 'checkDrafted': {
      return { ...unchanged, progress: drafted(progress, draftOf(fact.lesson, fact.item, fact)), save: 'later' };
    }
    case 'quizStarted':
      return { ...quizStarted(situation, unchanged), askedAt: now };
    case 'itemAsked':
      return { ...unchanged, askedAt: now };
    case 'itemDrafted': {
      const { lesson: of, item } = fact.asked;
      return { ...unchanged, progress: drafted(progress, draftOf(of, item, fact)), save: 'later' };
    }
    case 'itemAnswered':
      return itemMarked(situation, fact, unchanged);
    case 'itemLeft': {
      const { item } = fact.asked;
      if (route.at !== 'practice' || !lesson) return unchanged;
      const { response, ...answer } = fact.answer;
      const left = { ...answer, item: item.id, response: toBits(item, response) };
      return { ...unchanged, progress: practiceAnswered(progress, lesson, left, policy.completes), save: 'soon' };
    }
    case 'moved':
      if (!lesson || route.at !== 'scenario') return unchanged;
      return {
        ...unchanged,
        progress: moved(progress, { ...route, path: fact.path }),
        save: 'soon',
      };
    case 'ended':
      if (!lesson || route.at !== 'scenario') return unchanged;
      return {
        ...unchanged,
        progress: scenarioEnded(progress, lesson, route.scenario, fact.grade, policy.completes),
        save: 'soon',
      };
  }
}

const hasAnswered = (progress: Progress, { id, ledger }: Lesson, item: string): boolean =>
  Object.hasOwn(detailOf(progress, id, ledger).items, item);

function quizStarted({ progress, route, lesson, run, banks }: Situation, unchanged: Recorded): Recorded {
  if (!run) return unchanged;
  const begun = (after: Progress): Recorded => ({ ...unchanged, progress: after, save: 'soon' });
  if (route.at === 'assessment') return begun(tryBegun(progress, run.seed, slotsOf(run.items, banks)));
  if (route.at === 'test-out') {
    return begun(testOutBegun(progress, route.lesson, run.seed, slotsOf(run.items, banks)));
  }
  return lesson ? begun(practiceBegun(progress, lesson, run.seed)) : unchanged;
}

function itemMarked(
  situation: Situation,
  fact: Extract<QuizFact, { type: 'itemAnswered' }>,
  unchanged: Recorded,
): Recorded {
  const { progress, course, route, lesson, banks } = situation;
  const { item } = fact.asked;
  const { response, mark, confidence } = fact;
  const tell = (setting: Setting): AnswerRecord | null =>
    reported(setting, fact.asked.lesson, item, response, situation);
  const answer = { response: toBits(item, response), score: mark.score, confidence };
  if (route.at === 'assessment') {
    const { running, finished } = progress.assessment;
    const after = tryAnswered(progress, placeIn(running, fact.asked, banks), answer);
    return { ...unchanged, progress: after, save: 'soon', answer: tell({ in: 'assessment', try: finished + 1 }) };
  }
  if (route.at === 'test-out') {
    const { running, finished } = testOutOf(progress, route.lesson);
    const after = testOutAnswered(progress, route.lesson, placeIn(running, fact.asked, banks), answer);
    return { ...unchanged, progress: after, save: 'soon', answer: tell({ in: 'test-out', try: finished + 1 }) };
  }
  if (!lesson) return unchanged;
  const isFirst = !hasAnswered(progress, lesson, item.id);
  const answered = itemAnswered(progress, lesson, answeredOf(item, fact), course.policy.completes);
  return {
    ...unchanged,
    // Whoever leaves now comes back to this answer and its verdict.
    progress: drafted(answered, { lesson: lesson.id, item: item.id, response: answer.response }),
    save: 'soon',
    answer: isFirst ? tell({ in: 'practice' }) : null,
  };
}

/** The interaction for an answer; null where the policy does not report answers of this sort. */
function reported(
  setting: Setting,
  lesson: string,
  item: Item,
  response: Response,
  { course, askedAt, now }: Situation,
): AnswerRecord | null {
  if (!isReported(course.policy, setting)) return null;
  return answerRecord(setting, lesson, item, response, askedAt, now);
}

/** Where a running try has this item, from 0; -1 where it does not. */
function placeIn(running: Try | null, { lesson, item }: DrawnItem, banks: Situation['banks']): number {
  const bank = banks[lesson];
  const slot = bank ? slotOf(bank, item.id) : -1;
  return running?.items.findIndex((drawn) => drawn.lesson === lesson && drawn.slot === slot) ?? -1;
}

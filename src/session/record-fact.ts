import { tryAnswered, tryBegun } from '../course/assessment';
import { drafted, itemAnswered, practiceAnswered, practiceBegun, scenarioEnded, stepOpened } from '../course/advance';
import type { Bank, Lesson, Policy } from '../course/course';
import { moved, type Progress } from '../course/progress';
import type { Route } from '../course/route';
import { detailOf } from '../course/section';
import type { LessonFact } from '../lesson/lesson.machine';
import { toBits } from '../question/bits';
import { answeredOf } from '../question/resume';
import type { QuizFact, QuizInput } from '../quiz/quiz.machine';
import type { ScenarioFact } from '../scenario/scenario.machine';
import type { AnswerRecord } from '../tracking/tracker';
import { slotsOf } from './activity';
import { answerRecord } from './answer-record';

/** What a running activity reports. */
export type ActivityFact = LessonFact | QuizFact | ScenarioFact;

/** What is known when a fact arrives. */
export interface Situation {
  progress: Progress;
  policy: Policy;
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
  askedAt: Date;
}

/** Writes one fact into Progress and says what the record must hear of it. Pure. */
export function recordFact(situation: Situation, fact: ActivityFact): Recorded {
  const { progress, lesson, route, now, askedAt } = situation;
  const unchanged: Recorded = { progress, save: 'no', answer: null, askedAt };
  switch (fact.type) {
    case 'stepOpened':
      if (!lesson) return unchanged;
      return { ...unchanged, progress: stepOpened(progress, lesson, fact.step), save: 'soon', askedAt: now };
    case 'checkAnswered': {
      if (!lesson) return unchanged;
      const isFirst = !hasAnswered(progress, lesson, fact.item.id);
      return {
        ...unchanged,
        progress: itemAnswered(progress, lesson, answeredOf(fact.item, fact)),
        save: 'soon',
        answer: isFirst ? answerRecord({ in: 'check' }, lesson.id, fact.item, fact.response, askedAt, now) : null,
      };
    }
    case 'checkDrafted': {
      const draft = { lesson: fact.lesson, item: fact.item.id, response: toBits(fact.item, fact.response) };
      return { ...unchanged, progress: drafted(progress, draft), save: 'later' };
    }
    case 'quizStarted':
      return { ...quizStarted(situation, unchanged), askedAt: now };
    case 'itemAsked':
      return { ...unchanged, askedAt: now };
    case 'itemDrafted': {
      const asked = situation.run?.items[fact.place];
      if (!asked) return unchanged;
      const draft = { lesson: asked.lesson, item: asked.item.id, response: toBits(asked.item, fact.response) };
      return { ...unchanged, progress: drafted(progress, draft), save: 'later' };
    }
    case 'itemAnswered':
      return itemMarked(situation, fact, unchanged);
    case 'itemLeft': {
      const item = situation.run?.items[fact.place]?.item;
      if (route.at !== 'practice' || !lesson || !item) return unchanged;
      const { response, ...answer } = fact.answer;
      const left = { ...answer, item: item.id, response: toBits(item, response) };
      return { ...unchanged, progress: practiceAnswered(progress, lesson, left), save: 'soon' };
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
      return { ...unchanged, progress: scenarioEnded(progress, lesson, route.scenario, fact.grade), save: 'soon' };
  }
}

const hasAnswered = (progress: Progress, { id, ledger }: Lesson, item: string): boolean =>
  Object.hasOwn(detailOf(progress, id, ledger).items, item);

function quizStarted({ progress, route, lesson, run, banks }: Situation, unchanged: Recorded): Recorded {
  if (!run) return unchanged;
  if (route.at === 'assessment') {
    return { ...unchanged, progress: tryBegun(progress, run.seed, slotsOf(run.items, banks)), save: 'soon' };
  }
  return lesson ? { ...unchanged, progress: practiceBegun(progress, lesson, run.seed), save: 'soon' } : unchanged;
}

function itemMarked(
  { progress, policy, route, lesson, run, askedAt, now }: Situation,
  fact: Extract<QuizFact, { type: 'itemAnswered' }>,
  unchanged: Recorded,
): Recorded {
  const asked = run?.items[fact.place];
  if (!asked) return unchanged;
  const { item } = asked;
  const { response, mark, confidence } = fact;
  if (route.at === 'assessment') {
    const number = progress.assessment.finished + 1;
    return {
      ...unchanged,
      progress: tryAnswered(progress, fact.place, { response: toBits(item, response), score: mark.score, confidence }),
      save: 'soon',
      answer: answerRecord({ in: 'assessment', try: number }, asked.lesson, item, response, askedAt, now),
    };
  }
  if (!lesson) return unchanged;
  const isFirst = !hasAnswered(progress, lesson, item.id);
  return {
    ...unchanged,
    progress: itemAnswered(progress, lesson, answeredOf(item, fact)),
    save: 'soon',
    answer:
      isFirst && policy.reportPractice
        ? answerRecord({ in: 'practice' }, lesson.id, item, response, askedAt, now)
        : null,
  };
}

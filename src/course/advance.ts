import type { Lesson, Policy, Step } from './course';
import type { Item } from './item';
import type { EndingGrade } from './scenario';
import type { Draft, ItemProgress, LessonDetail, MarkResult, Progress } from './progress';
import { detailOf } from './section';

/**
 * What happened in a lesson, as pure functions from Progress to Progress. Each takes the loaded lesson, so that a section
 * which is still packed is unpacked on the way, and completes the lesson once nothing in it is open.
 */

/**
 * What the course's policy asks of a lesson before it is completed: its steps opened, its checks answered, or both. Both where it
 * asks for neither (the assessment alone completes the course), for then the status only tells the learner what is left.
 */
type Asked = Policy['completes'];
const both: Asked = ['lessons-seen', 'checks-answered'];

/** One marked response in the terms of what is saved. */
export interface Answered {
  item: string;
  result: MarkResult;
  /** Tries used, this one included. */
  tries: number;
  confidence: ItemProgress['confidence'];
  response: ItemProgress['response'];
}

/** A step came on screen: it is seen, and it is the place to continue at. An unfinished response waits, here or elsewhere. */
export function stepOpened(progress: Progress, lesson: Lesson, step: string, asked: Asked = both): Progress {
  const opened = withDetail(progress, lesson, step, asked, (detail) => withStep(detail, step));
  return { ...opened, place: { at: 'lesson', lesson: lesson.id, step } };
}

/** A check or practice item was marked; an unfinished response to it is let go. */
export function itemAnswered(progress: Progress, lesson: Lesson, answer: Answered, asked: Asked = both): Progress {
  const answered = withDetail(progress, lesson, null, asked, (detail) => withAnswer(detail, answer));
  return { ...answered, draft: isDraftOf(progress.draft, lesson.id, answer.item) ? null : progress.draft };
}

/** A practice quiz began. `seed` orders it: 0 to 2^24 - 1. `only`: slots of its items where it does not ask them all. */
export function practiceBegun(
  progress: Progress,
  lesson: Lesson,
  seed: number,
  only: number[] | null = null,
): Progress {
  return { ...progress, place: { at: 'practice', lesson: lesson.id, seed, marks: [], only }, draft: null };
}

/** An item of the running practice quiz is done: its answer counts and the quiz moves on to the next item. */
export function practiceAnswered(progress: Progress, lesson: Lesson, answer: Answered, asked: Asked = both): Progress {
  const { place } = progress;
  const answered = itemAnswered(progress, lesson, answer, asked);
  if (place.at !== 'practice' || place.lesson !== lesson.id) return answered;
  return { ...answered, place: { ...place, marks: [...place.marks, answer.result] } };
}

/** A scenario came to an ending. Its best ending counts as its mark. */
export function scenarioEnded(
  progress: Progress,
  lesson: Lesson,
  scenario: string,
  ending: EndingGrade,
  asked: Asked = both,
): Progress {
  const result = ({ best: 'right', safe: 'partly', harmful: 'wrong' } as const)[ending];
  return withDetail(progress, lesson, null, asked, (detail) => {
    const before = detail.items[scenario];
    const tries = Math.min(3, (before?.tries ?? 0) + 1);
    const ended: ItemProgress = { best: better(before?.best, result), tries, confidence: null, response: null };
    return { ...detail, items: { ...detail.items, [scenario]: ended } };
  });
}

/** The response on screen changed and is not marked yet; null when there is none. */
export function drafted(progress: Progress, draft: Draft | null): Progress {
  return { ...progress, draft };
}

/**
 * Steps of today's lesson that were not opened and checks that were not answered, right or wrong, as far as the policy asks for
 * them. Scenarios may be skipped.
 */
export function openIn(
  lesson: Lesson,
  detail: LessonDetail,
  asked: Asked = both,
): { steps: string[]; checks: string[] } {
  const rule = asked.some((one) => both.includes(one)) ? asked : both;
  const steps = lesson.steps.map(({ id }) => id).filter((id) => !detail.seen.includes(id));
  const checks = lesson.steps.flatMap(checksOf).map(({ id }) => id);
  return {
    steps: rule.includes('lessons-seen') ? steps : [],
    checks: rule.includes('checks-answered') ? checks.filter((id) => !Object.hasOwn(detail.items, id)) : [],
  };
}

/** The questions that stand in a step. */
export const checksOf = (step: Step): Item[] =>
  step.blocks.flatMap((block) => (block.type === 'question' ? [block.item] : []));

/** A lesson's detail once this step was opened. */
export const withStep = (detail: LessonDetail, step: string): LessonDetail =>
  detail.seen.includes(step) ? detail : { ...detail, seen: [...detail.seen, step] };

/** A lesson's detail once this answer was marked. The best mark never goes down; the rest is of the latest response. */
export function withAnswer(
  detail: LessonDetail,
  { item, result, confidence, response, tries }: Answered,
): LessonDetail {
  const best = better(Object.hasOwn(detail.items, item) ? detail.items[item]?.best : undefined, result);
  const answered: ItemProgress = { best, tries: Math.min(3, Math.max(1, tries)), confidence, response };
  return { ...detail, items: { ...detail.items, [item]: answered } };
}

function withDetail(
  progress: Progress,
  lesson: Lesson,
  step: string | null,
  asked: Asked,
  change: (detail: LessonDetail) => LessonDetail,
): Progress {
  const before = progress.lessons[lesson.id];
  const detail = change(detailOf(progress, lesson.id, lesson.ledger));
  const open = openIn(lesson, detail, asked);
  const isComplete = before?.status === 'completed' || (open.steps.length === 0 && open.checks.length === 0);
  const after = {
    status: isComplete ? ('completed' as const) : ('in-progress' as const),
    stepSlot: step === null ? (before?.stepSlot ?? 0) : lesson.ledger.steps.indexOf(step),
    detail,
  };
  return { ...progress, lessons: { ...progress.lessons, [lesson.id]: after } };
}

const isDraftOf = (draft: Draft | null, lesson: string, item: string): boolean =>
  draft?.lesson === lesson && draft.item === item;

const ranks: Record<MarkResult, number> = { wrong: 0, partly: 1, right: 2 };

const better = (before: MarkResult | undefined, now: MarkResult): MarkResult =>
  before !== undefined && ranks[before] > ranks[now] ? before : now;

import type { Lesson, Step } from './course';
import type { Item } from './item';
import type { EndingGrade } from './scenario';
import type { Draft, ItemProgress, LessonDetail, MarkResult, Progress } from './progress';
import { detailOf } from './section';

/**
 * What happened in a lesson, as pure functions from Progress to Progress. Each takes the loaded lesson, so that a section
 * which is still packed is unpacked on the way, and completes the lesson once nothing in it is open.
 */

/** One marked response in the terms of what is saved. */
export interface Answered {
  item: string;
  result: MarkResult;
  /** Tries used, this one included. */
  tries: number;
  confidence: ItemProgress['confidence'];
  response: ItemProgress['response'];
}

/** A step came on screen: it is seen, it is the place to continue at, and an unfinished response elsewhere is let go. */
export function stepOpened(progress: Progress, lesson: Lesson, step: string): Progress {
  const onScreen = lesson.steps.find(({ id }) => id === step);
  const { draft } = progress;
  const keepsDraft = onScreen && draft?.lesson === lesson.id && checksOf(onScreen).some(({ id }) => id === draft.item);
  const opened = withDetail(progress, lesson, step, (detail) => withStep(detail, step));
  return { ...opened, place: { at: 'lesson', lesson: lesson.id, step }, draft: keepsDraft ? draft : null };
}

/** A check or practice item was marked; an unfinished response to it is let go. */
export function itemAnswered(progress: Progress, lesson: Lesson, answer: Answered): Progress {
  const answered = withDetail(progress, lesson, null, (detail) => withAnswer(detail, answer));
  return { ...answered, draft: isDraftOf(progress.draft, lesson.id, answer.item) ? null : progress.draft };
}

/** A practice quiz began. `seed` orders it: 0 to 2^24 - 1. */
export function practiceBegun(progress: Progress, lesson: Lesson, seed: number): Progress {
  return { ...progress, place: { at: 'practice', lesson: lesson.id, seed, marks: [] }, draft: null };
}

/** An item of the running practice quiz is done: its answer counts and the quiz moves on to the next item. */
export function practiceAnswered(progress: Progress, lesson: Lesson, answer: Answered): Progress {
  const { place } = progress;
  const answered = itemAnswered(progress, lesson, answer);
  if (place.at !== 'practice' || place.lesson !== lesson.id) return answered;
  return { ...answered, place: { ...place, marks: [...place.marks, answer.result] } };
}

/** A scenario came to an ending. Its best ending counts as its mark. */
export function scenarioEnded(progress: Progress, lesson: Lesson, scenario: string, ending: EndingGrade): Progress {
  const result = ({ best: 'right', safe: 'partly', harmful: 'wrong' } as const)[ending];
  return withDetail(progress, lesson, null, (detail) => {
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

/** Steps of today's lesson that were not opened and checks that were not answered, right or wrong. Scenarios may be skipped. */
export function openIn(lesson: Lesson, detail: LessonDetail): { steps: string[]; checks: string[] } {
  return {
    steps: lesson.steps.map(({ id }) => id).filter((id) => !detail.seen.includes(id)),
    checks: lesson.steps
      .flatMap(checksOf)
      .map(({ id }) => id)
      .filter((id) => !Object.hasOwn(detail.items, id)),
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
  change: (detail: LessonDetail) => LessonDetail,
): Progress {
  const before = progress.lessons[lesson.id];
  const detail = change(detailOf(progress, lesson.id, lesson.ledger));
  const open = openIn(lesson, detail);
  const isComplete = before?.status === 'completed' || (open.steps.length === 0 && open.checks.length === 0);
  const after = {
    status: isComplete ? ('completed' as const) : ('in-progress' as const),
    step: step ?? before?.step ?? lesson.steps[0]?.id ?? '',
    detail,
  };
  return { ...progress, lessons: { ...progress.lessons, [lesson.id]: after } };
}

const isDraftOf = (draft: Draft | null, lesson: string, item: string): boolean =>
  draft?.lesson === lesson && draft.item === item;

const ranks: Record<MarkResult, number> = { wrong: 0, partly: 1, right: 2 };

const better = (before: MarkResult | undefined, now: MarkResult): MarkResult =>
  before !== undefined && ranks[before] > ranks[now] ? before : now;

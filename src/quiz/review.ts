import { shownItems } from '../course/assessment';
import type { Bank, Course } from '../course/course';
import type { Item } from '../course/item';
import type { MarkResult, Try, TryItem } from '../course/progress';
import { partsOf, WHOLE } from '../course/score';
import { fromBits } from '../question/bits';
import type { Response } from '../question/kind';
import { kindOf } from '../question/kinds';
import type { QuizAnswer, QuizResult } from './quiz.machine';
import { words } from './words';

/** A question as results and review show it, with the mark of the day it was answered on. */
export interface Reviewed extends Pick<QuizAnswer, 'score' | 'result' | 'confidence'> {
  /** Its place in the run, from 0. */
  place: number;
  lesson: string;
  /** null where a newer course does not have it any more: only its mark can be shown. */
  item: Item | null;
  /** null where it was not answered, or cannot be shown. */
  response: Response | null;
  /** A newer course would mark this answer otherwise. The mark stays. */
  isRekeyed: boolean;
}

/** A practice run as its result shows it. */
export function reviewOfRun({ items, answers }: QuizResult): Reviewed[] {
  return answers.flatMap((answer, place) => {
    const drawn = items[place];
    return drawn ? [{ ...answer, ...drawn, place, isRekeyed: false }] : [];
  });
}

/** A finished try from Progress, whatever has become of its questions. `banks`: by lesson. */
export function reviewOfTry(attempt: Try, banks: Readonly<Record<string, Bank>>): Reviewed[] {
  const shown = new Map(shownItems(attempt, banks).map(({ drawn, item }) => [drawn, item]));
  return attempt.items.map((drawn, place) => {
    const item = shown.get(drawn) ?? null;
    const response = item && drawn.response !== null ? fromBits(item, drawn.response) : null;
    return {
      place,
      lesson: drawn.lesson,
      item,
      response,
      ...markOf(drawn),
      confidence: drawn.confidence,
      isRekeyed: item !== null && response !== null && isRekeyed(item, response, drawn),
    };
  });
}

/** By unit, in course order; what was asked of lessons that a newer course does not have comes last. Units without any are left out. */
export function reviewByUnit(
  reviewed: readonly Reviewed[],
  { units }: Pick<Course, 'units'>,
): { id: string; title: string; reviewed: Reviewed[] }[] {
  const isOf = (lessons: string[], { lesson }: Reviewed): boolean => lessons.includes(lesson);
  const groups = units.map(({ id, title, lessons }) => ({
    id,
    title,
    reviewed: reviewed.filter((one) => isOf(lessons, one)),
  }));
  const rest = reviewed.filter((one) => !units.some(({ lessons }) => isOf(lessons, one)));
  return [...groups, { id: '', title: words.withdrawnLessons, reviewed: rest }].filter(
    (group) => group.reviewed.length > 0,
  );
}

function markOf({ score }: TryItem): { score: number; result: MarkResult } {
  const parts = partsOf(score ?? 0);
  return { score: score ?? 0, result: parts === WHOLE ? 'right' : parts === 0 ? 'wrong' : 'partly' };
}

const isRekeyed = (item: Item, response: Response, { score }: TryItem): boolean =>
  partsOf(kindOf(item).mark(item, response).score) !== partsOf(score ?? 0);

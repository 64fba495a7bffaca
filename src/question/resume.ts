import type { Answered } from '../course/advance';
import type { Item } from '../course/item';
import type { Draft, ItemProgress } from '../course/progress';
import type { AttemptInput, MarkedResponse, UnfinishedResponse } from './attempt.machine';
import { fromBits, toBits } from './bits';

/** A marked response as it is kept, for `resumeAttempt` to go on from. */
export function answeredOf(item: Item, { response, mark, tries, confidence }: MarkedResponse): Answered {
  return { item: item.id, result: mark.result, tries, confidence, response: toBits(item, response) };
}

/** An unfinished response as it is kept. */
export function draftOf(lesson: string, item: Item, { response, confidence }: UnfinishedResponse): Draft {
  return { lesson, item: item.id, response: toBits(item, response), ...(confidence && { confidence }) };
}

type Resumed = Pick<AttemptInput, 'response' | 'triesUsed' | 'marked' | 'confidence'>;

/**
 * Where a question goes on: with the unfinished response of an earlier visit, with the verdict on the last marked one, or
 * afresh. `tries` is how many the question allows: when all are used, an unfinished response belongs to a new attempt.
 */
export function resumeAttempt(
  item: Item,
  record: ItemProgress | undefined,
  draft: Pick<Draft, 'response' | 'confidence'> | null,
  tries: number,
): Resumed {
  const used = record?.response && record.best !== 'right' && record.tries < tries ? record.tries : 0;
  if (draft) {
    return { response: fromBits(item, draft.response), triesUsed: used, confidence: draft.confidence ?? null };
  }
  if (!record?.response) return {};
  return {
    response: fromBits(item, record.response),
    triesUsed: record.tries,
    marked: true,
    confidence: record.confidence,
  };
}

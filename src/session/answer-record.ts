import type { Item } from '../course/item';
import type { Response } from '../question/kind';
import { kindOf } from '../question/kinds';
import type { AnswerRecord } from '../tracking/tracker';

/** Where an answer was given: part of the readable id that LMS reports show. */
export type Setting = { in: 'check' } | { in: 'practice' } | { in: 'assessment'; try: number };

/** The interaction to report for one marked answer. `askedAt`: when the question came on screen. */
export function answerRecord(
  setting: Setting,
  lesson: string,
  item: Item,
  response: Response,
  askedAt: Date,
  at: Date,
): AnswerRecord {
  const kind = kindOf(item);
  const { score, result } = kind.mark(item, response);
  const id =
    setting.in === 'assessment'
      ? `assessment.try-${setting.try}.${lesson}.${item.id}`
      : `${lesson}.${setting.in}.${item.id}`;
  return {
    id,
    objective: lesson,
    question: item.situation ? `${item.situation} ${item.prompt}` : item.prompt,
    interaction: kind.interaction(item, response),
    result,
    score,
    weighting: 1,
    latency: Math.max(0, (at.getTime() - askedAt.getTime()) / 1000),
    at,
  };
}

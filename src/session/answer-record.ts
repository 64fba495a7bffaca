import type { Policy } from '../course/course';
import type { Item } from '../course/item';
import type { Response } from '../question/kind';
import { kindOf } from '../question/kinds';
import type { AnswerRecord } from '../tracking/tracker';

/** Where an answer was given: part of the readable id that LMS reports show. */
export type Setting =
  { in: 'check' } | { in: 'practice' } | { in: 'test-out'; try: number } | { in: 'assessment'; try: number };

/** What a policy reports, each with all before it. */
const levels: readonly Policy['reportAnswers'][] = ['off', 'assessment', 'checks', 'all'];

/** Whether the policy reports answers that were given here. A test-out is a test like the assessment. */
export function isReported({ reportAnswers }: Pick<Policy, 'reportAnswers'>, setting: Setting): boolean {
  const needs = setting.in === 'practice' ? 'all' : setting.in === 'check' ? 'checks' : 'assessment';
  return levels.indexOf(reportAnswers) >= levels.indexOf(needs);
}

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
  return {
    id: idOf(setting, lesson, item.id),
    question: item.situation ? `${item.situation} ${item.prompt}` : item.prompt,
    interaction: kind.interaction(item, response),
    result,
    score,
    weighting: 1,
    latency: Math.max(0, (at.getTime() - askedAt.getTime()) / 1000),
    at,
  };
}

function idOf(setting: Setting, lesson: string, item: string): string {
  switch (setting.in) {
    case 'assessment':
      return `assessment.try-${setting.try}.${lesson}.${item}`;
    case 'test-out':
      return `${lesson}.test-out.try-${setting.try}.${item}`;
    default:
      return `${lesson}.${setting.in}.${item}`;
  }
}

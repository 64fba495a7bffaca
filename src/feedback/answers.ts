import type { AnswerRecord } from '../tracking/tracker';
import { words } from './words';

/** What a learner thinks of one statement, 1 (strongly disagree) to 5, as the record hears it: nothing here is right or wrong. */
export function feedbackAnswer(statement: string, place: number, level: number, at: Date): AnswerRecord {
  return {
    id: `feedback.${place + 1}`,
    question: statement,
    interaction: { type: 'likert', response: { id: String(level), text: words.levels[level - 1] ?? '' } },
    result: 'neutral',
    score: 0,
    weighting: 0,
    latency: 0,
    at,
  };
}

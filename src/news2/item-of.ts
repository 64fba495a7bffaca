import type { Option, ScoreTableItem } from '../course/item';
import { measures, news2, responses, type Measure, type Response } from './score';
import type { ObservationSet } from './sets';
import { words } from './words';

/** A set as a question of the kind `score-table`: the scorer gives its answers, so a question can't be wrong about one. */

const found: Record<Measure, (set: ObservationSet) => string> = {
  respiration: ({ respiration }) => words.perMinute(respiration),
  spo2: ({ spo2 }) => `${spo2}%`,
  oxygen: ({ flow }) => words.oxygen(flow),
  systolic: ({ systolic, diastolic }) => words.pressure(systolic, diastolic),
  pulse: ({ pulse }) => words.perMinute(pulse),
  consciousness: ({ consciousness }) => words.consciousness[consciousness],
  temperature: ({ temperature }) => words.temperature(temperature),
};

const choices: Partial<Record<Measure, number[]>> = { oxygen: [0, 2], consciousness: [0, 3] };

/** Row ids are letters, in the order of the table. */
export const rowOf = (measure: Measure): string => 'abcdefg'.charAt(measures.indexOf(measure));

/** @param id unique on the page; with it the question is named, and nothing is saved under it */
export function itemOf(set: ObservationSet, id: string): ScoreTableItem {
  const { scores, total, response } = news2(set);
  return {
    id,
    kind: 'score-table',
    situation: words.situation(set),
    prompt: words.prompt(set.person),
    explain: words.explain[response],
    // Of no meaning here: nothing of the trainer is recorded.
    tries: 1,
    step: '',
    mustPass: false,
    // From the least to the most, as a ladder is read.
    fixed: true,
    caption: words.caption,
    columns: words.columns,
    rows: measures.map((measure) => ({
      id: rowOf(measure),
      text: words.measure(measure, set.scale),
      found: found[measure](set),
      scores: choices[measure] ?? [0, 1, 2, 3],
      answer: scores[measure].points,
      subtract: false,
      why: words.why(scores[measure].band, scores[measure].points) + remark(measure, set),
    })),
    total: { text: words.total, unit: '', answer: total, why: words.totalWhy[response] },
    decision: { text: words.decision, options: responses.map((each, i) => option(each, response, 'abcde'.charAt(i))) },
  };
}

const option = (each: Response, right: Response, id: string): Option => ({
  id,
  text: words.response[each],
  correct: each === right,
  why: words.responseWhy[each],
});

/** Where sets are often scored wrong, a word on it. */
function remark(measure: Measure, { scale, spo2, onOxygen, consciousness, temperature }: ObservationSet): string {
  if (measure === 'spo2' && scale === 2 && onOxygen && spo2 > 92) return ` ${words.tooMuch}`;
  if (measure === 'spo2' && scale === 2 && spo2 < 88) return ` ${words.tooLittle}`;
  if (measure === 'oxygen' && onOxygen) return ` ${words.anyFlow}`;
  if (measure === 'consciousness' && consciousness === 'confusion') return ` ${words.sameAsV}`;
  if (measure === 'temperature' && temperature > 39) return ` ${words.noThree}`;
  return '';
}

import type { ScoreTableItem } from '../course/item';
import { seedFor } from '../course/shuffle';
import { itemOf, rowOf } from './item-of';
import type { Measure } from './score';
import { setOf, type ObservationSet } from './sets';

/** Help that fades: two sets worked through, one with gaps, then sets to score alone for as long as the learner likes. */
export type Stage =
  | { help: 'worked'; at: number; of: number; item: ScoreTableItem }
  /** `given`: rows that are filled in already, with their right scores. */
  | { help: 'gaps'; item: ScoreTableItem; given: Record<string, string> }
  | { help: 'alone'; at: number; item: ScoreTableItem };

const base = { age: 58, hasCopd: false, scale: 1, onOxygen: false, flow: 0, consciousness: 'alert' } as const;

/** A single 3 and nothing else; then a reading that looks good and is not. */
const worked: readonly ObservationSet[] = [
  {
    ...{ ...base, person: 'Mrs Torres', place: 'on a surgical ward', respiration: 26, spo2: 97, systolic: 128 },
    ...{ diastolic: 74, pulse: 86, temperature: 37.4 },
  },
  {
    ...{ ...base, person: 'Mr Ahlberg', age: 71, place: 'on a respiratory ward', hasCopd: true, scale: 2 },
    ...{
      respiration: 16,
      spo2: 97,
      onOxygen: true,
      flow: 2,
      systolic: 132,
      diastolic: 78,
      pulse: 84,
      temperature: 36.9,
    },
  },
];

const withGaps: ObservationSet = {
  ...{ ...base, person: 'Ms Sesay', age: 34, place: 'on a medical ward', respiration: 21, spo2: 93, systolic: 118 },
  ...{ diastolic: 70, pulse: 100, temperature: 38.6 },
};
const gaps: readonly Measure[] = ['spo2', 'pulse', 'temperature'];

/** The place of the first set without help. */
export const firstAlone = worked.length + 1;

/** @param at from 0; each stage leads to the next, and there is no last one */
export function stageOf(at: number, seed: number): Stage {
  const shown = worked[at];
  if (shown) return { help: 'worked', at: at + 1, of: worked.length, item: itemOf(shown, `news2-worked-${at}`) };
  if (at === worked.length) {
    const item = itemOf(withGaps, 'news2-gaps');
    const open = gaps.map(rowOf);
    const rows = item.rows.filter(({ id }) => !open.includes(id));
    return { help: 'gaps', item, given: Object.fromEntries(rows.map(({ id, answer }) => [id, String(answer)])) };
  }
  const set = at - worked.length;
  return { help: 'alone', at: set, item: itemOf(setOf(seedFor(seed, `news2 ${set}`)), `news2-alone-${set}`) };
}

import type { ShortTextItem } from '../../../course/item';
import type { Mark } from '../../kind';
import { plain, slips } from './slips';

export type Gap = ShortTextItem['gaps'][number];

export interface Judgement {
  part: Mark['parts'][string];
  /** How it is spelt, where it was accepted with a slip; otherwise empty. */
  spelling: string;
  /** Why it is a mistake, where its author knows it; otherwise empty. */
  mistake: string;
}

/**
 * What to say of one gap. A slip is accepted where its author allows so many, and where no mistake that the author names is as
 * near: “hypotension” is no misspelt “hypertension”.
 */
export function judge(gap: Gap, typed: string): Judgement {
  const given = plain(typed);
  if (given === '') return { part: 'missed', spelling: '', mistake: '' };
  const right = nearest(given, [gap.answer, ...gap.accept]);
  if (right.slips === 0) return { part: 'right', spelling: '', mistake: '' };
  const wrong = nearest(
    given,
    gap.mistakes.map(({ text }) => text),
  );
  if (right.slips <= gap.typos && right.slips < wrong.slips)
    return { part: 'right', spelling: right.text, mistake: '' };
  const isKnown = wrong.slips <= gap.typos;
  return { part: 'wrong', spelling: '', mistake: isKnown ? (gap.mistakes[wrong.index]?.why ?? '') : '' };
}

/** The text with the fewest slips, the first of several. */
function nearest(given: string, texts: readonly string[]): { text: string; index: number; slips: number } {
  return texts.reduce(
    (best, text, index) => {
      const wrong = slips(given, plain(text));
      return wrong < best.slips ? { text, index, slips: wrong } : best;
    },
    { text: '', index: -1, slips: Infinity },
  );
}

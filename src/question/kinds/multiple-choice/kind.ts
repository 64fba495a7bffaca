import type { MultipleChoiceItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind, Mark } from '../../kind';
import { partsOf } from '../../parts';

const letterA = 'a'.charCodeAt(0);

function right(item: MultipleChoiceItem): string[] {
  return item.options.flatMap((option) => (option.correct ? [option.id] : [])).sort();
}

/** Wrong options cost as much as right ones earn, so that ticking everything gains nothing. Never below 0. */
function mark(item: MultipleChoiceItem, response: string[]): Mark {
  const parts: Mark['parts'] = {};
  let points = 0;
  for (const { id, correct } of item.options) {
    const chosen = response.includes(id);
    if (chosen) {
      parts[id] = correct ? 'right' : 'wrong';
      points += correct ? 1 : -1;
    } else if (correct) {
      parts[id] = 'missed';
    }
  }
  const score = Math.max(0, points / right(item).length);
  return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
}

/** The letters from a to the highest one in use: one saved bit each, so that an option keeps its bit wherever it stands. */
function letters(item: MultipleChoiceItem): string[] {
  const highest = Math.max(...item.options.map((option) => option.id.charCodeAt(0)));
  return Array.from({ length: highest - letterA + 1 }, (_, i) => String.fromCharCode(letterA + i));
}

/** Any number of several options. Saved as one bit a letter. */
export const multipleChoice: Kind<'multiple-choice'> = {
  name: 'multiple-choice',
  empty: () => [],
  problem: (_item, response) => (response.length > 0 ? null : 'Choose at least one answer'),
  mark,
  right,
  describe(item, response) {
    const chosen = item.options.filter((option) => response.includes(option.id));
    return chosen.length > 0 ? chosen.map((option) => option.text).join('; ') : 'No answer';
  },
  shown: (item, seed) => shownOrder(item, item.options, seed),
  widths: (item) => letters(item).map(() => 1),
  encode: (item, response) => letters(item).map((letter) => (response.includes(letter) ? 1 : 0)),
  decode(item, numbers) {
    const chosen = letters(item).filter((_, i) => numbers[i] === 1);
    return chosen.every((id) => item.options.some((option) => option.id === id)) ? chosen : [];
  },
  interaction: (item, response) => ({
    type: 'choice',
    response: partsOf(item.options, response),
    pattern: partsOf(item.options, right(item)),
  }),
};

import type { MarkedInteraction } from '../tracking/tracker';
import type { Mark } from './kind';
import { bitsFor } from './number-width';
import { partsOf, type Worded } from './parts';

const letterA = 'a'.charCodeAt(0);
const numberOf = (letter: string): number => letter.charCodeAt(0) - letterA + 1;

/**
 * What the kinds share whose response is the letter of one of several parts, or empty. Saved as one number: 0 none, 1 to 26
 * the letter, in as few bits as the last letter needs.
 * @param among the parts of an item
 * @param right the letter of the right one
 */
export function oneOf<Item>(among: (item: Item) => readonly Worded[], right: (item: Item) => string) {
  const chosen = (item: Item, id: string): Worded | undefined => among(item).find((part) => part.id === id);
  return {
    empty: (): string => '',
    right,
    describe: (item: Item, response: string): string => chosen(item, response)?.text ?? 'No answer',
    widths: (item: Item): number[] => [bitsFor(Math.max(...among(item).map(({ id }) => numberOf(id))))],
    encode: (item: Item, response: string): number[] => [chosen(item, response) ? numberOf(response) : 0],
    decode: (item: Item, [number = 0]: number[]): string =>
      chosen(item, String.fromCharCode(letterA + number - 1))?.id ?? '',
    interaction: (item: Item, response: string): MarkedInteraction => ({
      type: 'choice',
      response: partsOf(among(item), response === '' ? [] : [response]),
      pattern: partsOf(among(item), [right(item)]),
    }),
  };
}

/** The mark of a response where one part alone is right: all or nothing. */
export function markOne(right: string, response: string): Mark {
  if (response === right && response !== '') return { score: 1, result: 'right', parts: { [right]: 'right' } };
  const parts: Mark['parts'] = { [right]: 'missed' };
  if (response !== '') parts[response] = 'wrong';
  return { score: 0, result: 'wrong', parts };
}

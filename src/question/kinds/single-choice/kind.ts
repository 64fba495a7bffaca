import type { SingleChoiceItem } from '../../../course/item';
import type { Kind, Mark } from '../../kind';

const letterA = 'a'.charCodeAt(0);
const numberOf = (letter: string): number => letter.charCodeAt(0) - letterA + 1;
/** Bits that a number from 0 to `most` takes. */
const bitsFor = (most: number): number => 32 - Math.clz32(most);

function isOption(item: SingleChoiceItem, id: string): boolean {
  return item.options.some((option) => option.id === id);
}

function right(item: SingleChoiceItem): string {
  return item.options.find((option) => option.correct)?.id ?? '';
}

function mark(item: SingleChoiceItem, response: string): Mark {
  const answer = right(item);
  if (response === answer && response !== '') return { score: 1, result: 'right', parts: { [answer]: 'right' } };
  const parts: Mark['parts'] = { [answer]: 'missed' };
  if (response !== '') parts[response] = 'wrong';
  return { score: 0, result: 'wrong', parts };
}

/** One of several options. Saved as one number: 0 none, 1 to 26 the letter, in as few bits as the last letter needs. */
export const singleChoice: Kind<'single-choice'> = {
  name: 'single-choice',
  empty: () => '',
  problem: (item, response) => (isOption(item, response) ? null : 'Choose an answer'),
  mark,
  right,
  describe: (item, response) => item.options.find((option) => option.id === response)?.text ?? 'No answer',
  widths: (item) => [bitsFor(Math.max(...item.options.map(({ id }) => numberOf(id))))],
  encode: (item, response) => [isOption(item, response) ? numberOf(response) : 0],
  decode(item, [number = 0]) {
    const id = String.fromCharCode(letterA + number - 1);
    return isOption(item, id) ? id : '';
  },
  interaction: (item, response) => ({
    type: 'choice',
    response: response === '' ? [] : [response],
    pattern: [right(item)],
  }),
};

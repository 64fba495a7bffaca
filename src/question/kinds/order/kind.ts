import type { OrderItem } from '../../../course/item';
import { orderOf } from '../../../course/shuffle';
import type { Kind, Mark } from '../../kind';
import { partsOf } from '../../parts';
import { longestRun } from './longest-run';

function right(item: OrderItem): string[] {
  return item.entries.map((entry) => entry.id);
}

function isComplete(item: OrderItem, response: string[]): boolean {
  return response.length === item.entries.length && right(item).every((id) => response.includes(id));
}

/**
 * The score is the share of steps that follow on from one another: (longest run in the right relative order − 1) out of
 * (entries − 1). One entry out of place therefore costs one step, wherever it was put. Entries of that run are `right`.
 */
function mark(item: OrderItem, response: string[]): Mark {
  const answer = right(item);
  if (!isComplete(item, response)) {
    return { score: 0, result: 'wrong', parts: Object.fromEntries(answer.map((id) => [id, 'missed'])) };
  }
  const places = response.map((id) => answer.indexOf(id));
  const run = longestRun(places);
  const score = (run.length - 1) / (answer.length - 1);
  const inRun = new Set(score > 0 ? run.map((place) => answer[place]) : []);
  const parts: Mark['parts'] = {};
  for (const id of answer) parts[id] = inRun.has(id) ? 'right' : 'wrong';
  return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
}

function describe(item: OrderItem, response: string[]): string {
  if (!isComplete(item, response)) return 'No answer';
  const textOf = (id: string) => item.entries.find((entry) => entry.id === id)?.text ?? '';
  return response.map((id, i) => `${i + 1}. ${textOf(id)}`).join('; ');
}

/** Never starts solved. */
function shown(item: OrderItem, seed: number): string[] {
  const start = orderOf(right(item), seed, item.id);
  const isSolved = start.every((id, i) => id === item.entries[i]?.id);
  return isSolved ? [...start.slice(1), ...start.slice(0, 1)] : start;
}

/** Bits of a number below `base`. */
const bitsFor = (base: number) => Math.ceil(Math.log2(base));

/**
 * A touched bit, then the Lehmer code of the permutation: for each place but the last, which of the ids still left
 * (alphabetically) stands there. The ids, not the author's order, fix the meaning.
 */
function encode(item: OrderItem, response: string[]): number[] {
  const left = right(item).sort();
  const touched = isComplete(item, response);
  const digits = Array.from({ length: left.length - 1 }, (_, i) => {
    if (!touched) return 0;
    const digit = left.indexOf(response[i] ?? '');
    left.splice(digit, 1);
    return digit;
  });
  return [touched ? 1 : 0, ...digits];
}

function decode(item: OrderItem, [touched, ...digits]: number[]): string[] {
  const left = right(item).sort();
  if (touched !== 1 || digits.length !== left.length - 1) return [];
  const response: string[] = [];
  for (const digit of digits) {
    const [id] = left.splice(digit, 1);
    if (id === undefined) return [];
    response.push(id);
  }
  return [...response, ...left];
}

/** Entries to be put in order. */
export const order: Kind<'order'> = {
  name: 'order',
  empty: () => [],
  problem: (item, response) =>
    isComplete(item, response) ? null : 'Put the list in order: nothing has been moved yet',
  mark,
  right,
  describe,
  shown,
  widths: (item) => [1, ...item.entries.slice(1).map((_, i) => bitsFor(item.entries.length - i))],
  encode,
  decode,
  interaction: (item, response) => ({
    type: 'sequencing',
    response: partsOf(item.entries, response),
    pattern: partsOf(item.entries, right(item)),
  }),
};

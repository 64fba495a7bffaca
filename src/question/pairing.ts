import type { MarkedInteraction } from '../tracking/tracker';
import type { Mark } from './kind';
import { bitsFor } from './number-width';
import { pairsOf, type Worded } from './parts';

type Pairs = Record<string, string>;

/** What is paired with what. */
interface Sides<Item> {
  /** Each of these is given one target. */
  sources: (item: Item) => readonly Worded[];
  /** A target may serve several sources or none. */
  targets: (item: Item) => readonly Worded[];
  /** Source id to the id of its right target. */
  right: (item: Item) => Pairs;
  /** Every id that a target can have, in the order of their saved numbers from 1. Part of the format: never change it. */
  targetIds: string;
}

/**
 * What the kinds share whose response gives each of several sources one of several targets. The score is the share of
 * sources that are right. Saved as one number a source, by source id: 0 none, else the target, in as few bits as the last
 * target needs.
 */
export function pairing<Item>({ sources, targets, right, targetIds }: Sides<Item>) {
  const sourceIds = (item: Item): string[] =>
    sources(item)
      .map(({ id }) => id)
      .sort();
  const numberOf = (target: string | undefined): number => (target ? targetIds.indexOf(target) + 1 : 0);
  const textOf = (item: Item, target: string | undefined): string =>
    targets(item).find(({ id }) => id === target)?.text ?? 'no answer';
  return {
    empty: (): Pairs => ({}),
    right,
    mark(item: Item, response: Pairs): Mark {
      const parts: Mark['parts'] = {};
      for (const [id, answer] of Object.entries(right(item))) {
        const placed = response[id];
        parts[id] = placed === undefined ? 'missed' : placed === answer ? 'right' : 'wrong';
      }
      const told = Object.values(parts);
      const score = told.filter((part) => part === 'right').length / told.length;
      return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
    },
    /** How many sources have no target yet. */
    left: (item: Item, response: Pairs): number => sources(item).filter(({ id }) => response[id] === undefined).length,
    describe: (item: Item, response: Pairs): string =>
      sources(item)
        .map(({ id, text }) => `${text}: ${textOf(item, response[id])}`)
        .join('; '),
    widths(item: Item): number[] {
      const most = Math.max(...targets(item).map(({ id }) => numberOf(id)));
      return sources(item).map(() => bitsFor(most));
    },
    encode: (item: Item, response: Pairs): number[] => sourceIds(item).map((id) => numberOf(response[id])),
    decode(item: Item, numbers: number[]): Pairs {
      const response: Pairs = {};
      for (const [i, source] of sourceIds(item).entries()) {
        const number = numbers[i];
        if (number === 0) continue;
        const target = targets(item).find(({ id }) => numberOf(id) === number);
        if (!target) return {};
        response[source] = target.id;
      }
      return response;
    },
    interaction: (item: Item, response: Pairs): MarkedInteraction => ({
      type: 'matching',
      response: pairsOf(sources(item), targets(item), response),
      pattern: pairsOf(sources(item), targets(item), right(item)),
    }),
  };
}

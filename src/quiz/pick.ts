import type { Blueprint, Minimum } from '../course/course';
import type { Item, KindName } from '../course/item';
import { type Cell, type Network, type Node, node, takeCheapest } from './cheapest';

/** An item that may be drawn. */
export interface Candidate {
  unit: string;
  lesson: string;
  item: Item;
  /** How it was met before: see `Used`; 0 for a fresh one. */
  met: 0 | 1 | 2;
}

type Wanted = Pick<Blueprint, 'units' | 'kinds' | 'mustPass' | 'atLeast'>;

/** What makes a choice worse, from the least to the worst: chance, an uneven spread over lessons, items met before, too many of a kind. */
const evils = ['chance', 'uneven', 'met', 'repeated', 'over'] as const;
type Evil = (typeof evils)[number];

/** Items that are worth having: as much as to put up with every evil before `before`, or with all of them. */
interface Wish {
  isWished: (candidate: Candidate) => boolean;
  before: Evil | null;
}
const noWish: Wish = { isWished: () => false, before: null };

/**
 * Picks so many of each unit as wanted, with the must-pass items and the minima wanted, and as few evils as can be: none worse to avoid a lesser
 * one. Where a unit has too few items, all of them. The order of `candidates` decides where nothing else does: shuffle them.
 */
export function pick(candidates: readonly Candidate[], wanted: Wanted): Candidate[] {
  const groups = grouped(candidates);
  const amount = Object.values(wanted.units).reduce((sum, count) => sum + count, 0);
  const choose = (wish: Wish): Candidate[] => cheapestOf(groups, wanted, amount, wish);
  const isMustPass = ({ item }: Candidate): boolean => item.mustPass;
  const least = [
    { items: wanted.mustPass, is: isMustPass },
    ...(wanted.atLeast ?? []).map((minimum) => ({ items: minimum.items, is: within(minimum) })),
  ];
  if (least.every(({ items }) => items === 0)) return choose(noWish);

  // Usually some must-pass items that suit one another, spread over the lessons, and some for each minimum leave room for the rest.
  const spread = new Set(
    least.flatMap(({ items, is }) =>
      cheapestOf(grouped(candidates.filter(is)), wanted, Math.min(amount, items), noWish),
    ),
  );
  const first = choose({ isWished: (candidate) => spread.has(candidate), before: null });
  const ofFirst = flawsOf(first, wanted);
  if (ofFirst.every((count) => count === 0)) return first;

  // Else as many must-pass items as can be had for lesser evils, then for greater ones, until there are enough.
  let other = first;
  for (const before of ['met', 'repeated', 'over', null] as const) {
    other = choose({ isWished: isMustPass, before });
    if (flawsOf(other, wanted)[0] === 0) break;
  }
  return isBetter(flawsOf(other, wanted), ofFirst) ? other : first;
}

/** Whether an item counts for a minimum. */
export const within =
  ({ from, kinds }: Minimum) =>
  ({ unit, lesson, item }: Candidate): boolean =>
    (from === unit || from === lesson) && kinds.includes(item.kind);

/** Missing must-pass items, items that minima miss, items over the limit of their kind, items of the last try, and items met elsewhere. */
export function flawsOf(picked: readonly Candidate[], { kinds, mustPass, atLeast = [] }: Wanted): number[] {
  const count = (is: (one: Candidate) => boolean): number => picked.filter(is).length;
  const over = Object.entries(kinds).map(([kind, most]) => Math.max(0, count(({ item }) => item.kind === kind) - most));
  return [
    Math.max(0, mustPass - count(({ item }) => item.mustPass)),
    atLeast.reduce((sum, minimum) => sum + Math.max(0, minimum.items - count(within(minimum))), 0),
    over.reduce((sum, one) => sum + one, 0),
    count(({ met }) => met === 2),
    count(({ met }) => met === 1),
  ];
}

function isBetter(a: number[], b: number[]): boolean {
  const at = a.findIndex((count, i) => count !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The candidates of one kind in one lesson, each with the chance that its rank gives it: 0 to below 1. */
interface Group {
  unit: string;
  lesson: string;
  kind: KindName;
  items: { candidate: Candidate; chance: number }[];
}

function grouped(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  candidates.forEach((candidate, rank) => {
    const { unit, lesson, item } = candidate;
    const name = `${lesson}/${item.kind}`;
    const group = groups.get(name) ?? { unit, lesson, kind: item.kind, items: [] };
    if (group.items.length === 0) groups.set(name, group);
    group.items.push({ candidate, chance: rank / candidates.length });
  });
  return [...groups.values()];
}

function cheapestOf(groups: readonly Group[], wanted: Wanted, amount: number, wish: Wish): Candidate[] {
  const { costOf, uneven, over } = costsOf(amount, wish);
  const units = new Map(Object.entries(wanted.units).map(([unit, count]) => [unit, node(count)]));
  const lessons = new Map<string, Node>();
  const kinds = new Map<KindName, Node>();
  const filled = groups.flatMap((group): { cell: Cell; candidates: Candidate[] }[] => {
    const unit = units.get(group.unit);
    if (!unit) return [];
    const lesson = lessons.get(group.lesson) ?? node(Infinity, unit);
    const kind = kinds.get(group.kind) ?? node(wanted.kinds[group.kind] ?? Infinity);
    lessons.set(group.lesson, lesson);
    kinds.set(group.kind, kind);
    const priced = group.items
      .map(({ candidate, chance }) => ({ candidate, cost: costOf(candidate, chance) }))
      .sort((a, b) => a.cost - b.cost);
    const cell = { lesson, kind, costs: priced.map(({ cost }) => cost), taken: 0 };
    return [{ cell, candidates: priced.map(({ candidate }) => candidate) }];
  });
  const network: Network = {
    units: [...units.values()],
    lessons: [...lessons.values()],
    kinds: [...kinds.values()],
    cells: filled.map(({ cell }) => cell),
    uneven,
    over,
  };
  takeCheapest(network, amount);
  return filled.flatMap(({ cell, candidates }) => candidates.slice(0, cell.taken));
}

/**
 * Costs such that all of a lesser evil together cost less than one of the next. Whole numbers below 2^53 for up to 100 items, so
 * sums are exact.
 */
function costsOf(
  amount: number,
  { isWished, before }: Wish,
): { costOf: (candidate: Candidate, chance: number) => number; uneven: number; over: number } {
  const bits = Math.floor(Math.log2(Math.max(1, amount))) + 1;
  const chances = 2 ** Math.min(16, 52 - 7 * bits);
  const costs: Partial<Record<Evil | 'wished', number>> = {};
  let next = 1;
  for (const evil of evils) {
    if (evil === before) {
      costs.wished = next;
      next *= 2 ** bits;
    }
    costs[evil] = next;
    // Chance comes in many sizes, and the second item of a lesson is uneven, the third twice as much, and so on.
    next *= { chance: chances, uneven: 2 ** bits, met: 1, repeated: 1, over: 1 }[evil] * 2 ** bits;
  }
  const { met = 0, repeated = 0, uneven = 0, over = 0, wished = next } = costs;
  const ofMeeting = { 0: 0, 1: met, 2: repeated };
  const costOf = (candidate: Candidate, chance: number): number =>
    Math.floor(chance * chances) + ofMeeting[candidate.met] - (isWished(candidate) ? wished : 0);
  return { costOf, uneven, over };
}

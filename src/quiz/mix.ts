import { seedFor, shuffle } from '../course/shuffle';

/**
 * Things of several groups in an order in which the groups alternate as evenly as their sizes allow; within a group the order
 * is drawn. Pure: the same seed gives the same order.
 */
export function mix<T>(things: readonly T[], groupOf: (thing: T) => string, seed: number): T[] {
  const groups = new Map<string, T[]>();
  for (const thing of shuffle(things, seed)) groups.set(groupOf(thing), [...(groups.get(groupOf(thing)) ?? []), thing]);
  // A greater group goes between what is mixed already, so that it is the greatest that is spread best.
  return [...groups.values()]
    .sort((a, b) => a.length - b.length)
    .reduce((mixed, group, round) => interleaved(mixed, group, seedFor(seed, `round ${round}`)), []);
}

/** Two lists as one, each in its own order and at even distances; which of them begins is drawn. */
function interleaved<T>(a: readonly T[], b: readonly T[], seed: number): T[] {
  const chances = shuffle(
    Array.from({ length: 64 }, (_, i) => i / 64),
    seed,
  );
  const placed = [a, b].flatMap((list, which) =>
    list.map((thing, at) => ({ thing, place: (at + (chances[which] ?? 0)) / list.length })),
  );
  return placed.sort((x, y) => x.place - y.place).map(({ thing }) => thing);
}

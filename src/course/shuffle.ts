/** A 32-bit generator (mulberry32): the same seed gives the same numbers from 0 to below 1 in every browser. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A new array in an order that depends on the seed only (Fisher and Yates). `seed` is any whole number; 32 bits count. */
export function shuffle<T>(values: readonly T[], seed: number): T[] {
  const next = generator(seed);
  const left = [...values];
  const shuffled: T[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(next() * left.length), 1));
  return shuffled;
}

/** A seed of its own for each text (FNV-1a), so that the items of one quiz do not share one order. */
export function seedFor(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/** Option ids in shown order: depends on the seed, the item's id and which ids there are, not on the author's order. */
export function orderOf(ids: readonly string[], seed: number, itemId: string): string[] {
  return shuffle([...ids].sort(), seedFor(seed, itemId));
}

/** The ids of an item's options as this seed shows them; `fixed` keeps the author's order. */
export function shownOrder(
  item: { id: string; fixed: boolean },
  options: readonly { id: string }[],
  seed: number,
): string[] {
  const ids = options.map(({ id }) => id);
  return item.fixed ? ids : orderOf(ids, seed, item.id);
}

import type { Bank, Blueprint } from '../course/course';
import type { Item } from '../course/item';
import { seedFor, shuffle } from '../course/shuffle';

/** An item and the lesson that it belongs to. */
export interface DrawnItem {
  lesson: string;
  item: Item;
}

/**
 * Draws the items of an assessment try. Pure: the same blueprint, banks, history and seed give the same items in the same order.
 * No item of the last try comes again while its bank has fresh ones; where it has too few, they fill up.
 * `used` holds `lesson/item` of the last try.
 */
export function drawTry(blueprint: Blueprint, banks: Bank[], used: ReadonlySet<string>, seed: number): DrawnItem[] {
  const drawn = blueprint.draw.flatMap(({ lesson, items }) => {
    const bank = banks.find((candidate) => candidate.lesson === lesson);
    if (!bank) throw new Error(`The assessment draws from ${lesson}, but its held-back items are not loaded`);
    const shuffled = shuffle(bank.items, seedFor(seed, lesson));
    const wasUsed = (item: Item): boolean => used.has(`${lesson}/${item.id}`);
    const freshFirst = [...shuffled.filter((item) => !wasUsed(item)), ...shuffled.filter(wasUsed)];
    return freshFirst.slice(0, items).map((item) => ({ lesson, item }));
  });
  return shuffle(drawn, seed);
}

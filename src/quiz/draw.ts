import type { Bank, Course, TestOutRules } from '../course/course';
import type { Item } from '../course/item';
import { seedFor, shuffle } from '../course/shuffle';
import { usedName, type Used } from '../course/try';
import { mix } from './mix';
import { pick, type Candidate } from './pick';

/** An item and the lesson that it belongs to. */
export interface DrawnItem {
  lesson: string;
  item: Item;
}

/**
 * Draws the items of an assessment try, in the order in which they are asked: units mixed, never long runs of one. Pure: the
 * same course, banks, history and seed give the same draw. Holds always: the share of each unit, no item twice, and the
 * must-pass items of the blueprint. What cannot be had besides is let go of in this order: an even spread over the lessons of a unit,
 * fresh items, kind limits. `banks`: by lesson, of every lesson that has a share; `used`: `usedItems(progress)`.
 */
export function drawTry(
  { assessment, units }: Pick<Course, 'assessment' | 'units'>,
  banks: Readonly<Record<string, Bank>>,
  used: Used,
  seed: number,
): DrawnItem[] {
  const all = units
    .filter(({ id }) => (assessment.units[id] ?? 0) > 0)
    .flatMap(({ id, lessons }) => lessons.flatMap((lesson) => candidatesOf(id, lesson, banks, used)));
  const picked = pick(shuffle(all, seed), assessment);
  return mix(picked, ({ unit }) => unit, seedFor(seed, 'order')).map(({ lesson, item }) => ({ lesson, item }));
}

/** Draws the items of a test-out from the bank of its lesson, fresh ones first. `used`: `usedItems(progress, lesson)`. */
export function drawTestOut(bank: Bank, { items }: TestOutRules, used: Used, seed: number): DrawnItem[] {
  const { lesson } = bank;
  const all = shuffle(candidatesOf('', lesson, { [lesson]: bank }, used), seed);
  const drawn = all.sort((a, b) => a.met - b.met).slice(0, items);
  return shuffle(drawn, seedFor(seed, 'order')).map(({ item }) => ({ lesson, item }));
}

/** What a lesson's bank holds. Throws where the bank is not loaded: a draw without it would not have the unit's share. */
export function candidatesOf(
  unit: string,
  lesson: string,
  banks: Readonly<Record<string, Bank>>,
  used: Used,
): Candidate[] {
  const bank = banks[lesson];
  if (!bank) throw new Error(`The assessment draws from ${lesson}, but its held-back items are not loaded`);
  const slots = new Map(bank.ledger.items.map(({ id }, slot) => [id, slot]));
  return bank.items.map((item) => {
    const slot = slots.get(item.id) ?? -1;
    return { unit, lesson, item, met: used.get(usedName({ lesson, slot })) ?? 0 };
  });
}

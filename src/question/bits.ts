import type { Item } from '../course/item';
import type { Bits } from '../course/progress';
import type { Response } from './kind';
import { kindOf } from './kinds';
import { textOf, toText } from './text-bits';

/** Bits that a response to this item takes in saved progress, as the lesson's ledger records them; null where they vary. */
export function width(item: Item): number | null {
  const widths = kindOf(item).widths(item);
  return widths === 'text' ? null : widths.reduce((sum, bits) => sum + bits, 0);
}

/** A response as saved progress keeps it: the numbers of its kind, most significant bit first, one after another. */
export function toBits(item: Item, response: Response): Bits {
  const kind = kindOf(item);
  const numbers = kind.encode(item, response);
  const widths = kind.widths(item);
  if (widths === 'text') return toText(numbers);
  return widths.map((bits, i) => (numbers[i] ?? 0).toString(2).padStart(bits, '0')).join('');
}

/** The response that `toBits` wrote. Never throws: text of another length, or that makes no sense, is the empty response. */
export function fromBits(item: Item, bits: Bits): Response {
  const kind = kindOf(item);
  if (!/^[01]*$/.test(bits)) return kind.empty(item);
  const widths = kind.widths(item);
  if (widths === 'text') {
    const text = textOf(bits);
    return text === null ? kind.empty(item) : kind.decode(item, text);
  }
  if (bits.length !== width(item)) return kind.empty(item);
  let at = 0;
  const numbers = widths.map((length) => parseInt(bits.slice(at, (at += length)), 2));
  return kind.decode(item, numbers);
}

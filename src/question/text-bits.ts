import type { Bits } from '../course/progress';

/**
 * Typed text in saved progress. The first bit says which alphabet stands for most of it: 0 figures, four bits a character; 1
 * words, five bits. The last code of an alphabet is an escape, with 0 and seven bits behind it for another ASCII character, 1
 * and 21 bits for any other code point. The shorter way is taken, figures where both are as long. Part of the format: never
 * change an alphabet.
 */
const alphabets = [
  { characters: '0123456789.,- \n', width: 4 },
  { characters: "abcdefghijklmnopqrstuvwxyz -'.\n", width: 5 },
] as const;
const ascii = 7;
const unicode = 21;
const last = 0x10ffff;

const binary = (number: number, width: number): string => number.toString(2).padStart(width, '0');

/** Code points as bits. Lone surrogates are code points like others. */
export function toText(codePoints: readonly number[]): Bits {
  const [figures, words] = alphabets.map(({ characters, width }, i) => {
    const escape = binary(characters.length, width);
    const coded = codePoints.map((point) => {
      const at = characters.indexOf(String.fromCodePoint(point));
      if (at >= 0) return binary(at, width);
      return escape + (point < 2 ** ascii ? `0${binary(point, ascii)}` : `1${binary(point, unicode)}`);
    });
    return `${i}${coded.join('')}`;
  }) as [Bits, Bits];
  return words.length < figures.length ? words : figures;
}

/** The code points that `toText` wrote, or null for bits that it did not write. Never throws. */
export function textOf(bits: Bits): number[] | null {
  const { characters, width } = alphabets[bits.startsWith('1') ? 1 : 0];
  const points: number[] = [];
  let at = 1;
  const take = (length: number): number => parseInt(bits.slice(at, (at += length)), 2);
  while (at < bits.length) {
    const code = take(width);
    const isEscape = code === characters.length;
    points.push(isEscape ? take(take(1) === 1 ? unicode : ascii) : characters.charCodeAt(code));
  }
  const isWhole = at === bits.length && points.every((point) => point <= last);
  return isWhole && toText(points) === bits ? points : null;
}

/** Text as its code points. */
export const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** The text of code points, or null where a number is none. */
export function textFrom(points: readonly number[]): string | null {
  const isText = points.every((point) => Number.isInteger(point) && point >= 0 && point <= last);
  return isText ? points.map((point) => String.fromCodePoint(point)).join('') : null;
}

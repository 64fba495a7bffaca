import { UnreadableError } from './bit-reader';
import { alphabet } from './saved-codes';
import type { Odds } from './odds';

/**
 * Values as one great number in 64 characters, where a value takes as little room as it is likely: half a bit if need be.
 * (Asymmetric numeral systems, Duda 2009, without limit of size.) Denser than `BitWriter`, and what is 0 at the end takes no room.
 *
 * One way for both directions: each method takes the value that is to be written and gives the one that is written or read. A
 * reader takes no notice of what it is given, so whatever is written in some order is read by the same lines.
 */
export abstract class Numbers {
  /** A whole number of 0 to `base` - 1, each as likely. Throws a RangeError when any other is to be written. */
  abstract even(value: number, base: number): number;

  /** One of the values that `odds` knows. */
  abstract likely(value: number, odds: Odds): number;

  /** So many bits as text of 0s and 1s. */
  abstract bits(bits: string, width: number): string;

  flag(value: boolean): boolean {
    return this.even(value ? 1 : 0, 2) === 1;
  }

  /** A whole number without a limit, in groups of `group` bits, least significant first, each after a flag that says "more". */
  count(value: number, group: number): number {
    const base = 2 ** group;
    let count = 0;
    for (let place = 1, rest = value; ; place *= base, rest = Math.floor(rest / base)) {
      const isMore = this.flag(rest >= base);
      count += this.even(rest % base, base) * place;
      if (!isMore) return count;
      if (place > 2 ** 32) throw new UnreadableError('a number is too large');
    }
  }
}

export class NumberWriter extends Numbers {
  /** The part `from` to below `from + width` of `of` equal chances that each value takes. */
  readonly #shares: { from: bigint; width: bigint; of: bigint }[] = [];

  even(value: number, base: number): number {
    if (!Number.isInteger(value) || value < 0 || value >= base) {
      throw new RangeError(`Saved progress has no room for the value ${value}: allowed are 0 to ${base - 1}.`);
    }
    this.#shares.push({ from: BigInt(value), width: 1n, of: BigInt(base) });
    return value;
  }

  bits(bits: string, width: number): string {
    this.#shares.push({ from: BigInt(`0b${bits || 0}`), width: 1n, of: 1n << BigInt(width) });
    return bits;
  }

  likely(value: number, odds: Odds): number {
    const { from, width, of } = odds.shareOf(value);
    this.#shares.push({ from: BigInt(from), width: BigInt(width), of: BigInt(of) });
    odds.saw(value);
    return value;
  }

  override toString(): string {
    let number = 0n;
    // What is written first is read first, so it comes on top.
    for (const { from, width, of } of this.#shares.toReversed())
      number = (number / width) * of + from + (number % width);
    let text = '';
    for (; number > 0n; number >>= 6n) text += alphabet.charAt(Number(number & 63n));
    return text;
  }
}

/** Throws an `UnreadableError` at a foreign character; past the end everything is 0. */
export class NumberReader extends Numbers {
  #number = 0n;

  constructor(text: string) {
    super();
    for (const character of [...text].toReversed()) {
      const six = alphabet.indexOf(character);
      if (six < 0) throw new UnreadableError(`"${character}" stands where six bits should`);
      this.#number = (this.#number << 6n) | BigInt(six);
    }
  }

  even(_: number, base: number): number {
    return Number(this.#take(BigInt(base)));
  }

  bits(_: string, width: number): string {
    if (width > 2 ** 16) throw new UnreadableError('a response is too long');
    return width === 0
      ? ''
      : this.#take(1n << BigInt(width))
          .toString(2)
          .padStart(width, '0');
  }

  likely(_: number, odds: Odds): number {
    const at = Number(this.#number % BigInt(odds.all));
    const value = odds.valueAt(at);
    const { from, width, of } = odds.shareOf(value);
    this.#number = (this.#number / BigInt(of)) * BigInt(width) + BigInt(at - from);
    odds.saw(value);
    return value;
  }

  #take(of: bigint): bigint {
    const value = this.#number % of;
    this.#number /= of;
    return value;
  }
}

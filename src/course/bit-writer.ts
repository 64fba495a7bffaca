import { alphabet } from './saved-codes';

/** Writes numbers bit by bit, most significant bit first, as text of six bits a character. */
export class BitWriter {
  #bits = '';

  /** A whole number of 0 to 2^width - 1. Throws a RangeError for any other. */
  write(value: number, width: number): this {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) {
      throw new RangeError(
        `Saved progress has ${width} bits for the value ${value}: allowed are 0 to ${2 ** width - 1}.`,
      );
    }
    return this.append(width === 0 ? '' : value.toString(2).padStart(width, '0'));
  }

  flag(value: boolean): this {
    return this.write(value ? 1 : 0, 1);
  }

  /** A number or null, after a bit that says which. */
  optional(value: number | null, width: number): this {
    return value === null ? this.flag(false) : this.flag(true).write(value, width);
  }

  /** A whole number without a limit, in groups of `group` bits, least significant first, each after a bit that says "more". */
  count(value: number, group: number): this {
    const base = 2 ** group;
    let rest = value;
    while (rest >= base) {
      this.flag(true).write(rest % base, group);
      rest = Math.floor(rest / base);
    }
    return this.flag(false).write(rest, group);
  }

  /** Bits as text of 0s and 1s. */
  append(bits: string): this {
    this.#bits += bits;
    return this;
  }

  toString(): string {
    const whole = this.#bits.padEnd(Math.ceil(this.#bits.length / 6) * 6, '0');
    return (whole.match(/.{6}/g) ?? []).map((six) => alphabet.charAt(parseInt(six, 2))).join('');
  }
}

/** The number of bits that hold every whole number up to `max`. */
export const bitsFor = (max: number): number => (max === 0 ? 0 : Math.floor(Math.log2(max)) + 1);

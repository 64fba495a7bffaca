import { alphabet } from './saved-codes';

/** Thrown while reading text that nothing here can have written; caught inside this folder. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/** Reads what `BitWriter` wrote. Every method throws an `UnreadableError` at a foreign character or past the end. */
export class BitReader {
  readonly #bits: string;
  #at = 0;

  constructor(text: string) {
    this.#bits = Array.from(text, (character) => {
      const six = alphabet.indexOf(character);
      if (six < 0) throw new UnreadableError(`"${character}" stands where six bits should`);
      return six.toString(2).padStart(6, '0');
    }).join('');
  }

  read(width: number): number {
    return width === 0 ? 0 : parseInt(this.bits(width), 2);
  }

  flag(): boolean {
    return this.read(1) === 1;
  }

  optional(width: number): number | null {
    return this.flag() ? this.read(width) : null;
  }

  count(group: number): number {
    let value = 0;
    for (let place = 1; ; place *= 2 ** group) {
      const more = this.flag();
      value += this.read(group) * place;
      if (!more) return value;
      if (place > 2 ** 32) throw new UnreadableError('a number is too large');
    }
  }

  /** The next bits as text of 0s and 1s. */
  bits(width: number): string {
    const end = this.#at + width;
    if (end > this.#bits.length) throw new UnreadableError('the text is too short');
    const bits = this.#bits.slice(this.#at, end);
    this.#at = end;
    return bits;
  }
}

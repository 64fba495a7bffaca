/** Numbers as people type them, kept as exact decimals: 0.1 and 0.2 make 0.3 here. */

/** `digits` × 10^-`places`. */
export interface Decimal {
  digits: bigint;
  places: number;
}

export type TypedNumber =
  | { value: Decimal; problem: null }
  /** `problem` says what to write instead: a sentence for learners, without a full stop. */
  | { value: null; problem: string };

/** A typed number is at most this long, so that it stays exact wherever it goes. */
const mostFigures = 15;

const invisible = /\p{Cf}/gu;
const dashes = /[‐‑‒–—−﹣-]/g;

/** What was typed on one line, without what cannot be seen. */
const tidy = (typed: string): string => typed.replace(invisible, '').replace(/\s+/g, ' ').trim();

export const isBlank = (typed: string): boolean => tidy(typed) === '';

/**
 * Reads a number with or without a unit. Thousands may be set apart by commas or spaces, where these stand right; decimals
 * have a point. 1,500 is fifteen hundred; 0,5 and 1,50 are refused, since a reader could take them for two things.
 * @param units the ways to write the unit, the shown one first; none for a number without a unit
 */
export function readNumber(typed: string, units: readonly string[]): TypedNumber {
  const text = tidy(typed).replace(dashes, '-').replace(/\.$/, '');
  if (text === '') return no('Write your answer as a number');
  const [, sign = '', number = '', unit = ''] = /^([+-]?) ?(\.?\d[\d,. ]*)(.*)$/.exec(text) ?? [];
  const figures = number.trim();
  if (figures === '') return no('Write a number in figures, such as 1,000 or 0.5');
  if (!isNumber(figures)) {
    return figures.includes(',')
      ? no('Use a comma only for thousands, as in 1,000, and a point for decimals, as in 0.5')
      : no('Write one number in figures, such as 1,000 or 0.5');
  }
  if (unit !== '' && !units.some((each) => isSameUnit(unit, each))) {
    const [shown] = units;
    return no(shown ? `Write one number, in ${shown} or without a unit` : 'Write one number, without a unit or words');
  }
  const plain = figures.replace(/[, ]/g, '');
  if (plain.replace(/^0+|\./g, '').length > mostFigures) return no(`Write a number of at most ${mostFigures} figures`);
  return { value: parse(sign === '-' ? `-${plain}` : plain), problem: null };
}

const no = (problem: string): TypedNumber => ({ value: null, problem });

function isNumber(figures: string): boolean {
  return /^(\d+(\.\d+)?|\.\d+|[1-9]\d{0,2}(,\d{3})+(\.\d+)?|[1-9]\d{0,2}( \d{3})+(\.\d+)?)$/.test(figures);
}

/** Symbols in which a capital M would mean mega and a small m means milli. */
const prefixed = /^m(?:mol|mhg|[glmsvw])(?![a-z])/i;

/** Spaces never count; capitals count only where they change the meaning. */
function isSameUnit(typed: string, unit: string): boolean {
  const [a, b] = [typed, unit].map((each) => each.normalize('NFKC').replace(/\s/g, '')) as [string, string];
  if (a.toLowerCase() !== b.toLowerCase()) return false;
  return !prefixed.test(b) || a.charAt(0) === b.charAt(0);
}

function parse(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/** A number from content as the decimal that its author wrote. It has at most 15 figures and no exponent. */
export const decimalOf = (number: number): Decimal => parse(String(number));

export const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e-${places}`);

/** Both with as many places as the longer one. */
function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; places: number } {
  const places = Math.max(a.places, b.places);
  const scaled = (of: Decimal): bigint => of.digits * 10n ** BigInt(places - of.places);
  return { a: scaled(a), b: scaled(b), places };
}

/** The lowest and the highest number that are at most `tolerance` away. */
export function around(centre: number, tolerance: number): { min: Decimal; max: Decimal } {
  const { a, b, places } = aligned(decimalOf(centre), decimalOf(tolerance));
  return { min: { digits: a - b, places }, max: { digits: a + b, places } };
}

/** Is it between these two, or one of them? */
export function isBetween(value: Decimal, { min, max }: { min: Decimal; max: Decimal }): boolean {
  const low = aligned(min, value);
  const high = aligned(value, max);
  return low.a <= low.b && high.a <= high.b;
}

/** As it is printed: 1,000 and 0.5, and a minus as long as a plus. */
export function writeNumber({ digits, places }: Decimal): string {
  const figures = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = figures.slice(0, figures.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places > 0 ? `.${figures.slice(-places)}` : '';
  return `${digits < 0n ? '−' : ''}${whole}${fraction}`;
}

/** A printed number with its unit behind it; per cent and degrees follow without a space. */
export const withUnit = (number: string, unit: string): string =>
  unit === '' || /^[%°]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;

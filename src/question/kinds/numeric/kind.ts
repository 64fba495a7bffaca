import type { NumericItem } from '../../../course/item';
import type { Kind, Mark } from '../../kind';
import { pointsOf, textFrom } from '../../text-bits';
import { around, isBetween, isBlank, numberOf, readNumber, withUnit, writeNumber } from '../../typed-number';

const read = (item: NumericItem, response: string) =>
  readNumber(response, item.unit === '' ? [] : [item.unit, ...item.units]);

/** The lowest and the highest answer that count as right. */
export const rightRange = ({ answer, tolerance }: NumericItem) => around(answer, tolerance);

const right = ({ answer }: NumericItem): string => String(answer);

function mark(item: NumericItem, response: string): Mark {
  const { value } = read(item, response);
  const isRight = value !== null && isBetween(value, rightRange(item));
  return {
    score: isRight ? 1 : 0,
    result: isRight ? 'right' : 'wrong',
    parts: { answer: isRight ? 'right' : isBlank(response) ? 'missed' : 'wrong' },
  };
}

/** What went wrong, where this answer comes from a mistake that the author knows; otherwise empty. */
export function mistakeIn(item: NumericItem, response: string): string {
  const { value } = read(item, response);
  if (value === null) return '';
  return item.mistakes.find((mistake) => isBetween(value, around(mistake.value, item.tolerance)))?.why ?? '';
}

/** Characters of the longest number that one would expect here. */
export const longestLength = ({ answer, mistakes }: NumericItem): number =>
  Math.max(...[answer, ...mistakes.map(({ value }) => value)].map((value) => String(value).length));

function describe(item: NumericItem, response: string): string {
  const { value } = read(item, response);
  if (value !== null) return withUnit(writeNumber(value), item.unit);
  return isBlank(response) ? 'No answer' : response.trim();
}

/** A number, typed with or without its unit. Saved as it was typed. */
export const numeric: Kind<'numeric'> = {
  name: 'numeric',
  empty: () => '',
  problem: (item, response) => read(item, response).problem,
  mark,
  right,
  describe,
  shown: () => [],
  widths: () => 'text',
  encode: (_, response) => pointsOf(response),
  decode: (_, numbers) => textFrom(numbers) ?? '',
  interaction(item, response) {
    const { value } = read(item, response);
    const { min, max } = rightRange(item);
    return {
      type: 'numeric',
      response: value === null ? null : numberOf(value),
      pattern: { min: numberOf(min), max: numberOf(max) },
    };
  },
};

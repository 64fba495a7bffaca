import { numberOf, readNumber } from '../../typed-number';

/** The whole number that was typed, with its unit or without; null for anything else. "−200 mL" is -200 and "7.0" is 7. */
export function wholeNumber(typed: string, unit: string): number | null {
  const { value } = readNumber(typed, unit === '' ? [] : [unit]);
  const number = value && numberOf(value);
  return Number.isSafeInteger(number) ? number : null;
}

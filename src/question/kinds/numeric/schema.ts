import { z } from 'zod';
import { itemFields, named, plainText, record } from '../../schema';
import { around, decimalOf, isBetween, readNumber } from '../../typed-number';

/** Few enough figures to be exact and to be typed. */
const amount = z
  .number()
  .min(-999_999_999)
  .max(999_999_999)
  .refine((number) => /^-?\d+(\.\d{1,6})?$/.test(String(number)), 'must have at most 6 decimals');

const unit = plainText.max(20).refine((text) => !/^[\d.,]/.test(text), {
  error: 'must not begin with a figure, which would be read as part of the number; write “x 10⁹/L”',
});

/** A number with a unit, how far from it is still right, and the answers that known mistakes lead to. */
export const schema = record({
  ...itemFields,
  kind: z.literal('numeric'),
  answer: amount,
  tolerance: amount.min(0).default(0).meta({ description: 'How far from the answer is still right.' }),
  unit: z
    .union([z.literal(''), unit])
    .default('')
    .meta({ description: 'Shown behind the field; empty for a number alone.' }),
  units: z.array(unit).max(12).default([]).meta({ description: 'Other ways to write the unit that are accepted.' }),
  mistakes: z
    .array(record({ value: amount, why: plainText.meta({ description: 'What was done to come to this number.' }) }))
    .max(6)
    .default([]),
})
  .superRefine((item, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (item.unit === '' && item.units.length > 0) complain(['units'], 'needs a unit, of which these are other ways');
    item.units.forEach((each, index) => {
      if (item.unit !== '' && readNumber(`1 ${each}`, [item.unit, ...item.units.slice(0, index)]).problem === null) {
        complain(['units', index], `“${each}” is accepted without being listed: spaces and most capitals never count`);
      }
    });
    item.mistakes.forEach(({ value }, index) => {
      const isSame = (other: number) => isBetween(decimalOf(value), around(other, item.tolerance));
      if (isSame(item.answer)) complain(['mistakes', index, 'value'], `${value} counts as right here`);
      const first = item.mistakes.findIndex((other) => isSame(other.value));
      if (first < index) complain(['mistakes', index, 'value'], `${value} is not told apart from mistake ${first + 1}`);
    });
  })
  .transform(named);

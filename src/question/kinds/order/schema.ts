import { z } from 'zod';
import { itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

/** Three to twelve entries, written in the right order. */
export const schema = record({
  ...itemFields,
  kind: z.literal('order'),
  entries: z
    .array(record({ id: letter, text: plainText, why: plainText.optional() }))
    .min(3)
    .max(12),
})
  .superRefine((item, context) => uniqueIds('entries', item.entries, context))
  .transform(named);

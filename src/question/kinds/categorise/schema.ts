import { z } from 'zod';
import { itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

const digit = z.string("must be one digit in quotes, from '1' to '5'").regex(/^[1-5]$/, 'must be one digit, 1 to 5');

/** Short, because groups stand side by side. */
const groupName = plainText.max(60, 'must be at most 60 characters: groups stand side by side');

/** Three to ten entries, each of which belongs in one of two to five groups. */
export const schema = record({
  ...itemFields,
  kind: z.literal('categorise'),
  groups: z
    .array(record({ id: digit, text: groupName }))
    .min(2)
    .max(5),
  entries: z
    .array(record({ id: letter, text: plainText, group: digit, why: plainText }))
    .min(3)
    .max(10),
})
  .superRefine((item, context) => {
    uniqueIds('groups', item.groups, context);
    uniqueIds('entries', item.entries, context);
    const groups = item.groups.map(({ id }) => id);
    item.entries.forEach(({ group }, index) => {
      if (groups.includes(group)) return;
      context.addIssue({
        code: 'custom',
        path: ['entries', index, 'group'],
        message: `“${group}” is not the id of a group; the groups are ${groups.join(', ')}`,
      });
    });
  })
  .transform(named);

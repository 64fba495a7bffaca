import { z } from 'zod';
import { digit, itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

/** Two to eight prompts, each with one answer among two to nine choices. */
export const schema = record({
  ...itemFields,
  kind: z.literal('match'),
  prompts: z
    .array(record({ id: letter, text: plainText, answer: digit, why: plainText }))
    .min(2)
    .max(8),
  choices: z
    .array(record({ id: digit, text: plainText }))
    .min(2)
    .max(9),
})
  .superRefine((item, context) => {
    uniqueIds('prompts', item.prompts, context);
    uniqueIds('choices', item.choices, context);
    const choices = item.choices.map((choice) => choice.id);
    item.prompts.forEach(({ answer }, index) => {
      if (!choices.includes(answer)) {
        context.addIssue({
          code: 'custom',
          path: ['prompts', index, 'answer'],
          message: `“${answer}” is not the id of a choice; the choices are ${choices.join(', ')}`,
        });
      }
    });
  })
  .transform(named);

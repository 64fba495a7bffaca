import { z } from 'zod';
import { itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

const grade = z.enum(['best', 'acceptable', 'poor'], { error: 'must be best, acceptable or poor' });

/** A short case and three to six actions, exactly one of them best. */
export const schema = record({
  ...itemFields,
  kind: z.literal('decision'),
  situation: plainText.meta({ description: 'The case: who, where, and what has happened.' }),
  actions: z
    .array(record({ id: letter, text: plainText, grade, why: plainText }))
    .min(3)
    .max(6),
})
  .superRefine((item, context) => {
    uniqueIds('actions', item.actions, context);
    const best = item.actions.filter((action) => action.grade === 'best').length;
    if (best !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['actions'],
        message: `${best} actions have “grade: best”; a decision has exactly one (any number may be acceptable or poor)`,
      });
    }
  })
  .transform(named);

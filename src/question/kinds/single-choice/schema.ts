import { z } from 'zod';
import { itemFields, named, option, record, uniqueIds } from '../../schema';

/** Two to six options, one of them right. Two only where no honest third exists. */
export const schema = record({
  ...itemFields,
  kind: z.literal('single-choice'),
  options: z.array(option).min(2).max(6),
})
  .superRefine((item, context) => {
    uniqueIds('options', item.options, context);
    const correct = item.options.filter((each) => each.correct).length;
    if (correct !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `${correct} options have “correct: true”; a single-choice question has exactly one (for more use multiple-choice)`,
      });
    }
  })
  .transform(named);

import { z } from 'zod';
import { itemFields, named, option, record, uniqueIds } from '../../schema';

const saysHowMany = /\ball that apply\b|\b(?:one|two|three|four|five|six|seven|eight|[1-8])\b/i;

/** Three to eight options, one or more of them right. */
export const schema = record({
  ...itemFields,
  kind: z.literal('multiple-choice'),
  options: z.array(option).min(3).max(8),
})
  .superRefine((item, context) => {
    uniqueIds('options', item.options, context);
    if (!item.options.some((each) => each.correct)) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: 'no option has “correct: true”; at least one must',
      });
    }
    if (!saysHowMany.test(item.prompt)) {
      context.addIssue({
        code: 'custom',
        path: ['prompt'],
        message: 'must say how many to choose: “Choose two.” or “Choose all that apply.”',
      });
    }
  })
  .transform(named);

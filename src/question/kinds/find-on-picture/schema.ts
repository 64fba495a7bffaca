import { z } from 'zod';
import { different, figureSlug, itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

/** Two to nine places of a drawing, exactly one of them right. */
export const schema = record({
  ...itemFields,
  kind: z.literal('find-on-picture'),
  figure: figureSlug,
  places: z
    .array(
      record({
        id: letter,
        region: z.string().meta({ description: 'Id of a region in the record of the figure.' }),
        text: plainText.meta({ description: 'The place in words, without giving the answer away.' }),
        correct: z.boolean().default(false),
        why: plainText.meta({ description: 'What is there, and why it is or is not the answer.' }),
      }),
    )
    .min(2)
    .max(9),
})
  .superRefine((item, context) => {
    uniqueIds('places', item.places, context);
    different('places', 'region', item.places, context);
    different('places', 'text', item.places, context);
    const correct = item.places.filter((place) => place.correct).length;
    if (correct !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['places'],
        message: `${correct} places have “correct: true”; exactly one answers the question (to name several use label-picture)`,
      });
    }
  })
  .transform(named);

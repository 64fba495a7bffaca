import { z } from 'zod';
import { different, digit, figureSlug, itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';

/** Two to nine numbered places of a drawing, each with one name among two to nine. */
export const schema = record({
  ...itemFields,
  kind: z.literal('label-picture'),
  figure: figureSlug,
  places: z
    .array(
      record({
        id: letter,
        region: z.string().meta({ description: 'Id of a region in the record of the figure.' }),
        where: plainText.meta({ description: 'The place in words, which must not hold its name.' }),
        answer: digit,
        why: plainText,
      }),
    )
    .min(2)
    .max(9),
  names: z
    .array(record({ id: digit, text: plainText }))
    .min(2)
    .max(9),
})
  .superRefine((item, context) => {
    uniqueIds('places', item.places, context);
    different('places', 'region', item.places, context);
    different('places', 'where', item.places, context);
    uniqueIds('names', item.names, context);
    different('names', 'text', item.names, context);
    const names = item.names.map((name) => name.id);
    item.places.forEach(({ where, answer }, index) => {
      const name = item.names.find(({ id }) => id === answer)?.text;
      if (name === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['places', index, 'answer'],
          message: `“${answer}” is not the id of a name; the names are ${names.join(', ')}`,
        });
      } else if (where.toLowerCase().includes(name.toLowerCase())) {
        context.addIssue({
          code: 'custom',
          path: ['places', index, 'where'],
          message: `gives the answer away: it holds “${name}”; say where on the picture the place is`,
        });
      }
    });
  })
  .transform(named);

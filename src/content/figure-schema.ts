/** What authors may write in the record of a figure. docs/authoring.md explains each field, docs/figures.md the style. */
import { z } from 'zod';
import { identifier, plainText, record } from '../question/schema';

const percent = z.number().min(0).max(100);
const point = z.tuple([percent, percent]);

const region = {
  id: identifier,
  label: plainText,
  does: plainText,
  concern: plainText.optional(),
  at: point.meta({ description: 'Centre of its number, percent of width and height.' }),
  to: point.optional().meta({ description: 'Where a leader line from the number ends.' }),
};

const drawn = {
  title: plainText,
  alt: plainText.max(160).meta({ description: 'Alternative text, about 125 characters.' }),
  caption: plainText,
  sides: z
    .boolean()
    .default(false)
    .meta({ description: 'Print “Person’s right” and “Person’s left” above the drawing.' }),
  legend: z.array(record({ swatch: identifier, label: plainText })).default([]),
};

/** figure-<slug>.yaml. */
export const figureSchema = record({
  ...drawn,
  regions: z.array(record(region)).default([]),
  stages: z
    .array(
      record({
        title: plainText,
        text: plainText,
        regions: z.array(identifier).min(1),
      }),
    )
    .min(3)
    .max(12)
    .optional()
    .meta({ description: 'A process, told one stage at a time (mode=stages).' }),
});

/** explorer.yaml of a unit: a figure of which each region names the lesson that it opens. */
export const explorerSchema = record({
  ...drawn,
  regions: z.array(record({ ...region, lesson: identifier.meta({ description: 'The lesson that it opens.' }) })).min(1),
});

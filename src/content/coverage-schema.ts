/** What lessons/coverage.yaml may say: docs/authoring.md, “Coverage”. */
import { z } from 'zod';
import { identifier, plainText, record } from '../question/schema';
import { lessonId } from './schema';

const titles = z.array(plainText).min(1);
const numbers = z.array(z.int().min(1));

export const coverageSchema = record({
  documents: z.record(identifier, plainText).meta({ description: 'The starting documents.' }),
  facts: z.array(
    record({
      id: identifier,
      document: identifier,
      fact: plainText.meta({ description: 'In our own words.' }),
      today: plainText.optional().meta({ description: 'What has become of it, or what the course says besides.' }),
      lessons: z
        .record(lessonId, z.union([z.null(), identifier, z.array(identifier).min(1)]))
        .default({})
        .meta({ description: 'The lessons that teach it, with the step or steps; empty until a lesson is written.' }),
      'left-out': plainText.optional().meta({ description: 'Why no lesson teaches it.' }),
    }),
  ),
  frameworks: record({
    'care-certificate': titles,
    code: titles,
    knowledge: titles,
  }),
  curriculum: z.array(
    record({
      lesson: lessonId,
      title: plainText.meta({ description: 'Shown until the lesson is written.' }),
      'care-certificate': numbers,
      code: numbers,
      knowledge: numbers,
    }),
  ),
});

export type Coverage = z.output<typeof coverageSchema>;

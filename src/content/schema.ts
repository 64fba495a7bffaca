/** What authors may write in front matter and in the YAML files under `lessons/` and `quizzes/`. docs/authoring.md explains each. */
import { z } from 'zod';
import { itemSchema } from '../question/kinds/schemas';
import { identifier, letter, plainText, record } from '../question/schema';

/** Without a hyphen, so that the folder `a10-heart` says which lesson it holds. */
const lessonId = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,7}$/, 'must be a letter and at most 7 more letters or digits, such as a10')
  .meta({ description: 'Permanent id of a lesson, such as a10.' });
const date = z.iso.date('must be a date such as 2026-11-21');
const minutes = z.int().min(1).max(120).meta({ description: 'Honest minutes, questions included.' });

/** The head of lesson.md. */
export const frontMatterSchema = record({
  id: lessonId,
  title: plainText,
  minutes,
  outcomes: z.array(plainText).min(1),
  sources: z.array(record({ name: plainText, year: z.union([z.string().min(1), z.int()]).transform(String) })).min(1),
  reviewed: date,
  'review-due': date,
  'awaiting-sign-off': z.array(plainText).default([]),
});

/** lessons/course.yaml. */
export const courseSchema = record({
  id: identifier.meta({ description: 'Stable for ever: part of the manifest identifier and of every storage key.' }),
  title: plainText,
  'short-title': plainText.meta({ description: 'For narrow screens.' }),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')
    .meta({ description: 'The version in package.json.' }),
  units: z
    .array(
      record({
        id: identifier.meta({ description: 'Also the name of the folder under lessons/ and quizzes/.' }),
        title: plainText,
        lessons: z
          .array(
            record({
              id: lessonId,
              number: z.int().min(1).max(255).meta({ description: 'Permanent: names the lesson in saved progress.' }),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  policy: record({
    'pass-mark': z.int().min(1).max(100).default(80).meta({ description: 'Percent.' }),
    'assessment-tries': z.int().min(0).max(99).default(0).meta({ description: '0 means no limit.' }),
    'question-tries': z.int().min(1).max(3).default(2),
    'final-status': z
      .enum(['completed', 'passed'])
      .default('completed')
      .meta({ description: 'SCORM 1.2 status at the end.' }),
    'report-objectives': z.boolean().default(true),
    'report-practice': z.boolean().default(false),
    'commit-address': z
      .union([z.literal(''), z.url('must be empty or an https address').regex(/^https:/, 'must be an https address')])
      .default('')
      .meta({ description: 'LMS endpoint that the stand-alone edition sends its record to, or empty.' }),
  }).prefault({}),
});

/** lessons/glossary.yaml. */
export const glossarySchema = z.record(identifier, record({ term: plainText, definition: plainText }));

/** quizzes/<unit>/<lesson>.yaml. */
export const quizSchema = record({
  lesson: lessonId,
  practice: z.array(itemSchema).min(8),
  'held-back': z.array(itemSchema).min(5),
});

/** quizzes/assessment.yaml. */
export const assessmentSchema = record({
  title: plainText,
  minutes,
  draw: z
    .array(
      record({
        lesson: lessonId,
        items: z.int().min(1).meta({ description: 'How many to draw from its held-back items.' }),
      }),
    )
    .min(1),
});

const percent = z.number().min(0).max(100);
const point = z.tuple([percent, percent]);

/** figure-<slug>.yaml. */
export const figureSchema = record({
  title: plainText,
  alt: plainText.max(160).meta({ description: 'Alternative text, about 125 characters.' }),
  caption: plainText,
  sides: z
    .boolean()
    .default(false)
    .meta({ description: 'Print “Person’s right” and “Person’s left” above the drawing.' }),
  legend: z.array(record({ swatch: identifier, label: plainText })).default([]),
  regions: z
    .array(
      record({
        id: identifier,
        label: plainText,
        does: plainText,
        concern: plainText.optional(),
        at: point.meta({ description: 'Centre of its number, percent of width and height.' }),
        to: point.optional().meta({ description: 'Where a leader line from the number ends.' }),
      }),
    )
    .default([]),
});

const beat = record({
  who: z.string().trim().meta({ description: 'Empty for narration, “you” for the learner, else a name.' }),
  text: plainText,
});

const scene = record({
  title: plainText,
  time: plainText.optional(),
  story: z.array(beat).min(1),
  question: plainText,
  choices: z
    .array(
      record({
        id: letter,
        text: plainText,
        grade: z.enum(['best', 'acceptable', 'poor']),
        then: z.array(beat).min(1),
        why: plainText,
        to: identifier,
      }),
    )
    .min(2)
    .max(4),
}).transform((written) => ({ type: 'scene' as const, ...written }));

const ending = record({
  ending: z.enum(['best', 'safe', 'harmful']),
  title: plainText,
  story: z.array(beat).min(1),
  debrief: plainText,
}).transform(({ ending: grade, ...written }) => ({ type: 'ending' as const, grade, ...written }));

/** scenario-<slug>.yaml. */
export const scenarioSchema = record({
  id: identifier,
  title: plainText,
  minutes,
  sensitive: z.string().trim().default('').meta({ description: 'One sentence on upsetting matter, or empty.' }),
  setting: plainText,
  people: plainText,
  standard: plainText,
  start: identifier,
  scenes: z.record(identifier, z.union([scene, ending])),
});

/** slots.yaml: `Ledger` in src/course/course.ts. */
export const ledgerSchema = record({
  steps: z.array(identifier),
  items: z.array(
    record({
      id: identifier,
      group: z.enum(['check', 'practice', 'held-back', 'scenario']),
      bits: z.int().min(0),
    }),
  ),
});

/** What authors may write in front matter and in the YAML files under `lessons/` and `quizzes/`. docs/authoring.md explains each. */
import { z } from 'zod';
import type { KindName } from '../course/item';
import { kinds } from '../question/kinds';
import { itemSchema } from '../question/kinds/schemas';
import { identifier, plainText, record } from '../question/schema';

/** Without a hyphen, so that the folder `a10-heart` says which lesson it holds. */
export const lessonId = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,7}$/, 'must be a letter and at most 7 more letters or digits, such as a10')
  .meta({ description: 'Permanent id of a lesson, such as a10.' });
const date = z.iso.date('must be a date such as 2026-11-21');
const versionNumber = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0');
export const minutes = z.int().min(1).max(120).meta({ description: 'Honest minutes, questions included.' });

const lessonVersion = z
  .int()
  .min(1)
  .max(999)
  .meta({ description: 'Version of the lesson: goes up when what it teaches or asks changes.' });
const passMark = z.int().min(1).max(100).default(80).meta({ description: 'Percent.' });

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
  version: lessonVersion.default(1),
});

/** lessons/sign-off.yaml. */
export const signOffSchema = z.array(
  record({
    lesson: lessonId,
    version: lessonVersion,
    name: plainText.meta({ description: 'Who has confirmed the lesson.' }),
    role: plainText.meta({ description: 'Profession and post.' }),
    date,
  }),
);

/** lessons/course.yaml. */
export const courseSchema = record({
  id: identifier.meta({ description: 'Stable for ever: part of the manifest identifier and of every storage key.' }),
  title: plainText,
  'short-title': plainText.meta({ description: 'For narrow screens.' }),
  version: versionNumber.meta({ description: 'The version in package.json.' }),
  changes: z
    .array(
      record({
        version: versionNumber,
        lessons: z.array(lessonId).default([]).meta({ description: 'New lessons.' }),
        note: plainText.optional().meta({ description: 'A sentence or two on what else is new.' }),
        retake: z
          .boolean()
          .default(false)
          .meta({ description: 'Earlier completions no longer count. Only in a major version.' }),
      }),
    )
    .default([])
    .meta({ description: 'What learners who come back are told: what each version brought, the newest first.' }),
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
    completes: z
      .array(z.enum(['lessons-seen', 'checks-answered', 'assessment-passed']))
      .min(1)
      .default(['lessons-seen', 'checks-answered', 'assessment-passed'])
      .meta({ description: 'What completes the course: all of these.' }),
    'send-failed': z
      .enum(['never', 'no-tries-left', 'each-try'])
      .default('never')
      .meta({ description: 'When “failed” is reported. Many LMSs lock learners out then.' }),
    'report-score': z
      .enum(['best', 'last'])
      .default('best')
      .meta({ description: 'Which score is reported until the assessment is passed; then always the best.' }),
    'question-tries': z.int().min(1).max(3).default(2),
    'final-status': z
      .enum(['completed', 'passed'])
      .default('completed')
      .meta({ description: 'SCORM 1.2 status at the end.' }),
    'report-objectives': z.boolean().default(true),
    'report-answers': z
      .enum(['off', 'assessment', 'checks', 'all'])
      .default('checks')
      .meta({ description: 'Interactions: none, of tests, of checks in lessons too, or of practice as well.' }),
    'commit-address': z
      .union([z.literal(''), z.url('must be empty or an https address').regex(/^https:/, 'must be an https address')])
      .default('')
      .meta({ description: 'LMS endpoint that the stand-alone edition sends its record to, or empty.' }),
    'test-out': record({
      items: z.int().min(1).max(20).default(5).meta({ description: 'How many held-back items it asks.' }),
      'pass-mark': passMark,
      tries: z.int().min(1).max(9).default(2).meta({ description: 'Before waiting begins: one more each day.' }),
    }).prefault({}),
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

const kindLimit = z.int().min(0).max(100).optional();
const kindLimits = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, kindLimit])) as Record<
  KindName,
  typeof kindLimit
>;

/** quizzes/assessment.yaml. */
export const assessmentSchema = record({
  title: plainText,
  minutes,
  items: z.int().min(1).max(100).meta({ description: 'How many items a try has.' }),
  units: z
    .record(identifier, z.int().min(0).max(100))
    .optional()
    .meta({ description: 'Share of each unit as a weight; without it each unit counts as much as it has lessons.' }),
  kinds: record(kindLimits).default({}).meta({ description: 'At most so many percent of the items are of this kind.' }),
  'must-pass': z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .meta({ description: 'At least so many must-pass items in each try.' }),
  'at-least': z
    .array(
      record({
        items: z.int().min(1).max(100),
        from: identifier.meta({ description: 'A unit or a lesson.' }),
        kinds: z.array(z.enum(Object.keys(kinds) as [KindName, ...KindName[]])).min(1),
      }),
    )
    .default([])
    .meta({ description: 'At least so many items of these kinds from a unit or a lesson, in each try.' }),
  'pass-mark': passMark,
  tries: z.int().min(0).max(99).default(0).meta({ description: '0 means no limit.' }),
  waiting: z
    .array(z.int().min(0).max(8760))
    .max(10)
    .default([])
    .meta({ description: 'Hours to wait after the first, second … try that was not passed; the last one goes on.' }),
  feedback: z
    .enum(['after-each', 'at-the-end', 'on-passing'])
    .default('at-the-end')
    .meta({ description: 'When marks and right answers are shown.' }),
});

/** slots.yaml: `Ledger` in src/course/course.ts. */
export const ledgerSchema = record({
  steps: z.array(identifier),
  items: z.array(
    record({
      id: identifier,
      group: z.enum(['check', 'practice', 'held-back', 'scenario']),
      bits: z.union([z.int().min(0), z.literal('text').transform(() => null)]),
    }),
  ),
});

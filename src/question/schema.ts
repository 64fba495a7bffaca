/**
 * What authors may write in a question, as schemas: the fields that every kind shares. Build time only.
 * Written names are kebab-case (`must-pass`), read names camelCase (`mustPass`).
 */
import { z } from 'zod';
import type { Items, KindName } from '../course/item';

/** Lower-case letters, digits and hyphens. At most 40, so that an LMS identifier made of two of them stays in its limits. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens, such as mr-orr')
  .max(40)
  .meta({ description: 'Permanent id: lower-case letters, digits and hyphens.' });

/** One letter: stable under reordering, and what SCORM 1.2 allows in a response. */
export const letter = z.string().regex(/^[a-z]$/, 'must be one letter, a to z');

/** One digit, in quotes since YAML reads a bare one as a number. */
export const digit = z
  .string("must be one digit in quotes, from '1' to '9'")
  .regex(/^[1-9]$/, 'must be one digit, 1 to 9');

/** The `<slug>` of figure-<slug>.svg and figure-<slug>.yaml in the lesson's folder. */
export const figureSlug = identifier.meta({
  description: 'The figure: heart stands for figure-heart.svg of the lesson.',
});

const markup = /\*\*|\]\(|`|<\/?[a-z]/i;

/** Text that is shown as it stands. */
export const plainText = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !markup.test(text), {
    error: 'must be plain text: no Markdown (**, [text](link), backticks) and no HTML',
  });

/** An object that takes these fields and no others, and says so. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownField(issue.keys, Object.keys(shape)) : undefined),
  });
}

function unknownField(keys: string[], allowed: string[]): string {
  const comma = keys.some((key) => /\s/.test(key)) ? ' (text with a comma inside { … } needs quotes around it)' : '';
  return `unknown field; allowed here: ${allowed.join(', ')}${comma}`;
}

export const itemFields = {
  id: identifier,
  prompt: plainText.meta({ description: 'The question.' }),
  situation: plainText.optional().meta({ description: 'A few sentences before the question.' }),
  hint: plainText.optional(),
  explain: plainText.meta({ description: 'Why the answer is what it is. Shown to everyone after marking.' }),
  tries: z.int().min(1).max(3).optional().meta({ description: 'Attempts in lessons and practice.' }),
  step: identifier.optional().meta({ description: 'The step that teaches it. Required in quiz files.' }),
  'must-pass': z.boolean().default(false).meta({ description: 'Held-back items only: a wrong answer fails the try.' }),
  fixed: z.boolean().default(false).meta({ description: 'Keep the order of the options.' }),
};

export const option = record({
  id: letter,
  text: plainText,
  correct: z.boolean().default(false),
  why: plainText.meta({ description: 'Why it is right, or why it tempts and what is wrong with it.' }),
});

/** An item as its author wrote it: `tries` and `step` may follow from where it stands, and a figure has its slug. */
export type Authored<Name extends KindName> = Omit<Items[Name], 'tries' | 'step' | 'figure'> & {
  tries?: number;
  step?: string;
} & (Items[Name] extends { figure: unknown } ? { figure: string } : unknown);

/** `must-pass` under the name that the course reads. */
export function named<Written extends { 'must-pass': boolean }>(written: Written) {
  const { 'must-pass': mustPass, ...rest } = written;
  return { ...rest, mustPass };
}

/** Reports every part of a list in which a field says what an earlier part says. */
export function different<Key extends string>(
  list: string,
  key: Key,
  parts: readonly Record<Key, string>[],
  context: z.core.$RefinementCtx,
): void {
  parts.forEach((part, index) => {
    if (parts.findIndex((each) => each[key] === part[key]) < index) {
      context.addIssue({
        code: 'custom',
        path: [list, index, key],
        message: `“${part[key]}” stands twice; each ${key} in ${list} must be different`,
      });
    }
  });
}

/** Reports every id that stands twice in a list of parts. */
export function uniqueIds(list: string, parts: readonly { id: string }[], context: z.core.$RefinementCtx): void {
  different(list, 'id', parts, context);
}

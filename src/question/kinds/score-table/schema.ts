import { z } from 'zod';
import { itemFields, letter, named, option, plainText, record, uniqueIds } from '../../schema';
import { plain, rightSum } from './working';

const amount = z.int('must be a whole number').min(0).max(999_999);

const row = record({
  id: letter,
  text: plainText.meta({ description: 'What is measured.' }),
  found: plainText.meta({ description: 'What was found.' }),
  scores: z
    .array(amount)
    .max(9)
    .default([])
    .meta({ description: 'The whole numbers to choose from. Without them a whole number is typed.' }),
  answer: amount,
  subtract: z.boolean().default(false).meta({ description: 'The total takes this row away.' }),
  why: plainText.meta({ description: 'How the reading leads to the answer.' }),
});

/** Two to eight rows: with the total and the decision at most ten parts, so that no mark is rounded. */
export const schema = record({
  ...itemFields,
  kind: z.literal('score-table'),
  caption: plainText.meta({ description: 'What the table shows, and whose tool it teaches.' }),
  columns: z.tuple([plainText, plainText, plainText], {
    error: 'must be three headings: what is measured, what was found, what the learner gives',
  }),
  rows: z.array(row).min(2).max(8),
  total: record({
    text: plainText,
    unit: plainText.or(z.literal('')).default('').meta({ description: 'Behind the total and rows that are typed.' }),
    answer: z.int('must be a whole number'),
    why: plainText.meta({ description: 'What the total means.' }),
  }),
  decision: record({ text: plainText, options: z.array(option).min(2).max(6) }).superRefine(({ options }, context) => {
    uniqueIds('options', options, context);
    const correct = options.filter((each) => each.correct).length;
    if (correct !== 1) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: `${correct} options have “correct: true”; the decision has exactly one right option`,
      });
    }
  }),
})
  .superRefine((item, context) => {
    const wrong = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    uniqueIds('rows', item.rows, context);
    const parts = [...item.rows.map((_, index) => ['rows', index] as const), ['total'] as const, ['decision'] as const];
    const texts = [...item.rows, item.total, item.decision].map(({ text }) => text);
    texts.forEach((text, at) => {
      if (texts.indexOf(text) < at) {
        wrong([...(parts[at] ?? []), 'text'], `“${text}” stands twice; reports name each part by its text`);
      }
    });
    item.rows.forEach(({ scores, answer }, index) => {
      if (new Set(scores).size < scores.length) wrong(['rows', index, 'scores'], 'a score stands twice');
      if (scores.length === 1) wrong(['rows', index, 'scores'], 'one score is no choice; give two or more, or none');
      if (scores.length > 0 && !scores.includes(answer)) {
        wrong(['rows', index, 'answer'], `${answer} is not one of the scores to choose from: ${scores.join(', ')}`);
      }
    });
    const sum = rightSum(item);
    if (sum && sum.value !== item.total.answer) {
      wrong(['total', 'answer'], `is ${plain(item.total.answer)}, but the rows give ${sum.text}`);
    }
  })
  .transform(named);

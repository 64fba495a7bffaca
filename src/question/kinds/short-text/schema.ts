import { z } from 'zod';
import { itemFields, letter, named, plainText, record, uniqueIds } from '../../schema';
import { lookAlikes } from './look-alikes';
import { judge } from './judge';
import { plain } from './slips';

const answer = plainText.max(40).refine((text) => plain(text) !== '', 'must hold a letter or a figure');
const context = z.string().trim().max(120).default('');

const gap = record({
  id: letter,
  before: context.meta({ description: 'The sentence up to the gap.' }),
  after: context.meta({ description: 'The sentence behind the gap.' }),
  answer: answer.meta({ description: 'The best answer, as it is shown.' }),
  accept: z.array(answer).max(12).default([]).meta({ description: 'Other right answers.' }),
  typos: z.int().min(0).max(2).meta({ description: 'How many letters may be wrong: 0, 1 or 2.' }),
  mistakes: z
    .array(record({ text: answer, why: plainText.meta({ description: 'What is wrong with it.' }) }))
    .max(8)
    .default([])
    .meta({ description: 'Wrong answers with a reason of their own; a slip never makes one of them right.' }),
  why: plainText,
});

type Written = z.output<typeof gap>;

/** One to five gaps. */
export const schema = record({
  ...itemFields,
  kind: z.literal('short-text'),
  gaps: z.array(gap).min(1).max(5),
})
  .superRefine((item, issues) => {
    uniqueIds('gaps', item.gaps, issues);
    item.gaps.forEach((written, index) => {
      for (const [field, message] of problemsOf(written, item.gaps)) {
        issues.addIssue({ code: 'custom', path: ['gaps', index, ...field], message });
      }
    });
  })
  .transform(named);

function problemsOf(written: Written, gaps: Written[]): [field: (string | number)[], message: string][] {
  const problems: [(string | number)[], string][] = [];
  const { before, after, accept, typos, mistakes } = written;
  if (gaps.length > 1 && before === '' && after === '') {
    problems.push([['before'], 'needs words before or after the gap, so that each gap of several has a name']);
  }
  const letters = plain(written.answer).replaceAll(' ', '').length;
  const allowed = letters < 4 ? 0 : letters < 8 ? 1 : 2;
  if (typos > allowed) {
    problems.push([
      ['typos'],
      `must be at most ${allowed}: “${written.answer}” has ${letters} letters, and ${typos} wrong ones would make another word of it`,
    ]);
  }
  accept.forEach((text, index) => {
    const others = [written.answer, ...accept.slice(0, index)].map(plain);
    if (others.includes(plain(text)))
      problems.push([
        ['accept', index],
        `“${text}” is accepted without being listed: capitals, hyphens and accents never count`,
      ]);
  });
  mistakes.forEach(({ text }, index) => {
    if ([written.answer, ...accept].map(plain).includes(plain(text)))
      problems.push([['mistakes', index, 'text'], `“${text}” is a right answer here`]);
  });
  const others = gaps.filter(({ id }) => id !== written.id).map((other) => other.answer);
  for (const other of [...lookAlikes(written.answer), ...others]) {
    const { part, spelling } = judge(written, other);
    if (part === 'right' && spelling !== '')
      problems.push([
        ['typos'],
        `${typos} would accept “${other}”, another word: list it under mistakes, or allow fewer`,
      ]);
  }
  return problems;
}

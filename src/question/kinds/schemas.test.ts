import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { itemSchema } from './schemas';

const files = import.meta.glob<string>('./*/examples.yaml', { query: '?raw', import: 'default', eager: true });
const written = Object.values(files).flatMap((text) => parse(text) as { id: string }[]);

test.each(written.map((example) => [example.id, example] as const))(
  'example %s is what an author may write',
  (_, example) => {
    expect(itemSchema.safeParse(example).error?.issues).toBeUndefined();
  },
);

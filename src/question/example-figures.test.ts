import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileContent } from '../content/compile';
import { courseFiles, courseWith } from '../content/fixture';
import { examplesOf } from './examples';

const kinds = ['label-picture', 'find-on-picture'] as const;
const written = import.meta.glob<string>('./kinds/{label-picture,find-on-picture}/examples.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const drawn = import.meta.glob<string>('./example-figures/*', { query: '?raw', import: 'default', eager: true });

const folder = 'lessons/body/a1-heart';
const quiz = 'quizzes/body/a1.yaml';
const { practice, ...rest } = parse(courseFiles[quiz] ?? '') as { practice: object[] };
const items = Object.values(written).flatMap((text) => parse(text) as object[]);
const content = compileContent(
  courseWith({
    ...Object.fromEntries(
      Object.entries(drawn).map(([path, text]) => [path.replace('./example-figures', folder), text]),
    ),
    [quiz]: stringify({ ...rest, practice: [...practice, ...items.map((item) => ({ ...item, step: 'chambers' }))] }),
  }),
);

test('the build takes the examples and their drawings as an author would write them', () => {
  expect(content.errors).toEqual([]);
});

test('what the build makes of a drawing is what the examples are tested with', () => {
  const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const built = content.lessons.a1?.practice ?? [];
  for (const example of kinds.flatMap(examplesOf)) {
    const item = built.find(({ id }) => id === example.id);
    if (!item || !('figure' in item) || !('figure' in example)) throw new Error(`${example.id} has no figure`);
    expect({ ...item.figure, svg: ids(item.figure.svg) }).toEqual({ ...example.figure, svg: ids(example.figure.svg) });
  }
});

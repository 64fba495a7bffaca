import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainText, record } from '../question/schema';
import { Problems } from './content-error';
import { readYaml } from './yaml';

const schema = record({
  name: plainText,
  size: z.int().min(1).max(9).optional(),
  colour: z.enum(['red', 'blue']).optional(),
  parts: z.array(z.union([record({ id: plainText, text: plainText }), record({ end: plainText })])).optional(),
});

const messages = (text: string, first = 1): string[] => {
  const problems = new Problems();
  readYaml(schema, text, 'a.yaml', problems, first);
  return problems.errors.map(({ message }) => message);
};

describe('YAML', () => {
  it('gives its value and the place of each field', () => {
    const read = readYaml(schema, 'name: A\nparts:\n  - id: x\n    text: B\n', 'a.yaml', new Problems(), 10);
    expect(read?.value).toEqual({ name: 'A', parts: [{ id: 'x', text: 'B' }] });
    expect(read?.at('parts', 0, 'text')).toEqual({ file: 'a.yaml', line: 13, field: 'parts.x.text' });
    expect(read?.at('parts', 0, 'gone')).toEqual({ file: 'a.yaml', line: 12, field: 'parts.x.gone' });
  });

  it.each([
    ['size: 3', 'a.yaml:1 name: missing; text is required'],
    ['name:\n', 'a.yaml:1 name: must be text, not nothing'],
    ['name: 75', 'a.yaml:1 name: must be text, not 75 (put it in quotes)'],
    ["name: ''", 'a.yaml:1 name: is empty; the length must be at least 1'],
    ['name: A\nsize: 10', 'a.yaml:2 size: is 10; it must be at most 9'],
    ['name: A\nsize: 1.5', 'a.yaml:2 size: must be a whole number, not 1.5'],
    ['name: A\ncolour: green', 'a.yaml:2 colour: “green” is not allowed; allowed: red, blue'],
    ['name: A\nparts: B', 'a.yaml:2 parts: must be a list, not “B”'],
    ['name: A\nparts:\n  - id: x', 'a.yaml:3 parts.x.text: missing; text is required'],
    ['name: A\nwho: B', 'a.yaml:2 who: unknown field; allowed here: name, size, colour, parts'],
    ['name: A\nname: B', 'a.yaml:2 not valid YAML: Map keys must be unique'],
    ['- A', 'a.yaml:1 must be a group of fields, not a list'],
    ['', 'a.yaml:1 must be a group of fields, not nothing'],
  ])('%j is refused in plain words', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it('explains the comma inside braces', () => {
    expect(messages('name: A\nparts: [{ id: x, text: Stop, and tell }]')[0]).toContain(
      'text with a comma inside { … } needs quotes',
    );
  });

  it('inside another file names the lines of that file', () => {
    expect(messages('name: A\nsize: 0', 41)).toEqual(['a.yaml:42 size: is 0; it must be at least 1']);
  });
});

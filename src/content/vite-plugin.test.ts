import { expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseWith } from './fixture';
import { moduleFor } from './vite-plugin';

const content = compileContent(
  courseWith({ 'lessons/glossary.yaml': "atrium: { term: atrium, definition: 'It''s “up”, C:\\x.' }\n" }),
);

/** The default export of a data module. */
function dataOf(source: string | undefined): unknown {
  const [, text = ''] = /^export default JSON\.parse\((.*)\);$/s.exec(source ?? '') ?? [];
  return JSON.parse(Function(`return ${text}`)() as string);
}

it('gives a lesson and a bank as data that reads back the same', () => {
  expect(content.errors).toEqual([]);
  expect(dataOf(moduleFor('lesson-a1', () => content))).toEqual(content.lessons.a1);
  expect(dataOf(moduleFor('bank-a1', () => content))).toEqual(content.banks.a1);
});

it('gives the course with a loader for each lesson and bank, and without their text', () => {
  const source = moduleFor('course', () => content) ?? '';
  expect(source).toContain(`export default ${JSON.stringify(content.course)};`);
  expect(source).toContain(`loadLesson = {"a1": () => import('virtual:lesson/a1')`);
  expect(source).toContain(`loadBank = {"a1": () => import('virtual:bank/a1')`);
  expect(source).not.toContain('The upper chamber');
});

it('knows no other modules', () => {
  expect(moduleFor('lesson-b9', () => content)).toBeUndefined();
  expect(moduleFor('other', () => content)).toBeUndefined();
});

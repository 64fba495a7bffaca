import { expect, it } from 'vitest';
import { unpacked } from '../course/packed';
import { compileContent } from './compile';
import { courseFiles, courseWith, edited } from './fixture';
import { moduleFor } from './vite-plugin';

const content = compileContent(
  courseWith({ 'lessons/glossary.yaml': "atrium: { term: atrium, definition: 'It''s “up”, C:\\x.' }\n" }),
);

/** The default export of a data module. */
function dataOf(source: string | undefined): unknown {
  return Function((source ?? '').replace('export default', 'return'))();
}

it('gives a lesson and a bank as data that reads back the same', () => {
  expect(content.errors).toEqual([]);
  expect(dataOf(moduleFor('lesson-a1', () => content))).toEqual(content.lessons.a1);
  expect(dataOf(moduleFor('bank-a1', () => content))).toEqual(content.banks.a1);
});

it('packs a lesson and a bank where all is in one file', async () => {
  const packed = moduleFor('lesson-a1', () => content, '/course/packed.ts') ?? '';
  expect(packed).toContain('import { unpacked } from "/course/packed.ts";');
  expect(packed).not.toContain('The upper chamber');
  const source = packed.replace(/^import .*;$/m, '').replace('export default', 'return');
  expect(await (Function('unpacked', source) as (read: typeof unpacked) => Promise<unknown>)(unpacked)).toEqual(
    content.lessons.a1,
  );
});

it('carries a drawing once, however many steps and questions show it', () => {
  const item = (id: string, group: string): string => `  - id: ${id}
    kind: find-on-picture
    step: chambers
    prompt: Where is the ${group} chamber?
    figure: heart
    places:
      - { id: a, region: atrium, text: Above, correct: true, why: It is above. }
      - { id: b, region: ventricle, text: Below, why: It is below. }
    explain: So it is.
`;
  const drawn = compileContent(
    courseWith({
      'lessons/body/a1-heart/figure-heart.yaml': `${courseFiles['lessons/body/a1-heart/figure-heart.yaml'] ?? ''}  - { id: ventricle, label: Ventricle, does: pumps, at: [10, 80] }\n`,
      'lessons/body/a1-heart/figure-heart.svg': (courseFiles['lessons/body/a1-heart/figure-heart.svg'] ?? '').replace(
        '</svg>',
        '<g id="ventricle"><path class="hi" d="M0 8H10"/></g></svg>',
      ),
      ...edited(
        'quizzes/body/a1.yaml',
        'held-back:\n',
        `${item('one', 'upper')}${item('two', 'top')}held-back:\n${item('hb-one', 'upper')}${item('hb-two', 'top')}`,
      ),
    }),
  );
  expect(drawn.errors).toEqual([]);
  for (const [name, data] of [
    ['lesson-a1', drawn.lessons.a1],
    ['bank-a1', drawn.banks.a1],
  ] as const) {
    const source = moduleFor(name, () => drawn);
    expect(source?.match(/M0 8H10/g)).toHaveLength(1);
    expect(dataOf(source)).toEqual(data);
  }
  expect(JSON.stringify(drawn.lessons.a1).match(/M0 8H10/g)).toHaveLength(3);
});

it('gives the course with a loader for each lesson and bank, and without their text', () => {
  const source = moduleFor('course', () => content) ?? '';
  expect(source).toContain(`export default ${JSON.stringify(content.course)};`);
  expect(source).toContain(`loadLesson = {"a1": () => import('virtual:lesson/a1')`);
  expect(source).toContain(`loadBank = {"a1": () => import('virtual:bank/a1')`);
  expect(source).not.toContain('The upper chamber');
});

it('gives the figure from whose parts lessons open as a module of its own', () => {
  const explorer = { id: 'body', title: 'Look inside', svg: '<svg/>', regions: [] } as never;
  const units = content.course.units.map((unit) => ({ ...unit, explorer: 'Look inside' }));
  const explorable = { ...content, course: { ...content.course, units }, explorers: { body: explorer } };
  expect(moduleFor('course', () => explorable)).toContain(
    `loadExplorer = {"body": () => import('virtual:explorer/body')`,
  );
  expect(dataOf(moduleFor('explorer-body', () => explorable))).toEqual(explorer);
});

it('gives the titles of all steps as a module of their own', () => {
  expect(dataOf(moduleFor('step-titles', () => content))).toEqual({
    a1: { chambers: 'The chambers', ending: 'The end' },
  });
});

it('knows no other modules', () => {
  expect(moduleFor('lesson-b9', () => content)).toBeUndefined();
  expect(moduleFor('other', () => content)).toBeUndefined();
});

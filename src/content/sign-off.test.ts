import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseWith, edited } from './fixture';

const file = 'lessons/sign-off.yaml';
const entry = (lesson: string, version: number, name = 'Ama Reid'): string =>
  `- { lesson: ${lesson}, version: ${version}, name: ${name}, role: Lead nurse, date: 2026-12-01 }\n`;
const compiled = (signOffs: string, changes: Record<string, string> = {}) =>
  compileContent(courseWith({ [file]: signOffs, ...changes }));
const messages = (signOffs: string): string[] => compiled(signOffs).errors.map(({ message }) => message);
const second = edited('lessons/body/a1-heart/lesson.md', 'minutes: 10', 'minutes: 10\nversion: 2');

describe('A sign-off', () => {
  it('is no part of a course whose file is missing or empty', () => {
    expect(compileContent(courseWith({})).lessons.a1).toMatchObject({ version: 1, signOffs: [] });
    expect(compiled('# nobody yet\n[]\n').lessons.a1?.signOffs).toEqual([]);
    expect(messages('[]')).toEqual([]);
  });

  it('of the version that a lesson has stands in the lesson, and several may', () => {
    const { lessons, errors, warnings } = compiled(entry('a1', 1) + entry('a1', 1, 'Jo Park'));
    expect([...errors, ...warnings]).toEqual([]);
    expect(lessons.a1?.signOffs).toEqual([
      { name: 'Ama Reid', role: 'Lead nurse', date: '2026-12-01' },
      { name: 'Jo Park', role: 'Lead nurse', date: '2026-12-01' },
    ]);
  });

  it('of an older version does not hold any more, and is told', () => {
    const { lessons, errors, warnings } = compiled(entry('a1', 1), second);
    expect(errors).toEqual([]);
    expect(lessons.a1).toMatchObject({ version: 2, signOffs: [] });
    expect(warnings.map(({ message }) => message)).toEqual([
      `${file}:1 1.version: is 1, but lesson a1 is at version 2: sign it off again`,
    ]);
  });

  it.each([
    ['of a lesson that does not exist', entry('b9', 1), '1.lesson: the course has no lesson “b9”; its lessons are a1'],
    ['of a version that does not exist', entry('a1', 2), '1.version: is 2, but lesson a1 is at version 1'],
    ['said twice', entry('a1', 1) + entry('a1', 1), ':2 2.name: “Ama Reid” signs off version 1 of a1 twice'],
    [
      'without a role',
      '- { lesson: a1, version: 1, name: Ama, date: 2026-12-01 }',
      '1.role: missing; text is required',
    ],
    [
      'of no day',
      '- { lesson: a1, version: 1, name: Ama, role: Nurse, date: 2026-13-01 }',
      '1.date: must be a date such as 2026-11-21',
    ],
  ])('%s is a mistake', (_, text, message) => {
    expect(messages(text)).toEqual([expect.stringContaining(message)]);
  });
});

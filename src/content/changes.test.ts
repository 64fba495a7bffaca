import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseWith, edited } from './fixture';

const courseFile = 'lessons/course.yaml';

/** The example course, at version 2.0.0, with these lines under `changes`. */
function compiled(...lines: string[]) {
  const changes = `changes:\n${lines.map((line) => `  - ${line}\n`).join('')}units:`;
  const text = Object.values(edited(courseFile, 'version: 1.2.3', 'version: 2.0.0'))[0] ?? '';
  return compileContent(
    courseWith({ 'package.json': '{ "version": "2.0.0" }', [courseFile]: text.replace('units:', changes) }),
  );
}

const problems = (...lines: string[]): string[] => compiled(...lines).errors.map(({ message }) => message);

describe('What versions brought', () => {
  it('is carried beside the course, the newest first', () => {
    const { changes, course, errors } = compiled(
      '{ version: 1.3.0, note: A new story. }',
      '{ version: 1.2.0, lessons: [a1] }',
    );
    expect(errors).toEqual([]);
    expect(changes).toEqual([
      { version: '1.3.0', lessons: [], note: 'A new story.' },
      { version: '1.2.0', lessons: ['a1'], note: '' },
    ]);
    expect(course).not.toHaveProperty('retakeFrom');
  });

  it('is nothing where nothing is written', () => {
    expect(compileContent(courseWith({})).changes).toEqual([]);
  });

  it('says from which version on the course is to be taken again: the latest that says so', () => {
    const { course, errors } = compiled(
      '{ version: 2.0.0, retake: true, note: The Code has changed. }',
      '{ version: 1.3.0, note: A new story. }',
      '{ version: 1.0.0, retake: true }',
    );
    expect(errors).toEqual([]);
    expect(course.retakeFrom).toBe('2.0.0');
  });

  it.each([
    ['a version that is still to come', ['{ version: 2.1.0, note: Later. }'], 'the course is only at version 2.0.0'],
    [
      'versions in the wrong order',
      ['{ version: 1.9.0, note: One. }', '{ version: 1.10.0, note: Two. }'],
      'stands after 1.9.0; the newest comes first',
    ],
    ['a version twice', ['{ version: 1.9.0, note: One. }', '{ version: 1.9.0, note: Two. }'], 'each version once'],
    ['a version that says nothing', ['{ version: 1.9.0 }'], 'says nothing; write lessons, a note or both'],
    ['a lesson that is not there', ['{ version: 1.9.0, lessons: [x9] }'], 'lesson “x9” is not in the course'],
    [
      'a lesson that was new before',
      ['{ version: 1.9.0, lessons: [a1] }', '{ version: 1.8.0, lessons: [a1] }'],
      'lesson “a1” is new only once',
    ],
    [
      'a minor version to be taken again',
      ['{ version: 1.9.0, retake: true }'],
      'for major versions such as 2.0.0 only',
    ],
  ])('refuses %s', (_, lines, message) => {
    const [found, ...more] = problems(...lines);
    expect(found).toMatch(/^lessons\/course\.yaml:\d+ changes\./);
    expect(found).toContain(message);
    expect(more).toEqual([]);
  });
});

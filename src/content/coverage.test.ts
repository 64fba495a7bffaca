import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { Problems } from './content-error';
import { readCoverage } from './coverage';
import { courseWith } from './fixture';

const file = 'lessons/coverage.yaml';
const coverage = `documents: { profile: A job profile }
facts:
  - id: purpose
    document: profile
    fact: They care for people.
    lessons: { a1: [chambers, ending], b9: }
  - { id: dates, document: profile, fact: It is open., left-out: It has expired. }
frameworks: { care-certificate: [Role, Duty], code: [Account], knowledge: [Body] }
curriculum:
  - { lesson: a1, title: Heart, care-certificate: [2], code: [1], knowledge: [] }
  - { lesson: b9, title: Later, care-certificate: [], code: [], knowledge: [1] }
`;

/** The problems of the file with one text replaced. */
function problems(from = '', to = ''): string[] {
  expect(coverage).toContain(from);
  const source = courseWith({ [file]: coverage.replace(from, to) });
  const found = new Problems();
  readCoverage(source, compileContent(source), found);
  return found.errors.map(({ message }) => message);
}

describe('Coverage', () => {
  it('may leave facts to lessons that are still to be written', () => {
    expect(problems()).toEqual([]);
  });

  it('is not asked of a course without its file', () => {
    const source = courseWith({});
    expect(readCoverage(source, compileContent(source), new Problems())).toBeUndefined();
  });

  it.each([
    [
      'a fact whose lesson is written and that names no step',
      'a1: [chambers, ending]',
      'a1:',
      ':6 facts.purpose.lessons.a1: lesson a1 is written, but no step of it is named that teaches “purpose”',
    ],
    [
      'a step that the lesson does not have',
      '[chambers, ending]',
      'valves',
      'facts.purpose.lessons.a1: lesson a1 has no step “valves”; its steps are chambers, ending',
    ],
    [
      'a step of a lesson that is not written',
      'b9: }',
      'b9: first }',
      'facts.purpose.lessons.b9: lesson b9 is not in the course: leave its step empty until it is',
    ],
    ['a lesson that is not planned', 'b9: }', 'c9: }', '“c9” is no lesson of the curriculum below'],
    [
      'a fact without lessons and without a reason',
      ', left-out: It has expired.',
      '',
      'needs lessons that teach it, or',
    ],
    ['a fact that stands twice', 'id: dates', 'id: purpose', ':7 facts.purpose.id: “purpose” stands twice'],
    [
      'a document that is not named above',
      '{ id: dates, document: profile',
      '{ id: dates, document: page',
      'allowed: profile',
    ],
    ['a number that a framework does not have', 'code: [1]', 'code: [2]', 'curriculum.1.code: has 2; code has 1 to 1'],
    ['a lesson of the course that is not planned', 'lesson: a1, title', 'lesson: a2, title', 'lesson a1 is missing'],
    ['a lesson that is planned twice', 'lesson: b9', 'lesson: a1', 'curriculum.2: lesson “a1” stands twice'],
    ['an unknown field', 'fact: It is open.', 'facts: It is open.', 'facts.dates.facts: unknown field'],
  ])('refuses %s', (_, from, to, message) => {
    expect(problems(from, to)).toContainEqual(expect.stringContaining(message));
  });
});

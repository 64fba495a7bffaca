import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from './check';
import { courseWith, edited } from './fixture';

const lesson = 'lessons/body/a1-heart/lesson.md';
let root = '';

/** Puts the example course with some changes on disk. */
function write(changes: Record<string, string>): void {
  const source = courseWith(changes);
  for (const path of source.paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source.read(path));
  }
}

describe('the content check', () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    mkdirSync(join(root, 'src/content'), { recursive: true });
    writeFileSync(join(root, 'src/content/words.txt'), '# own words\nReid\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('passes the example course and grades its lesson', async () => {
    write({});
    const { lines, failed, passed } = await checkContent(root, '2026-12-01');
    expect(failed, lines.join('\n')).toBe(0);
    expect(passed).toBeGreaterThan(5);
    expect(lines).toContain('a1 The heart: Flesch-Kincaid grade');
  });

  it('reports an overdue review and does not fail', async () => {
    write({});
    const { lines, failed } = await checkContent(root, '2027-05-02');
    expect(failed).toBe(0);
    expect(lines).toContain('  a1 The heart: review was due on 2027-05-01');
  });

  it('refuses American spelling once a file, and text that is too hard', async () => {
    const hard =
      'Organisational responsibilities necessitate immediate documentation. Professional accountability multiplies.';
    write(edited(lesson, 'It fills', `The color of blood, and its color again. ${hard} It fills`));
    const { lines, failed } = await checkContent(root, '2026-12-01');
    expect(lines.filter((line) => line.includes('“color” is not in the dictionary'))).toEqual([
      expect.stringContaining(`${lesson}:16 spelling:`),
    ]);
    expect(lines.some((line) => /worst paragraph .* TOO HARD: /.test(line))).toBe(true);
    expect(failed).toBeGreaterThanOrEqual(2);
  });

  it('refuses a question that is asked twice, and a fact of coverage.yaml that no step of its lesson teaches', async () => {
    write({
      ...edited('quizzes/body/a1.yaml', 'This is case 2 of practice.', 'This is case 1 of practice.'),
      'lessons/coverage.yaml': `documents: { profile: A job profile }
facts: [{ id: purpose, document: profile, fact: They care for people., lessons: { a1: } }]
frameworks: { care-certificate: [Role], code: [Account], knowledge: [Body] }
curriculum: [{ lesson: a1, title: Heart, care-certificate: [1], code: [1], knowledge: [1] }]
`,
    });
    const { lines, failed } = await checkContent(root, '2026-12-01');
    rmSync(join(root, 'lessons/coverage.yaml'));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}a1\/practice-1, a1\/practice-2: the same stem/));
    expect(lines).toContainEqual(expect.stringContaining('no step of it is named that teaches “purpose”'));
    expect(failed).toBe(2);
  });

  it('takes a person’s name in sign-off.yaml as it is', async () => {
    write({
      'lessons/sign-off.yaml': '- { lesson: a1, version: 1, name: Xyzzy Qwfp, role: Nurse, date: 2026-12-01 }\n',
    });
    expect((await checkContent(root, '2026-12-01')).failed).toBe(0);
    rmSync(join(root, 'lessons/sign-off.yaml'));
  });

  it('of one lesson leaves the others out', async () => {
    write(edited('quizzes/assessment.yaml', 'items: 5', 'items: 6'));
    expect((await checkContent(root, '2026-12-01', 'a1')).failed).toBe(0);
    expect((await checkContent(root, '2026-12-01')).failed).toBe(1);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { courseWith, edited } from './fixture';
import { refuseUnsigned } from './release';

const root = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Puts the example course with some changes on disk. */
function write(changes: Record<string, string>): string {
  const source = courseWith(changes);
  for (const path of source.paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source.read(path));
  }
  return `${root}/`;
}

const signOff = '- { lesson: a1, version: 1, name: Ama Reid, role: Lead nurse, date: 2026-12-01 }\n';

describe('A release', () => {
  it('is refused with the name of each lesson that nobody has signed off as it stands', () => {
    expect(() => refuseUnsigned(write({}))).toThrow(
      /^No release: 1 of 1 lessons await clinical sign-off\.\n {2}a1 The heart, version 1\nWrite into lessons\/sign-off\.yaml/,
    );
    const second = edited('lessons/body/a1-heart/lesson.md', 'minutes: 10', 'minutes: 10\nversion: 2');
    expect(() => refuseUnsigned(write({ ...second, 'lessons/sign-off.yaml': signOff }))).toThrow(
      'a1 The heart, version 2',
    );
  });

  it('is allowed once every lesson is signed off as it stands', () => {
    expect(() => refuseUnsigned(write({ 'lessons/sign-off.yaml': signOff }))).not.toThrow();
  });

  it('is refused for content with mistakes', () => {
    const broken = edited('lessons/body/a1-heart/lesson.md', 'minutes: 10', 'minutes: 0');
    expect(() => refuseUnsigned(write(broken))).toThrow('lesson.md:4 minutes: is 0; it must be at least 1');
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mayBeReleased } from '../../scorm/package/build';
import { courseWith, edited } from '../../src/content/fixture';

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

describe('npm run build -- --release', () => {
  it('refuses a course with lessons that nobody has signed off, and names them', () => {
    expect(() => mayBeReleased(write({}))).toThrow(/^No release: .*\n {2}a1 The heart, version 1\n/);
  });

  it('goes on where every lesson is signed off as it stands', () => {
    expect(() => mayBeReleased(write({ 'lessons/sign-off.yaml': signOff }))).not.toThrow();
  });

  it('refuses content with mistakes', () => {
    const broken = edited('lessons/body/a1-heart/lesson.md', 'minutes: 10', 'minutes: 0');
    expect(() => mayBeReleased(write(broken))).toThrow('lesson.md:4 minutes: is 0; it must be at least 1');
  });
});

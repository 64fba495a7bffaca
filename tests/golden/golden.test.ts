/**
 * Texts that earlier versions saved, with the course and the ledgers of their day and what they mean. They are in LMSs: these files
 * are kept for ever and never changed. Whoever changes the format adds one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Course, Ledger, LessonSummary } from '../../src/course/course';
import { course as courseOf } from '../../src/course/course.examples';
import { emptyProgress, type Progress } from '../../src/course/progress';
import { encode } from '../../src/course/encode-progress';
import { reading, unpackAll } from '../../src/course/progress.arbitrary';
import { decode } from '../../src/course/saved-progress';
import { standingOf, statusOf } from '../../src/course/standing';
import { readSaved } from '../../src/session/visit';
import { asText, inWords } from '../../src/support/saved-words';
import { whole as today } from '../whole-course';

interface Golden {
  format: number;
  /** Of the course that wrote them. */
  version: string;
  lessons: LessonSummary[];
  ledgers: Record<string, Ledger>;
  saves: { learner: string; text: string; progress: Progress }[];
}

/** SHA-256 of what each file holds, so that nobody mends one by accident. */
const frozen: Record<string, string> = {
  'format-1-first.json': '4538e165b77bbdb5a4ae8c6e32d945441e050135f5f27e85b81b9576a3e82b4b',
  'format-1-shorter-sections.json': 'caddf974d9746dc7a80c65069620f70d6bb24013eed37cc51ced1907e6691441',
  'format-1-with-test-outs.json': 'e02d573d54728bc0a6140c9596743de3e3f4e4dc84f0cbeaa1b27cfecf0abf06',
};

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): Golden => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;

const ledgersToday = Object.fromEntries(Object.values(today.lessons).map(({ id, ledger }) => [id, ledger]));

it('every golden file is as it was when it was made', () => {
  const sums = files.map((name) => [
    name,
    createHash('sha256')
      .update(JSON.stringify(read(name)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(sums)).toEqual(frozen);
});

it('the format that is written now has a golden file', () => {
  const format = /^\d+/.exec(encode(emptyProgress(1), today.course, {}))?.[0];
  expect(files.map((name) => String(read(name).format))).toContain(format);
});

describe.each(files)('%s', (name) => {
  const { version, lessons, ledgers, saves } = read(name);
  const course: Course = { ...courseOf(lessons), version };

  it.each(saves.map((save) => [save.learner, save] as const))('%s: says what it said', (_, { text, progress }) => {
    expect(decode(text, course)).toMatchObject({ ok: true, writtenBy: version });
    expect(unpackAll(reading(text, course), course, ledgers)).toEqual(progress);
  });

  it.each(saves.map((save) => [save.learner, save] as const))('%s: goes on in the course of today', (_, save) => {
    const arrived = readSaved(save.text, today.course, () => 0);
    expect(arrived.startedAfresh).toBe(false);
    const progress = unpackAll(arrived.progress, today.course, ledgersToday);
    for (const { id } of today.course.lessons) expect(statusOf(progress, id)).toBe(statusOf(save.progress, id));
    expect(progress.assessment).toMatchObject({
      best: save.progress.assessment.best,
      passed: save.progress.assessment.passed,
    });
    expect(standingOf(today.course, progress).score).toBe(save.progress.assessment.best);
    expect(
      unpackAll(reading(encode(progress, today.course, ledgersToday), today.course), today.course, ledgersToday),
    ).toEqual(progress);
    expect(asText(inWords(save.text, today.course, today.lessons))).toContain('can be read');
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentMap, mapFile } from './content-map';
import { courseWith, edited } from './fixture';
import { diskSource } from './source';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const coverage = `documents: { profile: A job profile }
facts:
  - { id: purpose, document: profile, fact: They care | for people., lessons: { a1: chambers, b9: } }
  - { id: dates, document: profile, fact: It is open., left-out: It has expired. }
frameworks: { care-certificate: [Role, Duty], code: [Account], knowledge: [Body] }
curriculum:
  - { lesson: a1, title: Heart, care-certificate: [2], code: [1], knowledge: [] }
  - { lesson: b9, title: Later, care-certificate: [2], code: [], knowledge: [1] }
`;
const lines = (files: Record<string, string> = {}): string[] =>
  contentMap(courseWith({ 'lessons/coverage.yaml': coverage, ...files })).split('\n');
const awaiting = edited(
  'lessons/body/a1-heart/lesson.md',
  'minutes: 10',
  "minutes: 10\nawaiting-sign-off: ['What an atrium is (step chambers)']",
);
const signOff = '- { lesson: a1, version: 1, name: Ama Reid, role: Lead nurse, date: 2026-12-01 }\n';

it('docs/content.md is up to date (else run npm run content-map)', () => {
  const file = readFileSync(`${root}/${mapFile}`, 'utf8').replaceAll('\r\n', '\n');
  expect(file).toBe(contentMap(diskSource(root)));
});

describe('The content map', () => {
  it('says of each fact which step of which lesson teaches it, or that the lesson is still to come', () => {
    const found = lines();
    expect(found).toContain(
      '| purpose | They care \\| for people. | a1: The chambers (`chambers`)<br>b9: not written yet |  |',
    );
    expect(found).toContain('| dates | It is open. | left out | It has expired. |');
    expect(found).toContain('- taught, with a lesson of theirs still to be written: 1');
  });

  it('maps lessons to frameworks, and frameworks to lessons', () => {
    const found = lines();
    expect(found).toContain('| a1 | The heart | 2 | 1 | none |');
    expect(found).toContain('| b9 | Later (not written yet) | 2 | none | 1 |');
    expect(found).toContain('| 2 | Duty | a1 | b9 |');
  });

  it('lists every point to confirm, and ticks it once the lesson is signed off', () => {
    expect(lines(awaiting)).toEqual(
      expect.arrayContaining([
        '### a1 The heart, version 1',
        'Awaiting clinical sign-off.',
        '- [ ] What an atrium is (step chambers)',
      ]),
    );
    expect(lines({ ...awaiting, 'lessons/sign-off.yaml': signOff })).toEqual(
      expect.arrayContaining([
        'Signed off: Ama Reid, Lead nurse, 2026-12-01.',
        '- [x] What an atrium is (step chambers)',
      ]),
    );
  });

  it('gives each lesson’s figures, review dates and sources', () => {
    const found = lines();
    expect(found).toContain('| a1 | The heart | 1 | 10 | 2 | 1 | 8 | 5 | 1 | 2026-11-01 | 2027-05-01 | awaiting |');
    expect(found).toContain('- A book, 2022');
  });

  it('is not made of content with mistakes', () => {
    expect(() => lines({ 'lessons/coverage.yaml': coverage.replace('a1: chambers', 'a1:') })).toThrow(
      'no step of it is named that teaches “purpose”',
    );
  });
});

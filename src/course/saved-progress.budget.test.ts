import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import type { LedgerItem, Lesson } from './course';
import { course, lesson, summary } from './course.examples';
import type { ItemProgress, Progress, Try } from './progress';
import { encode } from './encode-progress';

import { seedFor } from './shuffle';

/**
 * The budget of DESIGN.md section 6, on a course of 30 lessons of which everything is answered. Answers are spread evenly by a
 * fixed seed, so nothing here is short by being alike.
 */
const widths = { single: 5, multiple: 5, match: 16, order: 10 };
const checks = [widths.single, widths.single, widths.single, widths.multiple, widths.order];
const practice = [...checks, widths.single, widths.single, widths.single, widths.multiple, widths.match];
const stepCount = 12;

const pick = (name: string, below: number): number => (seedFor(2026, name) >>> 8) % below;
const response = (name: string, bits: number): string =>
  pick(name, 2 ** bits)
    .toString(2)
    .padStart(bits, '0');

const pickOf = <T>(values: readonly T[], name: string): T => values[pick(name, values.length)] as T;
const bitsOf = (name: string, bits: number): string =>
  Array.from({ length: bits }, (_, i) => pick(`${name} bit ${i}`, 2)).join('');
const outcomes = [
  ...Array.from({ length: 8 }, (): [ItemProgress['best'], number] => ['right', 1]),
  ...([
    ['right', 2],
    ['partly', 1],
    ['partly', 2],
    ['wrong', 2],
  ] satisfies [ItemProgress['best'], number][]),
];
const sureness: ItemProgress['confidence'][] = ['sure', 'sure', 'think-so', 'guessing', null, null];

function fullLesson(number: number): Lesson {
  const of = lesson(`b${number}`);
  const group = (name: LedgerItem['group'], bits: number[]): LedgerItem[] =>
    bits.map((width, i) => ({ id: `${name}-${i}`, group: name, bits: width }));
  const steps = Array.from({ length: stepCount }, (_, i) => `step-${i}`);
  return {
    ...of,
    steps: steps.map((id) => ({ id, title: id, blocks: [] })),
    ledger: {
      steps,
      items: [...group('check', checks), ...group('held-back', practice), ...group('practice', practice)],
    },
  };
}

const lessons = Array.from({ length: 30 }, (_, i) => fullLesson(i + 1));
const whole = course(lessons.map((one, i) => summary(one, i + 1)));
const ledgers = Object.fromEntries(lessons.map((one) => [one.id, one.ledger]));

function answered({ id, ledger }: Lesson): [string, Progress['lessons'][string]] {
  const items = ledger.items
    .filter(({ group }) => group !== 'held-back')
    .map(({ id: item, bits }): [string, ItemProgress] => {
      const name = `${id} ${item}`;
      const best = (['right', 'partly', 'wrong'] as const)[pick(`${name} best`, 3)] ?? 'right';
      const confidence = ([null, 'sure', 'think-so', 'guessing'] as const)[pick(`${name} sure`, 4)] ?? null;
      return [item, { best, tries: 1 + pick(`${name} tries`, 3), confidence, response: response(name, bits ?? 0) }];
    });
  return [id, { status: 'completed', stepSlot: 11, detail: { seen: ledger.steps, items: Object.fromEntries(items) } }];
}

const tryOf = (name: string): Try => ({
  seed: 2 ** 24 - 1,
  items: Array.from({ length: 40 }, (_, i) => {
    const slot = checks.length + pick(`${name} ${i}`, practice.length);
    const score = [1, 0, 1, 0.5][pick(`${name} ${i} score`, 4)] ?? 1;
    const bits = practice[slot - checks.length] ?? 0;
    return { lesson: `b${(i % 30) + 1}`, slot, response: response(`${name} ${i}`, bits), score, confidence: 'sure' };
  }),
});

const studied: Progress = {
  ...emptyProgress(2 ** 24 - 1),
  lessons: Object.fromEntries(lessons.map(answered)),
  place: {
    at: 'practice',
    lesson: 'b30',
    seed: 2 ** 24 - 1,
    marks: Array.from({ length: 9 }, () => 'right'),
    only: null,
  },
  draft: { lesson: 'b30', item: 'practice-9', response: '0'.repeat(widths.match) },
};
const assessed: Progress = {
  ...studied,
  assessment: {
    ...emptyProgress(0).assessment,
    finished: 3,
    best: 78,
    finishedAt: 60_000,
    last: tryOf('last'),
    running: tryOf('running'),
  },
};

describe('Thirty lessons with everything answered', () => {
  const questions = 30 * (checks.length + practice.length);

  it('take at most 1,400 characters', () => {
    expect(encode(studied, whole, ledgers).length).toBeLessThanOrEqual(1400);
  });

  it('take at most 3 characters a question, all overhead and two assessment tries of 40 items included', () => {
    expect(encode(assessed, whole, ledgers).length / (questions + 80)).toBeLessThanOrEqual(3);
  });

  it('leave more than half of the hard stop of 4,000 free', () => {
    expect(encode(assessed, whole, ledgers).length).toBeLessThanOrEqual(2000);
  });

  it('take at most 5 characters for an item of an assessment try', () => {
    const tries = encode(assessed, whole, ledgers).length - encode(studied, whole, ledgers).length;
    expect(tries / 80).toBeLessThanOrEqual(5);
  });
});

/**
 * The budget of a learner who practises much and is in the assessment for the second time. Widths are those of the practice
 * questions of the first four lessons, and one each to categorise, find, label, work out (a number of three figures) and decide; two
 * of three answers are right at once.
 */
describe('250 practice answers of 23 lessons, with the last and the running try of a 40-item assessment', () => {
  const practised = [
    [2, 5, 2, 5, 2, 15, 3, 5, 2, 3, 12, 3],
    [2, 12, 15, 8, 6, 5, 2, 2, 2, 2],
    [3, 3, 8, 3, 4, 3, 2, 4, 12, 3],
    [3, 12, 3, 9, 3, 3, 5, 3, 2, 4, 2, 5],
    [12, 3, 18, 13, 2],
  ].flat();
  const of11 = Array.from({ length: 23 }, (_, n): Lesson => {
    const bits = (at: number): number => practised[(n * 11 + at) % practised.length] ?? 0;
    const group = (name: LedgerItem['group'], size: number): LedgerItem[] =>
      Array.from({ length: size }, (_slot, i) => ({ id: `${name}-${i}`, group: name, bits: bits(i) }));
    const one = fullLesson(n + 1);
    const items = [...group('check', 6), ...group('practice', 11), ...group('held-back', 10)];
    return { ...one, ledger: { ...one.ledger, items } };
  });
  const course11 = course(of11.map((one, i) => summary(one, i + 1)));

  const practiceOf = ({ id, ledger }: Lesson, count: number): [string, Progress['lessons'][string]] => {
    const items = ledger.items.filter(({ group }) => group === 'practice').slice(0, count);
    const answers = items.map(({ id: item, bits }): [string, ItemProgress] => {
      const name = `${id} ${item}`;
      const [best, tries] = pickOf(outcomes, name);
      return [item, { best, tries, confidence: pickOf(sureness, name), response: bitsOf(name, bits ?? 0) }];
    });
    const detail = { seen: ledger.steps, items: Object.fromEntries(answers) };
    return [id, { status: 'in-progress', stepSlot: stepCount - 1, detail }];
  };
  const tryOf11 = (name: string): Try => ({
    seed: pick(name, 2 ** 24),
    items: Array.from({ length: 40 }, (_, i) => {
      const { id, ledger } = of11[(i * 7) % of11.length] as Lesson;
      const slot = 17 + pick(`${name} ${i}`, 10);
      const score = pickOf([1, 1, 1, 1, 1, 0, 0, 0.5, 0.75], `${name} ${i} score`);
      const response = bitsOf(`${name} ${i}`, ledger.items[slot]?.bits ?? 0);
      return { lesson: id, slot, response, score, confidence: pickOf(sureness, `${name} ${i}`) };
    }),
  });
  const progress: Progress = {
    ...emptyProgress(2 ** 24 - 1),
    lessons: Object.fromEntries(of11.map((one, n) => practiceOf(one, n === 0 ? 8 : 11))),
    place: { at: 'assessment' },
    assessment: {
      ...emptyProgress(0).assessment,
      finished: 1,
      best: 70,
      finishedAt: 60_000,
      last: tryOf11('last'),
      running: tryOf11('running'),
    },
  };

  it('take at most 900 characters', () => {
    const answers = Object.values(progress.lessons).flatMap(({ detail }) =>
      'items' in detail ? Object.keys(detail.items) : [],
    );
    expect(answers).toHaveLength(250);
    const text = encode(progress, course11, Object.fromEntries(of11.map((one) => [one.id, one.ledger])));
    expect(text.length).toBeLessThanOrEqual(900);
  });
});

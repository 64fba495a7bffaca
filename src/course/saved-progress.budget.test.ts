import { describe, expect, it } from 'vitest';
import { emptyProgress } from './progress';
import type { LedgerItem, Lesson } from './course';
import { course, lesson, summary } from './course.examples';
import type { ItemProgress, Progress, Try } from './progress';
import { encode } from './saved-progress';
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
      return [item, { best, tries: 1 + pick(`${name} tries`, 3), confidence, response: response(name, bits) }];
    });
  return [
    id,
    { status: 'completed', step: 'step-11', detail: { seen: ledger.steps, items: Object.fromEntries(items) } },
  ];
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
  place: { at: 'practice', lesson: 'b30', seed: 2 ** 24 - 1, marks: Array.from({ length: 9 }, () => 'right') },
  draft: { lesson: 'b30', item: 'practice-9', response: '0'.repeat(widths.match) },
};
const assessed: Progress = {
  ...studied,
  assessment: { finished: 3, best: 78, passed: false, passedOn: null, last: tryOf('last'), running: tryOf('running') },
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

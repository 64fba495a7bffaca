/** The laws of `question/kind.ts`, for every kind over its examples. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../course/item';
import type { MarkedInteraction } from '../../tracking/tracker';
import { fromBits, toBits, width } from '../bits';
import { examples } from '../examples';
import type { Response } from '../kind';
import { kindOf, kinds } from './index';

/** Any of these, some or all, each with one of those. */
function pairings(sources: { id: string }[], targets: { id: string }[]): fc.Arbitrary<Record<string, string>> {
  const target = fc.constantFrom(...targets.map(({ id }) => id));
  const pairs = sources.map(({ id }) => target.map((placed) => [id, placed] as const));
  return fc
    .tuple(...pairs)
    .chain((all) => fc.subarray(all))
    .map((placed) => Object.fromEntries(placed));
}

/** Any response a view can make, finished or not. */
function responses(item: Item): fc.Arbitrary<Response> {
  switch (item.kind) {
    case 'single-choice':
      return fc.constantFrom('', ...item.options.map(({ id }) => id));
    case 'multiple-choice':
      return fc.subarray(item.options.map(({ id }) => id)).map((ids) => ids.sort());
    case 'match':
      return pairings(item.prompts, item.choices);
    case 'categorise':
      return pairings(item.entries, item.groups);
    case 'label-picture':
      return pairings(item.places, item.names);
    case 'find-on-picture':
      return fc.constantFrom('', ...item.places.map(({ id }) => id));
    case 'order': {
      const ids = item.entries.map(({ id }) => id);
      return fc.oneof(fc.constant<string[]>([]), fc.shuffledSubarray(ids, { minLength: ids.length }));
    }
    case 'numeric': {
      const near = fc.integer({ min: -9, max: 9 }).map((by) => `${item.answer + by / 100} ${item.unit}`);
      const figures = fc.string({ unit: fc.constantFrom(...'0123456789.,-−+ mL'), maxLength: 12 });
      return fc.oneof(fc.constant(`${item.answer}`), near, figures, fc.string({ unit: 'grapheme' }));
    }
    case 'short-text': {
      const typed = item.gaps.map(({ id, answer, accept, mistakes }): [string, fc.Arbitrary<string>] => {
        const known = [answer, ...accept, ...mistakes.map(({ text }) => text)];
        const any = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\n'));
        return [id, fc.oneof(fc.constantFrom(...known), any)];
      });
      return fc.record<Record<string, string>>(Object.fromEntries(typed), { requiredKeys: [] });
    }
    case 'score-table': {
      // A field of one line holds any text without a line break.
      const typed = (answer: number) =>
        fc.oneof(fc.constant(`${answer}`), fc.string({ unit: fc.constantFrom(...'0123456789-−,. ') }), fc.string());
      const given = item.rows.map(({ id, scores, answer }): [string, fc.Arbitrary<string>] => [
        id,
        scores.length > 0 ? fc.constantFrom(...scores.map(String)) : typed(answer).filter((text) => text !== ''),
      ]);
      return fc.record({
        rows: fc.record<Record<string, string>>(Object.fromEntries(given), { requiredKeys: [] }),
        total: typed(item.total.answer),
        decision: fc.constantFrom('', ...item.decision.options.map(({ id }) => id)),
      });
    }
    case 'decision':
      return fc.constantFrom('', ...item.actions.map(({ id }) => id));
  }
}

test.each(Object.entries(kinds))('%s goes by its own name', (name, kind) => {
  expect(kind.name).toBe(name);
});

describe.each(examples.map((item) => [`${item.kind} ${item.id}`, item] as const))('%s', (_, item) => {
  const kind = kindOf(item);
  const check = (law: (response: Response) => void): void => fc.assert(fc.property(responses(item), law), { seed: 7 });

  test('the right response scores 1, nothing is missing from it', () => {
    expect(kind.mark(item, kind.right(item))).toMatchObject({ score: 1, result: 'right' });
    expect(kind.problem(item, kind.right(item))).toBeNull();
  });

  test('the empty response scores 0 and says what is missing', () => {
    expect(kind.mark(item, kind.empty(item))).toMatchObject({ score: 0, result: 'wrong' });
    expect(kind.problem(item, kind.empty(item))).toMatch(/^[A-Z].+[a-z]$/);
  });

  test('every score lies between, agrees with its result, and is 1 for the right response only', () => {
    check((response) => {
      const { score, result } = kind.mark(item, response);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(result).toBe(score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly');
      // What is typed may be written in many ways.
      if (score === 1 && kind.widths(item) !== 'text') expect(response).toEqual(kind.right(item));
    });
  });

  test('every response survives saving, finished or not', () => {
    check((response) => {
      const numbers = kind.encode(item, response);
      const widths = kind.widths(item);
      if (widths !== 'text') {
        expect(numbers).toHaveLength(widths.length);
        numbers.forEach((number, i) => expect(number).toBeLessThan(2 ** (widths[i] ?? 0)));
        expect(toBits(item, response)).toHaveLength(width(item) ?? Number.NaN);
      }
      expect(kind.decode(item, numbers)).toEqual(response);
      expect(fromBits(item, toBits(item, response))).toEqual(response);
    });
  });

  test('any text of bits gives a response of this item, and any other text the empty one', () => {
    const length = width(item);
    const size = length === null ? { maxLength: 200 } : { minLength: length, maxLength: length };
    const bits = fc.string({ unit: fc.constantFrom('0', '1'), ...size });
    const other = fc.string().filter((text) => (length !== null && text.length !== length) || /[^01]/.test(text));
    fc.assert(
      fc.property(bits, (text) => {
        const response = fromBits(item, text);
        expect(fromBits(item, toBits(item, response))).toEqual(response);
      }),
      { seed: 7 },
    );
    fc.assert(
      fc.property(other, (text) => void expect(fromBits(item, text)).toEqual(kind.empty(item))),
      { seed: 7 },
    );
  });

  test('every response has words and an interaction whose pattern is the right response', () => {
    const { pattern, type } = kind.interaction(item, kind.right(item));
    check((response) => {
      expect(kind.describe(item, response)).not.toBe('');
      const interaction = kind.interaction(item, response);
      expect(interaction.pattern).toEqual(pattern);
      expect(interaction.type).toBe(type);
      const { score } = kind.mark(item, response);
      if (isRightByPattern(interaction)) expect(score).toBe(1);
      // Other words than the best ones may be accepted as well; nothing else is right but what the pattern says.
      else if (score === 1) expect(interaction.type).toBe('fill-in');
    });
    expect(isRightByPattern(kind.interaction(item, kind.right(item)))).toBe(true);
    expect(isRightByPattern(kind.interaction(item, kind.empty(item)))).toBe(false);
  });

  test('every part of an interaction is one character, once, with words; every step and gap has a place', () => {
    check((response) => {
      const interaction = kind.interaction(item, response);
      for (const side of [interaction.response, interaction.pattern]) {
        if (!Array.isArray(side)) continue;
        const names = side.map((entry) => (Array.isArray(entry) ? entry[0] : entry));
        if (interaction.type !== 'fill-in')
          expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(names.length);
        for (const part of side.flat()) {
          if (typeof part === 'string') continue;
          expect(part.id).toMatch(/^[0-9a-z]$/);
          expect(part.text).not.toBe('');
        }
      }
      if (interaction.type === 'fill-in') expect(interaction.response).toHaveLength(interaction.pattern.length);
      if (interaction.type === 'performance') expect(interaction.response.flat()).not.toContain('');
    });
  });
});

/** As an LMS compares an answer with its pattern, whatever the kind thinks of it. */
function isRightByPattern(interaction: MarkedInteraction): boolean {
  switch (interaction.type) {
    case 'numeric': {
      const { response, pattern } = interaction;
      return response !== null && response >= pattern.min && response <= pattern.max;
    }
    case 'fill-in':
      return interaction.pattern.every(
        (text, gap) => text.toLowerCase() === (interaction.response[gap] ?? '').toLowerCase(),
      );
    case 'choice':
    case 'matching':
    case 'sequencing':
    case 'performance':
      return JSON.stringify(interaction.response) === JSON.stringify(interaction.pattern);
  }
}

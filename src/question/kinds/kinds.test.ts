/** The laws of `question/kind.ts`, for every kind over its examples. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../course/item';
import { fromBits, toBits, width } from '../bits';
import { examples } from '../examples';
import type { Response } from '../kind';
import { kindOf, kinds } from './index';

/** Any response a view can make, finished or not. */
function responses(item: Item): fc.Arbitrary<Response> {
  switch (item.kind) {
    case 'single-choice':
      return fc.constantFrom('', ...item.options.map(({ id }) => id));
    case 'multiple-choice':
      return fc.subarray(item.options.map(({ id }) => id)).map((ids) => ids.sort());
    case 'match': {
      const choice = fc.constantFrom(...item.choices.map(({ id }) => id));
      const pairs = item.prompts.map(({ id }) =>
        fc.option(
          choice.map((placed) => [id, placed] as const),
          { nil: null },
        ),
      );
      return fc.tuple(...pairs).map((placed) => Object.fromEntries(placed.filter((pair) => pair !== null)));
    }
    case 'order': {
      const ids = item.entries.map(({ id }) => id);
      return fc.oneof(fc.constant<string[]>([]), fc.shuffledSubarray(ids, { minLength: ids.length }));
    }
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
      if (score === 1) expect(response).toEqual(kind.right(item));
    });
  });

  test('every response survives saving, finished or not', () => {
    check((response) => {
      const numbers = kind.encode(item, response);
      const widths = kind.widths(item);
      expect(numbers).toHaveLength(widths.length);
      numbers.forEach((number, i) => expect(number).toBeLessThan(2 ** (widths[i] ?? 0)));
      expect(kind.decode(item, numbers)).toEqual(response);
      expect(toBits(item, response)).toHaveLength(width(item));
      expect(fromBits(item, toBits(item, response))).toEqual(response);
    });
  });

  test('any text of bits gives a response of this item, and any other text the empty one', () => {
    const bits = fc.string({ unit: fc.constantFrom('0', '1'), minLength: width(item), maxLength: width(item) });
    const other = fc.string().filter((text) => text.length !== width(item) || /[^01]/.test(text));
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
    const { pattern } = kind.interaction(item, kind.right(item));
    check((response) => {
      expect(kind.describe(item, response)).not.toBe('');
      const interaction = kind.interaction(item, response);
      expect(interaction.pattern).toEqual(pattern);
      expect(kind.mark(item, response).score === 1).toBe(
        JSON.stringify(interaction.response) === JSON.stringify(pattern),
      );
    });
  });
});

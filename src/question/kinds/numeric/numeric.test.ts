import { describe, expect, test } from 'vitest';
import type { NumericItem } from '../../../course/item';
import { fromBits, toBits } from '../../bits';
import { examplesOf } from '../../examples';
import { feedbackOn } from './feedback';
import { numeric } from './kind';
import { schema } from './schema';

// 5.04 litres a minute, 0.05 either way; 52 mmHg; 20; 7,000 mL; −1.5 °C.
const [output, pressure, total, minute, change] = examplesOf('numeric') as [
  NumericItem,
  NumericItem,
  NumericItem,
  NumericItem,
  NumericItem,
];
const isRight = (item: NumericItem, response: string): boolean => numeric.mark(item, response).score === 1;

describe('Marking', () => {
  test.each(['5.04', '5.04 L', '5.04litres a minute', '5', '4.99', '5.09', '5.0900', '+5.04', '5.04 L/min.'])(
    '%s is right',
    (response) => {
      expect(numeric.mark(output, response)).toEqual({ score: 1, result: 'right', parts: { answer: 'right' } });
    },
  );

  test.each(['4.98', '4.9899', '5.1', '5.0901', '-5.04', '5040', '0'])('%s is wrong', (response) => {
    expect(numeric.mark(output, response)).toEqual({ score: 0, result: 'wrong', parts: { answer: 'wrong' } });
    expect(numeric.problem(output, response)).toBeNull();
  });

  test('thousands may be set apart, and a minus may be any dash', () => {
    for (const response of ['7000', '7,000', '7 000 mL', '7,000.0ml']) expect(isRight(minute, response)).toBe(true);
    for (const response of ['-1.5', '−1.5°C', '– 1.50 degrees']) expect(isRight(change, response)).toBe(true);
  });

  test('what cannot be read is not right, and nothing is missed', () => {
    expect(numeric.mark(output, 'five').parts).toEqual({ answer: 'wrong' });
    expect(numeric.mark(output, '').parts).toEqual({ answer: 'missed' });
    expect(numeric.mark(output, ' ').parts).toEqual({ answer: 'missed' });
  });
});

describe('What still has to be written', () => {
  test.each([
    ['', 'Write your answer as a number'],
    ['five', 'Write a number in figures, such as 1,000 or 0.5'],
    ['5,04', 'Use a comma only for thousands, as in 1,000, and a point for decimals, as in 0.5'],
    ['5040 mL', 'Write one number, in litres a minute or without a unit'],
  ])('%j: %s', (response, problem) => {
    expect(numeric.problem(output, response)).toBe(problem);
  });

  test('a number without a unit takes none', () => {
    expect(numeric.problem(total, '20 points')).toBe('Write one number, without a unit or words');
  });
});

describe('Feedback', () => {
  const say = (item: NumericItem, response: string, showRight = true) =>
    feedbackOn(item, response, numeric.mark(item, response), showRight);

  test('names a known mistake, also while tries are left', () => {
    expect(say(output, '5040', false)).toEqual({
      remark: 'That is the answer in millilitres. There are 1,000 mL in a litre, so divide by 1,000.',
      rightAnswer: null,
      why: '',
    });
    expect(say(output, '142 litres', false).remark).toBe('That is 72 + 70. Rate and volume are multiplied.');
    expect(say(output, '6', false).remark).toBe('');
  });

  test('shows the right answer and how far from it still counts', () => {
    expect(say(output, '6')).toEqual({
      remark: '',
      rightAnswer: '5.04 litres a minute',
      why: 'Anything from 4.99 to 5.09 litres a minute counts.',
    });
    expect(say(pressure, '204')).toEqual({
      remark: 'That is 128 + 76. Pulse pressure is the difference.',
      rightAnswer: '52 mmHg',
      why: '',
    });
  });

  test('gives the exact answer to one that is near it', () => {
    expect(say(output, '5').remark).toBe('The exact answer is 5.04 litres a minute.');
    expect(say(output, '5.040').remark).toBe('');
    expect(say(pressure, '52').remark).toBe('');
  });
});

test('it is described as it is printed, with its unit', () => {
  expect(numeric.describe(minute, '7000ml')).toBe('7,000 mL');
  expect(numeric.describe(change, '-1.50')).toBe('−1.50°C');
  expect(numeric.describe(total, '20')).toBe('20');
  expect(numeric.describe(output, ' about 5 ')).toBe('about 5');
  expect(numeric.describe(output, ' ')).toBe('No answer');
});

test('the LMS is told numbers: what was given, and the range that is right', () => {
  expect(numeric.interaction(output, '5 L')).toEqual({
    type: 'numeric',
    response: 5,
    pattern: { min: 4.99, max: 5.09 },
  });
  expect(numeric.interaction(pressure, 'fifty')).toEqual({
    type: 'numeric',
    response: null,
    pattern: { min: 52, max: 52 },
  });
});

test('it is saved as it was typed, a figure in four bits', () => {
  for (const typed of ['', ' 5,04 ', '5.04 L', 'fünf', '\ud83d', '😀']) {
    expect(fromBits(output, toBits(output, typed))).toBe(typed);
  }
  expect(toBits(pressure, '52')).toHaveLength(9);
  expect(numeric.decode(output, [0x110000])).toBe('');
});

describe('What an author may write', () => {
  const written = {
    id: 'sum',
    kind: 'numeric',
    prompt: 'How much is it?',
    answer: 5,
    unit: 'mL',
    explain: 'So it is.',
  };
  const faults = (fields: object): string[] =>
    schema
      .safeParse({ ...written, ...fields })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('an answer and no more', () => {
    expect(faults({})).toEqual([]);
    expect(schema.parse(written)).toMatchObject({ tolerance: 0, units: [], mistakes: [], mustPass: false });
    expect(schema.parse({ ...written, unit: undefined }).unit).toBe('');
  });

  test.each([
    [{ answer: 0.123_456_7 }, 'answer: must have at most 6 decimals'],
    [{ answer: 1e-7 }, 'answer: must have at most 6 decimals'],
    [{ unit: '10⁹/L' }, 'unit: must not begin with a figure'],
    [{ unit: '', units: ['mL'] }, 'units: needs a unit, of which these are other ways'],
    [{ units: ['ml', 'm L'] }, 'units.0: “ml” is accepted without being listed'],
    [{ tolerance: 1, mistakes: [{ value: 6, why: 'Far.' }] }, 'mistakes.0.value: 6 counts as right here'],
    [
      {
        mistakes: [
          { value: 50, why: 'Once.' },
          { value: 50, why: 'Twice.' },
        ],
      },
      'mistakes.1.value: 50 is not told apart from mistake 1',
    ],
  ])('not %j', (fields, message) => {
    expect(faults(fields)[0]).toContain(message);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, decimalOf, isBetween, numberOf, readNumber, withUnit, writeNumber } from './typed-number';

const litres = ['L', 'litres', 'L a minute'];

function read(typed: string, units: string[] = litres): number | string {
  const { value, problem } = readNumber(typed, units);
  return value === null ? problem : numberOf(value);
}

describe('What is read as a number', () => {
  test.each([
    ['7', 7],
    ['7.0', 7],
    ['7.', 7],
    ['007', 7],
    ['  7  ', 7],
    ['.5', 0.5],
    ['+7', 7],
    ['-7', -7],
    ['- 7', -7],
    ['−7', -7],
    ['–7', -7],
    ['0', 0],
    ['-0', 0],
    ['5.04', 5.04],
    ['1500', 1500],
    ['1,500', 1500],
    ['1 500', 1500],
    ['1 500', 1500],
    ['1,234,567.25', 1_234_567.25],
    ['\u200e7\u200b', 7],
  ])('%j is %d', (typed, number) => {
    expect(read(typed)).toBe(number);
  });

  test.each(['7 L', '7L', '7 l', '7  litres', '7 LITRES', '7 litres.', '7 L a minute', '7La minute', '7 L'])(
    '%j is 7 with its unit',
    (typed) => {
      expect(read(typed)).toBe(7);
    },
  );

  test('units are the same however their signs are written', () => {
    expect(read('37°C', ['°C'])).toBe(37);
    expect(read('37 ℃', ['°C'])).toBe(37);
    expect(read('5 cm2', ['cm²'])).toBe(5);
    expect(read('200 µg', ['μg'])).toBe(200);
    expect(read('240 x 109/L', ['x 10⁹/L'])).toBe(240);
  });
});

describe('What is refused, with words that say what to write', () => {
  test.each(['', ' ', '\u200b', '.'])('nothing: %j', (typed) => {
    expect(read(typed)).toBe('Write your answer as a number');
  });

  test.each(['seven', 'about 7', 'L', '½', '~7', '±7', '--7', '٧'])('what is not in figures: %j', (typed) => {
    expect(read(typed)).toBe('Write a number in figures, such as 1,000 or 0.5');
  });

  test.each(['7,0', '0,5', '0,500', '5,04 L', '1,5000', '15,00', '1,,500', '1,500,00', '1.500,00', '1,500 000', '7,'])(
    'a comma that does not set thousands apart: %j',
    (typed) => {
      expect(read(typed)).toBe('Use a comma only for thousands, as in 1,000, and a point for decimals, as in 0.5');
    },
  );

  test.each(['1.500.000', '120 80', '7 7', '0 500', '7..', '1. 5'])('more than one number: %j', (typed) => {
    expect(read(typed)).toBe('Write one number in figures, such as 1,000 or 0.5');
  });

  test.each(['7 mL', '7 L 8', '5-7', '5 to 7', '72 x 70', '1/2', '1e3', '0x10', '7 L or so', '7²', '7%'])(
    'another unit, or more than the number: %j',
    (typed) => {
      expect(read(typed)).toBe('Write one number, in L or without a unit');
    },
  );

  test('a unit where there is none', () => {
    expect(read('7 points', [])).toBe('Write one number, without a unit or words');
  });

  test('more figures than are exact', () => {
    expect(read('123456789012345')).toBe(123_456_789_012_345);
    expect(read('1234567890123456')).toBe('Write a number of at most 15 figures');
    expect(read('0.0000000000000001')).toBe('Write a number of at most 15 figures');
    expect(read('000000000000000000007')).toBe(7);
  });

  test('a capital M, which makes mega of milli, and no other capital', () => {
    expect(read('7 ML', ['mL'])).toBe('Write one number, in mL or without a unit');
    expect(read('7 Mmol/l', ['mmol/L'])).toBe('Write one number, in mmol/L or without a unit');
    expect(read('7 ml', ['mL'])).toBe(7);
    expect(read('7 mmhg', ['mmHg'])).toBe(7);
    expect(read('7 Minutes', ['minutes'])).toBe(7);
    expect(read('7 Months', ['months'])).toBe(7);
  });
});

describe('Decimals', () => {
  const cents = fc.integer({ min: -100_000, max: 100_000 });

  test('are exact where floating point is not', () => {
    expect(0.1 + 0.2 <= 0.3).toBe(false);
    expect(isBetween(decimalOf(0.3), around(0.1, 0.2))).toBe(true);
    expect(isBetween(decimalOf(-0.1), around(0.1, 0.2))).toBe(true);
    expect(isBetween(decimalOf(0.301), around(0.1, 0.2))).toBe(false);
    expect(isBetween(decimalOf(4.99), around(5.04, 0.05))).toBe(true);
    expect(isBetween(decimalOf(5.09), around(5.04, 0.05))).toBe(true);
    expect(isBetween(decimalOf(5.091), around(5.04, 0.05))).toBe(false);
  });

  test('are within a tolerance exactly when their hundredths are', () => {
    fc.assert(
      fc.property(cents, cents, fc.nat({ max: 1000 }), (value, centre, tolerance) => {
        const isIn = isBetween(decimalOf(value / 100), around(centre / 100, tolerance / 100));
        expect(isIn).toBe(Math.abs(value - centre) <= tolerance);
      }),
      { seed: 2_026_112_104 },
    );
  });

  test('are read as they are printed', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(1, 10, 1000, 1_000_000), (whole, divisor) => {
        expect(read(writeNumber(decimalOf(whole / divisor)))).toBe(whole / divisor || 0);
      }),
      { seed: 2_026_112_105 },
    );
  });

  test.each([
    [0, '0'],
    [0.5, '0.5'],
    [-350, '−350'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567.125, '−1,234,567.125'],
  ])('%d is printed as %s', (number, text) => {
    expect(writeNumber(decimalOf(number))).toBe(text);
  });

  test('stand apart from a unit, but not from a sign', () => {
    expect([withUnit('7', 'L'), withUnit('45', '%'), withUnit('37', '°C'), withUnit('20', '')]).toEqual([
      '7 L',
      '45%',
      '37°C',
      '20',
    ]);
  });
});

test('no text makes it throw, and every refusal begins with a capital and has no full stop', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789.,-+ L') }));
  fc.assert(
    fc.property(text, (typed) => {
      const { problem } = readNumber(typed, litres);
      if (problem !== null) expect(problem).toMatch(/^[A-Z].*[^.]$/);
    }),
    { seed: 2_026_112_106, numRuns: 1000 },
  );
});

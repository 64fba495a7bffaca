import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOf, textFrom, textOf, toText } from './text-bits';

const seeded = { seed: 2_026_112_103, numRuns: 500 };
const bitsFor = (text: string): number => toText(pointsOf(text)).length;
const roundTrip = (text: string): string | null => textFrom(textOf(toText(pointsOf(text))) ?? [-1]);

describe('Typed text as bits', () => {
  test('reads back what was written, of any alphabet', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,- \n'), maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."abcxyz -'.\nAZ09"), maxLength: 60 }),
    );
    fc.assert(
      fc.property(anyText, (text) => void expect(roundTrip(text)).toBe(text)),
      seeded,
    );
  });

  test.each(['', '\n', 'é', 'Ω', '七', 'سبعة', '👩🏾‍⚕️', 'e\u0301', '\u0000', '\u{10ffff}', 'ﬁ'])('keeps %j', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  // A field cut off by its length limit may end between the two halves of an emoji.
  test('keeps halves of characters, alone and next to one another', () => {
    const halves = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\udfff', 'a', '1', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(halves, (text) => void expect(roundTrip(text)).toBe(text)),
      seeded,
    );
    expect(textOf(toText([0xd83d, 0xde00]))).toEqual([0xd83d, 0xde00]);
  });

  test('is one bits for one text: whatever can be read is written the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 200 }), (bits) => {
        const points = textOf(bits);
        if (points !== null) expect(toText(points)).toBe(bits);
      }),
      seeded,
    );
  });

  test.each([
    ['nothing at all', ''],
    ['a character cut short', '0101'],
    ['an escape with nothing behind it', '11111'],
    ['an escape cut short', '1111111000'],
    ['a number beyond the last code point', `1${'11111'}1${'1'.repeat(21)}`],
    ['an escaped character that has a code of its own', `1${'11111'}0${'1100001'}`],
    ['the longer of two ways', `0${'1111'}0${'1100001'}`],
    ['other characters', 'twelve'],
    ['other characters behind a bit', '1 ?'],
  ])('is null for %s', (_, bits) => {
    expect(textOf(bits)).toBeNull();
  });

  test('never throws, whatever was saved', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 400 })),
        (bits) => void textOf(bits),
      ),
      seeded,
    );
    expect(textOf('0'.repeat(400_001))).toHaveLength(100_000);
  });
});

describe('The room that typed text takes', () => {
  test.each([
    ['7', 5],
    ['1,500', 21],
    ['-350', 17],
    ['mitral', 31],
    ['sinoatrial node', 76],
    ["bowman's capsule", 81],
    ['mitral\naortic', 66],
    ['5.04 L', 33],
  ])('%j: %i bits', (text, bits) => {
    expect(bitsFor(text)).toBe(bits);
  });
});

test('numbers that are no code points are no text', () => {
  for (const point of [-1, 0.5, NaN, Infinity, 0x110000]) expect(textFrom([97, point])).toBeNull();
});

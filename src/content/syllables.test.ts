import { describe, expect, it } from 'vitest';
import { syllables } from './syllables';

const counted = [
  [1, 'the blood make makes walked called nurse heart valves you year sign task passed'],
  [
    2,
    'nurses changes washes table handled wanted needed careful safely statement being doing people vessel patient special',
  ],
  [2, 'question action player enjoyed doctor'],
  [3, 'oxygen carrying various area delegate registered atrium medicine manual assistant policy reaction video'],
  [4, 'delegation anatomy responsible supervision professional practitioner'],
  [5, 'immediately'],
  [6, 'accountability'],
] as const;

describe('syllables', () => {
  it.each(counted.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)))(
    'of %s are %i',
    (word, count) => {
      expect(syllables(word)).toBe(count);
    },
  );

  it('of a possessive are those of its word', () => {
    expect(syllables('nurse’s')).toBe(1);
  });

  it('of digits are one', () => {
    expect(syllables('14')).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, description, identifier, line } from './text';

describe('a line of text', () => {
  it('has single blanks, no control characters and no half letters', () => {
    expect(line(' Who\n may\tact?\u2028\u0000 ')).toBe('Who may act?');
    expect(line('heart \ud83e 🫀')).toBe('heart \ufffd 🫀');
  });
});

describe('a cut text', () => {
  it('ends after a word and says that something is left out', () => {
    expect(cut('one two three', 13, '…')).toBe('one two three');
    expect(cut('one two three', 12, '…')).toBe('one two…');
  });

  it('never ends inside a letter', () => {
    expect(cut('🫀🫀🫀', 5, '…')).toBe('🫀🫀…');
    expect(cut('🫀🫀🫀', 4, '…')).toBe('🫀…');
  });
});

describe('descriptions', () => {
  it('are one line, cut at a word, and begin with no mark of a language', () => {
    expect(description(' Who\n may  act? ')).toBe('Who may act?');
    expect(description('word '.repeat(60))).toBe(`${'word '.repeat(49).trim()}…`);
    expect(description('{lang=fr} Qui?')).toBe('(lang=fr} Qui?');
  });

  it('never exceed 250 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => description(text).length <= 250),
      { seed: 12 },
    );
  });
});

describe('an identifier', () => {
  it('fits by length and alphabet, or is left out', () => {
    expect(identifier('r2.check.pgd-rule')).toBe('r2.check.pgd-rule');
    expect(identifier('x'.repeat(255))).toHaveLength(255);
    for (const wrong of ['', 'with space', 'x'.repeat(256), '\u00e9']) expect(identifier(wrong)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { compileContent } from './compile';
import { courseWith } from './fixture';
import { readability, sentences, words } from './readability';
import { markedWords, runningText } from './running-text';

describe('sentences', () => {
  it('end at . ! or ? before a capital, a digit or a quotation mark', () => {
    expect(sentences('Stop! Is it 1.5 mg, e.g. by mouth? “Yes.” 2 people check.')).toEqual([
      'Stop!',
      'Is it 1.5 mg, e.g. by mouth?',
      '“Yes.”',
      '2 people check.',
    ]);
  });

  it('are made of words, which keep their apostrophes', () => {
    expect(words('The nurse’s 14:10 hand-over, I’m told.')).toEqual([
      'The',
      'nurse’s',
      '14',
      '10',
      'hand',
      'over',
      'I’m',
      'told',
    ]);
  });
});

describe('readability', () => {
  it('is the Flesch-Kincaid grade', () => {
    // 2 sentences, 12 words, 15 syllables: 0.39 × 6 + 11.8 × 1.25 − 15.59
    const { grade } = readability(['The blood goes to the body. It comes back to the atrium.'], []);
    expect(grade).toBeCloseTo(0.39 * 6 + 11.8 * (15 / 12) - 15.59, 10);
  });

  it('counts glossary words, names and abbreviations as one syllable', () => {
    const easy = readability(['The atria fill.', 'We ask Adeyemi and the MHRA.'], ['atria']);
    const plain = readability(['The heart fills.', 'We ask James and the nurse.'], []);
    expect(easy.grade).toBe(plain.grade);
  });

  it('counts a word that is a name elsewhere in full when it is none', () => {
    const named = readability(['We ask Victoria.', 'A victoria is a carriage.'], []);
    expect(named.grade).toBe(readability(['We ask James.', 'A victoria is a carriage.'], []).grade);
  });

  it('finds the hardest paragraph of two sentences or twenty words', () => {
    const hard =
      'Immediate professional accountability necessitates documentation. Organisational responsibilities multiply.';
    const { worstParagraph } = readability(['It is red. It is warm.', hard, 'Extraordinarily complicated.'], []);
    expect(worstParagraph?.text).toBe(hard);
    expect(worstParagraph?.grade).toBeGreaterThan(11);
  });

  it('lists at most five sentences, the hardest first', () => {
    const texts = Array.from(
      { length: 7 },
      (_, index) => `We go to the ward and look at the ${'medication '.repeat(index)}chart.`,
    );
    const { worstSentences } = readability(texts, []);
    expect(worstSentences).toHaveLength(5);
    expect(worstSentences[0]?.text).toBe(texts[6]);
  });

  it('of no text is 0', () => {
    expect(readability([], [])).toEqual({ grade: 0, worstParagraph: undefined, worstSentences: [] });
  });
});

describe('running text', () => {
  const { a1 } = compileContent(courseWith({})).lessons;
  if (!a1) throw new Error('The example course has lesson a1');

  it('is what steps, scenarios and explanations say', () => {
    const text = runningText(a1);
    expect(text).toContain('The upper chamber is an atrium.');
    expect(text).toContain('It fills at 14:10, says Ama. See the end.');
    expect(text).toContain('Just in time.');
    expect(text).toContain('The atrium is above the ventricle.');
  });

  it('leaves options out', () => {
    expect(runningText(a1)).not.toContain('The ventricle');
    expect(runningText(a1)).not.toContain('It is below.');
  });

  it('knows the words that are marked as terms', () => {
    expect(markedWords(a1.steps)).toEqual(['atrium']);
  });
});

import { syllables } from './syllables';

/** Highest Flesch-Kincaid grades: of a whole lesson, and of its worst paragraph that has 2 sentences or 20 words. */
export const limits = { lesson: 8, paragraph: 11 };
const shortSentence = 8;

interface Graded {
  text: string;
  grade: number;
}

export interface Readability {
  /** School grade of the whole text; 0 without text. */
  grade: number;
  /** The hardest paragraph that counts, if any. */
  worstParagraph: Graded | undefined;
  /** The five hardest sentences of 8 words or more. */
  worstSentences: Graded[];
}

/**
 * Flesch-Kincaid grades of running text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Words of the glossary, names and abbreviations count as one syllable: the reader learns them as a whole.
 * @param terms words that count as one syllable, in any case
 */
export function readability(paragraphs: string[], terms: string[]): Readability {
  const glossary = new Set(terms.flatMap(words).flatMap((word) => forms(word.toLowerCase())));
  const proper = names(paragraphs);
  const easy = (word: string): boolean =>
    glossary.has(word.toLowerCase()) || proper.has(word) || /^[A-Z\d]{2,}s?$/.test(word);
  const count = (word: string): number => (easy(word) ? 1 : syllables(word));
  const gradeOf = (parts: string[]): number => {
    const all = parts.flatMap(words);
    if (all.length === 0) return 0;
    const sum = all.reduce((total, word) => total + count(word), 0);
    return Math.max(0, 0.39 * (all.length / parts.length) + 11.8 * (sum / all.length) - 15.59);
  };
  const graded = (text: string): Graded => ({ text, grade: gradeOf(sentences(text)) });
  const hardest = (texts: string[]): Graded[] => texts.map(graded).sort((a, b) => b.grade - a.grade);

  return {
    grade: gradeOf(paragraphs.flatMap(sentences)),
    worstParagraph: hardest(paragraphs.filter((text) => sentences(text).length >= 2 || words(text).length >= 20))[0],
    worstSentences: hardest(paragraphs.flatMap(sentences).filter((text) => words(text).length >= shortSentence)).slice(
      0,
      5,
    ),
  };
}

/** Cuts text after . ! or ? before a capital, digit or opening quotation mark. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’)]*)\s+(?=[“"‘'(]*[A-Z\d])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0);
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:[’'][\p{L}]+)*/gu) ?? [];
}

/** Words with a capital inside a sentence: they are names at its start too. */
function names(paragraphs: string[]): Set<string> {
  const inside = paragraphs.flatMap(sentences).flatMap((sentence) => words(sentence).slice(1));
  return new Set(inside.filter((word) => /^\p{Lu}/u.test(word)).flatMap(forms));
}

/** A word as it may stand in text. */
function forms(word: string): string[] {
  const bare = word.replace(/[’']s$/, '');
  return [bare, `${bare}s`, `${bare}es`, `${bare}’s`, `${bare}'s`];
}

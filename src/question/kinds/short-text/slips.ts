/** How much two texts differ, for tolerating slips of spelling. */

const dashes = /[‐‑‒–—−﹘﹣-]/g;
const apostrophes = /[’‘ʼ′´`＇]/g;

/**
 * Text with everything taken away that never counts: capitals, kinds of hyphen (a hyphen is a space) and apostrophe, accents,
 * further spaces, a “the” in front, a full stop at the end, and characters that cannot be seen.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(apostrophes, "'")
    .replace(dashes, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\.$/, '')
    .replace(/^the (?=.)/, '');
}

/** Letters wrong, missing, too many, or two neighbours changed over (Damerau and Levenshtein, each letter touched once). */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let above = b.map((_, j) => j);
  above.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Infinity;

/** Letters that may be wrong in a word: none in one of up to 3 letters or with a figure, 1 up to 7, otherwise 2. */
function most(word: string): number {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The slips of spelling between what was typed and a right text, both plain, word by word; Infinity where a word is another
 * word. Words run together or pulled apart are a slip for each space.
 */
export function slips(typed: string, right: string): number {
  const [given, wanted] = [typed.split(' '), right.split(' ')];
  if (given.length !== wanted.length) {
    return given.join('') === wanted.join('') ? Math.abs(given.length - wanted.length) : Infinity;
  }
  return wanted.reduce((sum, word, i) => {
    const wrong = distance(given[i] ?? '', word);
    return sum + (wrong > most(word) ? Infinity : wrong);
  }, 0);
}

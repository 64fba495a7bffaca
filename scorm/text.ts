/** Text as an LMS can carry it. Pure. */

const DESCRIPTION = 250;
const IDENTIFIER = /^[!-~]{1,255}$/;

/** One line of well-formed text: line ends, control characters and halves of a letter break the wire formats of LMSs. */
export function line(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}

/** The text within a limit of characters, cut after a word, never inside a letter. `mark` says that something is left out. */
export function cut(text: string, limit: number, mark: string): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - mark.length).replace(/\p{Cs}$/u, '');
  const word = start.lastIndexOf(' ');
  return `${word > 0 ? start.slice(0, word) : start}${mark}`;
}

/**
 * A SCORM 2004 description: one line of at most 250 characters. A brace at the beginning would be read as the mark of a
 * language, and refused.
 */
export function description(text: string): string {
  return cut(line(text).replace(/^\{/, '('), DESCRIPTION, '…');
}

/** The identifier of an interaction or objective (1 to 255 visible ASCII characters), or null when it does not fit. */
export function identifier(text: string): string | null {
  return IDENTIFIER.test(text) ? text : null;
}

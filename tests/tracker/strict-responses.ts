/**
 * What a strict LMS takes as the response and as a correct pattern of each type of interaction. Sources: SCORM 1.2 Run-Time
 * Environment 3.4.2.7; SCORM 2004 4th edition Run-Time Environment 4.2.9; and where LMSs are stricter, the strictest of them:
 * Moodle (identifiers without hyphens, five digits before the point, one pattern for a number), scorm-again (commas in a text
 * without delimiters, the same text twice in a pattern, braces and blanks at the ends), NHS Learning Hub (no negative number in 1.2).
 * Nothing here is taken from `scorm/`: the course and its judge must not share a mistake.
 */

type Test = (value: string) => boolean;

export interface ResponseForm {
  response: Test;
  pattern: Test;
  /** How many patterns one interaction may have. */
  patterns: number;
}

const form =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(value);
const all =
  (...tests: Test[]): Test =>
  (value) =>
    tests.every((test) => test(value));

/** One line of well-formed text, as long as this at most. */
export const text = (most: number): Test =>
  all((value) => value.length <= most, form(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u));

const both = (test: Test, patterns = Infinity): ResponseForm => ({ response: test, pattern: test, patterns });

/* SCORM 1.2 ------------------------------------------------------------------------------------------------- */

const some12 = all((value) => value !== '', text(255));

export const RESPONSES_12: Record<string, ResponseForm> = {
  'true-false': both(form(/^[tf01]$/)),
  choice: both(form(/^[0-9a-z](,[0-9a-z]){0,25}$/)),
  sequencing: both(form(/^[0-9a-z](,[0-9a-z]){0,25}$/)),
  matching: both(form(/^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z]){0,25}$/)),
  numeric: both(form(/^\d{1,5}(\.\d{1,7})?$/)),
  'fill-in': both(some12),
  performance: both(some12),
  // CMIFeedback of a likert is one character; nothing is right, so there is no pattern.
  likert: { response: form(/^[0-9a-z]$/), pattern: () => false, patterns: 0 },
};

/* SCORM 2004 ------------------------------------------------------------------------------------------------ */

const isIdentifier = form(/^[A-Za-z0-9._]{1,250}$/);
const isDecimal = form(/^-?\d{1,5}(\.\d{1,7})?$/);

/** At most so many parts, separated by `[,]`. */
const list =
  (most: number, isPart: Test, { distinct = false } = {}): Test =>
  (value) => {
    const parts = value.split('[,]');
    return parts.length <= most && parts.every(isPart) && (!distinct || new Set(parts).size === parts.length);
  };

/** Two parts around `[.]`. */
const pair =
  (isFirst: Test, isSecond: Test): Test =>
  (value) => {
    const [first = '', second = '', ...more] = value.split('[.]');
    return more.length === 0 && isFirst(first) && isSecond(second);
  };

/** Text with an optional language; anything else in braces at its beginning is malformed. */
const localized =
  (most: number): Test =>
  (value) => {
    const words = value.replace(/^\{lang=[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\}/, '');
    return text(most)(words) && !words.startsWith('{') && words.trim() === words && !/\[[.:]\]/.test(words);
  };

/** A run-time that finds no delimiter splits at commas. */
const isWhole = (value: string): boolean => value.includes('[,]') || !value.includes(',');
const isSaid = (value: string): boolean => value.replaceAll('[,]', '') !== '';

/** Marks before a pattern, each once at most, in any order. */
const marked =
  (names: string[], test: Test): Test =>
  (value) => {
    const mark = new RegExp(`^\\{(${names.join('|')})=(true|false)\\}`);
    let rest = value;
    for (const _ of names) rest = rest.replace(mark, '');
    return test(rest);
  };

const filled = (distinct: boolean): Test => all(isSaid, isWhole, list(10, localized(250), { distinct }));
const long = all(
  (value) => value !== '',
  localized(4000),
  (value) => !value.includes('[,]'),
);
const noComma = (value: string): boolean => !value.includes(',');

function isRange(value: string): boolean {
  const [min = '', max = '', ...more] = value.split('[:]');
  return more.length === 0 && isDecimal(min) && isDecimal(max) && Number(min) <= Number(max);
}

const match = pair(isIdentifier, isIdentifier);
const step = pair(isIdentifier, (value) => isIdentifier(value) || isDecimal(value));

export const RESPONSES_2004: Record<string, ResponseForm> = {
  'true-false': both(form(/^(true|false)$/), 1),
  choice: both(list(36, isIdentifier, { distinct: true })),
  sequencing: {
    response: list(36, isIdentifier),
    pattern: list(36, isIdentifier, { distinct: true }),
    patterns: Infinity,
  },
  matching: { response: list(36, match), pattern: list(36, match, { distinct: true }), patterns: Infinity },
  numeric: { response: isDecimal, pattern: isRange, patterns: 1 },
  'fill-in': {
    response: filled(false),
    pattern: marked(['case_matters', 'order_matters'], filled(true)),
    patterns: Infinity,
  },
  'long-fill-in': { response: long, pattern: marked(['case_matters'], all(long, noComma)), patterns: Infinity },
  performance: {
    response: list(250, step),
    pattern: marked(['order_matters'], list(250, step, { distinct: true })),
    patterns: Infinity,
  },
  likert: both(isIdentifier, 1),
  other: { response: text(4000), pattern: all(text(4000), noComma), patterns: 1 },
};

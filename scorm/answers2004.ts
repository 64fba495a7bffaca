import type { AnswerRecord, Interaction, Part } from '../src/tracking/tracker';
import { answerWrites, DECIMAL, joined, listed, real, type AnswerForm, type Reported } from './answers';
import { duration } from './limits';
import { cut, description, line } from './text';
import type { Write } from './writer';

/**
 * Answers as SCORM 2004 interactions: identifiers that say what was chosen, lists with the standard's delimiters. Source: SCORM
 * 2004 4th edition Run-Time Environment 4.2.9. Where LMSs are stricter than the standard, the strictest of them: Moodle takes no
 * hyphen in an identifier and only identifiers and numbers as answers of a performance; scorm-again splits a text without
 * delimiters at its commas, and refuses a pattern with the same text twice.
 */

/** The elements of one answer at an index of `cmi.interactions`. */
export function answer2004(record: AnswerRecord, at: string): Write[] {
  const writes = answerWrites(record, at, reported(record), form);
  const text = description(record.question);
  if (writes.length === 0 || text === '') return writes;
  return [...writes, { element: `${at}.description`, value: text, alternate: record.id, weight: 'may' }];
}

const form: AnswerForm = {
  time: { element: 'timestamp', of: timestamp, alternate: '2004-01-01T00:00:00.0Z' },
  response: 'learner_response',
  wrong: 'incorrect',
  duration,
  // As `other` any text is a legal response, but only one pattern; a text may have two.
  otherType: (type) => (type === 'fill-in' ? 'long-fill-in' : type === 'long-fill-in' ? 'fill-in' : 'other'),
};

const LIST = { name: /^[\w.]{1,250}(\[\.\][\w.]{1,250})?$/, most: 36, comma: '[,]' };
const STEPS = { name: /^[\w.]{1,250}\[\.\]-?[\w.]{1,250}$/, most: 250, comma: '[,]' };

function reported({ interaction, result }: AnswerRecord): Reported {
  switch (interaction.type) {
    case 'choice':
    case 'sequencing':
      return parts(interaction, partName);
    case 'matching':
      return parts(interaction, ([source, target]) => `${partName(source)}[.]${partName(target)}`);
    case 'numeric':
      return number(interaction);
    case 'fill-in':
      return gaps(interaction.response.map(plain), interaction.pattern.map(plain), result === 'right');
    case 'performance':
      return steps(interaction);
    case 'likert':
      return { type: 'likert', response: partName(interaction.response), pattern: '', blank: 'z' };
  }
}

function parts<Each>(
  { type, response, pattern }: { type: 'choice' | 'matching' | 'sequencing'; response: Each[]; pattern: Each[] },
  nameOf: (part: Each) => string,
): Reported {
  const names = { response: response.map(nameOf), pattern: pattern.map(nameOf) };
  const list = listed(names, LIST);
  if (list) return { type, ...list, blank: type === 'matching' ? 'z[.]z' : 'z' };
  return long(names.response.map(plain), names.pattern.map(plain));
}

/** `b_call_the_nurse`: the id makes it unique, the words say what it is. */
function partName({ id, text }: Part): string {
  const words = slug(text);
  return words === '' ? id : `${id}_${words}`;
}

function number({ response, pattern }: Extract<Interaction, { type: 'numeric' }>): Reported {
  const given = response === null ? '' : real(response);
  const range = [real(pattern.min), real(pattern.max)];
  if (![given || '0', ...range].every((value) => DECIMAL.test(value))) {
    return gaps([given], [real((pattern.min + pattern.max) / 2)], false);
  }
  return {
    type: 'numeric',
    response: given,
    pattern: range.join('[:]'),
    isRange: true,
    blank: '0',
    blankPattern: '0[:]0',
  };
}

/**
 * One text a gap. `case_matters`, `order_matters` and `lang` are left at their defaults (false, true, English), which say what
 * is meant, so that an LMS that compares letter by letter is right as well.
 */
function gaps(response: string[], pattern: string[], isPattern: boolean): Reported {
  const fits = [response, pattern].every((texts) => texts.length <= 10 && texts.every(({ length }) => length <= 250));
  const isDistinct = (texts: string[]): boolean => new Set(texts).size === texts.length;
  if (!fits || !isDistinct(pattern) || (isPattern && !isDistinct(response))) return long(response, pattern);
  const write = (texts: string[]): string =>
    texts.every((text) => text === '') ? '' : texts.length === 1 ? withoutCommas(joined(texts)) : texts.join('[,]');
  return { type: 'fill-in', response: write(response), pattern: write(pattern), blank: 'z' };
}

const long = (response: string[], pattern: string[]): Reported => ({
  type: 'long-fill-in',
  response: cut(withoutCommas(joined(response)), 4000, '…'),
  pattern: cut(withoutCommas(joined(pattern)), 4000, '…'),
  blank: 'z',
});

/** Nothing in it is a delimiter of the standard, or looks like a mark of language, case or order. */
const plain = (text: string): string =>
  line(text)
    .replace(/\[([,.:])\]/g, '($1)')
    .replace(/^\{/, '(');

const withoutCommas = (text: string): string => text.replaceAll(',', ';');

type Steps = [step: string, answer: string][];

/** Steps and answers by their words. Both sides keep the same order, so `order_matters` is left at its default. */
function steps({ response, pattern }: { response: Steps; pattern: Steps }): Reported {
  const stepName = namesFrom(slug);
  const answerName = namesFrom((text) => (DECIMAL.test(text) ? text : slug(text)));
  const write = (side: Steps): string[] => {
    const many = new Map<string, number>();
    return side.map(([step, answer]) => {
      const name = line(step);
      const nth = many.get(name) ?? 0;
      many.set(name, nth + 1);
      // A step may come twice (two drinks of tea): line ends tell them apart and leave no trace in a name.
      return `${stepName(`${name}${'\n'.repeat(nth)}`)}[.]${answerName(evenly(line(answer)))}`;
    });
  };
  const right = write(pattern);
  const given = write(response);
  const list = listed({ response: given, pattern: right }, STEPS);
  return list ? { type: 'performance', ...list, blank: 'z[.]z' } : long(given.map(plain), right.map(plain));
}

/** A number in one way of writing: `07` and `7.0` are 7. */
const evenly = (text: string): string => (DECIMAL.test(text) ? real(Number(text)) : text);

/** Gives each text a name of its own, numbered where two would share one. */
function namesFrom(wordsOf: (text: string) => string): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const words = wordsOf(text) || 'x';
    const taken = [...names.values()];
    let name = names.get(text) ?? words;
    for (let nth = 2; !names.has(text) && taken.includes(name); nth += 1) name = `${words}_${nth}`;
    names.set(text, name);
    return name;
  };
}

const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };
const LONGEST_NAME = 40;

/** The words of a text as an identifier of plain letters, numbers and underscores; empty where nothing of that is left. */
function slug(text: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9.]|\.(?!\d)|(?<!\d)\./g, ' ')
    .trim()
    .replace(/ +/g, '_');
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf('_', LONGEST_NAME);
  return name.slice(0, end > 0 ? end : LONGEST_NAME);
}

/** SCORM 2004 timestamp in UTC. The zone is refused without a fraction, so there is always one: `2026-11-21T09:05:00.0Z`. */
function timestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}.0Z`;
}

import type { AnswerRecord, Interaction } from '../src/tracking/tracker';
import { answerWrites, DECIMAL, joined, listed, real, type AnswerForm, type Reported } from './answers';
import { timespan } from './limits';
import { cut, line } from './text';
import type { Write } from './writer';

/**
 * Answers as SCORM 1.2 interactions: single characters for what is chosen, text for what is typed, 255 characters in all.
 * What does not fit its type is reported as text. Source: SCORM 1.2 Run-Time Environment 3.4.2.7.
 */

const LONGEST = 255;
/** Says that something is left out. */
const MARK = '...';
const MOST_PARTS = 26;
const LIST = { name: /^[0-9a-z](\.[0-9a-z])?$/, most: MOST_PARTS, comma: ',' };

/** The elements of one answer at an index of `cmi.interactions`. Descriptions do not exist in SCORM 1.2. */
export function answer12(record: AnswerRecord, at: string): Write[] {
  return answerWrites(record, at, reported(record.interaction), form);
}

const form: AnswerForm = {
  time: { element: 'time', of: timeOfDay, alternate: '00:00:00.1' },
  response: 'student_response',
  wrong: 'wrong',
  duration: timespan,
  // Either holds any text.
  otherType: (type) => (type === 'fill-in' ? 'performance' : 'fill-in'),
};

function reported(interaction: Interaction): Reported {
  switch (interaction.type) {
    case 'choice':
    case 'sequencing':
      return parts(interaction, ({ id }) => id);
    case 'matching':
      return parts(interaction, ([source, target]) => `${source.id}.${target.id}`);
    case 'numeric':
      return number(interaction);
    case 'fill-in':
      return text(joined(interaction.response.map(line)), joined(interaction.pattern.map(line)));
    case 'performance':
      return steps(interaction);
    case 'likert':
      return { type: 'likert', response: interaction.response.id, pattern: '', blank: 'z' };
  }
}

function parts<Part>(
  { type, response, pattern }: { type: 'choice' | 'matching' | 'sequencing'; response: Part[]; pattern: Part[] },
  nameOf: (part: Part) => string,
): Reported {
  const names = { response: response.map(nameOf), pattern: pattern.map(nameOf) };
  const list = listed(names, LIST);
  if (list) return { type, ...list, blank: type === 'matching' ? 'z.z' : 'z' };
  return text(joined(names.response), joined(names.pattern));
}

const text = (response: string, pattern: string): Reported => ({
  type: 'fill-in',
  response: cut(response, LONGEST, MARK),
  pattern: cut(pattern, LONGEST, MARK),
  blank: 'z',
});

/** There are no ranges: the pattern is the middle of it. NHS Learning Hub refuses negative numbers, so they go as text. */
function number({ response, pattern }: Extract<Interaction, { type: 'numeric' }>): Reported {
  const given = response === null ? '' : real(response);
  const best = real((pattern.min + pattern.max) / 2);
  const fits = [given || '0', best].every((value) => DECIMAL.test(value) && !value.startsWith('-'));
  return fits ? { type: 'numeric', response: given, pattern: best, blank: '0' } : text(given, best);
}

type Steps = [step: string, answer: string][];

/** Characters of a step and of an answer, tried in turn until both sides fit. */
const WIDTHS: [step: number, answer: number][] = [
  [LONGEST, LONGEST],
  [40, LONGEST],
  [24, LONGEST],
  [24, 60],
  [16, 30],
];

/** `Pulse: 1; Total: 4`. Both sides are shortened alike, at words; what is still too long ends after a whole step. */
function steps({ response, pattern }: { response: Steps; pattern: Steps }): Reported {
  const write = (side: Steps, [step, answer]: [number, number]): string[] =>
    side.map(
      ([name, given]) => `${firstWords(line(name).replace(/[?:]$/, ''), step)}: ${firstWords(line(given), answer)}`,
    );
  const written = WIDTHS.map((width) => [write(response, width), write(pattern, width)]);
  const fitting = written.find((sides) => sides.every((side) => side.join('; ').length <= LONGEST)) ?? written.at(-1);
  const [given, right] = (fitting ?? []).map(wholeSteps);
  return { type: 'performance', response: given ?? '', pattern: right ?? '', blank: 'z' };
}

/** As many words as fit, one at least. */
function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - MARK.length);
  const words = end > 0 ? text.slice(0, end) : text.replace(/ .*/, '');
  return words === text ? text : `${words}${MARK}`;
}

function wholeSteps(side: string[]): string {
  const whole = side.join('; ');
  if (whole.length <= LONGEST) return whole;
  const many = side.findIndex((_, i) => side.slice(0, i + 1).join('; ').length > LONGEST - `; ${MARK}`.length);
  return many === 0 ? cut(whole, LONGEST, MARK) : `${side.slice(0, many).join('; ')}; ${MARK}`;
}

/** CMITime of SCORM 1.2: the learner's time of day, `HH:MM:SS`. */
function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

import fc from 'fast-check';
import { Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { answer12 } from '../../scorm/answers12';
import { answer2004 } from '../../scorm/answers2004';
import type { AnswerRecord, Interaction, Part } from '../../src/tracking/tracker';
import { choiceAnswer } from './fixtures';
import { strictLms12, strictLms2004 } from './strict-lms';

/** Whatever is asked and answered: no LMS refuses what is sent of it, and it can be read back. */

/** Any text, halves of letters among it, and often what means something to a standard. */
const anyText = fc.oneof(
  fc
    .array(fc.nat({ max: 0xffff }), { maxLength: 40 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
  fc
    .array(
      fc.constantFrom(
        '[,]',
        '[.]',
        '[:]',
        '[',
        ']',
        '{lang=en}',
        '{',
        ',',
        '.',
        '\\',
        ' ',
        '\n',
        '5',
        '-',
        'a',
        'é',
        '心',
      ),
      { maxLength: 12 },
    )
    .map((tokens) => tokens.join('')),
  fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){30,90}$/),
);

const ids = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
const part = (id: string): fc.Arbitrary<Part> => anyText.map((text) => ({ id, text }));
const parts = fc.subarray(ids).chain((some) => fc.tuple(...some.map(part)));
const pairs = fc.subarray(ids).chain((some) => fc.tuple(...some.map((id) => fc.tuple(part(id), part('1')))));
const gaps = fc.array(anyText, { maxLength: 12 });
const steps = fc.array(fc.tuple(anyText, fc.oneof(anyText, fc.integer().map(String))), { maxLength: 12 });
/** With up to seven decimals: what a learner can type and a standard can hold. */
const number = fc
  .tuple(fc.oneof(fc.integer(), fc.integer({ min: -2000, max: 2000 })), fc.nat({ max: 7 }))
  .map(([value, decimals]) => value / 10 ** decimals);

const interaction: fc.Arbitrary<Interaction> = fc.oneof(
  fc.record({ type: fc.constant('choice'), response: parts, pattern: parts }),
  fc.record({ type: fc.constant('matching'), response: pairs, pattern: pairs }),
  fc.record({ type: fc.constant('sequencing'), response: parts, pattern: parts }),
  fc.record({
    type: fc.constant('numeric'),
    response: fc.option(number),
    pattern: fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  }),
  fc.record({ type: fc.constant('fill-in'), response: gaps, pattern: gaps }),
  fc.record({ type: fc.constant('performance'), response: steps, pattern: steps }),
  fc.record({ type: fc.constant('likert'), response: fc.constantFrom(...ids).chain(part) }),
);

/** As the kinds mark: typed text may be right in several spellings, numbers in a range, all else only as its pattern is. */
function resultOf(given: Interaction, accepted: boolean): AnswerRecord['result'] {
  switch (given.type) {
    case 'fill-in':
      return accepted ? 'right' : 'partly';
    case 'numeric': {
      const { response, pattern } = given;
      return response !== null && response >= pattern.min && response <= pattern.max ? 'right' : 'wrong';
    }
    case 'likert':
      return 'neutral';
    default:
      return given.response === given.pattern ? 'right' : accepted ? 'partly' : 'wrong';
  }
}

const record: fc.Arbitrary<AnswerRecord> = fc
  .record({ given: interaction, question: anyText, accepted: fc.boolean(), isRight: fc.boolean() })
  .map(({ given, question, accepted, isRight }) => {
    const answered =
      isRight && given.type !== 'numeric' && given.type !== 'likert'
        ? ({ ...given, response: given.pattern } as Interaction)
        : given;
    return { ...choiceAnswer, question, interaction: answered, result: resultOf(answered, accepted) };
  });

const check = (law: (answer: AnswerRecord) => void): void =>
  fc.assert(fc.property(record, law), { seed: 21, numRuns: 500 });

const standards = [
  { standard: '1.2', write: answer12 },
  { standard: '2004', write: answer2004 },
] as const;

type Set = (element: string, value: string) => unknown;

/** LMSs that are asked for ever new interactions. */
const lmss: { name: string; write: typeof answer12; start(): Set }[] = [
  {
    name: 'a strict SCORM 1.2 LMS',
    write: answer12,
    start() {
      const api = strictLms12().launch();
      api.LMSInitialize('');
      return (element, value) => api.LMSSetValue(element, value);
    },
  },
  {
    name: 'a strict SCORM 2004 LMS',
    write: answer2004,
    start() {
      const api = strictLms2004().launch();
      api.Initialize('');
      return (element, value) => api.SetValue(element, value);
    },
  },
  {
    name: "scorm-again's SCORM 2004 run-time",
    write: answer2004,
    start() {
      const api = new Scorm2004API({ logLevel: 'NONE', autocommit: false });
      api.Initialize('');
      return (element, value) => api.SetValue(element, value);
    },
  },
];

describe.each(lmss)('$name', ({ write, start }) => {
  it('takes every element of every answer, and the other values that make one dirty', () => {
    const set = start();
    let index = 0;
    check((answer) => {
      const writes = write(answer, `cmi.interactions.${index}`);
      index += 1;
      const refused = (values: [string, string | undefined][]): string[] =>
        values.flatMap(([element, value]) =>
          value !== undefined && String(set(element, value)) === 'true' ? [] : [`${element} ${value}`],
        );
      expect(refused(writes.map(({ element, value }) => [element, value]))).toEqual([]);
      const others = writes.filter(({ element }) => !element.endsWith('.id'));
      expect(refused(others.map(({ element, alternate }) => [element, alternate]))).toEqual([]);
      expect(refused(others.map(({ element, value }) => [element, value]))).toEqual([]);
    });
  });
});

/** What is sent of an answer. */
function sent(answer: AnswerRecord, write: typeof answer12) {
  const values = new Map(write(answer, 'at').map(({ element, value }) => [element.slice(3), value]));
  return {
    type: values.get('type') ?? '',
    response: values.get('student_response') ?? values.get('learner_response') ?? '',
    patterns: [0, 1].flatMap((nth) => values.get(`correct_responses.${nth}.pattern`) ?? []),
  };
}

/** As an LMS compares: letter by letter, case aside; a number with a range. */
function isCorrect({ type, response, patterns }: ReturnType<typeof sent>): boolean {
  return patterns.some((pattern) => {
    const [min, max] = type === 'numeric' ? pattern.split('[:]').map(Number) : [];
    if (max !== undefined) return Number(response) >= (min ?? 0) && Number(response) <= max;
    return pattern.toLowerCase() === response.toLowerCase();
  });
}

describe.each(standards)('an LMS that compares answers in SCORM $standard', ({ write }) => {
  it('finds right what the course has marked as right, and nothing else', () => {
    check((answer) => {
      const { response, ...rest } = sent(answer, write);
      if (response !== '') expect(isCorrect({ response, ...rest })).toBe(answer.result === 'right');
    });
  });
});

describe('the delimiters of SCORM 2004', () => {
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

  it('give back one part for each part of an answer, by its id, its words or what was typed', () => {
    check((answer) => {
      const { type, response } = sent(answer, answer2004);
      const { interaction: given } = answer;
      if (type !== given.type || response === '') return;
      const found = response.split('[,]');
      switch (given.type) {
        case 'choice':
        case 'sequencing':
          expect(found.map((each) => each[0])).toEqual(given.response.map(({ id }) => id));
          break;
        case 'matching':
          expect(found.map((each) => each.split('[.]').map((side) => side[0]))).toEqual(
            given.response.map((pair) => pair.map(({ id }) => id)),
          );
          break;
        case 'fill-in':
          expect(found.map(lettersOf)).toEqual(given.response.map(lettersOf));
          break;
        case 'performance':
          expect(found.map((each) => each.split('[.]'))).toEqual(
            given.response.map(() => [expect.any(String), expect.any(String)]),
          );
          expect(new Set(found.map((each) => each.split('[.]')[0])).size).toBe(found.length);
          break;
        case 'likert':
          expect(response[0]).toBe(given.response.id);
          break;
        case 'numeric':
          expect(Number(response)).toBeCloseTo(given.response ?? Number.NaN, 6);
      }
    });
  });
});

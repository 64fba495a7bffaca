import { describe, expect, it } from 'vitest';
import type { AnswerRecord, Interaction, Part } from '../src/tracking/tracker';
import { answer2004 } from './answers2004';

const recordOf = (interaction: Interaction, result: AnswerRecord['result'] = 'wrong'): AnswerRecord => ({
  id: 'a10.check.q',
  question: '{What}\n is it?',
  interaction,
  result,
  score: 0,
  weighting: 1,
  latency: 1,
  at: new Date(Date.UTC(2026, 0, 2, 9, 5, 7, 890)),
});

/** What arrives of an interaction: its type, its response and its patterns. */
function reported(interaction: Interaction, result?: AnswerRecord['result']): (string | undefined)[] {
  const writes = answer2004(recordOf(interaction, result), 'at');
  const values = new Map(writes.map(({ element, value }) => [element, value]));
  const patterns = [0, 1].flatMap((nth) => values.get(`at.correct_responses.${nth}.pattern`) ?? []);
  return [values.get('at.type'), values.get('at.learner_response'), ...patterns];
}

const part = (id: string, text: string): Part => ({ id, text });

describe('what is chosen', () => {
  it.each([
    ['Call the nurse.', 'b_call_the_nurse'],
    ['Fièvre: don’t wait, SpO₂ < 92.5%', 'b_fievre_dont_wait_spo2_92.5'],
    ['Œdème, Straße', 'b_oedeme_strasse'],
    ['Σκέψου ξανά', 'b'],
    ['等一等 5', 'b_5'],
    ['[,] (see .5) 1.', 'b_see_5_1'],
    ['', 'b'],
    ['Say that you are not signed off, get the equipment ready, and ask', 'b_say_that_you_are_not_signed_off_get_the'],
    ['x'.repeat(60), `b_${'x'.repeat(40)}`],
  ])('has an identifier that says what it is: %j', (text, expected) => {
    expect(reported({ type: 'choice', response: [part('b', text)], pattern: [part('a', 'Wait')] })).toEqual([
      'choice',
      expected,
      'a_wait',
    ]);
  });

  it('is separated by the delimiters of the standard', () => {
    const [a, b, one, two] = [part('a', 'Artery'), part('b', 'Vein'), part('1', 'Away'), part('2', 'Back')];
    expect(reported({ type: 'choice', response: [], pattern: [a, b] })).toEqual([
      'choice',
      undefined,
      'a_artery[,]b_vein',
    ]);
    expect(reported({ type: 'sequencing', response: [b, a], pattern: [a, b] })).toEqual([
      'sequencing',
      'b_vein[,]a_artery',
      'a_artery[,]b_vein',
    ]);
    const pattern: [Part, Part][] = [
      [a, one],
      [b, two],
    ];
    expect(reported({ type: 'matching', response: [[b, one]], pattern })).toEqual([
      'matching',
      'b_vein[.]1_away',
      'a_artery[.]1_away[,]b_vein[.]2_back',
    ]);
  });

  it('is a choice of up to 36 parts, and beyond that text', () => {
    const many = (length: number): Part[] => Array.from({ length }, (_, nth) => part(nth.toString(36), 'Yes, [,] no'));
    const [type, response] = reported({ type: 'choice', response: many(36), pattern: [] });
    expect(type).toBe('choice');
    expect(response?.split('[,]')).toHaveLength(36);
    const [longType, longResponse] = reported({ type: 'choice', response: many(37), pattern: [] });
    expect(longType).toBe('long-fill-in');
    expect(longResponse).toMatch(/^0_yes_no; 1_yes_no; /);
  });
});

describe('numbers', () => {
  const numeric = (response: number | null, min: number, max = min): Interaction => ({
    type: 'numeric',
    response,
    pattern: { min, max },
  });

  it.each<[Interaction, unknown[]]>([
    [numeric(7, 6.9, 7.1), ['numeric', '7', '6.9[:]7.1']],
    [numeric(0.1 + 0.2, -0.5, 0.1), ['numeric', '0.3', '-0.5[:]0.1']],
    [numeric(null, 5), ['numeric', undefined, '5[:]5']],
    [numeric(1e-7, 5), ['numeric', '0.0000001', '5[:]5']],
    [numeric(100_000, 5), ['fill-in', '100000', '5']],
    [numeric(1, 150_000, 150_002), ['fill-in', '1', '150001']],
  ])('are compared with a range: %j', (interaction, expected) => {
    expect(reported(interaction)).toEqual(expected);
  });

  it('in the range need no other pattern', () => {
    expect(reported(numeric(7, 6.9, 7.1), 'right')).toEqual(['numeric', '7', '6.9[:]7.1']);
    expect(reported(numeric(150_000, 149_999, 150_003), 'right')).toEqual(['fill-in', '150000', '150001', '150000']);
  });
});

describe('typed text', () => {
  const typed = (response: string[], pattern: string[]): Interaction => ({ type: 'fill-in', response, pattern });

  it.each<[string, Interaction, unknown[]]>([
    ['one text a gap', typed(['heart', 'lungs'], ['heart', 'liver']), ['fill-in', 'heart[,]lungs', 'heart[,]liver']],
    ['an open gap keeps its place', typed(['', 'lungs'], ['a', 'b']), ['fill-in', '[,]lungs', 'a[,]b']],
    ['nothing typed', typed(['', ' '], ['a', 'b']), ['fill-in', undefined, 'a[,]b']],
    ['letters of any alphabet', typed([' μυοκάρδιο\n🫀'], ['心']), ['fill-in', 'μυοκάρδιο 🫀', '心']],
    ['commas stay in several gaps', typed(['a, b', 'c'], ['d, e', 'f']), ['fill-in', 'a, b[,]c', 'd, e[,]f']],
    ['commas in a single gap', typed(['a, b'], ['c, d']), ['fill-in', 'a; b', 'c; d']],
    ['delimiters typed by a learner', typed(['[,]', '[[.]] [:'], ['a', 'b']), ['fill-in', '(,)[,][(.)] [:', 'a[,]b']],
    [
      'a mark of language typed by a learner',
      typed(['{lang=fr}coeur', 'b'], ['a', 'b']),
      ['fill-in', '(lang=fr}coeur[,]b', 'a[,]b'],
    ],
    ['the same word twice in the answer', typed(['b', 'b'], ['a', 'b']), ['fill-in', 'b[,]b', 'a[,]b']],
    ['the same word twice in the pattern', typed(['a', 'b'], ['b', 'b']), ['long-fill-in', 'a; b', 'b; b']],
  ])('%s', (_, interaction, expected) => {
    expect(reported(interaction)).toEqual(expected);
  });

  it('is a long text beyond 250 characters or ten gaps, cut at a word after 4,000', () => {
    const many = Array.from({ length: 11 }, (_, nth) => `gap ${nth}`);
    expect(reported(typed(many.slice(1), many.slice(1)))[0]).toBe('fill-in');
    expect(reported(typed(many, many))[0]).toBe('long-fill-in');
    expect(reported(typed(['x'.repeat(250)], ['x']))[0]).toBe('fill-in');
    expect(reported(typed(['x, '.repeat(100)], ['a, b']))).toEqual(['long-fill-in', 'x; '.repeat(100).trim(), 'a; b']);
    const [, response] = reported(typed(['word '.repeat(900)], ['word']));
    expect(response).toBe(`${'word '.repeat(799).trim()}…`);
  });

  it('that was accepted in another spelling is a correct response of its own; upper and lower case are the same', () => {
    expect(reported(typed(['color'], ['colour']), 'right')).toEqual(['fill-in', 'color', 'colour', 'color']);
    expect(reported(typed(['Colour'], ['colour']), 'right')).toEqual(['fill-in', 'Colour', 'colour']);
    expect(reported(typed(['b', 'b'], ['a', 'b']), 'right')).toEqual(['long-fill-in', 'b; b', 'a; b', 'b; b']);
  });
});

describe('tables', () => {
  type Steps = [string, string][];
  const table = (response: Steps, pattern: Steps): Interaction => ({ type: 'performance', response, pattern });

  it('are steps with their answers, in words and numbers', () => {
    const pattern: Steps = [
      ['Respiration rate', '2'],
      ['Balance', '-150'],
      ['What now?', 'Tell the nurse, now'],
    ];
    const response: Steps = [
      ['Respiration rate', ' 02.0'],
      ['What now?', 'Wait'],
    ];
    expect(reported(table(response, pattern))).toEqual([
      'performance',
      'respiration_rate[.]2[,]what_now[.]wait',
      'respiration_rate[.]2[,]balance[.]-150[,]what_now[.]tell_the_nurse_now',
    ]);
    expect(reported(table([], pattern))[1]).toBeUndefined();
  });

  it('tell apart what has the same words, and what has none', () => {
    const pattern: Steps = [
      ['Tea', '150'],
      ['Tea', '150'],
      ['Tea?', '一'],
      ['心', '3'],
    ];
    const response: Steps = [
      ['Tea', '150'],
      ['Tea', '3!'],
      ['Tea?', '二'],
      ['心', '3'],
    ];
    expect(reported(table(response, pattern))).toEqual([
      'performance',
      'tea[.]150[,]tea_2[.]3_2[,]tea_3[.]x_2[,]x[.]3',
      'tea[.]150[,]tea_2[.]150[,]tea_3[.]x[,]x[.]3',
    ]);
  });
});

const anAnswer: Interaction = { type: 'choice', response: [part('a', '')], pattern: [part('a', '')] };

it('the question is told in a description, the time of a test in UTC with a fraction', () => {
  const record = { ...recordOf(anAnswer), id: 'a10.test-out.try-1.q' };
  const values = new Map(answer2004(record, 'at').map(({ element, value }) => [element, value]));
  expect(values.get('at.description')).toBe('(What} is it?');
  expect(values.get('at.timestamp')).toBe('2026-01-02T09:05:07.0Z');
});

it('an answer without a question has no description, and one whose id does not fit is not reported', () => {
  const elements = answer2004({ ...recordOf(anAnswer), question: ' ' }, 'at').map(({ element }) => element);
  expect(elements).toContain('at.type');
  expect(elements).not.toContain('at.description');
  expect(answer2004({ ...recordOf(anAnswer), id: 'with space' }, 'at')).toEqual([]);
});

it('every value has another legal one, to make it dirty, that differs from it', () => {
  const z = part('z', '');
  const zz: [Part, Part] = [z, z];
  const interactions: Interaction[] = [
    { type: 'choice', response: [z], pattern: [z] },
    { type: 'matching', response: [zz], pattern: [zz] },
    { type: 'sequencing', response: [z], pattern: [z] },
    { type: 'numeric', response: 0, pattern: { min: 0, max: 0 } },
    { type: 'fill-in', response: ['z'], pattern: ['y'] },
    { type: 'performance', response: [['z', 'z']], pattern: [['z', 'z']] },
  ];
  for (const interaction of interactions)
    for (const { value, alternate } of answer2004(recordOf(interaction, 'right'), 'at')) {
      expect(alternate).toBeTruthy();
      expect(alternate).not.toBe(value);
    }
});

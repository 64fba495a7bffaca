import { describe, expect, it } from 'vitest';
import type { AnswerRecord, Interaction, Part } from '../src/tracking/tracker';
import { answer12 } from './answers12';

const recordOf = (interaction: Interaction, result: AnswerRecord['result'] = 'wrong'): AnswerRecord => ({
  id: 'a10.check.q',
  question: 'What?',
  interaction,
  result,
  score: 0,
  weighting: 1,
  latency: 1,
  at: new Date(2026, 0, 2, 9, 5, 7),
});

/** What arrives of an interaction: its type, its response and its patterns. */
function reported(interaction: Interaction, result?: AnswerRecord['result']): (string | undefined)[] {
  const writes = answer12(recordOf(interaction, result), 'at');
  const values = new Map(writes.map(({ element, value }) => [element, value]));
  const patterns = [0, 1].flatMap((nth) => values.get(`at.correct_responses.${nth}.pattern`) ?? []);
  return [values.get('at.type'), values.get('at.student_response'), ...patterns];
}

const parts = (ids: string): Part[] => [...ids].map((id) => ({ id, text: `Option ${id}` }));
const pairs = (ids: string): [Part, Part][] =>
  ids.split(' ').map((pair): [Part, Part] => {
    const [source, target] = parts(pair);
    return [source!, target!];
  });
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

describe('what is chosen', () => {
  it.each<[Interaction, unknown[]]>([
    [{ type: 'choice', response: parts('b'), pattern: parts('ac') }, ['choice', 'b', 'a,c']],
    [{ type: 'choice', response: [], pattern: parts('a') }, ['choice', undefined, 'a']],
    [{ type: 'sequencing', response: parts('cab'), pattern: parts('abc') }, ['sequencing', 'c,a,b', 'a,b,c']],
    [{ type: 'matching', response: pairs('a1 b3'), pattern: pairs('a1 b2') }, ['matching', 'a.1,b.3', 'a.1,b.2']],
  ])('is single characters: %j', (interaction, expected) => {
    expect(reported(interaction)).toEqual(expected);
  });

  it('is a choice of up to 26 characters, and beyond that text, on both sides', () => {
    const response = parts(alphabet.slice(0, 26));
    expect(reported({ type: 'choice', response, pattern: parts('a') })[0]).toBe('choice');
    expect(reported({ type: 'choice', response: parts(alphabet), pattern: parts('ab') })).toEqual([
      'fill-in',
      [...alphabet].join('; '),
      'a; b',
    ]);
  });
});

describe('numbers', () => {
  const numeric = (response: number | null, min: number, max = min): Interaction => ({
    type: 'numeric',
    response,
    pattern: { min, max },
  });

  it.each<[Interaction, unknown[]]>([
    [numeric(7, 8), ['numeric', '7', '8']],
    [numeric(0.1 + 0.2, 0.2, 0.3), ['numeric', '0.3', '0.25']],
    [numeric(null, 5), ['numeric', undefined, '5']],
    [numeric(-1, 5), ['fill-in', '-1', '5']],
    [numeric(1, -5), ['fill-in', '1', '-5']],
    [numeric(100_000, 5), ['fill-in', '100000', '5']],
    [numeric(1e30, 5), ['fill-in', '1e+30', '5']],
    [numeric(20.5, 100), ['numeric', '20.5', '100']],
    [numeric(-1e-9, 5), ['numeric', '0', '5']],
  ])('are decimals where the standard and its LMSs have them, else text: %j', (interaction, expected) => {
    expect(reported(interaction)).toEqual(expected);
  });

  it('within the tolerance are a correct response of their own, since there are no ranges', () => {
    expect(reported(numeric(5, 4.99, 5.09), 'right')).toEqual(['numeric', '5', '5.04', '5']);
    expect(reported(numeric(5.04, 4.99, 5.09), 'right')).toEqual(['numeric', '5.04', '5.04']);
  });
});

describe('typed text', () => {
  const typed = (response: string[], pattern: string[]): Interaction => ({ type: 'fill-in', response, pattern });

  it('is one line, a gap that was left open marked', () => {
    expect(reported(typed(['', ' aorta,\n[left] '], ['vein', 'aorta']))).toEqual([
      'fill-in',
      '-; aorta, [left]',
      'vein; aorta',
    ]);
    expect(reported(typed(['', ''], ['vein', 'aorta']))).toEqual(['fill-in', undefined, 'vein; aorta']);
  });

  it('is cut at a word after 255 characters', () => {
    const [, response] = reported(typed(['word '.repeat(60)], ['word']));
    expect(response).toBe(`${'word '.repeat(50).trim()}...`);
  });

  it('that was accepted in another spelling is a correct response of its own; upper and lower case are the same', () => {
    expect(reported(typed(['color'], ['colour']), 'right')).toEqual(['fill-in', 'color', 'colour', 'color']);
    expect(reported(typed(['Colour'], ['colour']), 'right')).toEqual(['fill-in', 'Colour', 'colour']);
  });
});

describe('tables', () => {
  type Steps = [string, string][];
  const table = (response: Steps, pattern: Steps): Interaction => ({ type: 'performance', response, pattern });

  it('are steps with their answers', () => {
    expect(reported(table([['What now?', 'Wait']], [['What now?', 'Tell the nurse']]))).toEqual([
      'performance',
      'What now: Wait',
      'What now: Tell the nurse',
    ]);
    expect(reported(table([], [['Pulse', '1']]))).toEqual(['performance', undefined, 'Pulse: 1']);
  });

  const steps = (answer: string): Steps =>
    [
      'Respiration rate',
      'Oxygen saturation on scale 1',
      'Systolic blood pressure',
      'Consciousness',
      'Temperature in the ear',
    ]
      .map((name): [string, string] => [`${name} as read from the chart`, answer])
      .concat([['What do you do about it, and how soon?', 'Tell the registered nurse now']]);

  it('shorten their steps at words until both sides fit, the answers last', () => {
    const [, response, pattern] = reported(table(steps('1'), steps('2')));
    expect(response).toBe(
      'Respiration rate as...: 1; Oxygen saturation on...: 1; Systolic blood...: 1; Consciousness as read...: 1; ' +
        'Temperature in the...: 1; What do you do about...: Tell the registered nurse now',
    );
    expect(pattern).toBe(String(response).replaceAll(': 1', ': 2'));
  });

  it('end after a whole step where even that is too long', () => {
    const many = Array.from({ length: 30 }, (_, nth): [string, string] => [`Drink ${nth}`, '150']);
    const [, response] = reported(table(many, [['Drink 0', '200']]));
    expect(response).toMatch(/^(Drink \d+: 150; )+\.\.\.$/);
    expect(String(response).length).toBeGreaterThan(230);
    expect(String(response).length).toBeLessThanOrEqual(255);
  });

  it('leave the pattern out where shortening has made a wrong answer look like it', () => {
    const many = (last: string): Steps =>
      Array.from({ length: 30 }, (_, nth): [string, string] => [`Drink ${nth}`, nth === 29 ? last : '150']);
    expect(reported(table(many('1'), many('2')))).toHaveLength(2);
    expect(reported(table(many('2'), many('2')), 'right')).toHaveLength(3);
  });
});

it('an answer whose id does not fit is not reported', () => {
  const interaction: Interaction = { type: 'choice', response: parts('a'), pattern: parts('a') };
  expect(answer12({ ...recordOf(interaction), id: 'with space' }, 'at')).toEqual([]);
});

it('the time of a test is the time of day of the learner; that of a check is not told', () => {
  const interaction: Interaction = { type: 'choice', response: parts('a'), pattern: parts('a') };
  const time = expect.objectContaining({ element: 'at.time', value: '09:05:07' }) as unknown;
  expect(answer12({ ...recordOf(interaction), id: 'assessment.try-1.a10.q' }, 'at')).toContainEqual(time);
  expect(answer12({ ...recordOf(interaction), id: 'a10.check.q' }, 'at')).not.toContainEqual(time);
});

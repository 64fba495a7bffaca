import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShortTextItem } from '../../../course/item';
import { fromBits, toBits } from '../../bits';
import { examplesOf } from '../../examples';
import { judge, type Gap } from './judge';
import { shortText } from './kind';
import { schema } from './schema';
import { distance, plain, slips } from './slips';

// a bradycardia, b tachycardia; the pacemaker alone; 3 letters of an ECG.
const [pulses, pacemaker, letters] = examplesOf('short-text') as [ShortTextItem, ShortTextItem, ShortTextItem];

const gapOf = (answer: string, typos = 0, more: Partial<Gap> = {}): Gap => ({
  id: 'a',
  before: '',
  after: '',
  answer,
  accept: [],
  typos,
  mistakes: [],
  why: 'So it is.',
  ...more,
});
const isRight = (gap: Gap, typed: string): boolean => judge(gap, typed).part === 'right';

describe('What never counts', () => {
  test.each([
    ['Sinoatrial Node', 'sinoatrial node'],
    ['  sinoatrial \t node ', 'sinoatrial node'],
    ['The aorta.', 'aorta'],
    ['x-ray', 'X ray'],
    ['x‑ray', 'x–ray'],
    ['Bowman’s capsule', "bowman's capsule"],
    ['Ménière', 'Meniere'],
    ['Me\u0301nière', 'Ménière'],
    ['ﬁbre', 'fibre'],
    ['ａｏｒｔａ', 'aorta'],
    ['a\u00adorta\u200b', 'aorta'],
  ])('%j is %j', (typed, right) => {
    expect(plain(typed)).toBe(plain(right));
    expect(isRight(gapOf(right), typed)).toBe(true);
  });

  test('but a word does, and so does a figure', () => {
    for (const [typed, right] of [
      ['a orta', 'aorta'],
      ['vitamin', 'vitamin A'],
      ['the', 'thea'],
      ['type 2', 'type 1'],
    ] as const) {
      expect(isRight(gapOf(right), typed)).toBe(false);
    }
  });
});

describe('The distance of two words', () => {
  test.each([
    ['mitral', 'mitral', 0],
    ['mitral', 'mitrel', 1],
    ['mitral', 'mital', 1],
    ['mitral', 'mittral', 1],
    ['mitral', 'mirtal', 1],
    ['mitral', 'aortic', 5],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
    ['ca', 'abc', 3],
    ['😀a', '😀b', 1],
  ])('%j to %j: %i', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  test('is a distance: the same both ways, nothing only between equals, at most the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const apart = distance(one, other);
        expect(distance(other, one)).toBe(apart);
        expect(apart === 0).toBe(one === other);
        expect(apart).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(apart).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
      { seed: 2_026_112_107 },
    );
  });
});

describe('A slip of spelling', () => {
  test('is accepted as often as the author allows, and the right spelling is told', () => {
    expect(judge(gapOf('haemoglobin', 1), 'hemoglobin')).toEqual({
      part: 'right',
      spelling: 'haemoglobin',
      mistake: '',
    });
    expect(judge(gapOf('haemoglobin', 1), 'hemoglobbin').part).toBe('wrong');
    expect(judge(gapOf('haemoglobin', 2), 'hemoglobbin').part).toBe('right');
    expect(judge(gapOf('haemoglobin', 0), 'hemoglobin').part).toBe('wrong');
    expect(judge(gapOf('haemoglobin', 2), 'Haemoglobin.')).toEqual({ part: 'right', spelling: '', mistake: '' });
  });

  test('may be in any of the accepted answers; the spelling is of the nearest', () => {
    const gap = gapOf('mitral valve', 2, { accept: ['bicuspid valve'] });
    expect(judge(gap, 'bicupsid valve').spelling).toBe('bicuspid valve');
  });

  test('never makes one short word of another', () => {
    expect(slips('av node', 'sa node')).toBe(Infinity);
    expect(slips('sa nods', 'sa node')).toBe(1);
    expect(slips('hip', 'lip')).toBe(Infinity);
    expect(slips('type 2', 'type 1')).toBe(Infinity);
    expect(slips('vitamin b', 'vitamin d')).toBe(Infinity);
    expect(isRight(gapOf('SA node', 2), 'AV node')).toBe(false);
  });

  test('may be 1 letter in a word of up to 7 letters, and 2 in a longer one', () => {
    expect(slips('mitarl', 'mitral')).toBe(1);
    expect(slips('mitxxl', 'mitral')).toBe(Infinity);
    expect(slips('bradicardya', 'bradycardia')).toBe(2);
  });

  test('may be a space too many or too few', () => {
    expect(slips('sino atrial node', 'sinoatrial node')).toBe(1);
    expect(slips('sinoatrialnode', 'sinoatrial node')).toBe(1);
    expect(slips('sino atrail node', 'sinoatrial node')).toBe(Infinity);
  });

  test('is not accepted where a mistake that the author names is as near', () => {
    const gap = gapOf('hypertension', 2, { mistakes: [{ text: 'hypotension', why: 'That is low.' }] });
    expect(judge(gap, 'hypotension')).toEqual({ part: 'wrong', spelling: '', mistake: 'That is low.' });
    expect(judge(gap, 'hypotenson')).toEqual({ part: 'wrong', spelling: '', mistake: 'That is low.' });
    expect(judge(gap, 'hypetension').part).toBe('wrong');
    expect(judge(gap, 'hypertenson')).toMatchObject({ part: 'right', spelling: 'hypertension' });
    expect(judge(gap, 'blood pressure')).toEqual({ part: 'wrong', spelling: '', mistake: '' });
  });
});

describe('Marking', () => {
  test('the score is the share of right gaps, and each gap is told', () => {
    expect(shortText.mark(pulses, { a: 'Bradycardia', b: 'bradycardia' })).toEqual({
      score: 0.5,
      result: 'partly',
      parts: { a: 'right', b: 'wrong' },
    });
    expect(shortText.mark(letters, { a: 'p', c: 'qrs' }).parts).toEqual({ a: 'right', c: 'right', b: 'missed' });
  });

  test('what is still missing is counted; spaces and full stops fill nothing', () => {
    expect(shortText.problem(letters, {})).toBe('Fill in each gap: 3 are left');
    expect(shortText.problem(letters, { a: 'p', b: 't', c: ' . ' })).toBe('Fill in each gap: 1 is left');
    expect(shortText.problem(letters, { a: 'p', b: 't', c: 'x' })).toBeNull();
    expect(shortText.problem(pacemaker, {})).toBe('Write your answer');
  });
});

test('it is described gap by gap, each in its sentence', () => {
  expect(shortText.describe(pulses, { a: ' bradycardia ' })).toBe(
    'At rest, a pulse below 60 a minute is called “bradycardia”; At rest, a pulse above 100 a minute is called (no answer)',
  );
  expect(shortText.describe(pacemaker, { a: 'SA node' })).toBe('SA node');
  expect(shortText.describe(pacemaker, {})).toBe('No answer');
});

test('the LMS is told one text a gap, in their order', () => {
  expect(shortText.interaction(letters, { b: ' t ', a: 'P' })).toEqual({
    type: 'fill-in',
    response: ['P', '', 't'],
    pattern: ['P', 'QRS', 'T'],
  });
});

describe('Saving', () => {
  test('keeps what was typed, by gap id, whatever the order of the gaps', () => {
    const turned = { ...letters, gaps: letters.gaps.toReversed() };
    const responses: Record<string, string>[] = [{}, { a: ' p ' }, { b: 'Ť', c: '😀' }, { a: '\ud83d', b: '\ude00' }];
    for (const response of responses) {
      expect(fromBits(turned, toBits(letters, response))).toEqual(response);
    }
  });

  test('text of another number of gaps is the empty response', () => {
    expect(fromBits(letters, toBits(pulses, { a: 'x', b: 'y' }))).toEqual({});
  });

  test('takes five bits a small letter', () => {
    expect(toBits(pulses, { a: 'bradycardia', b: 'tachycardia' })).toHaveLength(1 + 5 * 23);
  });
});

describe('What an author may write', () => {
  const gap = { id: 'a', answer: 'bradycardia', typos: 2, why: 'Brady- means slow.' };
  const faultsOf = (...gaps: object[]): string[] =>
    schema
      .safeParse({ id: 'slow', kind: 'short-text', prompt: 'What is it?', explain: 'So it is.', gaps })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('an answer, its tolerance and a reason', () => {
    expect(faultsOf(gap)).toEqual([]);
    expect(faultsOf({ ...gap, answer: 'rib', typos: 0 })).toEqual([]);
    expect(faultsOf({ ...gap, answer: 'ulna', typos: 1 })).toEqual([]);
  });

  test.each([
    [{ ...gap, typos: 3 }, 'gaps.0.typos'],
    [{ ...gap, answer: 'rib', typos: 1 }, 'gaps.0.typos: must be at most 0: “rib” has 3 letters'],
    [{ ...gap, answer: 'mitral', typos: 2 }, 'gaps.0.typos: must be at most 1: “mitral” has 6 letters'],
    [{ ...gap, answer: ' . ' }, 'gaps.0.answer: must hold a letter or a figure'],
    [
      { ...gap, accept: ['Brady-cardia', 'Bradycardia'] },
      'gaps.0.accept.1: “Bradycardia” is accepted without being listed',
    ],
    [{ ...gap, mistakes: [{ text: 'Bradycardia.', why: 'No.' }] }, 'gaps.0.mistakes.0.text: “Bradycardia.” is a right'],
    [{ ...gap, answer: 'hypertension' }, 'gaps.0.typos: 2 would accept “hypotension”, another word'],
    [{ ...gap, answer: 'ileum', typos: 1 }, 'gaps.0.typos: 1 would accept “ilium”'],
  ])('not %j', (written, message) => {
    expect(faultsOf(written)[0]).toContain(message);
  });

  test('look-alikes that are named as mistakes', () => {
    const mistakes = [{ text: 'hypotension', why: 'That is low.' }];
    expect(faultsOf({ ...gap, answer: 'hypertension', mistakes })).toEqual([]);
  });

  test('several gaps need sentences, and a tolerance that does not take one for the other', () => {
    const carries = { ...gap, after: 'nerves carry in.', answer: 'afferents', typos: 1 };
    expect(faultsOf(gap, { ...gap, id: 'b', before: 'Fast:', answer: 'quickly' })[0]).toContain(
      'gaps.0.before: needs words before or after the gap',
    );
    expect(faultsOf(carries, { ...carries, id: 'b', answer: 'efferents', typos: 0 })).toContainEqual(
      expect.stringContaining('gaps.0.typos: 1 would accept “efferents”'),
    );
  });
});

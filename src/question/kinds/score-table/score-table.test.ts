import { describe, expect, test } from 'vitest';
import type { ScoreTableItem } from '../../../course/item';
import { width, toBits } from '../../bits';
import { examplesOf } from '../../examples';
import { scoreTable } from './kind';
import { schema } from './schema';
import { totalWhy } from './total-why';
import { wholeNumber } from './whole-number';
import { ownSum, rightSum } from './working';

const [news, scale2, must, balance] = examplesOf('score-table') as [
  ScoreTableItem,
  ScoreTableItem,
  ScoreTableItem,
  ScoreTableItem,
];

// Right: a 2, b 1, c 0, d 0, e 1, f 0, g 1; 5; b.
const right = scoreTable.right(news);
const withRows = (rows: Record<string, string>, total = right.total) => ({
  ...right,
  rows: { ...right.rows, ...rows },
  total,
});

describe('marking', () => {
  test('every row, the total and the decision right score 1', () => {
    expect(scoreTable.mark(news, right)).toMatchObject({ score: 1, result: 'right' });
  });

  test('rows, total and decision are equal parts, and each is told', () => {
    const { d: _open, ...rows } = right.rows;
    expect(scoreTable.mark(news, { rows: { ...rows, a: '3' }, total: '', decision: 'c' })).toEqual({
      score: 5 / 9,
      result: 'partly',
      parts: {
        a: 'wrong',
        b: 'right',
        c: 'right',
        d: 'missed',
        e: 'right',
        f: 'right',
        g: 'right',
        total: 'missed',
        decision: 'wrong',
      },
    });
  });

  test('a total that adds wrong rows up correctly is not right: what counts is the true total', () => {
    expect(scoreTable.mark(news, withRows({ a: '3' }, '6'))).toMatchObject({
      score: 7 / 9,
      parts: { a: 'wrong', total: 'wrong', decision: 'right' },
    });
  });

  test('the true total is right whatever the rows are', () => {
    expect(scoreTable.mark(news, withRows({ a: '3' })).parts).toMatchObject({ a: 'wrong', total: 'right' });
  });

  test.each(['-200', '−200', '–200 mL', '-200ml', ' - 200 ', '-200.0', '-0200'])(
    'the balance may be typed %j',
    (total) => {
      expect(scoreTable.mark(balance, { ...scoreTable.right(balance), total })).toMatchObject({ score: 1 });
    },
  );

  test('a balance without its minus is wrong', () => {
    const response = { ...scoreTable.right(balance), total: '200' };
    expect(scoreTable.mark(balance, response).parts['total']).toBe('wrong');
  });
});

describe('whole numbers', () => {
  test.each([
    ['5', '', 5],
    [' 1,150 ', '', 1150],
    ['1 150 mL', 'mL', 1150],
    ['+350', 'mL', 350],
    ['−0', '', 0],
    ['7.0', '', 7],
    ['', '', null],
    ['-', '', null],
    ['4.5', '', null],
    ['five', '', null],
    ['5 mL', '', null],
    ['5 L', 'mL', null],
    ['2 + 1', '', null],
    ['1e3', '', null],
    ['9'.repeat(16), '', null],
  ])('%j in %j is %j', (typed, unit, number) => {
    expect(wholeNumber(typed, unit)).toBe(number);
  });
});

describe('what is missing', () => {
  test('rows, total and decision are counted together', () => {
    const { a: _a, g: _g, ...rows } = right.rows;
    expect(scoreTable.problem(news, { rows, total: '', decision: '' })).toBe(
      'Still to answer: 2 rows, the total and the decision',
    );
    expect(scoreTable.problem(news, { ...right, rows, decision: '' })).toBe('Still to answer: 2 rows and the decision');
    expect(scoreTable.problem(news, { ...right, total: ' ' })).toBe('Still to answer: the total');
    expect(scoreTable.problem(news, { ...right, decision: '' })).toBe('Still to answer: the decision');
    expect(scoreTable.problem(must, { ...scoreTable.right(must), rows: { a: '1', c: '0' } })).toBe(
      'Still to answer: 1 row',
    );
    expect(scoreTable.problem(news, right)).toBeNull();
  });

  test('what is not a whole number is named, with an example that is not the answer', () => {
    expect(scoreTable.problem(news, { ...right, total: 'five' })).toBe('Write the total as a whole number, such as 12');
    const of = { ...scoreTable.right(balance) };
    expect(scoreTable.problem(balance, { ...of, total: '-200.5' })).toBe(
      'Write the total as a whole number, such as 250 or −250',
    );
    expect(scoreTable.problem(balance, { ...of, rows: { ...of.rows, c: '200 L' } })).toBe(
      'Write “Out: urine” as a whole number, such as 250',
    );
  });

  test('a minus in a row is refused with the reason: the total takes it away', () => {
    const of = scoreTable.right(balance);
    expect(scoreTable.problem(balance, { ...of, rows: { ...of.rows, c: '-200' } })).toBe(
      'Write “Out: urine” without a minus: the total takes it away',
    );
    expect(scoreTable.problem(balance, { ...of, rows: { ...of.rows, a: '-450' } })).toBe(
      'Write “In: drinks” as a whole number, such as 250',
    );
  });

  test('the first line in reading order is asked for first', () => {
    expect(scoreTable.problem(balance, { rows: { a: 'x' }, total: 'y', decision: '' })).toBe(
      'Write “In: drinks” as a whole number, such as 250',
    );
  });
});

describe('the working', () => {
  test('is written out as a sum, with what is taken away', () => {
    expect(rightSum(news)).toEqual({ text: '2 + 1 + 0 + 0 + 1 + 0 + 1 = 5', value: 5 });
    expect(rightSum(balance)).toEqual({ text: '450 + 500 − 200 − 650 − 300 = −200', value: -200 });
    const rows = [{ subtract: true }, { subtract: false }].map((row, i) => ({ ...row, answer: 1000 + i }));
    expect(rightSum({ rows } as ScoreTableItem)).toEqual({ text: '−1,000 + 1,001 = 1', value: 1 });
  });

  test('of the learner’s own rows is null while one of them is open', () => {
    expect(ownSum(news, { ...right, rows: { a: '1' } })).toBeNull();
  });

  const said = (rows: Record<string, string>, total: string, showRight: boolean) =>
    totalWhy(news, withRows(rows, total), showRight);

  test('tells a learner who added wrong rows up correctly that the sum is right', () => {
    const own = 'Your sum is right for the scores that you gave: 3 + 1 + 0 + 0 + 1 + 0 + 1 = 6.';
    expect(said({ a: '3' }, '6', false)).toBe(own);
    expect(said({ a: '3' }, '6', true)).toBe(
      `${own}\nThe right sum: 2 + 1 + 0 + 0 + 1 + 0 + 1 = 5.\n${news.total.why}`,
    );
  });

  test('does not give the total away while tries are left', () => {
    expect(said({}, '6', false)).toBe('It is not the sum of the scores that you gave.');
    expect(said({ a: '3' }, '9', false)).toBe('It is not the sum of the scores that you gave.');
    expect(said({}, '5', false)).toBe('');
  });

  test('says what wrong rows add up to beside a wrong total, once the right sum is shown', () => {
    expect(said({ a: '3' }, '9', true).split('\n')).toEqual([
      'The scores that you gave add up to another total: 3 + 1 + 0 + 0 + 1 + 0 + 1 = 6.',
      'The right sum: 2 + 1 + 0 + 0 + 1 + 0 + 1 = 5.',
      news.total.why,
    ]);
    expect(said({}, '9', true)).toBe(`The right sum: 2 + 1 + 0 + 0 + 1 + 0 + 1 = 5.\n${news.total.why}`);
    expect(said({}, '5', true)).toBe(`The sum: 2 + 1 + 0 + 0 + 1 + 0 + 1 = 5.\n${news.total.why}`);
  });

  test('names a true total that the learner’s own rows do not lead to', () => {
    expect(said({ a: '3' }, '5', false)).toBe(
      'The scores that you gave add up to another total: 3 + 1 + 0 + 0 + 1 + 0 + 1 = 6.',
    );
  });

  test('has the unit of amounts', () => {
    const response = scoreTable.right(balance);
    expect(totalWhy(balance, { ...response, rows: { ...response.rows, a: '550' }, total: '−100' }, false)).toBe(
      'Your sum is right for the amounts that you gave: 550 + 500 − 200 − 650 − 300 = −100 mL.',
    );
  });
});

describe('saved', () => {
  const pointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const saved = (of: ScoreTableItem, response: typeof right) =>
    String.fromCodePoint(...scoreTable.encode(of, response));

  test('a digit for the decision and each chosen row, then what was typed', () => {
    expect(saved(news, right)).toBe('23211212\n5');
    expect(saved(balance, scoreTable.right(balance))).toBe('2\n-200\n450\n500\n200\n650\n300');
    expect(saved(balance, { rows: { b: '5' }, total: '', decision: '' })).toBe('0\n\n\n5\n\n\n');
  });

  test('a NEWS2 set takes 7 characters', () => {
    expect(width(news)).toBeNull();
    expect(toBits(news, right)).toHaveLength(1 + 10 * 4);
  });

  test('letters, a true minus and other alphabets are kept as they were typed', () => {
    for (const total of ['−200', 'minus two hundred', '٢٠٠', ' 200 mL ', '👍']) {
      const response = { ...scoreTable.right(balance), total };
      expect(scoreTable.decode(balance, scoreTable.encode(balance, response))).toEqual(response);
    }
  });

  test('a score that its row does not offer is let go', () => {
    const response = { ...right, rows: { a: '9', b: '1' } };
    expect(scoreTable.decode(news, scoreTable.encode(news, response)).rows).toEqual({ b: '1' });
  });

  test.each([
    '',
    '23211212',
    '2321121\n5',
    '232112121\n5',
    '93211212\n5',
    '23211219\n5',
    '2x211212\n5',
    '23211212\n5\n5',
  ])('%j, which no answer to this table is saved as, is the empty answer', (text) => {
    expect(scoreTable.decode(news, pointsOf(text))).toEqual(scoreTable.empty(news));
  });

  test('what was saved before a row came or went is let go, not misread', () => {
    const [first, ...others] = news.rows;
    const fewer = { ...news, rows: others };
    expect(scoreTable.decode(fewer, scoreTable.encode(news, right))).toEqual(scoreTable.empty(fewer));
    const typed = { ...news, rows: [{ ...first, scores: [] }, ...others] } as ScoreTableItem;
    expect(scoreTable.decode(typed, scoreTable.encode(news, right))).toEqual(scoreTable.empty(typed));
  });

  test('numbers that are no text are the empty answer', () => {
    expect(scoreTable.decode(news, [-1, 0.5])).toEqual(scoreTable.empty(news));
  });
});

test('it is described line by line', () => {
  expect(scoreTable.describe(balance, { rows: { a: '450', c: 'some' }, total: '-200', decision: '' })).toBe(
    'In: drinks: 450 mL; In: drip: no answer; Out: urine: some; Out: vomit: no answer; Out: wound drain: no answer; ' +
      'Balance, with a minus if more came out than went in: −200 mL; What do you do: no answer',
  );
});

test('the LMS is told each step by its readable name, and numbers in one form', () => {
  const { response, pattern } = scoreTable.interaction(balance, {
    rows: { a: '450 mL', b: '500.0' },
    total: '−200',
    decision: 'a',
  }) as { response: string[][]; pattern: string[][] };
  expect(response).toEqual([
    ['In: drinks', '450'],
    ['In: drip', '500'],
    ['Balance, with a minus if more came out than went in', '-200'],
    ['What do you do?', 'Give him extra drinks until the balance is even.'],
  ]);
  expect(pattern).toHaveLength(7);
});

describe('authoring', () => {
  const written = (changes: object) => {
    const { mustPass: _mustPass, ...authored } = must;
    return schema
      .safeParse({ ...authored, ...changes })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  const [first, ...others] = must.rows;

  test('what may be left out has its default', () => {
    const { mustPass: _mustPass, ...authored } = must;
    const rows = must.rows.map(({ subtract: _subtract, ...row }) => row);
    expect(schema.parse({ ...authored, rows })).toMatchObject({
      rows: [{ subtract: false }, {}, {}],
      total: { unit: '' },
    });
  });

  test.each<[string, object, [string, string]]>([
    [
      'a total that the rows do not come to',
      { total: { ...must.total, answer: 2 } },
      ['total.answer', 'is 2, but the rows give 1 + 0 + 0 = 1'],
    ],
    [
      'an answer that cannot be chosen',
      { rows: [{ ...first, scores: [0, 2] }, ...others] },
      ['rows.0.answer', '1 is not one of the scores to choose from: 0, 2'],
    ],
    [
      'two rows of one name',
      { rows: [first, { ...others[0], text: first?.text }, others[1]] },
      ['rows.1.text', '“BMI” stands twice; reports name each part by its text'],
    ],
    [
      'a total with the name of a row',
      { total: { ...must.total, text: 'BMI' } },
      ['total.text', '“BMI” stands twice; reports name each part by its text'],
    ],
    [
      'two rows with one id',
      { rows: [first, { ...others[0], id: 'a' }, others[1]] },
      ['rows.1.id', '“a” stands twice; each id in rows must be different'],
    ],
    [
      'two headings',
      { columns: ['Step', 'Score'] },
      ['columns', 'must be three headings: what is measured, what was found, what the learner gives'],
    ],
    [
      'two right options',
      { decision: { ...must.decision, options: must.decision.options.map((each) => ({ ...each, correct: true })) } },
      ['decision.options', '3 options have “correct: true”; the decision has exactly one right option'],
    ],
    ['half a score', { rows: [{ ...first, answer: 0.5 }, ...others] }, ['rows.0.answer', 'must be a whole number']],
  ])('%s is refused', (_, changes, issue) => {
    expect(written(changes)).toContainEqual(issue);
  });
});

/** The bands of the fact sheet, by row of the two NEWS2 examples. */
describe('the NEWS2 examples agree with the published bands', () => {
  const upTo =
    (...bands: [to: number, score: number][]) =>
    (value: number) =>
      bands.find(([to]) => value <= to)?.[1];
  const bands = {
    'Respiration rate': upTo([8, 3], [11, 1], [20, 0], [24, 2], [Infinity, 3]),
    'SpO2 on scale 1': upTo([91, 3], [93, 2], [95, 1], [100, 0]),
    // On air; oxygen has bands above 92 as well.
    'SpO2 on scale 2': upTo([83, 3], [85, 2], [87, 1], [100, 0]),
    'Systolic blood pressure': upTo([90, 3], [100, 2], [110, 1], [219, 0], [Infinity, 3]),
    Pulse: upTo([40, 3], [50, 1], [90, 0], [110, 1], [130, 2], [Infinity, 3]),
    Temperature: upTo([35, 3], [36, 1], [38, 0], [39, 1], [Infinity, 2]),
  };
  const words: Record<string, number> = { Air: 0, Oxygen: 2, Alert: 0, 'New confusion': 3 };

  test.each([news, scale2].flatMap(({ id, rows }) => rows.map((row) => [id, row.text, row] as const)))(
    '%s: %s',
    (_, text, { found, answer }) => {
      const band = Object.entries(bands).find(([name]) => name === text)?.[1];
      expect(band ? band(parseFloat(found)) : words[found]).toBe(answer);
    },
  );
});

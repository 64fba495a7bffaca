import type { ScoreTableItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind, Mark, Responses } from '../../kind';
import { isBlank, withUnit } from '../../typed-number';
import { firstOpen } from './open';
import { decode, empty, encode } from './saved';
import { wholeNumber } from './whole-number';
import { givenIn, plain, unitOf } from './working';

type Response = Responses['score-table'];

const rightOption = ({ decision }: ScoreTableItem): string =>
  decision.options.find((option) => option.correct)?.id ?? '';

function right(item: ScoreTableItem): Response {
  return {
    rows: Object.fromEntries(item.rows.map(({ id, answer }) => [id, String(answer)])),
    total: String(item.total.answer),
    decision: rightOption(item),
  };
}

/**
 * Each row, the total and the decision are equal parts of the score. A row is right when its number is. The total is right only
 * when it is the true one: a right sum of wrong scores would still send the wrong message to a nurse. The feedback says so
 * (`total-why.ts`), and the rows that were right have counted. The decision is judged by itself, against the true readings.
 */
function mark(item: ScoreTableItem, response: Response): Mark {
  const parts: Mark['parts'] = {};
  const say = (part: string, isGiven: boolean, isRight: boolean): void => {
    parts[part] = !isGiven ? 'missed' : isRight ? 'right' : 'wrong';
  };
  for (const row of item.rows) {
    say(row.id, !isBlank(response.rows[row.id] ?? ''), givenIn(item, row, response) === row.answer);
  }
  say('total', !isBlank(response.total), wholeNumber(response.total, item.total.unit) === item.total.answer);
  say('decision', response.decision !== '', response.decision === rightOption(item));
  const all = Object.values(parts);
  const score = all.filter((part) => part === 'right').length / all.length;
  return { score, result: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', parts };
}

/** Every step that has an answer, by its readable name. A number reads the same however it was typed. */
function steps(item: ScoreTableItem, response: Response): [step: string, answer: string][] {
  const chosen = item.decision.options.find(({ id }) => id === response.decision);
  const all: [string, string][] = [
    ...item.rows.map((row): [string, string] => [
      row.text,
      String(givenIn(item, row, response) ?? response.rows[row.id]?.trim() ?? ''),
    ]),
    [item.total.text, String(wholeNumber(response.total, item.total.unit) ?? response.total.trim())],
    [item.decision.text, chosen?.text ?? ''],
  ];
  return all.filter(([, answer]) => answer !== '');
}

function describe(item: ScoreTableItem, response: Response): string {
  const inWords = (typed: string, of: string): string => {
    const number = wholeNumber(typed, of);
    return number === null ? typed.trim() || 'no answer' : withUnit(plain(number), of);
  };
  const lines = item.rows.map((row) => [row.text, inWords(response.rows[row.id] ?? '', unitOf(item, row))]);
  lines.push([item.total.text, inWords(response.total, item.total.unit)]);
  const chosen = item.decision.options.find(({ id }) => id === response.decision);
  lines.push([item.decision.text, chosen?.text ?? 'no answer']);
  return lines.map(([what = '', answer = '']) => `${what.replace(/[?:]$/, '')}: ${answer}`).join('; ');
}

/** Rows to score or to fill in, their total, and what to do about it. */
export const scoreTable: Kind<'score-table'> = {
  name: 'score-table',
  empty: () => empty,
  problem: (item, response) => firstOpen(item, response)?.problem ?? null,
  mark,
  right,
  describe,
  shown: (item, seed) => shownOrder(item, item.decision.options, seed),
  widths: () => 'text',
  encode,
  decode,
  interaction: (item, response) => ({
    type: 'performance',
    response: steps(item, response),
    pattern: steps(item, right(item)),
  }),
};

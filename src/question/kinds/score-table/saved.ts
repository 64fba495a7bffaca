import type { ScoreTableItem } from '../../../course/item';
import type { Responses } from '../../kind';
import { pointsOf, textFrom } from '../../text-bits';

/**
 * A score table in saved progress: a line of digits, one for the decision and one for each row that is chosen from a list, by
 * id, 0 for none; then a line each for the total and for each row that is typed, by id. Where nothing but figures was typed it
 * is all figures. A table that has got or lost a row does not read what was saved for it before.
 */

type Response = Responses['score-table'];

export const empty: Response = { rows: {}, total: '', decision: '' };

const rowsOf = ({ rows }: ScoreTableItem) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const typedIn = (item: ScoreTableItem) => rowsOf(item).filter(({ scores }) => scores.length === 0);

/** What the digits choose from. No row is called `decision`: their ids are letters. */
const listsIn = (item: ScoreTableItem): { part: string; choices: string[] }[] => [
  { part: 'decision', choices: item.decision.options.map(({ id }) => id).sort() },
  ...rowsOf(item)
    .filter(({ scores }) => scores.length > 0)
    .map(({ id, scores }) => ({ part: id, choices: scores.map(String) })),
];

export function encode(item: ScoreTableItem, { rows, total, decision }: Response): number[] {
  const given: Record<string, string> = { ...rows, decision };
  const digits = listsIn(item).map(({ part, choices }) => choices.indexOf(given[part] ?? '') + 1);
  return pointsOf([digits.join(''), total, ...typedIn(item).map(({ id }) => rows[id] ?? '')].join('\n'));
}

export function decode(item: ScoreTableItem, numbers: number[]): Response {
  const [digits = '', total, ...typed] = (textFrom(numbers) ?? '').split('\n');
  const lists = listsIn(item);
  const fields = typedIn(item);
  if (total === undefined || digits.length !== lists.length || typed.length !== fields.length) return empty;
  const given: Record<string, string> = {};
  for (const [i, { part, choices }] of lists.entries()) {
    if (digits[i] === '0') continue;
    const choice = choices[Number(digits[i]) - 1];
    if (choice === undefined) return empty;
    given[part] = choice;
  }
  for (const [i, { id }] of fields.entries()) if (typed[i]) given[id] = typed[i];
  const { decision = '', ...rows } = given;
  return { rows, total, decision };
}

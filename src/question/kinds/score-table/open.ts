import type { ScoreTableItem } from '../../../course/item';
import type { Responses } from '../../kind';
import { isBlank } from '../../typed-number';
import { wholeNumber } from './whole-number';
import { givenIn, plain, type Row } from './working';

type Response = Responses['score-table'];

/** The part to answer first, in reading order, and what to say of it: a row's id, `total` or `decision`. Null when all is given. */
export function firstOpen(item: ScoreTableItem, response: Response): { part: string; problem: string } | null {
  for (const row of item.rows) {
    const typed = response.rows[row.id] ?? '';
    const given = givenIn(item, row, response);
    if (isBlank(typed)) return { part: row.id, problem: leftIn(item, response) };
    if (given === null || given < 0) return { part: row.id, problem: rowProblem(row, given) };
  }
  if (isBlank(response.total)) return { part: 'total', problem: leftIn(item, response) };
  if (wholeNumber(response.total, item.total.unit) === null) return { part: 'total', problem: totalProblem(item) };
  if (response.decision === '') return { part: 'decision', problem: leftIn(item, response) };
  return null;
}

function leftIn(item: ScoreTableItem, { rows, total, decision }: Response): string {
  const left = item.rows.filter(({ id }) => isBlank(rows[id] ?? '')).length;
  const parts = [
    left > 0 && `${left} ${left === 1 ? 'row' : 'rows'}`,
    isBlank(total) && 'the total',
    decision === '' && 'the decision',
  ].filter((part) => part !== false);
  const last = parts.pop() ?? '';
  return `Still to answer: ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}`;
}

function rowProblem({ text, answer, subtract }: Row, given: number | null): string {
  if (given !== null && subtract) return `Write “${text}” without a minus: the total takes it away`;
  return `Write “${text}” as a whole number, such as ${like(answer)}`;
}

function totalProblem({ rows, total }: ScoreTableItem): string {
  const example = like(total.answer);
  const either = rows.some(({ subtract }) => subtract) ? ` or ${plain(-example)}` : '';
  return `Write the total as a whole number, such as ${example}${either}`;
}

/** A number of that size which is not the answer. */
function like(answer: number): number {
  const size = Math.abs(answer);
  const examples = size < 50 ? [12, 15] : [250, 150];
  return examples.find((example) => example !== size) ?? size + 1;
}

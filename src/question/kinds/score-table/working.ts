import type { ScoreTableItem } from '../../../course/item';
import type { Responses } from '../../kind';
import { decimalOf, writeNumber } from '../../typed-number';
import { wholeNumber } from './whole-number';

/** The working of a total: what the rows add up to, and how that is written out. */

type Response = Responses['score-table'];
export type Row = ScoreTableItem['rows'][number];

/** As it is printed: 1,150 and −200. */
export const plain = (number: number): string => writeNumber(decimalOf(number));

/** The unit of what is given in a row: that of the total where an amount is typed, none where a score is chosen. */
export const unitOf = ({ total }: ScoreTableItem, { scores }: Row): string => (scores.length > 0 ? '' : total.unit);

/** What the learner gave in a row as a number; null where nothing was given, or no amount. */
export function givenIn(item: ScoreTableItem, row: Row, { rows }: Response): number | null {
  return wholeNumber(rows[row.id] ?? '', unitOf(item, row));
}

/** The rows written out as a sum and what it comes to; null where a row gives no number. */
function sumOf(
  rows: readonly Pick<Row, 'subtract'>[],
  numbers: readonly (number | null)[],
): { text: string; value: number } | null {
  let value = 0;
  let text = '';
  for (const [i, { subtract }] of rows.entries()) {
    const number = numbers[i];
    if (number === null || number === undefined) return null;
    value += subtract ? -number : number;
    const sign = subtract ? '−' : '+';
    text += i > 0 ? ` ${sign} ${plain(number)}` : `${subtract ? '−' : ''}${plain(number)}`;
  }
  return { value, text: `${text} = ${plain(value)}` };
}

/** The right rows as a sum. */
export const rightSum = ({ rows }: Pick<ScoreTableItem, 'rows'>) =>
  sumOf(
    rows,
    rows.map(({ answer }) => answer),
  );

/** The learner's own rows as a sum; null while a row is open. */
export const ownSum = (item: ScoreTableItem, response: Response) =>
  sumOf(
    item.rows,
    item.rows.map((row) => givenIn(item, row, response)),
  );

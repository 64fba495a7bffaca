import type { ScoreTableItem } from '../../../course/item';
import type { Responses } from '../../kind';
import { withUnit } from '../../typed-number';
import { words } from '../../words';
import { wholeNumber } from './whole-number';
import { ownSum, rightSum } from './working';

/**
 * What is said of a total besides right or not right: whether it is the sum of the learner's own rows, so that someone who adds
 * up well learns that the mistake is in a row; and, where the right answer is shown, the sum written out and what it means.
 * A line each.
 */
export function totalWhy(item: ScoreTableItem, response: Responses['score-table'], showRight: boolean): string {
  const { unit, answer, why } = item.total;
  const said = [aboutOwnSum(item, response, showRight)];
  const right = rightSum(item);
  const isRight = wholeNumber(response.total, unit) === answer;
  if (showRight && right) said.push(words.scoreTable.sum(withUnit(right.text, unit), isRight), why);
  return said.filter((line) => line !== '').join('\n');
}

/** Where all rows are right the learner's own sum would be the answer: it stays hidden while tries are left. */
function aboutOwnSum(item: ScoreTableItem, response: Responses['score-table'], showRight: boolean): string {
  const { unit, answer } = item.total;
  const given = wholeNumber(response.total, unit);
  const own = ownSum(item, response);
  if (!own) return '';
  const sum = withUnit(own.text, unit);
  const what = item.rows.every(({ scores }) => scores.length === 0) ? 'amounts' : 'scores';
  if (own.value === given) return given === answer ? '' : words.scoreTable.ownSum(what, sum);
  if (given === answer || (showRight && own.value !== answer)) return words.scoreTable.addsUp(what, sum);
  return showRight ? '' : words.scoreTable.otherSum(what);
}

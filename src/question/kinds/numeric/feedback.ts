import type { NumericItem } from '../../../course/item';
import type { Mark } from '../../kind';
import { withUnit, writeNumber } from '../../typed-number';
import { words } from '../../words';
import { mistakeIn, numeric, rightRange } from './kind';

/** What is said of a marked answer beside right or wrong. While tries are left that is the known mistake alone. */
export function feedbackOn(
  item: NumericItem,
  response: string,
  { result }: Mark,
  showRight: boolean,
): { remark: string; rightAnswer: string | null; why: string } {
  const answer = numeric.describe(item, numeric.right(item));
  if (result === 'right') {
    const isExact = numeric.mark({ ...item, tolerance: 0 }, response).result === 'right';
    return { remark: isExact ? '' : words.typed.exact(answer), rightAnswer: null, why: '' };
  }
  const remark = mistakeIn(item, response);
  if (!showRight) return { remark, rightAnswer: null, why: '' };
  const { min, max } = rightRange(item);
  const range = words.typed.range(writeNumber(min), withUnit(writeNumber(max), item.unit));
  return { remark, rightAnswer: answer, why: item.tolerance > 0 ? range : '' };
}

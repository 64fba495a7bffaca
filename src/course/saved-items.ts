import type { LedgerItem } from './course';
import type { Numbers } from './numbers';
import { Odds } from './odds';
import type { ItemProgress } from './progress';
import { confidences } from './saved-codes';
import { itemResults } from './saved-marks';

/**
 * Answers of one lesson in saved progress, slot by slot: what came of each, how sure the learner was, and the response. Most questions
 * are right at once, and so this takes the least room. What was not answered takes hardly any, and none at the end.
 */

type Items = Readonly<Record<string, ItemProgress>>;

/** For nothing, then for 1, 2 and 3 tries each of wrong, partly and right. Part of the format, like all odds. */
const firstOdds = [1, 3, 1, 1, 3, 1, 1, 16, 3, 1];

/**
 * Writes these answers, or reads those that stand there. An older course may have fewer slots than the one that wrote them, a newer
 * one more: those have nothing yet.
 */
export function codeItems(numbers: Numbers, items: Items, slots: readonly LedgerItem[]): Record<string, ItemProgress> {
  const ofOutcome = new Odds(firstOdds, 1);
  const ofConfidence = new Odds([1, 1, 1, 1], 1);
  const coded: Record<string, ItemProgress> = {};
  for (const { id, bits } of slots) {
    const item = Object.hasOwn(items, id) ? items[id] : undefined;
    const outcome = numbers.likely(item ? (itemResults.indexOf(item.best) - 1) * 3 + item.tries : 0, ofOutcome);
    const best = itemResults[Math.ceil(outcome / 3)] ?? null;
    if (best === null) continue;
    const tries = ((outcome - 1) % 3) + 1;
    const sure = numbers.likely(confidences.indexOf(item?.confidence ?? null), ofConfidence);
    // The ledger does not say how wide typed text is.
    const width = bits ?? numbers.count(item?.response?.length ?? 0, 4);
    const response = width === 0 ? null : numbers.bits(item?.response ?? '', width);
    coded[id] = { best, tries, confidence: confidences[sure] ?? null, response };
  }
  return coded;
}

import type { DecisionItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind, Mark } from '../../kind';
import { oneOf } from '../../one-of';

const scores = { best: 1, acceptable: 0.5, poor: 0 };

const right = (item: DecisionItem): string => item.actions.find(({ grade }) => grade === 'best')?.id ?? '';

/** An acceptable action earns one half; as a part it is `wrong` all the same, since the best one was missed. */
function mark(item: DecisionItem, response: string): Mark {
  const chosen = item.actions.find(({ id }) => id === response);
  const best = right(item);
  if (!chosen) return { score: 0, result: 'wrong', parts: { [best]: 'missed' } };
  const score = scores[chosen.grade];
  if (score === 1) return { score, result: 'right', parts: { [best]: 'right' } };
  return { score, result: score === 0 ? 'wrong' : 'partly', parts: { [best]: 'missed', [response]: 'wrong' } };
}

/** One of several actions, of which one is best and others may be acceptable. */
export const decision: Kind<'decision'> = {
  name: 'decision',
  ...oneOf((item: DecisionItem) => item.actions, right),
  problem: (item, response) => (item.actions.some(({ id }) => id === response) ? null : 'Choose what you do'),
  mark,
  shown: (item, seed) => shownOrder(item, item.actions, seed),
};

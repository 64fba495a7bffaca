import type { MatchItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind } from '../../kind';
import { pairing } from '../../pairing';

const { left, ...pairs } = pairing<MatchItem>({
  sources: (item) => item.prompts,
  targets: (item) => item.choices,
  right: (item) => Object.fromEntries(item.prompts.map(({ id, answer }) => [id, answer])),
  // Four bits hold all of these; authors may use 1 to 9.
  targetIds: '0123456789abcde',
});

function problem(item: MatchItem, response: Record<string, string>): string | null {
  const open = left(item, response);
  if (open === 0) return null;
  return `Choose an answer for each prompt: ${open} ${open === 1 ? 'is' : 'are'} left`;
}

/** One choice for each prompt. */
export const match: Kind<'match'> = {
  name: 'match',
  ...pairs,
  problem,
  shown: (item, seed) => shownOrder(item, item.choices, seed),
};

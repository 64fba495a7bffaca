import type { CategoriseItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind } from '../../kind';
import { pairing } from '../../pairing';

const { left, ...pairs } = pairing<CategoriseItem>({
  sources: (item) => item.entries,
  targets: (item) => item.groups,
  right: (item) => Object.fromEntries(item.entries.map(({ id, group }) => [id, group])),
  targetIds: '12345',
});

function problem(item: CategoriseItem, response: Record<string, string>): string | null {
  const open = left(item, response);
  if (open === 0) return null;
  return `Choose a group for each one: ${open} ${open === 1 ? 'is' : 'are'} left`;
}

/** One group for each entry. Groups keep the author's order, which often is a scale; entries are shuffled. */
export const categorise: Kind<'categorise'> = {
  name: 'categorise',
  ...pairs,
  problem,
  shown: (item, seed) => shownOrder(item, item.entries, seed),
};

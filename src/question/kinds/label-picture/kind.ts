import type { LabelPictureItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind } from '../../kind';
import { pairing } from '../../pairing';

const { left, ...pairs } = pairing<LabelPictureItem>({
  sources: (item) => item.places.map(({ id, where }) => ({ id, text: where })),
  targets: (item) => item.names,
  right: (item) => Object.fromEntries(item.places.map(({ id, answer }) => [id, answer])),
  targetIds: '123456789',
});

function problem(item: LabelPictureItem, response: Record<string, string>): string | null {
  const open = left(item, response);
  if (open === 0) return null;
  return `Choose a name for each number: ${open} ${open === 1 ? 'is' : 'are'} left`;
}

/** One name for each numbered place of a drawing. Places keep the author's order, which numbers them. */
export const labelPicture: Kind<'label-picture'> = {
  name: 'label-picture',
  ...pairs,
  problem,
  shown: (item, seed) => shownOrder(item, item.names, seed),
};

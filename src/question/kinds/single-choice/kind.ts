import type { SingleChoiceItem } from '../../../course/item';
import { shownOrder } from '../../../course/shuffle';
import type { Kind } from '../../kind';
import { markOne, oneOf } from '../../one-of';

const right = (item: SingleChoiceItem): string => item.options.find((option) => option.correct)?.id ?? '';

/** One of several options. */
export const singleChoice: Kind<'single-choice'> = {
  name: 'single-choice',
  ...oneOf((item: SingleChoiceItem) => item.options, right),
  problem: (item, response) => (item.options.some(({ id }) => id === response) ? null : 'Choose an answer'),
  mark: (item, response) => markOne(right(item), response),
  shown: (item, seed) => shownOrder(item, item.options, seed),
};

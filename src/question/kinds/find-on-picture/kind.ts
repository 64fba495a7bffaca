import type { FindOnPictureItem } from '../../../course/item';
import type { Kind } from '../../kind';
import { markOne, oneOf } from '../../one-of';
import { readingOrder } from './reading-order';

const right = (item: FindOnPictureItem): string => item.places.find((place) => place.correct)?.id ?? '';

/** The one place of a drawing that answers the question. */
export const findOnPicture: Kind<'find-on-picture'> = {
  name: 'find-on-picture',
  ...oneOf((item: FindOnPictureItem) => item.places, right),
  problem: (item, response) => (item.places.some(({ id }) => id === response) ? null : 'Choose a place on the picture'),
  mark: (item, response) => markOne(right(item), response),
  shown: (item) => (item.fixed ? item.places.map(({ id }) => id) : readingOrder(item)),
};

import type { Item, KindName } from '../../course/item';
import type { Kind } from '../kind';
import { categorise } from './categorise/kind';
import { decision } from './decision/kind';
import { findOnPicture } from './find-on-picture/kind';
import { labelPicture } from './label-picture/kind';
import { match } from './match/kind';
import { multipleChoice } from './multiple-choice/kind';
import { numeric } from './numeric/kind';
import { order } from './order/kind';
import { scoreTable } from './score-table/kind';
import { shortText } from './short-text/kind';
import { singleChoice } from './single-choice/kind';

/** Every kind by name. Adding one is a folder and a line here, in `schemas.ts` and in `views.ts`. */
export const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  match,
  order,
  categorise,
  'label-picture': labelPicture,
  'find-on-picture': findOnPicture,
  decision,
  numeric,
  'short-text': shortText,
  'score-table': scoreTable,
} satisfies { [Name in KindName]: Kind<Name> };

/**
 * The kind of an item, for callers that hold any item and a response to it. That the response belongs to the item cannot
 * be said in types (TypeScript does not correlate unions); it is taken on trust here and nowhere else.
 */
export function kindOf(item: Item): Kind<KindName> {
  return kinds[item.kind];
}

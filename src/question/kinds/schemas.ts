import { z } from 'zod';
import type { KindName } from '../../course/item';
import type { Authored } from '../schema';
import { schema as categorise } from './categorise/schema';
import { schema as decision } from './decision/schema';
import { schema as findOnPicture } from './find-on-picture/schema';
import { schema as labelPicture } from './label-picture/schema';
import { schema as match } from './match/schema';
import { schema as multipleChoice } from './multiple-choice/schema';
import { schema as numeric } from './numeric/schema';
import { schema as order } from './order/schema';
import { schema as scoreTable } from './score-table/schema';
import { schema as shortText } from './short-text/schema';
import { schema as singleChoice } from './single-choice/schema';

/** What an author may write, by kind. Adding a kind is a line here. */
const schemas = {
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
} satisfies { [Name in KindName]: z.ZodType<Authored<Name>> };

type AnySchema = (typeof schemas)[KindName];

/** Any item. */
export const itemSchema = z.discriminatedUnion('kind', Object.values(schemas) as [AnySchema, ...AnySchema[]]);

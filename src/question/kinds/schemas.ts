import { z } from 'zod';
import type { KindName } from '../../course/item';
import type { Authored } from '../schema';
import { schema as match } from './match/schema';
import { schema as multipleChoice } from './multiple-choice/schema';
import { schema as order } from './order/schema';
import { schema as singleChoice } from './single-choice/schema';

/** What an author may write, by kind. Adding a kind is a line here. */
const schemas = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  match,
  order,
} satisfies { [Name in KindName]: z.ZodType<Authored<Name>> };

type AnySchema = (typeof schemas)[KindName];

/** Any item. */
export const itemSchema = z.discriminatedUnion('kind', Object.values(schemas) as [AnySchema, ...AnySchema[]]);

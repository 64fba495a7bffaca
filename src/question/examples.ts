/**
 * The examples of every kind, as items. For tests and the gallery only: this reads YAML, which no edition of the course does.
 * The build checks items against schemas; `kinds/schemas.test.ts` holds these files to the same ones.
 */
import { parse } from 'yaml';
import type { Item, KindName } from '../course/item';
import { kinds } from './kinds';

const files = import.meta.glob<string>('./kinds/*/examples.yaml', { query: '?raw', import: 'default', eager: true });

/** What an author may leave out. */
const defaults = { tries: 2, step: 'example', mustPass: false, fixed: false };

function toItem(example: Record<string, unknown>): Item {
  const item = { ...defaults, ...example } as Item;
  if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') return item;
  return { ...item, options: item.options.map((option) => ({ ...option, correct: option.correct ?? false })) };
}

/** The examples of one kind, in the order of its file. */
export function examplesOf(kind: KindName): Item[] {
  const text = files[`./kinds/${kind}/examples.yaml`];
  if (text === undefined)
    throw new Error(`src/question/kinds/${kind}/examples.yaml is missing: every kind has examples.`);
  return (parse(text) as Record<string, unknown>[]).map(toItem);
}

export const examples: Item[] = (Object.keys(kinds) as KindName[]).flatMap(examplesOf);

/**
 * The examples of every kind, as items. For tests and the gallery only: this reads YAML, which no edition of the course does.
 * The build checks items against schemas; `kinds/schemas.test.ts` holds these files to the same ones.
 */
import { parse } from 'yaml';
import type { Figure } from '../course/figure';
import type { Item, KindName, Option } from '../course/item';
import { kinds } from './kinds';

const files = import.meta.glob<string>('./kinds/*/examples.yaml', { query: '?raw', import: 'default', eager: true });

const drawn = import.meta.glob<string>('./example-figures/*', { query: '?raw', import: 'default', eager: true });

/** A drawing of `example-figures/`, with the ids that the build would give it. */
function figureOf(slug: string): Figure {
  const path = `./example-figures/figure-${slug}`;
  const svg = drawn[`${path}.svg`];
  const record = drawn[`${path}.yaml`];
  if (svg === undefined || record === undefined)
    throw new Error(`src/question/example-figures has no figure-${slug}.svg and figure-${slug}.yaml.`);
  return {
    ...{ sides: false, legend: [] },
    ...(parse(record) as Omit<Figure, 'id' | 'svg'>),
    id: slug,
    svg: svg.replaceAll(/ (?:id="|href="#)|url\(#/g, `$&${slug}-`),
  };
}

/** What an author may leave out. */
const defaults = { tries: 2, step: 'example', mustPass: false, fixed: false };

const withoutUnit = { tolerance: 0, unit: '', units: [], mistakes: [] };
const bareGap = { before: '', after: '', accept: [], mistakes: [] };
const withCorrect = (option: Option): Option => ({ ...option, correct: option.correct ?? false });

function toItem(example: Record<string, unknown>): Item {
  const item = { ...defaults, ...example } as Item;
  if (item.kind === 'score-table') {
    const { rows, total, decision } = item;
    return {
      ...item,
      rows: rows.map((row) => ({ ...row, scores: row.scores ?? [], subtract: row.subtract ?? false })),
      total: { ...total, unit: total.unit ?? '' },
      decision: { ...decision, options: decision.options.map(withCorrect) },
    };
  }
  if (item.kind === 'numeric') return { ...withoutUnit, ...item };
  if (item.kind === 'short-text') return { ...item, gaps: item.gaps.map((gap) => ({ ...bareGap, ...gap })) };
  if (item.kind === 'label-picture') return { ...item, figure: figureOf(String(item.figure)) };
  if (item.kind === 'find-on-picture') {
    const places = item.places.map((place) => ({ ...place, correct: place.correct ?? false }));
    return { ...item, figure: figureOf(String(item.figure)), places };
  }
  if (item.kind !== 'single-choice' && item.kind !== 'multiple-choice') return item;
  return { ...item, options: item.options.map(withCorrect) };
}

/** The examples of one kind, in the order of its file. */
export function examplesOf(kind: KindName): Item[] {
  const text = files[`./kinds/${kind}/examples.yaml`];
  if (text === undefined)
    throw new Error(`src/question/kinds/${kind}/examples.yaml is missing: every kind has examples.`);
  return (parse(text) as Record<string, unknown>[]).map(toItem);
}

export const examples: Item[] = (Object.keys(kinds) as KindName[]).flatMap(examplesOf);

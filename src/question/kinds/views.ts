import type { Component } from 'svelte';
import type { Item, KindName } from '../../course/item';
import type { KindViewProps } from '../view';

/** The view of each kind, a chunk of its own: it is loaded with the first lesson or bank that has such a question. */
const views = {
  'single-choice': () => import('./single-choice/SingleChoice.svelte'),
  'multiple-choice': () => import('./multiple-choice/MultipleChoice.svelte'),
  match: () => import('./match/Match.svelte'),
  order: () => import('./order/Order.svelte'),
  categorise: () => import('./categorise/Categorise.svelte'),
  'label-picture': () => import('./label-picture/LabelPicture.svelte'),
  'find-on-picture': () => import('./find-on-picture/FindOnPicture.svelte'),
  decision: () => import('./decision/Decision.svelte'),
  numeric: () => import('./numeric/Numeric.svelte'),
  'short-text': () => import('./short-text/ShortText.svelte'),
  'score-table': () => import('./score-table/ScoreTable.svelte'),
} satisfies { [Name in KindName]: () => Promise<{ default: Component<KindViewProps<Name>> }> };

type AnyView = Component<KindViewProps<KindName>>;

const loaded = new Map<KindName, AnyView>();

/** Loads the views that these items need. Rejects when the network fails. */
export async function loadViews(items: readonly Item[]): Promise<void> {
  const missing = [...new Set(items.map(({ kind }) => kind))].filter((name) => !loaded.has(name));
  await Promise.all(missing.map(async (name) => void loaded.set(name, (await views[name]()).default as AnyView)));
}

/**
 * The view of an item, which `loadViews` has loaded. As in `kindOf`, that item and response belong together is taken on trust
 * here. Throws for a kind that was not loaded: whoever loads items loads their views with them.
 */
export function viewOf(item: Item): AnyView {
  const view = loaded.get(item.kind);
  if (!view) throw new Error(`The view of ${item.kind} is not loaded: item ${item.id} needs loadViews first.`);
  return view;
}

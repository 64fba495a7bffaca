import type { Component } from 'svelte';
import type { Item, KindName } from '../../course/item';
import type { KindViewProps } from '../view';
import Match from './match/Match.svelte';
import MultipleChoice from './multiple-choice/MultipleChoice.svelte';
import Order from './order/Order.svelte';
import SingleChoice from './single-choice/SingleChoice.svelte';

const views = {
  'single-choice': SingleChoice,
  'multiple-choice': MultipleChoice,
  match: Match,
  order: Order,
} satisfies { [Name in KindName]: Component<KindViewProps<Name>> };

/** The view of an item. As in `kindOf`, that item and response belong together is taken on trust here. */
export function viewOf(item: Item): Component<KindViewProps<KindName>> {
  return views[item.kind] as Component<KindViewProps<KindName>>;
}

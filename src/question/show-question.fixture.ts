/** A question on the page of a browser test, from the first example of its kind on. */
import { render } from 'vitest-browser-svelte';
import type { Item, KindName } from '../course/item';
import type { AttemptActor } from './attempt.machine';
import { attemptIn, exampleSeed, type ExampleState } from './example-states';
import { examplesOf } from './examples';
import Question from './Question.svelte';
import { find } from './question-driver';

const running: AttemptActor[] = [];

/** Shows an item; `stopShown` ends it after the test. Its view has to be loaded. */
export async function show(
  item: Item,
  state: ExampleState | AttemptActor = 'open',
  props: { readOnly?: boolean; idPrefix?: string } = {},
): Promise<AttemptActor> {
  const actor = typeof state === 'string' ? attemptIn(state, item) : state;
  running.push(actor);
  document.body.className = 'card';
  await render(Question, { actor, seed: exampleSeed, headingLevel: 1, again: true, ...props });
  return actor;
}

export function stopShown(): void {
  running.splice(0).forEach((actor) => actor.stop());
}

export function example(kind: KindName, at = 0): Item {
  const item = examplesOf(kind)[at];
  if (!item) throw new Error(`${kind} has no example ${at}`);
  return item;
}

export const text = (selector: string): string => find(selector).textContent.trim();
export const verdict = (): string => text('.verdict');

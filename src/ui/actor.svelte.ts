import { createSubscriber } from 'svelte/reactivity';
import type { AnyActorRef, EventFrom, SnapshotFrom } from 'xstate';

/**
 * An XState actor as a Svelte 5 rune source: whatever reads `snapshot` in an effect or in markup runs again when the actor
 * moves. It neither starts nor stops the actor; its owner does.
 *
 * @example const attempt = $derived(fromActor(actor)); … {attempt.snapshot.context.problem}
 */
export function fromActor<Actor extends AnyActorRef>(actor: Actor) {
  const track = createSubscriber((update) => {
    const subscription = actor.subscribe(update);
    return () => subscription.unsubscribe();
  });
  return {
    get snapshot(): SnapshotFrom<Actor> {
      track();
      return actor.getSnapshot();
    },
    send: (event: EventFrom<Actor>): void => actor.send(event),
  };
}

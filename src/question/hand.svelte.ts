import { draggable } from './drag';
import { words } from './words';

interface Rules {
  /** What is picked, in words. */
  textOf(id: string): string;
  /** Puts what is in hand where it belongs; `at` is the value of a `data-place`. */
  place(id: string, at: string): void;
  /** May anything be dragged? */
  enabled(): boolean;
  /** What to do next, said when something is picked. */
  next: string;
}

/** What is in hand while things are placed by taps or by dragging, and the sentence that says what happened last. */
export class Hand {
  /** Id of what is picked, or empty. */
  picked = $state('');
  /** The place under what is being dragged, or null. */
  over = $state<string | null>(null);
  said = $state('');
  readonly #rules: Rules;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Takes something in hand; an empty id puts back what was there. */
  pick(id: string): void {
    const { textOf, next } = this.#rules;
    this.said = id ? words.hand.picked(textOf(id), next) : words.hand.dropped(textOf(this.picked));
    this.picked = id;
  }

  /** A tap: picks, or puts back what was picked already. */
  tap(id: string): void {
    this.pick(this.picked === id ? '' : id);
  }

  /** Empties the hand, since what it held now has a place. Returns what it held, or empty. */
  release(said: string): string {
    const held = this.picked;
    this.picked = '';
    this.said = said;
    return held;
  }

  /** The attachment that lets a node carry this by any pointer. `mover` is what follows the pointer. */
  drag(id: string, mover?: (node: HTMLElement) => HTMLElement) {
    return draggable(
      {
        enabled: () => this.#rules.enabled(),
        start: () => this.pick(id),
        over: (at) => (this.over = at),
        drop: (at) => (at ? this.#rules.place(id, at) : this.pick('')),
      },
      mover,
    );
  }
}

/** How likely each of some values is, 0 and up: at first as given, and the more often one was seen the likelier it becomes. */
export class Odds {
  readonly #weights: number[];
  readonly #learns: number;

  /** `weights`: whole numbers from 1, by value. `learns`: what a value gains each time it is seen. Both are part of the format. */
  constructor(weights: readonly number[], learns: number) {
    this.#weights = [...weights];
    this.#learns = learns;
  }

  get all(): number {
    return this.#weights.reduce((sum, weight) => sum + weight, 0);
  }

  shareOf(value: number): { from: number; width: number; of: number } {
    const width = this.#weights[value];
    if (width === undefined) throw new RangeError(`Saved progress has no room for the value ${value}.`);
    return { from: this.#weights.slice(0, value).reduce((sum, weight) => sum + weight, 0), width, of: this.all };
  }

  valueAt(place: number): number {
    let end = 0;
    return this.#weights.findIndex((weight) => (end += weight) > place);
  }

  saw(value: number): void {
    this.#weights[value] = (this.#weights[value] ?? 0) + this.#learns;
  }
}

import type { LedgerItem } from '../course/course';
import type { Item, KindName } from '../course/item';
import { width } from '../question/bits';
import type { Authored } from '../question/schema';
import type { Place, Problems } from './content-error';
import { crowdedPlaces, type Figures } from './figures';

/** An item or scenario that needs a slot, and where its author wrote it. */
export interface Claim extends LedgerItem {
  place: Place;
}

/** Any item as its author wrote it. */
export type AuthoredItem = { [Name in KindName]: Authored<Name> }[KindName];

/** All items and scenarios of one lesson, in the order they are written. */
export class ItemRegister {
  readonly claims: Claim[] = [];
  readonly #problems: Problems;
  readonly #tries: number;
  readonly #figures: Figures;

  /**
   * @param tries attempts at a question unless the item says otherwise
   * @param figures those of the lesson, for questions about one
   */
  constructor(problems: Problems, tries: number, figures: Figures) {
    this.#problems = problems;
    this.#tries = tries;
    this.#figures = figures;
  }

  /**
   * Completes an item and claims its id. Undefined, after reporting why, when its figure cannot be had.
   * @param at the place of a field of the item, or without a path that of the item
   */
  item(
    authored: AuthoredItem,
    group: LedgerItem['group'],
    step: string,
    at: (...path: PropertyKey[]) => Place,
  ): Item | undefined {
    const place = at();
    const whole = this.#withFigure(authored, at);
    if (whole === undefined) return undefined;
    const item = { ...whole, step, tries: authored.tries ?? this.#tries };
    if (item.mustPass && group !== 'held-back') {
      this.#problems.add(
        place,
        'has must-pass; only held-back items can, since only the assessment is passed or failed',
      );
    }
    this.claim({ id: item.id, group, bits: width(item), place });
    return item;
  }

  /** A question about a figure with the figure itself in place of its slug. */
  #withFigure(authored: AuthoredItem, at: (...path: PropertyKey[]) => Place) {
    if (!('figure' in authored)) return authored;
    const figure = this.#figures.get(authored.figure, at('figure'));
    if (figure === undefined) return undefined;
    const known = figure.regions.map(({ id }) => id);
    authored.places.forEach(({ region }, index) => {
      if (known.includes(region)) return;
      const has = known.length > 0 ? `its regions are ${known.join(', ')}` : 'it has no regions';
      this.#problems.add(at('places', index, 'region'), `figure “${figure.id}” has no region “${region}”; ${has}`);
    });
    for (const [one, other] of crowdedPlaces(figure, authored.places)) {
      this.#problems.add(
        at('places'),
        `“${one}” and “${other}” lie too close to be pressed one by one on a phone; move “at” of a region in figure-${figure.id}.yaml (and let “to” point to the part), or leave one of them out`,
      );
    }
    return { ...authored, figure };
  }

  claim(claim: Claim): void {
    const first = this.claims.find(({ id }) => id === claim.id);
    if (first) {
      this.#problems.add(
        claim.place,
        `id “${claim.id}” is taken by ${first.place.file}:${first.place.line}; ids are unique in a lesson over checks, practice, held-back items and scenarios`,
      );
      return;
    }
    this.claims.push(claim);
  }
}

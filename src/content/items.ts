import type { LedgerItem } from '../course/course';
import type { Item, KindName } from '../course/item';
import { width } from '../question/bits';
import type { Authored } from '../question/schema';
import type { Place, Problems } from './content-error';

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

  /** @param tries attempts at a question unless the item says otherwise */
  constructor(problems: Problems, tries: number) {
    this.#problems = problems;
    this.#tries = tries;
  }

  /** Completes an item and claims its id. */
  item(authored: AuthoredItem, group: LedgerItem['group'], step: string, place: Place): Item {
    const item = { ...authored, step, tries: authored.tries ?? this.#tries };
    if (item.mustPass && group !== 'held-back') {
      this.#problems.add(
        place,
        'has must-pass; only held-back items can, since only the assessment is passed or failed',
      );
    }
    this.claim({ id: item.id, group, bits: width(item), place });
    return item;
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

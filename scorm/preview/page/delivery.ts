import type { Behaviour } from '../behaviours';
import type { CmiNode } from '../record';
import { toNode, toValues, type Values } from '../values';

/** What is wrong right now, as the page's panel sets it. */
export interface Conditions {
  offline: boolean;
  loggedOut: boolean;
  slow: boolean;
  /** The server refuses the next so many saves. */
  refusals: number;
  /** The course's page is going. */
  unloading: boolean;
}

export const allWell = (): Conditions => ({
  offline: false,
  loggedOut: false,
  slow: false,
  refusals: 0,
  unloading: false,
});

/** What became of a save: kept, refused by the server, or lost on the way. */
export type Fate = 'stored' | 'refused' | 'unreached';

const SLOW_MS = 2_000;

/**
 * The way from the page's data model to the server's record. What changed since it was sent last is sent; an LMS that `drops` takes
 * even what was lost for sent. `before`: the data model as it was launched.
 */
export function createDelivery(behaviour: Behaviour, conditions: Conditions, before: CmiNode) {
  let sent: Values = toValues(before);
  let stored: Values = sent;

  return {
    /** `keep` puts the whole record on the server; false when it could not. */
    send(now: CmiNode, keep: (record: CmiNode) => boolean): Fate {
      block(behaviour.commitTakes || (conditions.slow ? SLOW_MS : 0));
      const values = toValues(now);
      const changed = [...values].filter(([element, value]) => sent.get(element) !== value);
      const record = new Map([...stored, ...changed]);
      const fate = attempt(() => keep(toNode(record)));
      if (fate === 'stored') stored = record;
      if (fate === 'stored' || behaviour.drops) sent = values;
      return fate;
    },
  };

  function attempt(keep: () => boolean): Fate {
    if (conditions.offline || conditions.loggedOut) return 'unreached';
    if (conditions.refusals > 0) {
      conditions.refusals -= 1;
      return 'refused';
    }
    return keep() ? 'stored' : 'refused';
  }
}

/** As an LMS's synchronous request does: nothing in the page moves meanwhile. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

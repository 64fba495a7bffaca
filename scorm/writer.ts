import { NO_ANSWER, type Lms, type Refusal } from './lms';

/**
 * Writes elements to an LMS: only what changed, each save with one commit, and holding what is not known to have arrived.
 *
 * After a failed commit Moodle marks everything as sent, so the same value set again is never stored; only a changed value
 * is. The next save therefore writes another legal value to each held element, commits, writes the true ones, and commits.
 * And because a commit that answers "true" proves nothing, what it sent stays held until somebody has made sure.
 */

/** One element to write. */
export interface Write {
  element: string;
  value: string;
  /** Another legal value, for making the element dirty; absent where the standard allows no second value. */
  alternate?: string;
  /** The same in other letters: sent in place of `value`, it is a change that needs no detour. */
  again?: string;
  /**
   * `must`: a refusal fails the save. `try`: written with every save, a refusal is passed over.
   * `may`: the LMS need not know the element; after its first refusal it is never written again.
   */
  weight: 'must' | 'try' | 'may';
  /** Its loss would soon be made up for: where nobody can tell it is not sent again by way of another value. */
  mild?: true;
}

export interface Writer {
  /** What the LMS already holds, read at the start: the same value is not written again. */
  assume(element: string, value: string): void;
  /** What the LMS's run-time holds of an element, as far as is known here. */
  held(element: string): string | undefined;
  /**
   * Sets and commits. Throws `TrackerError` when a `must` element or the commit was refused; the rest is written all the same.
   * `calm` it may stop after making values dirty, which is a commit of its own, and answers `'again'`; `hurried` it takes no answer
   * for a good one.
   */
  save(writes: Write[], pace?: 'calm' | 'hurried'): 'done' | 'again';
  /**
   * What became of what was committed since the last call. What is `lost` is made dirty here and now, while nothing arrives, so
   * that no LMS ever sees the other values; where nobody can tell, what matters is repeated with the next save. Gives whether
   * there is something to repeat.
   */
  settled(fate: 'arrived' | 'lost' | 'unsure'): boolean;
}

/** `resends`: whether the LMS sends everything with each commit, or only what changed since it last tried. */
export function createWriter(lms: Lms, resends: 'changes' | 'everything'): Writer {
  /** What the LMS's own run-time holds, by element. */
  const held = new Map<string, string>();
  /** Set or wanted, but in no commit that was answered with "true". Oldest first: an interaction's id stays before its response. */
  let pending = new Map<string, Write>();
  /** In such a commit, but not known to have arrived. */
  const doubtful = new Map<string, Write>();
  /** Element families that the LMS does not know. */
  const unknown = new Set<string>();
  let dropped = false;

  const isUnknown = (element: string): boolean => prefixes(family(element)).some((prefix) => unknown.has(prefix));

  function want(writes: Write[]): void {
    for (const write of writes) {
      if (write.weight === 'may' && isUnknown(write.element)) continue;
      const now = held.get(write.element);
      if (!pending.has(write.element) && now !== undefined && (now === write.value || now === write.again)) continue;
      pending.set(write.element, write);
    }
  }

  /** Sets everything that is wanted. Returns the first refusal that matters. */
  function setWanted(): Refusal | null {
    let problem: Refusal | null = null;
    for (const write of [...pending.values()]) {
      if (held.get(write.element) === write.value) continue;
      if (write.weight === 'may' && isUnknown(write.element)) {
        pending.delete(write.element);
        continue;
      }
      const refusal = lms.set(write.element, write.value);
      if (!refusal) held.set(write.element, write.value);
      else if (write.weight === 'must') problem ??= refusal;
      else {
        pending.delete(write.element);
        if (write.weight === 'may') forget(write.element);
      }
    }
    return problem;
  }

  /** Without its id or type an entry of a collection is worthless: the whole collection counts as unknown. */
  function forget(element: string): void {
    const name = family(element);
    unknown.add(name.replace(/\.n\.(id|type)$/, '.n'));
  }

  /** Gives each held element another value where its true value would not count as changed. Null where that took no commit. */
  function makeDirty(): { refusal: Refusal | null } | null {
    const stale = [...pending.values()].filter((write) => held.get(write.element) === write.value);
    const repeatable = stale.filter(({ again }) => again !== undefined);
    const takesDetour =
      stale.filter(({ element, alternate }) => alternate !== undefined && put(element, alternate)).length > 0;
    for (const write of repeatable) {
      const { element, value, again = value } = write;
      if (takesDetour) put(element, again);
      else pending.set(element, { ...write, value: again, again: value });
    }
    return takesDetour ? { refusal: lms.commit() } : null;
  }

  function put(element: string, value: string): boolean {
    if (lms.set(element, value)) return false;
    held.set(element, value);
    return true;
  }

  return {
    assume: (element, value) => void held.set(element, value),
    held: (element) => held.get(element),

    save(writes, pace) {
      want(writes);
      const dirtied = dropped && resends === 'changes' ? makeDirty() : null;
      // Where nothing can wait the true values follow whatever was answered: a page that goes must not leave the others behind.
      if (dirtied?.refusal && pace === 'calm') throw dirtied.refusal;
      if (dirtied && pace === 'calm') return 'again';
      const problem = setWanted();
      const refusal = lms.commit();
      dropped = refusal !== null && !(pace === 'hurried' && refusal.diagnostic === NO_ANSWER);
      if (dropped) throw refusal;
      for (const [element, write] of pending) {
        doubtful.delete(element);
        doubtful.set(element, write);
      }
      pending.clear();
      if (problem) throw problem;
      return 'done';
    },

    settled(fate) {
      const repeated = [...doubtful].filter(
        ([, { weight, mild }]) => fate === 'lost' || (fate === 'unsure' && weight !== 'try' && !mild),
      );
      doubtful.clear();
      if (repeated.length === 0) return false;
      pending = new Map([...repeated, ...pending]);
      dropped = true;
      if (fate === 'lost' && resends === 'changes') makeDirty();
      return true;
    },
  };
}

/** `cmi.interactions.3.id` and `cmi.interactions.4.id` are one family, `cmi.interactions.n.id`. */
function family(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}

/** `a.b.c` gives `a`, `a.b`, `a.b.c`. */
function prefixes(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

import type { Lms, Refusal } from './lms';

/**
 * Writes elements to an LMS: only what changed, each save with one commit, and holding what no commit has confirmed.
 *
 * After a failed commit Moodle marks everything as sent, so the same value set again is never stored; only a changed value
 * is. The next save therefore writes another legal value to each held element, commits, writes the true ones, and commits.
 */

/** One element to write. */
export interface Write {
  element: string;
  value: string;
  /** Another legal value, for making the element dirty; absent where the standard allows no second value. */
  alternate?: string;
  /**
   * `must`: a refusal fails the save. `try`: written with every save, a refusal is passed over.
   * `may`: the LMS need not know the element; after its first refusal it is never written again.
   */
  weight: 'must' | 'try' | 'may';
}

export interface Writer {
  /** What the LMS already holds, read at the start: the same value is not written again. */
  assume(element: string, value: string): void;
  /** Sets without committing; refusals wait for the next save. */
  set(writes: Write[]): void;
  /** Sets and commits. Throws `TrackerError` when a `must` element or the commit was refused; the rest is written all the same. */
  save(writes: Write[]): void;
}

/** `resends`: whether the LMS sends everything with each commit, or only what changed since it last tried. */
export function createWriter(lms: Lms, resends: 'changes' | 'everything'): Writer {
  /** What the LMS's own run-time holds, by element. */
  const held = new Map<string, string>();
  /** Set or wanted, but in no confirmed commit yet. Oldest first: an interaction's id stays before its response. */
  const pending = new Map<string, Write>();
  /** Element families that the LMS does not know. */
  const unknown = new Set<string>();
  let dropped = false;

  const isUnknown = (element: string): boolean => prefixes(family(element)).some((prefix) => unknown.has(prefix));

  function want(writes: Write[]): void {
    for (const write of writes) {
      if (write.weight === 'may' && isUnknown(write.element)) continue;
      if (!pending.has(write.element) && held.get(write.element) === write.value) continue;
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

  /** Gives each held element another value where its true value would not count as changed. */
  function makeDirty(): Refusal | null {
    const stale = [...pending.values()].filter((write) => held.get(write.element) === write.value);
    let changed = false;
    for (const { element, alternate } of stale) {
      if (alternate === undefined || lms.set(element, alternate)) continue;
      held.set(element, alternate);
      changed = true;
    }
    return changed ? lms.commit() : null;
  }

  return {
    assume: (element, value) => void held.set(element, value),

    set(writes) {
      want(writes);
      setWanted();
    },

    save(writes) {
      want(writes);
      const stuck = dropped && resends === 'changes' ? makeDirty() : null;
      if (stuck) throw stuck;
      const problem = setWanted();
      const refusal = lms.commit();
      dropped = refusal !== null;
      if (refusal) throw refusal;
      pending.clear();
      if (problem) throw problem;
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

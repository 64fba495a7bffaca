/** The learner's own words, by reflection id. They never leave the device. */
export interface Notes {
  /** Whether anything written here is still there at the next visit. */
  works: boolean;
  read(id: string): string;
  /** An empty text deletes. False where the browser refused. */
  write(id: string, text: string): boolean;
}

/**
 * Notes in browser storage. Any access may throw (sandboxed or cross-site frames): everything then works without being kept.
 * `owner` keeps the learners of a shared computer apart; it is a key, not a name.
 */
export function deviceNotes(storage: () => Storage, course: string, owner: string): Notes {
  const key = (id: string): string => `${course}:note:${owner}:${id}`;
  const attempt = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    works: attempt((store) => {
      store.setItem(key('probe'), '1');
      store.removeItem(key('probe'));
      return true;
    }, false),
    read: (id) => attempt((store) => store.getItem(key(id)) ?? '', ''),
    write: (id, text) =>
      attempt((store) => {
        if (text === '') store.removeItem(key(id));
        else store.setItem(key(id), text);
        return true;
      }, false),
  };
}

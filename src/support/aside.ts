/**
 * Saved texts that a visit did not go on from (they could not be read, or an older version's course is to be taken again), kept in
 * this browser so that nothing is lost. No name stands with them.
 */

/** More than one: the computer may be shared. */
const MOST = 8;

const key = (course: string): string => `${course}:unreadable`;

/** Keeps a text, once. Throws where the browser refuses storage. */
export function keepAside(text: string, course: string, storage: Storage): void {
  const others = readAside(course, storage).filter((kept) => kept !== text);
  storage.setItem(key(course), JSON.stringify([...others, text].slice(-MOST)));
}

/** The texts, the latest last. Throws where the browser refuses storage. */
export function readAside(course: string, storage: Storage): string[] {
  const kept = storage.getItem(key(course));
  if (kept === null) return [];
  try {
    const texts: unknown = JSON.parse(kept);
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [kept];
  } catch {
    return [kept];
  }
}

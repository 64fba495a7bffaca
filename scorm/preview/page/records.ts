/** The page's way to the server's records. */
import type { Standard } from '../../package/edition';
import type { LearnerId, PreviewRecord } from '../record';

const address = (learner: LearnerId, standard: Standard): string => `/api/record/${learner}/${standard}`;

/** The kept record, or null. */
export async function fetchRecord(learner: LearnerId, standard: Standard): Promise<PreviewRecord | null> {
  const response = await fetch(address(learner, standard), { cache: 'no-store' });
  return (await response.json()) as PreviewRecord | null;
}

/** Forgets a record. */
export async function resetRecord(learner: LearnerId, standard: Standard): Promise<void> {
  await fetch(address(learner, standard), { method: 'DELETE' });
}

/**
 * Keeps a record before it returns, as LMSs do, so that Commit can say the truth; by a beacon where the page is going and
 * the browser forbids that. True when it was kept or handed over.
 */
export function keepRecord(learner: LearnerId, record: PreviewRecord): boolean {
  const body = JSON.stringify(record);
  try {
    const request = new XMLHttpRequest();
    request.open('PUT', address(learner, record.standard), false);
    request.send(body);
    return request.status === 200;
  } catch {
    return navigator.sendBeacon(address(learner, record.standard), body);
  }
}

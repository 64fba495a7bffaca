/**
 * Whether the files of the course can be reached: an LMS may answer "true" to a commit while nothing arrives. Beside the course
 * lies a small file with a token of this build; a logged-out LMS answers with its login page, or sends there.
 */

/** `unknown`: the server does not give that file out and never did, so it tells nothing. */
export type Reach = 'reached' | 'offline' | 'logged-out' | 'unknown';

export type Probe = () => Promise<Reach>;

const LONGEST_MS = 8_000;

/** `address` of the file, `token` that it holds. Never rejects. */
export function createProbe(
  address: string,
  token: string,
  ask: typeof fetch = (...request) => fetch(...request),
): Probe {
  let wasReached = false;
  return async () => {
    try {
      const signal = AbortSignal.timeout(LONGEST_MS);
      const response = await ask(address, { cache: 'no-store', redirect: 'manual', signal });
      if (response.ok && (await response.text()).trim() === token) {
        wasReached = true;
        return 'reached';
      }
      if (response.status === 404 && !wasReached) return 'unknown';
      return response.status >= 500 ? 'offline' : 'logged-out';
    } catch {
      return 'offline';
    }
  };
}

import type { TrackingContext } from './tracking.types';

/** How long the tracking machine waits, in milliseconds. */

/** Changes within this time make one commit. */
export const MERGE_MS = 1_000;
/** What changes the outcome, or is the last, waits only until the page has shown it. */
const SOON_MS = 100;
/** A reader's session time is committed at least this often, so that the LMS session lives. */
export const KEEP_ALIVE_MS = 10 * 60_000;
/** A save this recent is not repeated when the page hides and is then closed: blocking calls are never made twice in a row. */
export const FRESH_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

type Given = { context: TrackingContext };

export const delays = {
  merge: ({ context: { urgent, closing } }: Given) => (urgent || closing ? SOON_MS : MERGE_MS),
  /** Between the two commits of a recovery, so that typing goes on. */
  pause: 200,
  keepAlive: KEEP_ALIVE_MS,
  backOff: ({ context: { failures } }: Given) => Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS),
};

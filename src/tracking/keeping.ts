import { fingerprint } from './fingerprint';
import type { Keeper, KeeperHost } from './keeper.types';

/**
 * The way to what is kept on this computer. As small as it can be, for it comes with the first load; the keeper itself is needed
 * only once something is to be kept, or was.
 */
export interface Keeping {
  /** Whether anything is kept here for this learner. */
  has(learner: string): boolean;
  /** The keeper for a learner who has `saved` in the LMS. Waits for the network where the keeper cannot be loaded. */
  load(learner: string, saved: string): Promise<Keeper>;
}

/** All keys of this product begin so; the rest says neither who nor what. */
const PREFIX = 'ap-journal:';

const RETRY_MS = 15_000;

/**
 * `course`: the package's own id. Browser storage may be refused: any use of `host.localStorage` may throw. Until the page is
 * `inUse` there is nothing to keep, so nothing is loaded unless something was kept before.
 */
export function createKeeping(course: string, host: KeeperHost, now: () => Date, inUse: Promise<void>): Keeping {
  const keyOf = (learner: string): string => PREFIX + fingerprint(`${learner}\n${course}`);
  return {
    has(learner) {
      try {
        return host.localStorage.getItem(keyOf(learner)) !== null;
      } catch {
        return false;
      }
    },
    async load(learner, saved) {
      if (!this.has(learner)) await inUse;
      for (;;) {
        try {
          const { createKeeper } = await import('./keeper');
          return createKeeper({ host, now, key: keyOf(learner), prefix: PREFIX, saved });
        } catch {
          await new Promise<void>((resolve) => host.setTimeout(resolve, RETRY_MS));
        }
      }
    },
  };
}

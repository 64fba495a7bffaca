import type { Built } from '../../scorm/package/build';

/** Where the built editions are; `web` is the one with a commit address. */
export type Editions = Pick<Built, 'zips' | 'singleFile' | 'web'>;

/** What `global-setup.ts` has built. Throws an Error outside a run of the journeys. */
export function editions(): Editions {
  const known = process.env.E2E_EDITIONS;
  if (!known) throw new Error('E2E_EDITIONS is not set: start the journeys with npm test -- end');
  return JSON.parse(known) as Editions;
}

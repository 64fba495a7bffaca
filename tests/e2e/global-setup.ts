import { built, builtWithCommitAddress } from '../package/built';
import { commitAddress } from './models/commit-endpoint';

/** Makes sure that what the journeys play is built from today's sources. Workers read where it is from the environment. */
export default function globalSetup(): void {
  const { zips, singleFile } = built();
  const { web } = builtWithCommitAddress(commitAddress);
  process.env.E2E_EDITIONS = JSON.stringify({ zips, singleFile, web });
}

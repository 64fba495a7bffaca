/**
 * `npm run soak`: every long test at its full length, which `npm test` runs a slice of: random walks through visits (`tests/lms/soak.ts`,
 * which says its options), then whatever an LMS may give back as saved progress. `npm run soak -- walks` and `npm run soak -- saved`
 * run one of the two; options are for the walks.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs');
const words = process.argv.slice(2);
const options = words.filter((word) => word !== 'walks' && word !== 'saved');

const parts = {
  walks: ['--import', 'tsx', 'tests/lms/soak.ts', ...options],
  saved: [vitest, 'run', '--project', 'unit', '.soak.test'],
};

for (const [name, command] of Object.entries(parts)) {
  if (words.some((word) => word in parts) && !words.includes(name)) continue;
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SOAK: 'all' },
  });
  if (status !== 0) process.exitCode = 1;
}

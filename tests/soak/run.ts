/**
 * `npm run soak`: every long test at its full length, which `npm test` runs a slice of: random walks through visits, and whatever an
 * LMS may give back as saved progress. `npm run soak -- walk` and `npm run soak -- saved-progress` run one of the two.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs');
const names = process.argv.slice(2);
const wanted = names.length > 0 ? names.map((name) => `${name}.soak.test`) : ['.soak.test'];

const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...wanted], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK: 'all' },
});
process.exitCode = status ?? 1;

/** `npm run soak`: every `….soak.test.ts` at its full length. `npm run soak -- saved` runs those whose path has that in it. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs');
const only = process.argv.slice(2);
const wanted = only.length > 0 ? only : ['soak'];
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...wanted], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK: 'all' },
});
process.exitCode = status ?? 1;

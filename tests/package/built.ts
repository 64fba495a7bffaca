/** The packages as `npm run build` makes them, built once for all tests that need them. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPaths, type Built } from '../../scorm/package/build';
import { readCourseFacts } from '../../scorm/package/course-facts';
import { isFresh } from '../../scorm/package/fresh';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = '.cache/built';

/** Where the packages are; built now unless they are newer than their sources. Throws an Error with the build's own words. */
export function built(): Built {
  const paths = builtPaths(readCourseFacts(root), join(root, outDir));
  if (!isFresh(root, [...Object.values(paths.zips), paths.singleFile])) runBuild(outDir);
  return paths;
}

/** Builds once more, elsewhere and in another time zone. */
export function builtAgain(timeZone: string): Built {
  const again = '.cache/built-again';
  runBuild(again, { TZ: timeZone });
  return builtPaths(readCourseFacts(root), join(root, again));
}

/** The editions that send their record to an LMS endpoint, made with `--commit-address` unless they are newer than their sources. */
export function builtWithCommitAddress(address: string): Built {
  const folder = 'with-commit-address';
  const paths = builtPaths({ ...readCourseFacts(root), commitAddress: address }, join(root, '.cache', folder));
  if (isFresh(root, [...Object.values(paths.zips), paths.singleFile])) return paths;
  const { status, said } = packaged(folder, ['--commit-address', address]);
  if (status !== 0) throw new Error(`The package failed:\n${said}`);
  return paths;
}

/** What `npm run package` with these options says and how it ends; it writes to this folder, emptied first. */
export function packaged(folder: string, args: string[], environment: NodeJS.ProcessEnv = {}): Run & { out: string } {
  const out = join(root, '.cache', folder);
  rmSync(out, { recursive: true, force: true });
  return { ...runScript('scorm/package/package.ts', [...args, '--out', out], environment), out };
}

interface Run {
  status: number | null;
  said: string;
}

function runBuild(out: string, environment: NodeJS.ProcessEnv = {}): void {
  const { status, said } = runScript('scorm/package/build.ts', ['--out', out], environment);
  if (status !== 0) throw new Error(`The build failed:\n${said}`);
}

/** In a process of its own, as a person runs it: a test runner's environment changes what Vite makes. */
function runScript(script: string, args: string[], environment: NodeJS.ProcessEnv): Run {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

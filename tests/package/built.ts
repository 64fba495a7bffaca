/** The packages as `npm run build` makes them, built once for all tests that need them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/**
 * The editions of a course whose course.yaml names an LMS endpoint, built from a copy of the project unless they are newer
 * than its sources.
 */
export function builtWithCommitAddress(address: string): Built {
  const project = join(root, '.cache/with-commit-address');
  const paths = builtPaths(readCourseFacts(root), join(project, 'dist'));
  const isToday = existsSync(project) && readCourseFacts(project).commitAddress === address;
  if (isToday && isFresh(root, [...Object.values(paths.zips), paths.singleFile])) return paths;
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const parts = [
    'src',
    'lessons',
    'quizzes',
    'scorm',
    'tests/browsers.ts',
    'vite.config.ts',
    'tsconfig.json',
    'package.json',
  ];
  for (const part of [...parts, 'LICENSE']) cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
  const settings = join(project, 'lessons/course.yaml');
  const text = readFileSync(settings, 'utf8');
  const set = text.replace(/commit-address: .*/, `commit-address: ${address}`);
  if (set === text) throw new Error(`${settings} has no line commit-address to set`);
  writeFileSync(settings, set);
  runBuild('dist', {}, project);
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

function runBuild(out: string, environment: NodeJS.ProcessEnv = {}, project = root): void {
  const { status, said } = runScript('scorm/package/build.ts', ['--out', out], environment, project);
  if (status !== 0) throw new Error(`The build failed:\n${said}`);
}

/** In a process of its own, as a person runs it: a test runner's environment changes what Vite makes. */
function runScript(script: string, args: string[], environment: NodeJS.ProcessEnv, project = root): Run {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: project,
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

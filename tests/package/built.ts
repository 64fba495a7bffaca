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

/** In a process of its own, as a person runs it: a test runner's environment changes what Vite makes. */
function runBuild(out: string, environment: NodeJS.ProcessEnv = {}, project = root): void {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scorm/package/build.ts', '--out', out],
    { cwd: project, env: { ...inherited, ...environment }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

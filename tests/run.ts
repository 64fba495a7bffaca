/**
 * `npm test`: starts each part of the tests, adds up their counts and ends with `N passed, N failed`. Every part runs, whatever the
 * others say. A failed check counts as one failure; a skipped test is named with its reason.
 *
 * `npm test -- unit e2e` runs only the parts named.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/content/check';
import { findChromium, findFirefox } from './browsers';

interface Count {
  passed: number;
  failed: number;
  /** Names of what did not run, each with its reason. */
  skipped: string[];
}
interface Part {
  name: string;
  run(): Promise<Count>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.cache', 'results');

/** The script of a package's command: started with Node itself, so that it runs on Windows too. */
function binary(name: string, command = name): string {
  const manifestPath = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (!script) throw new Error(`${name} has no command ${command}`);
  return join(dirname(manifestPath), script);
}

const environment = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/** Runs a Node script with the terminal's output. Gives its exit code. */
function node(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A check that runs beside others: what it says is told when it is over. */
const check = (name: string, script: string, ...args: string[]): Part => ({
  name,
  run: async () => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
    const code = await new Promise((resolve) => child.on('close', resolve));
    process.stdout.write(Buffer.concat(said));
    return one(code === 0);
  },
});

const one = (isPassed: boolean): Count => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: [] });

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** A vitest project. A file that cannot even be loaded has no failed test: the exit code then counts as one failure. */
const vitest = (name: string, project: string): Part => ({
  name,
  run: async () => {
    const file = join(results, `${project}.json`);
    const code = await node(binary('vitest'), [
      'run',
      ...['--project', project, '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', file],
    ]);
    const report = read<VitestReport>(file);
    if (!report) return one(false);
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: report.numPassedTests,
      failed: Math.max(report.numFailedTests, code === 0 ? 0 : 1),
      skipped: tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
    };
  },
});

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

const playwright: Part = {
  name: 'end to end',
  run: async () => {
    const file = join(results, 'e2e.json');
    const firefox = await findFirefox();
    const code = await node(
      binary('@playwright/test', 'playwright'),
      ['test', '--config', 'tests/e2e/playwright.config.ts'],
      {
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        FIREFOX_LAUNCH: firefox ? JSON.stringify(firefox) : '',
      },
    );
    const report = read<PlaywrightReport>(file);
    if (!report) return one(false);
    const { expected, unexpected, flaky, skipped } = report.stats;
    return {
      passed: expected,
      failed: Math.max(unexpected + flaky, code === 0 ? 0 : 1),
      skipped: [
        ...(skipped > 0 ? [`${skipped} end-to-end tests: see above`] : []),
        ...(firefox ? [] : ['the single-file journeys in a second engine: no Firefox']),
      ],
    };
  },
};

function read<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

const content: Part = {
  name: 'content',
  run: async () => {
    const { lines, passed, failed } = await checkContent(root, new Date().toISOString().slice(0, 10));
    if (failed > 0) console.log(lines.join('\n'));
    return { passed, failed, skipped: [] };
  },
};

/** Parts of one row run side by side, each list in its order: a check uses one core, the tests use both. */
const rows: Part[][][] = [
  [
    [
      check('format', binary('prettier'), '--check', '--log-level', 'warn', '.'),
      check(
        'types',
        binary('svelte-check'),
        '--tsconfig',
        './tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ),
      check('dead code', binary('knip'), '--config', 'tests/knip.json'),
      content,
      // Where the package tests and the journeys look for it, so that they need not build again.
      check('build', binary('tsx'), 'scorm/package/build.ts', '--out', '.cache/built'),
    ],
    [check('lint', binary('eslint'), '--config', 'tests/eslint.config.js', '--max-warnings', '0', '.')],
  ],
  [[vitest('unit and architecture', 'unit'), vitest('packages', 'package'), vitest('browser', 'browser'), playwright]],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const wanted = process.argv.slice(2);
await findChromium();

const total: Count = { passed: 0, failed: 0, skipped: [] };

async function runAll(parts: Part[]): Promise<void> {
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.some((name) => part.name.includes(name))) continue;
    console.log(`\n— ${part.name}`);
    const started = performance.now();
    const count = await part.run();
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${part.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped.push(...count.skipped);
  }
}

for (const row of rows) await Promise.all(row.map(runAll));
for (const name of total.skipped) console.log(`not run: ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

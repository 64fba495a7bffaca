/**
 * Finds a browser for tests on whatever machine this is. A browser counts as found only once it has been launched; on
 * failure the next is tried, a line printed for each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, firefox, type LaunchOptions } from 'playwright';

/** As root on Linux Chromium runs without its sandbox; the rest keeps it from calling its maker. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launch options for the second engine. `channel` makes Playwright drive a stock Firefox ESR. */
export type FirefoxLaunch = Pick<LaunchOptions, 'executablePath' | 'channel'>;

const DOWNLOAD_TIMEOUT_MS = 60_000;

const systemChromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const systemFirefox = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const say = (line: string): void => console.error(`browser: ${line}`);

/** The path of a Chromium that starts. Sets `CHROMIUM_PATH` for child processes. Throws when there is none. */
export async function findChromium(): Promise<string> {
  if (process.env.CHROMIUM_FOUND) return process.env.CHROMIUM_FOUND;
  const candidates: (() => Promise<string | undefined> | string | undefined)[] = [
    () => process.env.CHROMIUM_PATH,
    () => chromium.executablePath(),
    ...systemChromium.map((path) => () => path),
    () => download('chromium', () => chromium.executablePath()),
    () => packagedChromium(),
  ];
  for (const candidate of candidates) {
    const path = await candidate();
    if (!path || !existsSync(path)) continue;
    const problem = await launches(() => chromium.launch({ executablePath: path, args: chromiumArgs }));
    if (problem === null) {
      process.env.CHROMIUM_FOUND = path;
      return path;
    }
    say(`${path} does not start: ${problem}`);
  }
  throw new Error('No Chromium for tests. Set CHROMIUM_PATH to a Chromium, Chrome or Edge, or install one.');
}

/** Launch options of a Firefox that starts, or null. */
export async function findFirefox(): Promise<FirefoxLaunch | null> {
  const stock = (path: string): FirefoxLaunch => ({ executablePath: path, channel: 'moz-firefox' });
  const candidates: (() => FirefoxLaunch | null)[] = [
    () => (process.env.FIREFOX_PATH ? stock(process.env.FIREFOX_PATH) : null),
    () => ({ executablePath: firefox.executablePath() }),
    ...systemFirefox.map((path) => () => stock(path)),
    () => {
      const path = download('firefox', () => firefox.executablePath());
      return path ? { executablePath: path } : null;
    },
  ];
  for (const candidate of candidates) {
    const options = candidate();
    if (!options?.executablePath || !existsSync(options.executablePath)) continue;
    const problem = await launches(() => firefox.launch(options));
    if (problem === null) return options;
    say(`${options.executablePath} does not start: ${problem}`);
  }
  return null;
}

async function launches(launch: () => Promise<{ close(): Promise<void> }>): Promise<string | null> {
  try {
    await (await launch()).close();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
  }
}

function download(name: 'chromium' | 'firefox', path: () => string): string | undefined {
  say(`downloading Playwright's ${name}`);
  const cli = createRequire(import.meta.url).resolve('playwright/cli.js');
  const run = spawnSync(process.execPath, [cli, 'install', name], { timeout: DOWNLOAD_TIMEOUT_MS, encoding: 'utf8' });
  if (run.status === 0) return path();
  say(`the download of ${name} failed`);
  return undefined;
}

/** Last resort on Linux x64: a Chromium that comes as an npm package with its own libraries, fetched only now. */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  say('fetching the packaged Chromium');
  const folder = new URL('../.cache/chromium/', import.meta.url);
  const run = spawnSync('npm', ['install', '--no-save', '--prefix', folder.pathname, '@sparticuz/chromium@147.0.0'], {
    timeout: 5 * DOWNLOAD_TIMEOUT_MS,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    say('the packaged Chromium could not be fetched');
    return undefined;
  }
  // Makes the package unpack the shared libraries it brings, as on a bare server image.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const entry = createRequire(new URL('package.json', folder)).resolve('@sparticuz/chromium');
  const brought = (await import(/* @vite-ignore */ entry)) as { default: { executablePath(): Promise<string> } };
  return brought.default.executablePath();
}

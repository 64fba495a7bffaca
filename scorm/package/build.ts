/**
 * Writes the editions of the course. Vite runs twice (chunks, and one piece for the file that opens from disk); the editions are
 * made from these two and differ in their page only. `npm run build` writes all of them to `dist/` (`-- --out folder` for another);
 * with `-- --release` only if every lesson is signed off.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Choice } from '../../src/content/choice';
import { refuseUnsigned } from '../../src/content/release';
import { bundle } from './bundle';
import { checkPackage } from './check-package';
import { type CourseFacts, readCourseFacts } from './course-facts';
import { editionPage, type Format, formats } from './edition';
import { type Files, readText, textBytes } from './files';
import { licencesName, licencesText } from './licences';
import { logoAddress } from './logos';
import { launchPage } from './manifest';
import { checksumLine, packageFiles, type Wishes, zip } from './pack';
import { singleFilePage } from './single-file';
import { asJson, noSettings, type PackageSettings, settingsFiles } from './settings-files';

export interface BuildOptions extends Wishes {
  /** The project: where vite.config.ts, lessons/ and LICENSE are. */
  root: string;
  /** Emptied first, unless only some editions are asked for. */
  outDir: string;
  /** Which lessons; all without it. */
  choice?: Choice;
  /** What the packages say about the course; read from course.yaml without it. */
  course?: CourseFacts;
  /** Only these zips, and no other edition. */
  only?: readonly Format[] | null;
}

/** Where each edition was written. */
export interface Built {
  course: CourseFacts;
  zips: Record<Format, string>;
  singleFile: string;
  web: string;
}

/** Builds and writes editions, and a `.sha256` beside each that is one file. */
export async function buildAll(options: BuildOptions): Promise<Built> {
  const { root, outDir, choice, only = null, settings = noSettings } = options;
  const course = options.course ?? readCourseFacts(root);
  const configFile = join(root, 'vite.config.ts');
  const chunks = withLicences(root, course, await bundle(configFile, 'chunks', choice));
  const single = only ? null : withLicences(root, course, await bundle(configFile, 'single', choice));
  const built = builtPaths(course, outDir);

  if (!only && !course.part) rmSync(outDir, { recursive: true, force: true });
  for (const format of only ?? formats)
    writeWithChecksum(built.zips[format], zip(packageFiles(format, course, chunks, options)));
  if (!single) return built;
  writeWithChecksum(built.singleFile, textBytes(onePage(single, course, settings)));
  rmSync(built.web, { recursive: true, force: true });
  for (const [path, bytes] of webFiles(course, chunks, settings)) write(join(built.web, path), bytes);
  return built;
}

/** The names of what `buildAll` writes. */
export function builtPaths(course: CourseFacts, outDir: string): Built {
  const name = join(outDir, `${course.id}-${course.version}`);
  const zips = formats.map((format) => [format, `${name}-${format}.zip`] as const);
  return {
    course,
    zips: Object.fromEntries(zips) as Record<Format, string>,
    singleFile: `${name}.html`,
    web: join(outDir, course.part ? `web-${course.part}` : 'web'),
  };
}
/** Replaces the bundler's list of licences by the whole text. */
function withLicences(root: string, course: CourseFacts, app: Files): Files {
  const bundled = app.has(licencesName) ? readText(app, licencesName) : '';
  return new Map([...app, [licencesName, textBytes(licencesText(root, course, bundled))]]);
}

function webFiles(course: CourseFacts, app: Files, settings: PackageSettings): Files {
  const { commitAddress } = course;
  const page = editionPage(readText(app, launchPage), { edition: 'web', commitAddress, settings: 'beside' });
  return new Map([...app, ...settingsFiles(settings), [launchPage, textBytes(page)]]);
}

/** The one file has nothing beside it: its settings stand at its top, and a logo in them. */
function onePage(app: Files, { commitAddress }: CourseFacts, { said, logo }: PackageSettings): string {
  const json = asJson(logo ? { ...said, logo: logoAddress(logo.name, logo.bytes) } : said);
  return singleFilePage(app, readText(app, licencesName), { commitAddress, settings: { json } });
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function writeWithChecksum(path: string, bytes: Uint8Array): void {
  write(path, bytes);
  write(`${path}.sha256`, textBytes(checksumLine(bytes, basename(path))));
}

/** Checks packages as an LMS administrator's validator would. Throws an Error that lists every problem. */
export async function checkBuilt(
  { zips, course }: Built,
  only: readonly Format[] | null = null,
  masteryScore: number | null = null,
): Promise<void> {
  for (const format of only ?? formats) {
    const made = { commitAddress: course.commitAddress, masteryScore };
    const problems = await checkPackage(readFileSync(zips[format]), format, made);
    if (problems.length === 0) continue;
    const list = problems.map(({ rule, message }) => `  ${rule}: ${message}`).join('\n');
    throw new Error(`${basename(zips[format])} would be refused:\n${list}`);
  }
}

/** Says what was written, and how large it is. */
export function report(built: Built, only: readonly Format[] | null = null): void {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const files = [...(only ?? formats).map((format) => built.zips[format]), ...(only ? [] : [built.singleFile])];
  for (const path of files) console.log(`${kilobytes(statSync(path).size)}  ${basename(path)}`);
  if (only) return;
  const folder = readdirSync(built.web, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const web = folder.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  console.log(`${kilobytes(web)}  ${basename(built.web)}/ (${folder.length} files)`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, release: { type: 'boolean', default: false } },
  });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (values.release) refuseUnsigned(root);
  const built = await buildAll({ root, outDir: resolve(root, values.out) });
  report(built);
  await checkBuilt(built);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

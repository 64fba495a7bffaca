/**
 * `npm run build`: writes every edition to `dist/` (`-- --out folder` for another). Vite runs twice (chunks, and one piece for the file that opens from
 * disk); the editions are made from these two and differ in their page only.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle';
import { checkPackage } from './check-package';
import { type CourseFacts, readCourseFacts } from './course-facts';
import { editionPage, standards, type Standard } from './edition';
import { type Files, readText, textBytes } from './files';
import { licencesName, licencesText } from './licences';
import { launchPage } from './manifest';
import { checksumLine, packageFiles, zip } from './pack';
import { singleFilePage } from './single-file';

export interface BuildOptions {
  /** The project: where vite.config.ts, lessons/ and LICENSE are. */
  root: string;
  /** Emptied first. */
  outDir: string;
}

/** Where each edition was written. */
export interface Built {
  course: CourseFacts;
  zips: Record<Standard, string>;
  singleFile: string;
  web: string;
}

/** Builds and writes all editions, and a `.sha256` beside each that is one file. */
export async function buildAll({ root, outDir }: BuildOptions): Promise<Built> {
  const course = readCourseFacts(root);
  const configFile = join(root, 'vite.config.ts');
  const chunks = withLicences(root, course, await bundle(configFile, 'chunks'));
  const single = withLicences(root, course, await bundle(configFile, 'single'));
  const built = builtPaths(course, outDir);

  rmSync(outDir, { recursive: true, force: true });
  for (const standard of standards)
    writeWithChecksum(built.zips[standard], zip(packageFiles(standard, course, chunks)));
  const page = singleFilePage(single, readText(single, licencesName), { commitAddress: course.commitAddress });
  writeWithChecksum(built.singleFile, textBytes(page));
  for (const [path, bytes] of webFiles(course, chunks)) write(join(built.web, path), bytes);
  return built;
}

/** The names of what `buildAll` writes. */
export function builtPaths(course: CourseFacts, outDir: string): Built {
  const name = join(outDir, `${course.id}-${course.version}`);
  return {
    course,
    zips: { scorm12: `${name}-scorm12.zip`, scorm2004: `${name}-scorm2004.zip` },
    singleFile: `${name}.html`,
    web: join(outDir, 'web'),
  };
}

/** Replaces the bundler's list of licences by the whole text. */
function withLicences(root: string, course: CourseFacts, app: Files): Files {
  const bundled = app.has(licencesName) ? readText(app, licencesName) : '';
  return new Map([...app, [licencesName, textBytes(licencesText(root, course, bundled))]]);
}

function webFiles(course: CourseFacts, app: Files): Files {
  const page = editionPage(readText(app, launchPage), { edition: 'web', commitAddress: course.commitAddress });
  return new Map([...app, [launchPage, textBytes(page)]]);
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function writeWithChecksum(path: string, bytes: Uint8Array): void {
  write(path, bytes);
  write(`${path}.sha256`, textBytes(checksumLine(bytes, basename(path))));
}

/** Checks both packages as an LMS administrator's validator would. Throws an Error that lists every problem. */
export async function checkBuilt(built: Built): Promise<void> {
  for (const standard of standards) {
    const problems = await checkPackage(readFileSync(built.zips[standard]), standard, built.course.commitAddress);
    if (problems.length === 0) continue;
    const list = problems.map(({ rule, message }) => `  ${rule}: ${message}`).join('\n');
    throw new Error(`${basename(built.zips[standard])} would be refused:\n${list}`);
  }
}

function report(built: Built): void {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const folder = readdirSync(built.web, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const web = folder.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  for (const path of [built.zips.scorm12, built.zips.scorm2004, built.singleFile]) {
    console.log(`${kilobytes(statSync(path).size)}  ${basename(path)}`);
  }
  console.log(`${kilobytes(web)}  web/ (${folder.length} files)`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const root = fileURLToPath(new URL('../..', import.meta.url));
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

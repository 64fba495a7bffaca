/** Packs one edition: adds the manifest and the schema files, and zips. The same files give the same bytes anywhere. */
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { CourseFacts } from './course-facts';
import { editionPage, type Format, standardOf } from './edition';
import { bytesText, extension, type Files, isText, readText, sortedPaths, textBytes } from './files';
import { launchPage, manifest, manifestName } from './manifest';
import { metadataFile, metadataName } from './metadata';
import { readme, readmeName } from './readme';
import { schemaFiles } from './schemas';
import { noSettings, type PackageSettings, settingsFiles } from './settings-files';
import { probeFile } from '../probe-file';

/** What an administrator asks of a package. */
export interface Wishes {
  settings?: PackageSettings;
  /** Percent, for the manifest. */
  masteryScore?: number | null;
}

/** The files of a package for an LMS, manifest and schema files included. */
export function packageFiles(format: Format, course: CourseFacts, app: Files, wishes: Wishes = {}): Files {
  const schemas = schemaFiles(format);
  const token = tokenOf(app);
  const page = editionPage(readText(app, launchPage), {
    edition: standardOf(format),
    commitAddress: course.commitAddress,
    token,
    settings: 'beside',
  });
  const content = new Map([
    ...app,
    ...settingsFiles(wishes.settings ?? noSettings),
    [launchPage, textBytes(page)],
    [probeFile, textBytes(`${token}\n`)],
    [readmeName, textBytes(readme(format, course))],
    ...(format === 'scorm2004-3rd' ? [[metadataName, textBytes(metadataFile(course))] as const] : []),
  ]);
  const clash = [...content.keys()].find((path) => schemas.has(path) || path === manifestName);
  if (clash) throw new Error(`${clash} is a name that the standard keeps for itself; rename the file`);
  const text = manifest(format, course, sortedPaths(content), wishes.masteryScore);
  return new Map([...content, ...schemas, [manifestName, textBytes(text)]]);
}

/** Names a build: the same files give the same token. */
function tokenOf(app: Files): string {
  const hash = createHash('sha256');
  for (const path of sortedPaths(app)) hash.update(path).update(app.get(path) ?? '');
  return hash.digest('hex').slice(0, 20);
}

/**
 * Zips files: sorted, text with `\n`, one date. The zip format keeps local time, so the date is built from local parts;
 * it is the first that the format can say.
 */
export function zip(files: Files): Uint8Array {
  const entries = sortedPaths(files).map((path) => [path, packed(path, files.get(path) ?? new Uint8Array())] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** A line for a `.sha256` file, in the form that `sha256sum --check` reads. */
export function checksumLine(bytes: Uint8Array, fileName: string): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${fileName}\n`;
}

/** Pictures and fonts are compressed already, yet deflate never makes them worse than stored by more than a few bytes. */
function packed(path: string, bytes: Uint8Array): Uint8Array {
  if (extension(path) === '') throw new Error(`${path} has no extension: LMS servers would not know its type`);
  return isText(path) ? textBytes(bytesText(bytes)) : bytes;
}

/**
 * Checks a package as the strictest LMSs and validators do: by the standard's schemas, and by the rules that these miss.
 * Nothing is fetched: the schemas come from `schemas.ts`.
 */
import { unzipSync } from 'fflate';
import { checkFiles } from './check-files';
import { checkManifest } from './check-manifest';
import type { Format } from './edition';
import { type Files, readText } from './files';
import { manifestName } from './manifest';
import type { Problem } from './problem';
import { schemaErrors } from './validate-xml';
import { parseXml } from './xml-elements';

/** The files of a zip, folders aside. */
export function unzip(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

/** What a package was made with. */
export interface MadeWith {
  /** The one other place that it may send to. */
  commitAddress?: string;
  /** Percent. */
  masteryScore?: number | null;
}

/** Everything that is wrong with a package, empty when it is sound. */
export async function checkPackage(zipBytes: Uint8Array, format: Format, made: MadeWith = {}): Promise<Problem[]> {
  const files = unzip(zipBytes);
  if (!files.has(manifestName)) return checkRules(files, format, made);
  const invalid = await schemaErrors(readText(files, manifestName), format);
  const problems = invalid.map((message) => ({ rule: 'schema', message }));
  const wellFormed = !invalid.some((message) => message.includes('parser error'));
  return wellFormed ? [...problems, ...checkRules(files, format, made)] : problems;
}

/** The rules that the standard's schemas miss. The manifest must be well-formed. */
export function checkRules(files: Files, format: Format, made: MadeWith = {}): Problem[] {
  if (!files.has(manifestName)) return [misplacedManifest(files)];
  const manifest = parseXml(readText(files, manifestName));
  return [
    ...checkManifest(manifest, format, files, made.masteryScore),
    ...checkFiles(files, format, made.commitAddress),
  ];
}

function misplacedManifest(files: Files): Problem {
  const other = [...files.keys()].find((path) => path.toLowerCase().endsWith(manifestName));
  return {
    rule: 'manifest-at-root',
    message: `${manifestName} must stand at the root of the zip, exactly so; ${other ? `the zip has ${other}` : 'the zip has none'}`,
  };
}

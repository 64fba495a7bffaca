/**
 * Checks a package as the strictest LMSs and validators do: by the standard's schemas, and by the rules that these miss.
 * Nothing is fetched: the schemas come from `schemas.ts`.
 */
import { unzipSync } from 'fflate';
import { checkFiles } from './check-files';
import { checkManifest } from './check-manifest';
import type { Standard } from './edition';
import { type Files, readText } from './files';
import { manifestName } from './manifest';
import type { Problem } from './problem';
import { schemaErrors } from './validate-xml';
import { parseXml } from './xml-elements';

/** The files of a zip, folders aside. */
export function unzip(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}

/** Everything that is wrong with a package, empty when it is sound. `commitAddress`: the one other place it may name. */
export async function checkPackage(zipBytes: Uint8Array, standard: Standard, commitAddress = ''): Promise<Problem[]> {
  const files = unzip(zipBytes);
  if (!files.has(manifestName)) return checkRules(files, standard, commitAddress);
  const invalid = await schemaErrors(readText(files, manifestName), standard);
  const problems = invalid.map((message) => ({ rule: 'schema', message }));
  const wellFormed = !invalid.some((message) => message.includes('parser error'));
  return wellFormed ? [...problems, ...checkRules(files, standard, commitAddress)] : problems;
}

/** The rules that the standard's schemas miss. The manifest must be well-formed. */
export function checkRules(files: Files, standard: Standard, commitAddress = ''): Problem[] {
  if (!files.has(manifestName)) return [misplacedManifest(files)];
  const manifest = parseXml(readText(files, manifestName));
  return [...checkManifest(manifest, standard, files), ...checkFiles(files, standard, commitAddress)];
}

function misplacedManifest(files: Files): Problem {
  const other = [...files.keys()].find((path) => path.toLowerCase().endsWith(manifestName));
  return {
    rule: 'manifest-at-root',
    message: `${manifestName} must stand at the root of the zip, exactly so; ${other ? `the zip has ${other}` : 'the zip has none'}`,
  };
}

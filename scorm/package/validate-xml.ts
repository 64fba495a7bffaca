import { validateXML } from 'xmllint-wasm';
import type { Format } from './edition';
import { bytesText } from './files';
import { manifestName } from './manifest';
import { schemaFiles, schemaLocations } from './schemas';

/** Imports every namespace of the format, since xmllint takes one schema and does not follow `xsi:schemaLocation`. */
function driver(format: Format): string {
  const imports = schemaLocations[format].map(
    ([name, file]) => `<xs:import namespace="${name}" schemaLocation="${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

/**
 * libxml2 refuses two faults of the SCORM 1.2 files that other validators let pass: the xml namespace as a default one,
 * and a wildcard that may also mean the elements beside it. Packages carry the files as they are; these are mended here.
 */
function mended(schema: string): string {
  return schema
    .replace(' xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replace(
      '<xsd:any namespace="##any" processContents="strict"',
      '<xsd:any namespace="##other" processContents="strict"',
    );
}

/** What the standard's schemas refuse in a manifest, with line numbers; empty when it is valid. */
export async function schemaErrors(manifest: string, format: Format): Promise<string[]> {
  const preload = [...schemaFiles(format)].map(([fileName, bytes]) => ({
    fileName,
    contents: mended(bytesText(bytes)),
  }));
  const { valid, errors } = await validateXML({
    xml: { fileName: manifestName, contents: manifest },
    schema: { fileName: 'driver.xsd', contents: driver(format) },
    preload,
  });
  if (valid) return [];
  return errors.map(({ message, rawMessage, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : rawMessage));
}

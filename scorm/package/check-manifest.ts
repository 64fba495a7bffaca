/** The rules for a manifest that the standards' schemas do not hold (LMS.md §3). */
import { type Format, type Standard, standardOf } from './edition';
import { type Files, sortedPaths } from './files';
import { licencesName } from './licences';
import { manifestName, schemaVersions } from './manifest';
import type { Problem } from './problem';
import { schemaFiles } from './schemas';
import { childrenOf, elements, type XmlElement } from './xml-elements';

/** The attribute's case differs between the standards, and each LMS knows its own only. */
const typeAttributes: Record<Standard, string> = { scorm12: 'scormtype', scorm2004: 'scormType' };

/** Where each standard has a pass mark for the LMS. */
const masteryElements: Record<Standard, string> = { scorm12: 'masteryscore', scorm2004: 'minNormalizedMeasure' };

/**
 * Everything that is wrong with a well-formed manifest beside the schema's own findings.
 * @param masteryScore Percent, where the package was made with one.
 */
export function checkManifest(
  root: XmlElement,
  format: Format,
  files: Files,
  masteryScore: number | null = null,
): Problem[] {
  const messages: [rule: string, messages: string[]][] = [
    ['schema-version', schemaVersion(root, format)],
    ['default-organization', defaultOrganization(root)],
    ['title', titles(root)],
    ['identifierref', references(root)],
    ['identifier', identifiers(root)],
    ['scorm-type', scormTypes(root, standardOf(format))],
    ['unwanted-element', unwanted(root, standardOf(format), masteryScore)],
    ['href', hrefs(root, files)],
    ['unlisted-file', unlisted(root, format, files)],
    ['licences', listed(root).has(licencesName) ? [] : [`${licencesName} must be in the package and listed`]],
  ];
  return messages.flatMap(([rule, found]) => found.map((message) => ({ rule, message })));
}

/** Elements by which some LMSs change a status, or which make them refuse the package (LMS.md §1.8, §1.9). */
function unwanted(root: XmlElement, standard: Standard, masteryScore: number | null): string[] {
  const mastery = elements(root, masteryElements[standard]);
  const wanted = masteryScore === null ? [] : [String(standard === 'scorm12' ? masteryScore : masteryScore / 100)];
  const said = mastery.map(({ text }) => text.trim());
  const isAsWanted = said.join() === wanted.join();
  return [...(isAsWanted ? [] : mastery), ...elements(root, 'completionThreshold')].map(
    ({ name }) => `<${name}> changes a status in some LMSs; leave it out`,
  );
}

function schemaVersion(root: XmlElement, format: Format): string[] {
  const metadata = childrenOf(root, 'metadata')[0];
  const text = (name: string): string => (metadata && childrenOf(metadata, name)[0]?.text.trim()) ?? '';
  const said = `${text('schema')} ${text('schemaversion')}`;
  const wanted = `ADL SCORM ${schemaVersions[format]}`;
  return said === wanted ? [] : [`<schema> and <schemaversion> must say "${wanted}", not "${said}"`];
}

function defaultOrganization(root: XmlElement): string[] {
  const named = childrenOf(root, 'organizations')[0]?.attributes.default;
  const known = elements(root, 'organization').map(({ attributes }) => attributes.identifier);
  return named && known.includes(named)
    ? []
    : [`<organizations default="${named ?? ''}"> must name one of ${known.join(', ')}`];
}

function titles(root: XmlElement): string[] {
  return [...elements(root, 'organization'), ...elements(root, 'item')]
    .filter((element) => !childrenOf(element, 'title')[0]?.text.trim())
    .map(({ name, attributes }) => `<${name} identifier="${attributes.identifier ?? ''}"> needs a title`);
}

function references(root: XmlElement): string[] {
  const resources = elements(root, 'resource').map(({ attributes }) => attributes.identifier);
  const items = elements(root, 'item');
  if (items.length === 0) return ['There is no <item>: an LMS would have nothing to launch'];
  return items
    .filter((item) => childrenOf(item, 'item').length === 0 && !resources.includes(item.attributes.identifierref))
    .map(
      ({ attributes }) => `identifierref="${attributes.identifierref ?? ''}" must name one of ${resources.join(', ')}`,
    );
}

function identifiers(root: XmlElement): string[] {
  const all = ['manifest', 'organization', 'item', 'resource'].flatMap((name) => elements(root, name));
  const ids = all.map(({ attributes }) => attributes.identifier ?? '');
  return ids.flatMap((id, place) => {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id))
      return [`"${id}" is no identifier: letters, digits, _ . and -, not first a digit`];
    return ids.indexOf(id) === place ? [] : [`"${id}" names two elements`];
  });
}

function scormTypes(root: XmlElement, standard: Standard): string[] {
  const wanted = typeAttributes[standard];
  const found = elements(root, 'resource').map(({ attributes }) =>
    Object.entries(attributes).find(([name]) => name.replace(/^.*:/, '').toLowerCase() === 'scormtype'),
  );
  const wrong = found.filter((pair) => pair?.[0].replace(/^.*:/, '') !== wanted).map((pair) => pair?.[0] ?? 'nothing');
  if (wrong.length) return wrong.map((name) => `<resource> must have adlcp:${wanted}, not ${name}`);
  return found.some((pair) => pair?.[1] === 'sco') ? [] : [`One <resource> must have adlcp:${wanted}="sco"`];
}

function hrefs(root: XmlElement, files: Files): string[] {
  const resources = elements(root, 'resource');
  const all = [...resources, ...elements(root, 'file')].map(({ attributes }) => attributes.href ?? '');
  const absent = all.filter((href) => !files.has(href)).map((href) => absentFile(href, files));
  const unlaunched = resources.filter(
    ({ attributes, children }) => !children.some((c) => c.attributes.href === attributes.href),
  );
  return [
    ...absent,
    ...unlaunched.map(({ attributes }) => `<resource href="${attributes.href ?? ''}"> must list that file too`),
  ];
}

function absentFile(href: string, files: Files): string {
  const other = [...files.keys()].find((path) => path.toLowerCase() === href.toLowerCase());
  return `href="${href}" is not in the zip${other ? `, which has ${other}: write it in the same case` : ''}`;
}

function listed(root: XmlElement): Set<string> {
  return new Set(elements(root, 'file').map(({ attributes }) => attributes.href ?? ''));
}

function unlisted(root: XmlElement, format: Format, files: Files): string[] {
  const known = new Set([...listed(root), ...schemaFiles(format).keys(), manifestName]);
  return sortedPaths(files)
    .filter((path) => !known.has(path))
    .map((path) => `${path} is in the zip but not in the manifest`);
}

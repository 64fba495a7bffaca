/** The rules for a package's files: names, kinds, the page's policy, and no word of any other host. */
import { Buffer } from 'node:buffer';
import type { Edition } from '../connect';
import { contentSecurityPolicy, type Format, standardOf } from './edition';
import { bytesText, extension, type Files, isText, readText, safeExtensions, sortedPaths } from './files';
import { licencesName } from './licences';
import { launchPage, manifestName } from './manifest';
import type { Problem } from './problem';
import { schemaFiles } from './schemas';
import { settingsExampleName, settingsName } from './settings-files';

/** Names of namespaces and of error texts: never fetched. */
const harmlessAddresses = [
  /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2000\/svg|XML\/1998\/namespace)$/,
  /^https:\/\/svelte\.dev\/e\/[\w$-]*$/,
  /^http:\/\/ltsc\.ieee\.org\/xsd\/LOM$/,
];

/** Holders of a copyright, and places that a learner may choose to go to: nothing here is fetched. */
const naming: readonly string[] = [licencesName, settingsName, settingsExampleName];

/** Everything that is wrong with the files of a package, its manifest aside. `commitAddress`: of the course, or empty. */
export function checkFiles(files: Files, format: Format, commitAddress = ''): Problem[] {
  const schemas = schemaFiles(format);
  const content = sortedPaths(files).filter((path) => !schemas.has(path) && path !== manifestName);
  return [
    ...content.flatMap((path) => fileName(path)),
    ...[...schemas].flatMap(([name, bytes]) => schemaFile(name, bytes, files)),
    ...content
      .filter((path) => isText(path) && !naming.includes(path))
      .flatMap((path) => foreignHosts(path, files, commitAddress)),
    ...content.filter((path) => path.endsWith('.css')).flatMap((path) => absentFiles(path, files)),
    ...checkPage(files, standardOf(format)),
  ];
}

function fileName(path: string): Problem[] {
  const problems: Problem[] = [];
  if (!/^[a-z0-9._/-]+$/.test(path) || path.includes('..') || path.startsWith('/')) {
    problems.push({
      rule: 'file-name',
      message: `${path}: names have lower-case letters, digits, dot, hyphen and underscore only`,
    });
  }
  if (!safeExtensions.includes(extension(path))) {
    problems.push({ rule: 'extension', message: `${path}: LMS servers serve ${safeExtensions.join(' ')} only` });
  }
  return problems;
}

function schemaFile(name: string, bytes: Uint8Array, files: Files): Problem[] {
  const carried = files.get(name);
  if (carried && Buffer.from(carried).equals(bytes)) return [];
  return [
    { rule: 'schema-files', message: `${name}, the standard's own, must stand unchanged at the root of the zip` },
  ];
}

/** Stylesheets stand at the root, as the bundler leaves them, so what they name stands there too. */
function absentFiles(path: string, files: Files): Problem[] {
  const named = [...readText(files, path).matchAll(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g)].map(
    ([, , address = '']) => address,
  );
  return named
    .filter((address) => !files.has(address.replace(/^\.\//, '')))
    .map((address) => ({ rule: 'absent-file', message: `${path} names ${address}, which is not in the package` }));
}

function foreignHosts(path: string, files: Files, commitAddress: string): Problem[] {
  const text = bytesText(files.get(path) ?? new Uint8Array());
  const addresses = text.match(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)]+/gi) ?? [];
  return [...new Set(addresses)]
    .filter((address) => address !== commitAddress && !harmlessAddresses.some((pattern) => pattern.test(address)))
    .map((address) => ({
      rule: 'foreign-host',
      message: `${path} names ${address}; trusts' filters let no other host through`,
    }));
}

/** The page names its edition, carries the policy that fits it, and has nothing inline that the policy would stop. */
export function checkPage(files: Files, edition: Edition): Problem[] {
  const bytes = files.get(launchPage);
  if (!bytes) return [{ rule: 'page', message: `${launchPage} is missing` }];
  const page = bytesText(bytes);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const wanted = contentSecurityPolicy({ edition, commitAddress: '' })
    .split('; ')
    .filter((part) => !/^connect-src/.test(part));
  const missing = wanted.filter((part) => !policy.split('; ').includes(part));
  const problems: Problem[] = [];
  if (!page.includes(`data-edition="${edition}"`))
    problems.push({ rule: 'page', message: `${launchPage} must say data-edition="${edition}"` });
  if (missing.length)
    problems.push({
      rule: 'policy',
      message: `${launchPage}: the content security policy lacks ${missing.join('; ')}`,
    });
  if (/unsafe-/.test(policy))
    problems.push({ rule: 'policy', message: `${launchPage}: the content security policy allows something unsafe` });
  if (/<style\b|\sstyle=|<script\b(?![^>]*\ssrc=)|\son[a-z]+=/i.test(page)) {
    problems.push({
      rule: 'inline',
      message: `${launchPage} has a script, style or handler in the page, which the policy stops`,
    });
  }
  return problems;
}

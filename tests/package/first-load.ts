/**
 * What a browser fetches of a built package until the menu stands, worked out from the files alone: the page, the scripts and
 * stylesheets that it names, and what these import before they run. `tests/e2e/budgets.test.ts` holds it against what a
 * browser really asks for.
 */
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import type { Standard } from '../../scorm/package/edition';
import { type Files, readText } from '../../scorm/package/files';

/** Bytes as they are, and as a server that compresses each file by itself sends them. */
interface Bytes {
  raw: number;
  gzip: number;
}

export interface FirstLoad {
  /** Paths in the package, the page first. One request each. */
  files: string[];
  scripts: Bytes;
  all: Bytes;
}

/** @throws Error when the page names a file that is not there. */
export function firstLoad(files: Files, standard: Standard): FirstLoad {
  const found = new Set(['index.html', ...namedByPage(readText(files, 'index.html')), ...trackers(files, standard)]);
  // A set that grows while it is walked is walked to its end.
  for (const path of found) if (path.endsWith('.js')) importsOf(files, path).forEach((name) => found.add(name));
  return weigh(files, [...found]);
}

/** Adds up files of a package. */
export function weigh(files: Files, paths: string[]): FirstLoad {
  return {
    files: paths,
    scripts: bytesOf(
      files,
      paths.filter((path) => path.endsWith('.js')),
    ),
    all: bytesOf(files, paths),
  };
}

function namedByPage(page: string): string[] {
  return [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+)"/g)].map(([, path = '']) => path);
}

/** Where the tracker of a standard is a chunk of its own, the entry asks for it at once. */
function trackers(files: Files, standard: Standard): string[] {
  return [...files.keys()].filter((path) => new RegExp(`^${standard}-[a-z0-9]+\\.js$`).test(path));
}

/** Static imports only: what stands in `import()` waits until it is needed. */
function importsOf(files: Files, path: string): string[] {
  return parseAst(readText(files, path)).body.flatMap((node) =>
    (node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration') &&
    node.source
      ? [node.source.value.replace(/^\.\//, '')]
      : [],
  );
}

function bytesOf(files: Files, paths: string[]): Bytes {
  const contents = paths.map((path) => files.get(path) ?? missing(path));
  return {
    raw: contents.reduce((sum, bytes) => sum + bytes.length, 0),
    gzip: contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
  };
}

function missing(path: string): never {
  throw new Error(`${path} is loaded with the page but is not in the package`);
}

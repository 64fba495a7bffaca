import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files under `lessons/` and `quizzes/` and `package.json`, by path from the project's root with `/` between. */
export interface ContentSource {
  /** All paths, sorted. */
  paths: string[];
  has(path: string): boolean;
  /** The text with `\n` line ends. Throws when the file does not exist. */
  read(path: string): string;
}

/** The content on disk. */
export function diskSource(root: string): ContentSource {
  const folders = ['lessons', 'quizzes'];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, '')),
  );
  return fromReader([...paths, 'package.json'], (path) => readFileSync(join(root, path), 'utf8'));
}

/** Content in memory, for tests. */
export function memorySource(files: Record<string, string>): ContentSource {
  return fromReader(Object.keys(files), (path) => files[path] ?? '');
}

function fromReader(paths: string[], read: (path: string) => string): ContentSource {
  const known = new Set(paths);
  return {
    paths: [...known].sort(),
    has: (path) => known.has(path),
    read(path) {
      if (!known.has(path)) throw new Error(`No such content file: ${path}`);
      return read(path).replaceAll('\r\n', '\n');
    },
  };
}

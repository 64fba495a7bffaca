import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made from. */
const sources = ['src', 'lessons', 'quizzes', 'scorm/package', 'vite.config.ts', 'package-lock.json', 'LICENSE'];
const trackers = 'scorm';

/**
 * True when every one of these files is newer than every source of a build.
 * @param root The project's folder.
 */
export function isFresh(root: string, files: readonly string[]): boolean {
  if (!files.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  const newest = Math.max(...sources.map((source) => changed(join(root, source))), changed(join(root, trackers), 1));
  return oldest > newest;
}

/** When a file, or anything in a folder, was changed last; folders count too, so that a removed file is noticed. */
function changed(path: string, depth = Infinity): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory() || depth === 0) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name), depth - 1)));
}

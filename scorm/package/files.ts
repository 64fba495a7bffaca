/** The files of one edition, by path inside it (`/` between folders, no leading slash). */
export type Files = ReadonlyMap<string, Uint8Array>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** What a package may hold: LMS web servers know these, and answer others with 404 or as plain text (LMS.md §1.11). */
export const safeExtensions: readonly string[] = '.js .css .html .json .svg .png .woff2 .mp3 .mp4 .txt .xml .xsd'.split(
  ' ',
);

const textExtensions = new Set(['.js', '.css', '.html', '.json', '.svg', '.txt', '.xml', '.xsd', '.dtd']);

/** The extension with its dot, as written; empty when there is none. */
export function extension(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}

/** True when the file is text, which packages carry with `\n` line ends. */
export function isText(path: string): boolean {
  return textExtensions.has(extension(path).toLowerCase());
}

/** UTF-8 bytes of a text, with `\n` line ends whatever the machine that wrote it. */
export function textBytes(text: string): Uint8Array {
  return encoder.encode(text.replace(/\r\n?/g, '\n'));
}

/** The text of UTF-8 bytes. Throws a TypeError when they are not UTF-8. */
export function bytesText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The text of a file that must be there. Throws an Error naming the missing file. */
export function readText(files: Files, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is missing; the files are ${[...files.keys()].sort().join(', ') || 'none'}`);
  return bytesText(bytes);
}

/** By code unit, the same on every machine (`localeCompare` is not). */
export function sortedPaths(files: Files): string[] {
  return [...files.keys()].sort();
}

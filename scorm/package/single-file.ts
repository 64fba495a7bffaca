/**
 * Makes one page of a built page and the files it names. A page opened from disk may not load modules from beside it, so
 * script, style and pictures move into the page; the policy then allows exactly these by their hashes.
 */
import { createHash } from 'node:crypto';
import { editionPage, type PageOptions } from './edition';
import { extension, type Files, readText } from './files';

/** What a page or a stylesheet may still name: the bundler inlines the rest, but no picture that is also the favicon. */
const inlineTypes: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2' };

/**
 * The whole course as one page.
 * @param files A build without code splitting: `index.html` and what it names.
 * @param licences Put into the page as text, since there is no file beside it: `document.getElementById('licences')`.
 * @throws Error when the page still names a file, or a script would not survive being inlined.
 */
export function singleFilePage(
  files: Files,
  licences: string,
  options: Pick<PageOptions, 'commitAddress' | 'settings'>,
): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  // One pass: what has been put in is never searched again.
  const page = readText(files, 'index.html').replace(/<script\b[^>]*><\/script>|<link\b[^>]*>/g, (tag) => {
    const address = attribute(tag, tag.startsWith('<link') ? 'href' : 'src');
    const path = beside(address);
    if (tag.startsWith('<script')) {
      const script = inlineScript(readText(files, path));
      scripts.push(hash(script));
      return `<script${/\snomodule\b/.test(tag) ? ' nomodule' : ' type="module"'}>${script}</script>`;
    }
    if (attribute(tag, 'rel') === 'modulepreload') return '';
    if (attribute(tag, 'rel') === 'icon') return tag.replace(`"${address}"`, `"${dataAddress(files, path)}"`);
    const style = inlineStyle(files, path);
    styles.push(hash(style));
    return `<style>${style}</style>`;
  });
  const left = [...files.keys()].find((path) => path !== 'index.html' && page.includes(path));
  if (left) throw new Error(`The single file still names ${left}, which is not beside it`);
  if (scripts.length === 0) throw new Error('index.html names no script: the single file would be an empty page');
  const withLicences = insertBefore(
    page,
    '</body>',
    `<script type="text/plain" id="licences">${plain(licences)}</script>\n  `,
  );
  return editionPage(withLicences, { ...options, edition: 'file' }, { scripts, styles });
}

/** `</script` would end the element, and `<!--` starts a state in which `</script>` may not. Both mean the same escaped. */
function inlineScript(script: string): string {
  return script
    .replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '')
    .replace(/<(?=\/script|!--)/gi, '\\x3C')
    .trim();
}

function inlineStyle(files: Files, path: string): string {
  const style = readText(files, path).replace(
    /url\((["']?)(?!data:|#)([^"')]+)\1\)/g,
    (_whole, _quote, address: string) => {
      return `url(${dataAddress(files, beside(address))})`;
    },
  );
  if (/<\/style/i.test(style)) throw new Error(`${path} holds </style and cannot be inlined`);
  return style.trim();
}

/** Licence texts name people's addresses in angle brackets; nothing in them may look like the end of the element. */
function plain(text: string): string {
  return text.replace(/<(?=\/script|!--)/gi, '‹');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function dataAddress(files: Files, path: string): string {
  if (path.startsWith('data:')) return path;
  const type = inlineTypes[extension(path)];
  const bytes = files.get(path);
  if (!type || !bytes) throw new Error(`index.html names ${path}, which cannot be inlined`);
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** The path of a file that the page names as `./name`; a picture that the bundler inlined stays as it is. */
function beside(address: string): string {
  if (address.startsWith('data:')) return address;
  if (/^[a-z]+:|^\//i.test(address)) throw new Error(`index.html names ${address}, which is not beside it`);
  return address.replace(/^\.\//, '');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function insertBefore(text: string, mark: string, addition: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`index.html has no ${mark}`);
  return text.slice(0, at) + addition + text.slice(at);
}

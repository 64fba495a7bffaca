/**
 * The four editions differ in their page only: the edition's name, which `main.ts` reads to choose a tracker, and the
 * content security policy. Scripts, styles and pictures are the same bytes in three of them and inlined in the fourth.
 */

import { policySource } from '../../src/settings/endpoint';
import type { Edition } from '../connect';
import { settingsName } from './settings-files';

/** A package for an LMS, by standard. */
export type Standard = Exclude<Edition, 'web' | 'file'>;
export const standards: readonly Standard[] = ['scorm12', 'scorm2004'];

/** What a zip says it is. The 3rd and the 4th edition of SCORM 2004 differ in the manifest and its schema files only. */
export type Format = Standard | 'scorm2004-3rd';
export const formats: readonly Format[] = ['scorm12', 'scorm2004-3rd', 'scorm2004'];
export const standardOf = (format: Format): Standard => (format === 'scorm12' ? 'scorm12' : 'scorm2004');

export interface PageOptions {
  edition: Edition;
  /** Where the stand-alone tracker sends its record: an absolute or relative address, or empty. */
  commitAddress: string;
  /** What the file beside the page holds by which it finds out whether the server can be reached; only packages have one. */
  token?: string;
  /** Where the page finds its settings: beside it, or in it as this JSON. Absent: it has none. */
  settings?: 'beside' | { json: string };
}

/** CSP sources such as `'sha256-…'` for a page whose script and style stand in the page itself. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/**
 * Names the edition in a built page and gives it its policy.
 * Throws an Error when the page lacks `data-edition`, or its `<meta charset>`, which the policy follows so that it
 * stands before anything that loads.
 */
export function editionPage(html: string, options: PageOptions, hashes?: InlineHashes): string {
  const token = options.token ? `" data-token="${options.token}` : '';
  const named = html.replace(/(<html\b[^>]*\bdata-edition=")[^"]*/, (_, to: string) => to + options.edition + token);
  if (!named.includes(`data-edition="${options.edition}"`)) {
    throw new Error('index.html: <html> has no data-edition attribute; write <html lang="en-GB" data-edition="web">');
  }
  const policy = contentSecurityPolicy(options, hashes);
  const guarded = named.replace(
    /<meta\s+charset="[^"]*"\s*\/?>/i,
    (charset) =>
      `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />${settingsTag(options.settings)}`,
  );
  if (guarded === named) throw new Error('index.html: <head> has no <meta charset="utf-8"> for the policy to follow');
  return guarded;
}

/**
 * The file is asked for while the script still comes. As a block of data in the page, which no policy has to allow, it can be
 * changed in any editor.
 */
function settingsTag(settings: PageOptions['settings']): string {
  if (!settings) return '';
  if (settings === 'beside')
    return `\n    <link id="settings" rel="preload" as="fetch" href="./${settingsName}" crossorigin />`;
  return `\n    <script type="application/json" id="settings">\n${settings.json.trim().replaceAll('<', '\\u003c')}\n    </script>`;
}

/** The policy of DESIGN.md §7.11: nothing from anywhere else, nothing inline but what is hashed. */
export function contentSecurityPolicy({ edition, commitAddress }: PageOptions, hashes?: InlineHashes): string {
  const own = "'self'";
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'none'"],
    ['script-src', ...(hashes?.scripts ?? [own])],
    ['style-src', ...(hashes?.styles ?? [own])],
    ['img-src', own, 'data:'],
    ['connect-src', own, ...commitSource(commitAddress)],
  ];
  if (edition === 'web') directives.push(['manifest-src', own], ['worker-src', own]);
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** A relative address is `'self'` already. */
function commitSource(address: string): string[] {
  return /^https?:/i.test(address) ? [policySource(new URL(address))] : [];
}

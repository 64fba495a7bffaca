/**
 * The four editions differ in their page only: the edition's name, which `main.ts` reads to choose a tracker, and the
 * content security policy. Scripts, styles and pictures are the same bytes in three of them and inlined in the fourth.
 */

import type { Edition } from '../connect';

/** A package for an LMS, by standard. */
export type Standard = Exclude<Edition, 'web' | 'file'>;
export const standards: readonly Standard[] = ['scorm12', 'scorm2004'];

export interface PageOptions {
  edition: Edition;
  /** Where the stand-alone tracker sends its record: an absolute or relative address, or empty. */
  commitAddress: string;
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
  const named = html.replace(/(<html\b[^>]*\bdata-edition=")[^"]*/, (_, before: string) => before + options.edition);
  if (!named.includes(`data-edition="${options.edition}"`)) {
    throw new Error('index.html: <html> has no data-edition attribute; write <html lang="en-GB" data-edition="web">');
  }
  const policy = contentSecurityPolicy(options, hashes);
  const guarded = named.replace(
    /<meta\s+charset="[^"]*"\s*\/?>/i,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
  if (guarded === named) throw new Error('index.html: <head> has no <meta charset="utf-8"> for the policy to follow');
  return guarded;
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

/** A relative address is `'self'` already. A policy source has no query, and `;` and `,` would end it. */
function commitSource(address: string): string[] {
  if (!/^https?:/i.test(address)) return [];
  const { origin, pathname } = new URL(address);
  return [`${origin}${pathname}`.replaceAll(';', '%3B').replaceAll(',', '%2C').replaceAll("'", '%27')];
}

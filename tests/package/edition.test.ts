import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, editionPage } from '../../scorm/package/edition';
import { singleFilePage } from '../../scorm/package/single-file';
import { exampleApp } from './example';

const base = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

describe('the content security policy', () => {
  it('allows a package nothing but itself', () => {
    expect(contentSecurityPolicy({ edition: 'scorm12', commitAddress: '' })).toBe(base);
    expect(contentSecurityPolicy({ edition: 'scorm2004', commitAddress: '' })).toBe(base);
  });

  it('allows the web edition a manifest and a worker besides', () => {
    expect(contentSecurityPolicy({ edition: 'web', commitAddress: '' })).toBe(
      `${base}; manifest-src 'self'; worker-src 'self'`,
    );
  });

  it('allows the commit address, without what would end or widen the source', () => {
    const policy = contentSecurityPolicy({ edition: 'scorm12', commitAddress: 'https://lms.example.org/a;b,c?key=1' });
    expect(policy).toBe(`${base} https://lms.example.org/a%3Bb%2Cc`);
  });

  it('needs no source for a commit address on the same server', () => {
    expect(contentSecurityPolicy({ edition: 'scorm12', commitAddress: '/commit' })).toBe(base);
  });
});

describe('a page', () => {
  it('is given its edition and, before anything that loads, its policy', () => {
    const page = editionPage(
      '<html lang="en-GB" data-edition="web"><head><meta charset="utf-8" /><script src="a.js">',
      {
        edition: 'scorm2004',
        commitAddress: '',
      },
    );
    expect(page).toContain('<html lang="en-GB" data-edition="scorm2004">');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('without data-edition is refused with the fix', () => {
    expect(() => editionPage('<html><meta charset="utf-8">', { edition: 'web', commitAddress: '' })).toThrow(
      /data-edition/,
    );
  });

  it('without a charset is refused, because the policy would have no place', () => {
    expect(() => editionPage('<html data-edition="web">', { edition: 'web', commitAddress: '' })).toThrow(/charset/);
  });
});

describe('the settings of a page', () => {
  const page = '<html data-edition="web"><head><meta charset="utf-8" /></head>';

  it('are asked for ahead of the script, in the way in which the course asks again', () => {
    expect(editionPage(page, { edition: 'web', commitAddress: '', settings: 'beside' })).toContain(
      '<link id="settings" rel="preload" as="fetch" href="./settings.json" crossorigin />',
    );
  });

  it('stand at the top of a page that has nothing beside it, and cannot end their element', () => {
    const json = '{ "organisation": "</script><b>" }';
    const made = editionPage(page, { edition: 'file', commitAddress: '', settings: { json } });
    const [, text = ''] = /<script type="application\/json" id="settings">([^<]*)<\/script>/.exec(made) ?? [];
    expect(JSON.parse(text)).toEqual({ organisation: '</script><b>' });
  });

  it('are none where the page has none', () => {
    expect(editionPage(page, { edition: 'web', commitAddress: '' })).not.toContain('id="settings"');
  });
});

describe('the single file', () => {
  const files = exampleApp({
    'index-1a.js': 'document.title = "</script><!-- x";',
    'index-1a.css': 'body { background: url(./icon-1a.svg) }',
  });
  const page = singleFilePage(files, 'MIT </script> licence', { commitAddress: '' });
  const inside = (name: string): string => new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(page)?.[1] ?? '';

  it('is named so and names no other file', () => {
    expect(page).toContain('data-edition="file"');
    expect(page).not.toMatch(/(?:src|href)="\.\//);
    expect(page).not.toContain('icon-1a.svg');
  });

  it('allows exactly its own script and style, by their hashes', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(page).toContain(`script-src ${hash(inside('script'))};`);
    expect(page).toContain(`style-src ${hash(inside('style'))};`);
    expect(page).not.toContain('unsafe-');
  });

  it('keeps a script whole that speaks of script tags', () => {
    expect(inside('script')).toBe('document.title = "\\x3C/script>\\x3C!-- x";');
  });

  it('carries the licences as text', () => {
    expect(page).toContain('<script type="text/plain" id="licences">MIT ‹/script> licence</script>');
  });

  it('is refused when a script would load another file', () => {
    const app = exampleApp({ 'index-1a.js': 'import("./lesson-1a.js")' });
    expect(() => singleFilePage(app, '', { commitAddress: '' })).toThrow(/lesson-1a\.js/);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../scorm/package/check-files';
import { checkPackage, unzip } from '../../scorm/package/check-package';
import { formats } from '../../scorm/package/edition';
import { type Files, readText, safeExtensions, extension } from '../../scorm/package/files';
import { built, builtAgain } from './built';

const editions = built();
const oneFile = [...formats.map((format) => editions.zips[format]), editions.singleFile];

function folder(path: string): Files {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return [full.slice(path.length + 1).replaceAll('\\', '/'), readFileSync(full)];
    }),
  );
}

describe.each(formats)('the built %s package', (format) => {
  const bytes = readFileSync(editions.zips[format]);

  it('is sound', async () => {
    expect(await checkPackage(bytes, format)).toEqual([]);
  });

  it('has a name that ends with what it is', () => {
    expect(basename(editions.zips[format])).toBe(`ap-foundations-${editions.course.version}-${format}.zip`);
  });

  it('holds the scripts of the web edition, byte for byte', () => {
    const web = folder(editions.web);
    const packed = unzip(bytes);
    const scripts = [...web.keys()].filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts)
      expect(Buffer.from(packed.get(path) ?? []).equals(web.get(path) ?? Buffer.of(0)), path).toBe(true);
  });
});

describe('the web edition', () => {
  const web = folder(editions.web);

  it('carries its policy and nothing inline', () => {
    expect(checkPage(web, 'web')).toEqual([]);
  });

  it('has files that any host serves, its licences among them', () => {
    expect([...web.keys()].filter((path) => !safeExtensions.includes(extension(path)))).toEqual([]);
    expect(readText(web, 'licences.txt')).toMatch(/svelte[\s\S]*nhsuk-frontend/);
  });
});

describe('the single file', () => {
  const page = readFileSync(editions.singleFile, 'utf8');

  it('names no file beside it', () => {
    const withoutLicences = page.replace(/<script type="text\/plain"[\s\S]*?<\/script>/, '');
    expect(withoutLicences).not.toMatch(/\s(?:src|href)="\.?\//);
    expect(withoutLicences).not.toMatch(/\bimport\(\s*["'`]\.\//);
  });

  it('is allowed its own script and style by hash, and carries the licences', () => {
    expect(page).toMatch(/script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
    expect(page).toMatch(/<script type="text\/plain" id="licences">[\s\S]*nhsuk-frontend/);
  });

  it('has its settings at its top, where an editor finds them', () => {
    const start = page.slice(0, 1500);
    expect(start).toMatch(/<script type="application\/json" id="settings">\s*\{\}\s*<\/script>/);
  });
});

describe('every edition', () => {
  it('that is one file has its checksum beside it', () => {
    for (const path of oneFile) {
      const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
      expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sum}  ${basename(path)}\n`);
    }
  });

  it('is the same bytes when built again in another time zone', () => {
    const again = builtAgain('Pacific/Kiritimati');
    const pairs = [
      ...formats.map((format) => [format, editions.zips[format], again.zips[format]] as const),
      ['single file', editions.singleFile, again.singleFile] as const,
    ];
    for (const [name, first, second] of pairs) {
      expect(readFileSync(first).equals(readFileSync(second)), name).toBe(true);
    }
  });
});

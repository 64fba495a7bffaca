import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPackage, unzip } from '../../scorm/package/check-package';
import { formats } from '../../scorm/package/edition';
import { readText } from '../../scorm/package/files';
import { checksumLine, packageFiles, zip } from '../../scorm/package/pack';
import { exampleApp, exampleCourse } from './example';

function packedIn(timeZone: string): string {
  const script = fileURLToPath(new URL('./pack-in-child.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: timeZone },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

describe('packing', () => {
  it('gives the same bytes in any time zone', () => {
    const here = formats
      .map((format) => checksumLine(zip(packageFiles(format, exampleCourse, exampleApp())), `${format}.zip`))
      .join('');
    expect(packedIn('Pacific/Kiritimati')).toBe(here);
    expect(packedIn('America/Los_Angeles')).toBe(here);
  });

  it.each(formats)('makes a sound %s package', async (format) => {
    expect(await checkPackage(zip(packageFiles(format, exampleCourse, exampleApp())), format)).toEqual([]);
  });

  it.each(formats)('brings settings that say nothing, and what is needed to change them, in a %s package', (format) => {
    const files = packageFiles(format, exampleCourse, exampleApp());
    expect(JSON.parse(readText(files, 'settings.json'))).toEqual({});
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['settings-example.json', 'settings-schema.json', 'logo.svg', 'logo.png', 'readme.txt']),
    );
    expect(readText(files, 'readme.txt')).toContain(`Version ${exampleCourse.version}`);
    expect(readText(files, 'index.html')).toContain('rel="preload" as="fetch" href="./settings.json"');
  });

  it('puts settings and a logo into the package that they are for', async () => {
    const logo = { name: 'logo.png' as const, bytes: new Uint8Array([137, 80, 78, 71]) };
    const said = { logo: 'logo.png', policies: [{ title: 'Medicines', address: 'https://intranet.example.org/a' }] };
    const files = packageFiles('scorm12', exampleCourse, exampleApp(), { settings: { said, logo } });
    expect(JSON.parse(readText(files, 'settings.json'))).toEqual(said);
    expect(files.get('logo.png')).toEqual(logo.bytes);
    expect(await checkPackage(zip(files), 'scorm12')).toEqual([]);
  });

  it('names the edition in the page and leaves the other files alone', () => {
    const app = exampleApp();
    const packed = packageFiles('scorm12', exampleCourse, app);
    expect(readText(packed, 'index.html')).toContain('data-edition="scorm12"');
    expect(packed.get('index-1a.js')).toEqual(app.get('index-1a.js'));
  });

  it('writes text with line feeds only, in sorted entries', () => {
    const files = unzip(
      zip(
        new Map([
          ['b.txt', Buffer.from('one\r\ntwo\r')],
          ['a.txt', Buffer.from('x')],
        ]),
      ),
    );
    expect([...files.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(readText(files, 'b.txt')).toBe('one\ntwo\n');
  });

  it('refuses a file that would hide one of the standard’s', () => {
    expect(() => packageFiles('scorm12', exampleCourse, exampleApp({ 'imsmanifest.xml': '' }))).toThrow(/imsmanifest/);
  });

  it('writes checksums as sha256sum reads them', () => {
    expect(checksumLine(new Uint8Array(), 'empty.zip')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty.zip\n',
    );
  });
});

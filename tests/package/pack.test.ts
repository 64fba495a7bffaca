import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPackage, unzip } from '../../scorm/package/check-package';
import { standards } from '../../scorm/package/edition';
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
    const here = standards
      .map((standard) => checksumLine(zip(packageFiles(standard, exampleCourse, exampleApp())), `${standard}.zip`))
      .join('');
    expect(packedIn('Pacific/Kiritimati')).toBe(here);
    expect(packedIn('America/Los_Angeles')).toBe(here);
  });

  it.each(standards)('makes a sound %s package', async (standard) => {
    expect(await checkPackage(zip(packageFiles(standard, exampleCourse, exampleApp())), standard)).toEqual([]);
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

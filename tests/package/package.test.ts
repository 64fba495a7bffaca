import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, unzip } from '../../scorm/package/check-package';
import { type Files, readText } from '../../scorm/package/files';
import { compileContent } from '../../src/content/compile';
import { readOptions } from '../../scorm/package/options';
import { plan } from '../../scorm/package/package';
import { elements, parseXml } from '../../scorm/package/xml-elements';
import { packaged } from './built';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'packaged-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const lessonsOf = (project: string, ...units: string[]): string[] =>
  compileContent(project).course.lessons.flatMap(({ id, unit }) => (units.includes(unit) ? [id] : []));

const titlesOf = (files: Files): (string | undefined)[] =>
  elements(parseXml(readText(files, 'imsmanifest.xml')), 'item').map((item) => item.children[0]?.text);

describe('a package of two units for a 2004 3rd edition LMS, with a trust’s settings', () => {
  const args = [
    ...['--standard', '2004-3', '--units', 'role,code', '--mastery-score', '75'],
    ...['--settings', file('trust.json', '{ "final-status": "passed", "tries": 2 }'), '--tries', '3'],
    ...[
      '--organisation',
      'Example Hospitals',
      '--logo',
      file('trust.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
  ];
  const name = /^ap-foundations-code-role-\d+\.\d+\.\d+-scorm2004-3rd\.zip$/;
  let zip = Buffer.alloc(0);
  let files: Files = new Map();

  beforeAll(() => {
    const { status, said, out } = packaged('packaged-units', args);
    expect(said).toMatch(/ap-foundations-code-role/);
    expect(status, said).toBe(0);
    const written = readdirSync(out).sort();
    expect(written).toEqual([expect.stringMatching(name), expect.stringMatching(/3rd\.zip\.sha256$/)]);
    zip = readFileSync(join(out, written[0] ?? ''));
    files = unzip(zip);
  });

  it('is sound, with the pass mark that was asked for', async () => {
    expect(await checkPackage(zip, 'scorm2004-3rd', { masteryScore: 75 })).toEqual([]);
  });

  it('holds these lessons and no other', () => {
    const parts = [...files.keys()].filter((path) => /^(lesson|bank)-/.test(path)).map((path) => path.split('-')[1]);
    const asked = lessonsOf(root, 'role', 'code');
    expect([...new Set(parts)].sort()).toEqual([...asked].sort());
    expect([...files.keys()].filter((path) => path.startsWith('lesson-'))).toHaveLength(asked.length);
  });

  it('says what it is in the manifest and in the course', () => {
    const title = 'Assistant Practitioner Foundations: The role and safe practice; The Code of Conduct';
    expect(titlesOf(files)).toEqual([title]);
    const script = [...files.keys()].find((path) => path.startsWith('app-')) ?? '';
    expect(readText(files, script)).toContain(title);
  });

  it('has the options in its settings file, over the one that was given', () => {
    expect(JSON.parse(readText(files, 'settings.json'))).toEqual({
      'final-status': 'passed',
      tries: 3,
      organisation: 'Example Hospitals',
      logo: 'logo.svg',
    });
    expect(readText(files, 'logo.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  it('is the same bytes when made again in another time zone', () => {
    const again = packaged('packaged-again', args, { TZ: 'Pacific/Kiritimati' });
    expect(again.status, again.said).toBe(0);
    const [path = ''] = readdirSync(again.out).filter((each) => each.endsWith('.zip'));
    expect(readFileSync(join(again.out, path)).equals(zip)).toBe(true);
  });
});

describe('every edition of one lesson, with a commit address', () => {
  const address = 'https://lms.example.org/commit';
  const source = `connect-src 'self' ${address}`;
  let out = '';

  beforeAll(() => {
    const made = packaged('packaged-lesson', ['--lessons', 'c1', '--commit-address', address]);
    expect(made.status, made.said).toBe(0);
    out = made.out;
  });

  it('is written under names of its own', () => {
    const names = readdirSync(out).map((name) => name.replace(/\d+\.\d+\.\d+/, 'X'));
    expect(names.filter((name) => !name.endsWith('.sha256')).sort()).toEqual([
      'ap-foundations-c1-X-scorm12.zip',
      'ap-foundations-c1-X-scorm2004-3rd.zip',
      'ap-foundations-c1-X-scorm2004.zip',
      'ap-foundations-c1-X.html',
      'web-c1',
    ]);
  });

  it('may send there by its security policy, and does so by its settings', () => {
    const web = join(out, 'web-c1');
    expect(readFileSync(join(web, 'index.html'), 'utf8')).toContain(source);
    expect(JSON.parse(readFileSync(join(web, 'settings.json'), 'utf8'))).toEqual({ 'commit-address': address });
    const [single = ''] = readdirSync(out).filter((name) => name.endsWith('.html'));
    const page = readFileSync(join(out, single), 'utf8');
    expect(page).toContain(source);
    expect(page).toContain(`"commit-address": "${address}"`);
  });
});

describe('nothing is made', () => {
  it.each([
    [['--pass-mark', '180'], '“pass-mark” is 180; it must be a whole number from 1 to 100.'],
    [['--interactions', 'some'], '“interactions” is “some”; it must be “off” or'],
    [['--hidden', 'c9'], '“hidden” names the lesson “c9”'],
    [['--lessons', 'r2', '--hidden', 'a10'], '“hidden” names the lesson “a10”, which this package does not have'],
    [['--commit-address', 'http://lms.example.org'], '“commit-address” is “http://lms.example.org”'],
    [['--units', 'heart'], 'The course has no unit heart; its units are role, code, body'],
    [['--standard', '1.3'], '--standard is 1.3; allowed: 1.2, 2004-3, 2004-4'],
    [['--settings', file('list.json', '[1]')], 'must begin with {'],
    [
      [
        '--settings',
        file(
          'pale.json',
          JSON.stringify({
            accent: {
              light: { accent: '#ffb81c', strong: '#805c0e', soft: '#ffffff', 'on-accent': '#ffffff' },
              dark: { accent: '#ffb81c', strong: '#ffd372', soft: '#182227', 'on-accent': '#000000' },
            },
          }),
        ),
      ],
      '“accent.light” is not used: ',
    ],
  ])('where the options say %j', (args, message) => {
    expect(() => plan(root, readOptions(args))).toThrow(message);
  });

  it('and the reason is said, where the options are wrong', () => {
    const { status, said, out } = packaged('packaged-nothing', ['--pass-mark', '180']);
    expect(said).toContain('“pass-mark” is 180; it must be a whole number from 1 to 100.');
    expect(status).toBe(1);
    expect(() => readdirSync(out)).toThrow();
  });
});

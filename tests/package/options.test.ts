import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../scorm/package/options';

const folder = mkdtempSync(join(tmpdir(), 'options-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run package', () => {
  it('makes every edition of the whole course where nothing is said', () => {
    expect(readOptions([])).toEqual({
      out: 'dist',
      only: null,
      choice: {},
      masteryScore: null,
      commitAddress: null,
      settings: { said: {}, logo: null },
    });
  });

  it.each([
    ['1.2', ['scorm12']],
    ['2004-3', ['scorm2004-3rd']],
    ['2004-4', ['scorm2004']],
    ['1.2,2004-4', ['scorm12', 'scorm2004']],
  ])('makes packages of the standard %s', (name, only) => {
    expect(readOptions(['--standard', name]).only).toEqual(only);
  });

  it('takes units and lessons, apart by commas', () => {
    expect(readOptions(['--units', 'role,code']).choice).toEqual({ units: ['role', 'code'] });
    expect(readOptions(['--lessons', 'a10, r2', '--units=code']).choice).toEqual({
      units: ['code'],
      lessons: ['a10', 'r2'],
    });
  });

  it('keeps a mastery score for the manifest, and no setting of it', () => {
    const { masteryScore, settings } = readOptions(['--mastery-score', '75']);
    expect(masteryScore).toBe(75);
    expect(settings.said).toEqual({});
  });

  it('writes a commit address into the settings, and keeps it for the security policy', () => {
    const { commitAddress, settings } = readOptions(['--commit-address', 'https://lms.example.org/commit']);
    expect(commitAddress).toBe('https://lms.example.org/commit');
    expect(settings.said).toEqual({ 'commit-address': 'https://lms.example.org/commit' });
  });

  it.each([
    [['--organisation', 'Example Hospitals'], { organisation: 'Example Hospitals' }],
    [['--pass-mark', '85'], { 'pass-mark': 85 }],
    [['--tries', '0'], { tries: 0 }],
    [['--final-status', 'passed'], { 'final-status': 'passed' }],
    [['--objectives', 'false'], { objectives: false }],
    [['--interactions', 'assessment'], { interactions: 'assessment' }],
    [['--hidden', 'c0', '--hidden', 'c1'], { hidden: ['c0', 'c1'] }],
    [['--feedback', 'It helps me, mostly.', '--feedback', 'Two'], { feedback: ['It helps me, mostly.', 'Two'] }],
    [['--pass-mark', 'high'], { 'pass-mark': Number.NaN }],
  ])('writes %j into the settings', (args, said) => {
    expect(readOptions(args).settings.said).toEqual(said);
  });

  it('begins with a settings file and puts the other options over it', () => {
    const settings = file('trust.json', '{ "organisation": "A", "pass-mark": 70 }');
    expect(readOptions(['--settings', settings, '--pass-mark', '90']).settings.said).toEqual({
      organisation: 'A',
      'pass-mark': 90,
    });
  });

  it('takes a logo under the name that the package has for its kind', () => {
    const { said, logo } = readOptions(['--logo', file('Our Trust.SVG', '<svg/>')]).settings;
    expect(said).toEqual({ logo: 'logo.svg' });
    expect(logo?.name).toBe('logo.svg');
    expect(Buffer.from(logo?.bytes ?? []).toString()).toBe('<svg/>');
  });
});

describe('an option is refused', () => {
  it.each([
    [['--standard', '2004'], '--standard is 2004; allowed: 1.2, 2004-3, 2004-4'],
    [['--mastery-score', '0.8'], '--mastery-score is 0.8; write a whole number from 1 to 100'],
    [['--logo', 'logo.gif'], 'a logo is an .svg or a .png file'],
    [['--settings', file('list.json', '[]')], 'must begin with { and end with }'],
    [['--pas-mark', '80'], '--pas-mark'],
  ])('where it says %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

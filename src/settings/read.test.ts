import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields } from './fields';
import { readSettings } from './read';

const read = (file: unknown) => readSettings(JSON.stringify(file), (address) => address.startsWith('/'));

describe('A settings file', () => {
  it('that says nothing changes nothing', () => {
    expect(read({})).toEqual({ settings: {}, problems: [] });
  });

  it('may name its schema', () => {
    expect(read({ $schema: './settings-schema.json', tries: 3 })).toEqual({ settings: { tries: 3 }, problems: [] });
  });

  it.each<[unknown]>([
    [{ organisation: 'Example Hospitals' }],
    [{ logo: 'logo.svg' }],
    [{ logo: 'data:image/png;base64,iVBORw0KGgo=' }],
    [{ contact: { title: 'Learning team', address: 'mailto:learning@example.org' } }],
    [{ policies: [{ title: 'Speaking up', address: 'tel:+44 1632 960001' }] }],
    [{ policies: [{ title: 'Medicines', address: 'https://intranet.example.org/a?b=c#d' }] }],
    [{ 'pass-mark': 100, tries: 0 }],
    [{ 'test-out': { offered: false } }],
    [{ 'test-out': { items: 6, 'pass-mark': 90, tries: 1 } }],
    [{ hidden: ['c1'] }],
    [{ 'final-status': 'passed', objectives: false, interactions: 'off' }],
    [{ 'commit-address': '/commit' }],
    [{ 'commit-address': '' }],
    [{ 'sign-off': [{ lesson: 'r2', version: 1, name: 'Ama Reid', role: 'Lead nurse', date: '2028-02-29' }] }],
    [{ feedback: ['One', 'Two', 'Three'] }],
  ])('may say %j', (file) => {
    expect(read(file)).toEqual({ settings: file, problems: [] });
  });

  it.each<[unknown, string]>([
    [{ organisation: '' }, '“organisation” is “”; it must be a line of text of 1 to 80 characters.'],
    [{ organisation: 7 }, '“organisation” is 7; it must be a line of text'],
    [{ organisation: 'two\nlines' }, 'it must be a line of text'],
    [
      { logo: 'https://example.org/logo.svg' },
      '“logo.svg”, “logo.png”, or a picture of these kinds as a data: address',
    ],
    [{ logo: 'data:text/html,<b>' }, '“logo” is “data:text/html,<b>”; it must be'],
    [{ 'pass-mark': 180 }, '“pass-mark” is 180; it must be a whole number from 1 to 100.'],
    [{ 'pass-mark': 0 }, '“pass-mark” is 0; it must be a whole number from 1 to 100.'],
    [{ 'pass-mark': '80' }, '“pass-mark” is “80”; it must be a whole number'],
    [{ tries: 1.5 }, '“tries” is 1.5; it must be a whole number from 0 to 99.'],
    [{ objectives: 'yes' }, '“objectives” is “yes”; it must be true or false.'],
    [{ 'final-status': 'failed' }, '“final-status” is “failed”; it must be “completed” or “passed”.'],
    [{ 'commit-address': 'https://elsewhere.example' }, 'an address on the course’s own server'],
    [{ hidden: 'c1' }, '“hidden” is “c1”; it must be a list of at most 255.'],
    [{ feedback: ['a', 'b', 'c', 'd'] }, '“feedback” is a list; it must be a list of at most 3.'],
    [{ 'test-out': true }, '“test-out” is true; it must be a group { } of offered, items, pass-mark, tries.'],
    [{ contact: { title: 'Team' } }, '“contact.address” is missing; it must be an address that begins with'],
    [{ accent: { light: {} } }, '“accent.light.accent” is missing; it must be a colour such as “#0b5a72”.'],
    [{ 'pas-mark': 80 }, '“pas-mark” is not a setting; settings-schema.json lists them all.'],
    [{ toString: 1 }, '“toString” is not a setting'],
    [{ 'must-pass': false }, '“must-pass” is not a setting'],
  ])('that says %j is left out of account, and told', (file, problem) => {
    const { settings, problems } = read(file);
    expect(settings).toEqual({});
    expect(problems.join(' ')).toContain(problem);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.org',
    'https:example.org',
    'https://user:secret@example.org',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'mailto:nobody',
    'tel:help',
    '',
  ])('leads nobody to %j', (address) => {
    const { settings, problems } = read({ policies: [{ title: 'Policy', address }] });
    expect(settings).toEqual({ policies: [] });
    expect(problems).toHaveLength(1);
  });

  it.each([
    [{ date: '2026-02-30' }, '“sign-off.1.date” is “2026-02-30”; it must be a date such as “2026-12-01”.'],
    [{ date: '1 December 2026' }, '“sign-off.1.date” is “1 December 2026”; it must be a date'],
    [{ version: '1' }, '“sign-off.1.version” is “1”; it must be a whole number from 1 to 999.'],
    [{ name: '' }, '“sign-off.1.name” is “”; it must be a line of text'],
  ])('takes no sign-off that says %j', (wrong, problem) => {
    const signOff = { lesson: 'r2', version: 1, name: 'Ama Reid', role: 'Lead nurse', date: '2026-12-01', ...wrong };
    const { settings, problems } = read({ 'sign-off': [signOff] });
    expect(settings).toEqual({ 'sign-off': [] });
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('loses only the entry of a list, and the choice of a group, that is wrong', () => {
    const good = { title: 'Medicines', address: 'https://intranet.example.org' };
    const { settings, problems } = read({
      policies: [good, { title: 'Bad', address: 'javascript:x' }],
      'test-out': { items: 99, tries: 3 },
    });
    expect(settings).toEqual({ policies: [good], 'test-out': { tries: 3 } });
    expect(problems).toEqual([
      expect.stringContaining('“policies.2.address” is “javascript:x”'),
      expect.stringContaining('“test-out.items” is 99'),
    ]);
  });

  it.each(['', '{', '{ "tries": 1, }', '<!doctype html>'])('that is no JSON is not used: %j', (text) => {
    const { settings, problems } = readSettings(text, () => true);
    expect(settings).toEqual({});
    expect(problems).toEqual([expect.stringMatching(/^settings\.json is not valid JSON, so none of it is used\./)]);
  });

  it.each(['[]', 'null', '"text"', '7'])('that is no group is not used: %s', (text) => {
    expect(readSettings(text, () => true).problems).toEqual([expect.stringContaining('must begin with {')]);
  });

  it('of whatever JSON is read without a throw, and tells of every field that it leaves out', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (file) => {
        const { settings, problems } = readSettings(JSON.stringify(file), () => false);
        const given = Object.keys(JSON.parse(JSON.stringify(file)) as object).filter((name) => name !== '$schema');
        for (const name of given)
          if (!Object.hasOwn(settings, name)) expect(problems.some((problem) => problem.includes(name))).toBe(true);
        for (const name of Object.keys(settings)) expect(Object.hasOwn(fields, name)).toBe(true);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

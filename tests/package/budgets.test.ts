import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../scorm/package/check-package';
import { standards } from '../../scorm/package/edition';
import { bytesText, type Files, isText } from '../../scorm/package/files';
import { zip } from '../../scorm/package/pack';
import { schemaFiles } from '../../scorm/package/schemas';
import { budgets } from './budgets';
import { built } from './built';
import { firstLoad } from './first-load';

const editions = built();

const web: Files = new Map(readdirSync(editions.web).map((name) => [name, readFileSync(join(editions.web, name))]));
const packages = standards.map((edition) => [edition, unzip(readFileSync(editions.zips[edition]))] as const);

const lessonChunks = (files: Files): string[] => [...files.keys()].filter((path) => path.startsWith('lesson-'));

describe.each(packages)('the first load of the %s package', (standard, files) => {
  const load = firstLoad(files, standard);

  it('finds the page, a script and a stylesheet', () => {
    expect(load.files).toEqual(
      expect.arrayContaining(['index.html', expect.stringMatching(/\.js$/), expect.stringMatching(/\.css$/)]),
    );
  });

  it(`takes at most ${budgets.requests} requests`, () => {
    expect(load.files.length).toBeLessThanOrEqual(budgets.requests);
  });

  it('brings no lesson, no bank and no run-time of an LMS', () => {
    expect(load.files.filter((path) => /^(lesson|bank)-|scorm12\.min/.test(path))).toEqual([]);
  });

  it.each(['gzip', 'raw'] as const)('keeps its scripts within budget, %s', (form) => {
    expect(load.scripts[form]).toBeLessThanOrEqual(budgets.scripts[form]);
  });

  it.each(['gzip', 'raw'] as const)('keeps all its bytes within budget, %s', (form) => {
    expect(load.all[form]).toBeLessThanOrEqual(budgets.all[form]);
  });
});

describe('a lesson', () => {
  const chunks = [...web].filter(([path]) => /^lesson-.*\.js$/.test(path));

  it('is a chunk of its own', () => {
    expect(chunks.length).toBeGreaterThan(1);
  });

  it.each(chunks)('comes quickly, with all that belongs to it: %s', (_, bytes) => {
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(budgets.lesson.gzip);
  });
});

describe('the size of what is handed over', () => {
  it.each(packages)('%s: the zip is small, schema files aside', (standard, files) => {
    const schemas = schemaFiles(standard);
    const own = new Map([...files].filter(([path]) => !schemas.has(path)));
    expect(zip(own).length).toBeLessThanOrEqual(budgets.zipPerLesson * lessonChunks(files).length);
  });

  it('one file: it is small enough for a slow USB stick', () => {
    expect(readFileSync(editions.singleFile).length).toBeLessThanOrEqual(budgets.singleFile);
  });
});

/** Addresses that stand in built files as names or as something to read, and are never fetched. */
const harmless: { address: RegExp; because: string }[] = [
  { address: /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|2000\/svg)$/, because: 'namespaces of elements' },
  { address: /^https:\/\/svelte\.dev\/e\/\w+$/, because: 'error codes of Svelte, as it names them' },
];
const inLicences = [
  { address: /^https:\/\/github\.com\/sveltejs\/svelte\/graphs\/contributors$/, because: 'holders of a copyright' },
];
const inManifests = [
  { address: /^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/, because: 'namespace of schema attributes' },
  {
    address: /^http:\/\/(www\.(imsproject|imsglobal|adlnet)\.org|ltsc\.ieee\.org)\/xsd\/\w+$/,
    because: 'namespaces of the standards, whose schema files stand in the package',
  },
];

const inExamples = [{ address: /^https:\/\/intranet\.example\.org\//, because: 'where a trust’s policies might be' }];

/** Addresses with a scheme, and those that take the page's own (`//host`) where a browser would follow one. */
function addresses(text: string): string[] {
  const whole = text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]+/gi) ?? [];
  const schemeless = text.match(/(?<=["'`(=]\s*)\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? [];
  return [...new Set([...whole, ...schemeless])];
}

describe('no built file names another host', () => {
  /** The standard's own schema files, which must stand unchanged, are left out: they name their owners' schemas. */
  const everything = [
    ...[...web].map(([path, bytes]) => [`web/${path}`, bytes] as const),
    ...packages.flatMap(([standard, files]) =>
      [...files]
        .filter(([path]) => !schemaFiles(standard).has(path))
        .map(([path, bytes]) => [`${standard}/${path}`, bytes] as const),
    ),
    ['single file', readFileSync(editions.singleFile)] as const,
  ];

  it('in any edition', () => {
    const named = everything.flatMap(([path, bytes]) => {
      if (path.endsWith('logo.png')) return [];
      expect(path === 'single file' || isText(path), `${path} is text, so that it can be searched`).toBe(true);
      const allowed = [
        ...harmless,
        ...(/licences\.txt$|^single file$/.test(path) ? inLicences : []),
        ...(path.endsWith('imsmanifest.xml') ? inManifests : []),
        ...(path.endsWith('settings-example.json') ? inExamples : []),
      ];
      return addresses(bytesText(bytes))
        .filter((address) => !allowed.some((known) => known.address.test(address)))
        .map((address) => `${path}: ${address}`);
    });
    expect(named).toEqual([]);
  });

  it('and the search would find one, with or without its scheme', () => {
    expect(addresses('url(https://fonts.example/a.woff2) src="//cdn.example/x.js" // not.one')).toEqual([
      'https://fonts.example/a.woff2',
      '//cdn.example',
    ]);
  });
});

/** What `npm run package` is asked for, from the words of the command line. Settings have the options that the settings file has fields for. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Choice } from '../../src/content/choice';
import { fields, type Field } from '../../src/settings/fields';
import type { Format } from './edition';
import type { PackageSettings } from './settings-files';

export interface PackageOptions {
  out: string;
  /** Null for every edition. */
  only: Format[] | null;
  choice: Choice;
  masteryScore: number | null;
  /** Null where nothing is said: then course.yaml decides. */
  commitAddress: string | null;
  settings: PackageSettings;
}

const standards: Record<string, Format> = { '1.2': 'scorm12', '2004-3': 'scorm2004-3rd', '2004-4': 'scorm2004' };

const isList = (field: Field): boolean => field.is === 'list' && field.of.is === 'text';
const isSaid = (field: Field): boolean => isList(field) || !['list', 'group', 'choices', 'picture'].includes(field.is);
const settingOptions = Object.entries(fields).filter(([, field]) => isSaid(field));

const text = { type: 'string' } as const;
const known = {
  out: { ...text, default: 'dist' },
  standard: text,
  units: text,
  lessons: text,
  'mastery-score': text,
  settings: text,
  logo: text,
  ...Object.fromEntries(settingOptions.map(([name, field]) => [name, { ...text, multiple: isList(field) }])),
};

type Given = Record<string, string | string[] | boolean | undefined>;

/**
 * @param args What follows `npm run package --`.
 * @throws Error that names the option and what is allowed
 */
export function readOptions(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({ args: [...args], options: known });
  const given = values as Given;
  const one = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
  const list = (name: string): string[] | undefined =>
    one(name)
      ?.split(',')
      .map((id) => id.trim());
  const units = list('units');
  const lessons = list('lessons');
  const said = { ...fileOf(one('settings')), ...settingsOf(given) };
  const logo = logoOf(one('logo'));
  return {
    out: one('out') ?? 'dist',
    only: list('standard')?.map(formatOf) ?? null,
    choice: { ...(units && { units }), ...(lessons && { lessons }) },
    masteryScore: masteryOf(one('mastery-score')),
    commitAddress: typeof said['commit-address'] === 'string' ? said['commit-address'] : null,
    settings: { said: logo ? { ...said, logo: logo.name } : said, logo },
  };
}

function formatOf(name: string): Format {
  const format = Object.hasOwn(standards, name) ? standards[name] : undefined;
  if (format) return format;
  throw new Error(`--standard is ${name}; allowed: ${Object.keys(standards).join(', ')}`);
}

function masteryOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const score = Number(given);
  if (/^\d+$/.test(given) && score >= 1 && score <= 100) return score;
  throw new Error(`--mastery-score is ${given}; write a whole number from 1 to 100`);
}

/** The options as JSON values; whether they are right is for the reader of settings to say. */
function settingsOf(given: Given): Record<string, unknown> {
  const said = settingOptions.filter(([name]) => given[name] !== undefined);
  return Object.fromEntries(said.map(([name, field]) => [name, valueOf(given[name], field)]));
}

function valueOf(given: Given[string], field: Field): unknown {
  if (field.is === 'number') return given === '' ? given : Number(given);
  if (field.is === 'flag') return given === 'true' ? true : given === 'false' ? false : given;
  return given;
}

function fileOf(path: string | undefined): Record<string, unknown> {
  if (path === undefined) return {};
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  throw new Error(`${path} must begin with { and end with }`);
}

function logoOf(path: string | undefined): PackageSettings['logo'] {
  if (path === undefined) return null;
  const [extension] = /\.(svg|png)$/i.exec(basename(path)) ?? [];
  if (!extension) throw new Error(`--logo is ${path}; a logo is an .svg or a .png file`);
  const name = extension.toLowerCase() === '.svg' ? 'logo.svg' : 'logo.png';
  return { name, bytes: new Uint8Array(readFileSync(path)) };
}

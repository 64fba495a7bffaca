import { fields, type Field, type Fields, type Settings } from './fields';
import { words } from './words';

/** What of a settings file can be used, and a sentence for everything that cannot. Pure. */
export interface Read {
  settings: Settings;
  problems: string[];
}

/** `allows`: whether the page may send its record to this address. */
export function readSettings(text: string, allows: (address: string) => boolean): Read {
  const problems: string[] = [];
  const reader: Reader = { problems, allows };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { settings: {}, problems: [words.notJson(error instanceof Error ? error.message : '')] };
  }
  if (!isGroup(file)) return { settings: {}, problems: [words.notAGroup] };
  const { $schema: _, ...said } = file;
  return { settings: readGroup(said, fields, '', reader) as Settings, problems };
}

interface Reader {
  problems: string[];
  allows: (address: string) => boolean;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readGroup(said: Record<string, unknown>, known: Fields, at: string, reader: Reader): Record<string, unknown> {
  for (const name of Object.keys(said)) if (!Object.hasOwn(known, name)) reader.problems.push(words.unknown(at + name));
  const entries = Object.entries(known).flatMap(([name, field]) => {
    const value = Object.hasOwn(said, name) ? readField(said[name], field, at + name, reader) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The value, or undefined after saying why it cannot be used. */
function readField(value: unknown, field: Field, path: string, reader: Reader): unknown {
  const { problems } = reader;
  if (field.is === 'list' && Array.isArray(value) && value.length <= field.most) {
    const entries = value.map((entry, i) => readField(entry, field.of, `${path}.${i + 1}`, reader));
    return entries.filter((entry) => entry !== undefined);
  }
  if (field.is === 'choices' && isGroup(value)) return readGroup(value, field.of, `${path}.`, reader);
  if (field.is === 'group' && isGroup(value)) {
    const group = readGroup(value, field.of, `${path}.`, reader);
    for (const [name, inner] of Object.entries(field.of)) {
      if (!Object.hasOwn(value, name)) problems.push(words.missing(`${path}.${name}`, inner));
    }
    return Object.keys(field.of).every((name) => Object.hasOwn(group, name)) ? group : undefined;
  }
  if (isRight(value, field, reader)) return typeof value === 'string' ? value.trim() : value;
  problems.push(words.wrong(path, value, field));
  return undefined;
}

function isRight(value: unknown, field: Field, { allows }: Reader): boolean {
  switch (field.is) {
    case 'number':
      return Number.isInteger(value) && Number(value) >= field.from && Number(value) <= field.to;
    case 'flag':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' && isRightText(value.trim(), field, allows);
  }
}

function isRightText(text: string, field: Field, allows: Reader['allows']): boolean {
  switch (field.is) {
    case 'text':
      return text.length > 0 && text.length <= field.most && !/\p{Cc}/u.test(text);
    case 'word':
      return field.of.includes(text);
    case 'colour':
      return /^#[0-9a-f]{6}$/i.test(text);
    case 'date':
      return isDate(text);
    case 'link':
      return isLink(text);
    case 'picture':
      return /^(logo\.(svg|png)|data:image\/(svg\+xml|png)[;,].+)$/.test(text);
    case 'endpoint':
      return text === '' || allows(text);
    default:
      return false;
  }
}

/** A day of the calendar: no 30 February. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Never `javascript:`, and nothing that would send a name and a password. */
function isLink(text: string): boolean {
  try {
    const { protocol, host, username } = new URL(text);
    if (protocol === 'https:') return host !== '' && username === '' && /^https:\/\//i.test(text);
    return /^(mailto:[^\s@]+@[^\s@]+|tel:[+\d][\d ()-]+)$/i.test(text);
  } catch {
    return false;
  }
}

/** What a settings file may say: read by the course, by `npm run package` and by what writes the JSON Schema. */

export type Field =
  | { is: 'text'; most: number }
  | { is: 'number'; from: number; to: number }
  | { is: 'flag' }
  | { is: 'word'; of: readonly string[] }
  | { is: 'colour' | 'date' | 'link' | 'picture' | 'endpoint' }
  | { is: 'list'; most: number; of: Field }
  /** `group`: all of these, or none of it counts. `choices`: any of these. */
  | { is: 'group' | 'choices'; of: Fields };

export type Fields = Readonly<Record<string, Field>>;

/** The value that a field has once it was read. */
type ValueOf<F> = F extends { is: 'number' }
  ? number
  : F extends { is: 'flag' }
    ? boolean
    : F extends { is: 'word'; of: readonly (infer Word)[] }
      ? Word
      : F extends { is: 'list'; of: infer Entry }
        ? ValueOf<Entry>[]
        : F extends { is: 'group'; of: infer Group }
          ? { -readonly [Name in keyof Group]: ValueOf<Group[Name]> }
          : F extends { is: 'choices'; of: infer Group }
            ? { -readonly [Name in keyof Group]?: ValueOf<Group[Name]> }
            : string;

const title = { is: 'text', most: 80 } as const;
const link = { is: 'link' } as const;
const lesson = { is: 'text', most: 8 } as const;
const percent = { is: 'number', from: 1, to: 100 } as const;
const colour = { is: 'colour' } as const;
const colours = { is: 'group', of: { accent: colour, strong: colour, soft: colour, 'on-accent': colour } } as const;

export const fields = {
  organisation: title,
  logo: { is: 'picture' },
  accent: { is: 'group', of: { light: colours, dark: colours } },
  contact: { is: 'group', of: { title, address: link } },
  policies: { is: 'list', most: 20, of: { is: 'group', of: { title, address: link } } },
  'pass-mark': percent,
  tries: { is: 'number', from: 0, to: 99 },
  'test-out': {
    is: 'choices',
    of: {
      offered: { is: 'flag' },
      items: { is: 'number', from: 1, to: 20 },
      'pass-mark': percent,
      tries: { is: 'number', from: 1, to: 9 },
    },
  },
  hidden: { is: 'list', most: 255, of: lesson },
  'final-status': { is: 'word', of: ['completed', 'passed'] },
  objectives: { is: 'flag' },
  interactions: { is: 'word', of: ['off', 'assessment', 'checks', 'all'] },
  'commit-address': { is: 'endpoint' },
  'sign-off': {
    is: 'list',
    most: 255,
    of: {
      is: 'group',
      of: { lesson, version: { is: 'number', from: 1, to: 999 }, name: title, role: title, date: { is: 'date' } },
    },
  },
  feedback: { is: 'list', most: 3, of: { is: 'text', most: 200 } },
} as const satisfies Fields;

/** A settings file that was read: what was wrong in it is absent. */
export type Settings = { -readonly [Name in keyof typeof fields]?: ValueOf<(typeof fields)[Name]> };

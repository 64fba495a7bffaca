import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentProblems, accentRules, surroundings } from './accent';
import type { Accent } from './configured';
import { contrast } from './contrast';

/** LOOK.md's worked example. */
const plum: Accent = {
  light: { accent: '#7a2a5f', strong: '#561b42', soft: '#f6e8f1', 'on-accent': '#ffffff' },
  dark: { accent: '#e5a3cd', strong: '#f0c3df', soft: '#3a2032', 'on-accent': '#2a0f20' },
};

/** A colour of a theme in _tokens.scss. */
function token(theme: 'light' | 'dark', name: string): string {
  const scss = readFileSync(new URL('../ui/styles/_tokens.scss', import.meta.url), 'utf8');
  const [, block = ''] = new RegExp(`@mixin ${theme} \\{([^}]*)\\}`).exec(scss) ?? [];
  return new RegExp(`--ap-${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? '';
}

describe('Contrast', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0b5a72', '#0b5a72', 1],
  ])('of %s and %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
  });
});

describe('An accent', () => {
  it('stands on the colours that the styles have', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const [name, colour] of Object.entries(surroundings[theme])) expect(token(theme, name), name).toBe(colour);
    }
  });

  it('can be the course’s own, or plum', () => {
    const own = (theme: 'light' | 'dark') => ({
      accent: token(theme, 'accent'),
      strong: token(theme, 'accent-strong'),
      soft: token(theme, 'accent-soft'),
      'on-accent': token(theme, 'on-accent'),
    });
    expect(accentProblems({ light: own('light'), dark: own('dark') })).toEqual([]);
    expect(accentProblems(plum)).toEqual([]);
  });

  it.each<[keyof Accent, Partial<Accent['light']>, string]>([
    ['light', { 'on-accent': '#7a2a5f' }, 'on-accent on accent has a contrast of 1.0 to 1'],
    ['light', { 'on-accent': '#777777' }, 'on-accent on accent has'],
    ['light', { soft: '#333333' }, 'strong on soft has'],
    ['dark', { accent: '#561b42' }, 'accent on soft has'],
    ['dark', { strong: '#7a2a5f' }, 'strong on soft has'],
  ])('that cannot be read in the %s theme, %j, is refused with the pair and its contrast', (theme, colours, words) => {
    const problems = accentProblems({ ...plum, [theme]: { ...plum[theme], ...colours } });
    expect(problems).toEqual([expect.stringContaining(`“accent.${theme}” is not used: `)]);
    expect(problems[0]).toContain('4.5 to 1 is needed');
    expect(problems[0]).toContain(words);
  });

  it('is written for both themes, and light for paper', () => {
    const rules = accentRules(plum);
    expect(rules).toMatch(
      /^:root\{--ap-accent:#7a2a5f;--ap-accent-strong:#561b42;--ap-accent-soft:#f6e8f1;--ap-on-accent:#ffffff\}/,
    );
    expect(rules.match(/@media screen/g)).toHaveLength(2);
    expect(rules.match(/--ap-accent:#e5a3cd/g)).toHaveLength(2);
  });
});

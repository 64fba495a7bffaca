import type { Accent } from './configured';
import { contrast } from './contrast';
import { words } from './words';

/** A trust's own accent: four colours for each theme, as rules of a stylesheet. Pure. */

type Theme = keyof Accent;

/** Colours of `ui/styles/_tokens.scss` that an accent stands on or under. */
export const surroundings: Record<Theme, { page: string; surface: string; text: string }> = {
  light: { page: '#f3f5f6', surface: '#ffffff', text: '#1b262c' },
  dark: { page: '#10171b', surface: '#182227', text: '#e8eef1' },
};

/** What is read on what. */
const pairs = [
  ['accent', 'page'],
  ['accent', 'surface'],
  ['strong', 'page'],
  ['strong', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'strong'],
  ['accent', 'soft'],
  ['strong', 'soft'],
  ['text', 'soft'],
] as const;

const NEEDED = 4.5;

/** A sentence for each theme that could not be read: its worst pair. */
export function accentProblems(accent: Accent): string[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const colours = { ...surroundings[theme], ...accent[theme] };
    const worst = pairs
      .map(([front, back]) => ({ front, back, ratio: contrast(colours[front], colours[back]) }))
      .sort((a, b) => a.ratio - b.ratio)[0];
    if (!worst || worst.ratio >= NEEDED) return [];
    // Rounded down, so that 4.49 is never told as 4.5.
    return [words.contrast(theme, worst.front, worst.back, (Math.floor(worst.ratio * 10) / 10).toFixed(1))];
  });
}

/** Light everywhere and on paper; dark where the system or the learner asks for it, as in `_tokens.scss`. */
export function accentRules(accent: Accent): string {
  const block = (theme: Theme): string => {
    const { strong, soft, ...rest } = accent[theme];
    const values = {
      accent: rest.accent,
      'accent-strong': strong,
      'accent-soft': soft,
      'on-accent': rest['on-accent'],
    };
    return `{${Object.entries(values)
      .map(([name, value]) => `--ap-${name}:${value}`)
      .join(';')}}`;
  };
  return [
    `:root${block('light')}`,
    `@media screen{:root[data-theme='dark']${block('dark')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme='light'])${block('dark')}}`,
  ].join('');
}

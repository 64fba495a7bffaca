import type { Gap } from './judge';

/** The words around a gap. `mark` is what follows it without a space: a comma, or the full stop that ends the sentence. */
export function around({ before, after }: Gap): { before: string; mark: string; after: string } {
  const [mark = ''] = /^[.,;:!?)”’]*/.exec(after) ?? [];
  return { before, mark, after: after.slice(mark.length).trim() };
}

/** The sentence with this in its gap. */
export function filled(gap: Gap, text: string): string {
  const { before, mark, after } = around(gap);
  return [before, `${text}${mark}`, after].filter((part) => part !== '').join(' ');
}

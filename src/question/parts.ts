import type { Part } from '../tracking/tracker';

/** What an LMS is told of an item's parts. */

export interface Worded {
  id: string;
  text: string;
}

/** These ids with their words, in this order. */
export function partsOf(of: readonly Worded[], ids: readonly string[]): Part[] {
  return ids.map((id) => ({ id, text: of.find((each) => each.id === id)?.text ?? '' }));
}

/** The pairs of a response, in alphabetical order of its sources; a source without a target is left out. */
export function pairsOf(
  sources: readonly Worded[],
  targets: readonly Worded[],
  response: Readonly<Record<string, string>>,
): [Part, Part][] {
  const ids = sources.map(({ id }) => id).sort();
  return ids.flatMap((id): [Part, Part][] => {
    const target = response[id];
    const [source] = partsOf(sources, [id]);
    const [placed] = partsOf(targets, target === undefined ? [] : [target]);
    return source && placed ? [[source, placed]] : [];
  });
}

import type { Figure } from '../course/figure';
import type { Place, Problems } from './content-error';
import { compileDrawing } from './drawing';
import { figureSchema } from './schema';
import type { ContentSource } from './source';
import { readYaml } from './yaml';

/** The figures of a lesson: each is compiled when a step or a question asks for it, and one that none asks for is an error. */
export interface Figures {
  /** The figure of a slug, or undefined after reporting why not. */
  get(slug: string, place: Place): Figure | undefined;
  /** Reports the figures that were not asked for. */
  finish(): void;
}

export function figuresOf(folder: string, source: ContentSource, problems: Problems): Figures {
  const pattern = new RegExp(`^${folder}/figure-([^/]+)\\.(?:svg|yaml)$`);
  const slugs = new Set(source.paths.flatMap((path) => pattern.exec(path)?.[1] ?? []));
  const shown = new Map<string, Figure | undefined>();
  return {
    get(slug, place) {
      if (!slugs.has(slug)) {
        const known = slugs.size > 0 ? `this lesson has ${[...slugs].join(', ')}` : 'this lesson has no figures';
        problems.add(place, `no figure-${slug}.svg and figure-${slug}.yaml; ${known}`);
        return undefined;
      }
      if (!shown.has(slug)) shown.set(slug, compileFigure(folder, slug, source, problems));
      return shown.get(slug);
    },
    finish() {
      for (const slug of slugs) {
        if (shown.has(slug)) continue;
        const file = [`${folder}/figure-${slug}.svg`, `${folder}/figure-${slug}.yaml`].find(source.has) ?? folder;
        problems.add(
          { file, line: 1 },
          `no step shows this figure and no question asks about it; add ::figure{file=${slug}} to lesson.md, name it in a question (figure: ${slug}) or remove the file`,
        );
      }
    },
  };
}

function compileFigure(folder: string, slug: string, source: ContentSource, problems: Problems): Figure | undefined {
  const drawing = `${folder}/figure-${slug}.svg`;
  const file = `${folder}/figure-${slug}.yaml`;
  for (const [needed, why] of [
    [drawing, 'the drawing'],
    [file, 'its record with alternative text and regions'],
  ] as const) {
    if (!source.has(needed)) problems.add({ file: needed, line: 1 }, `missing: ${why}`);
  }
  if (!source.has(drawing) || !source.has(file)) return undefined;
  const record = readYaml(figureSchema, source.read(file), file, problems);
  if (record === undefined) return undefined;
  const { value, at } = record;
  const regions = value.regions.map(({ id }) => id);
  regions.forEach((id, index) => {
    if (regions.indexOf(id) < index) problems.add(at('regions', index, 'id'), `region “${id}” stands twice`);
  });
  const painted = new Set(
    [...source.read(drawing).matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  value.legend.forEach(({ swatch }, index) => {
    if (!painted.has(swatch))
      problems.add(at('legend', index, 'swatch'), `nothing in the drawing has the class “${swatch}”`);
  });
  value.stages?.forEach((stage, index) => {
    for (const id of stage.regions.filter((each) => !regions.includes(each)))
      problems.add(at('stages', index, 'regions'), `no region “${id}”; the regions are ${regions.join(', ')}`);
  });
  const { svg, problems: found } = compileDrawing(source.read(drawing), slug, regions);
  for (const { line, problem } of found) problems.add({ file: drawing, line }, problem);
  return { id: slug, ...value, svg };
}

/** What a finger needs, and the width of a picture on the narrowest phone, in pixels. */
const target = 44;
const narrowest = 280;

/** Pairs of places whose numbers, 44 pixels wide and high, would overlap on a picture 280 pixels wide. */
export function crowdedPlaces(
  { svg, regions }: Figure,
  places: readonly { id: string; region: string }[],
): [string, string][] {
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 1, height = 1] = box.split(/[\s,]+/).map(Number);
  const tallest = (narrowest * height) / width;
  const inside = (percent: number, length: number): number =>
    Math.min(Math.max((percent / 100) * length, target / 2), length - target / 2);
  const points = places.flatMap(({ id, region }) => {
    const at = regions.find((each) => each.id === region)?.at;
    return at ? [{ id, x: inside(at[0], narrowest), y: inside(at[1], tallest) }] : [];
  });
  return points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .filter((other) => Math.abs(one.x - other.x) < target && Math.abs(one.y - other.y) < target)
      .map((other): [string, string] => [one.id, other.id]),
  );
}

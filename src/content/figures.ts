import type { Explorer, Figure } from '../course/figure';
import type { Place, Problems } from './content-error';
import { compileDrawing } from './drawing';
import { explorerSchema, figureSchema } from './figure-schema';
import type { ContentSource } from './source';
import type { z } from 'zod';
import type { Unit } from '../course/course';
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

const compileFigure = (folder: string, slug: string, source: ContentSource, problems: Problems): Figure | undefined =>
  compile(figureSchema, slug, `${folder}/figure-${slug}`, source, problems);

/** The figure from whose parts the lessons of a unit open, if the unit has one. */
export function compileExplorer(
  { id: unit, lessons }: Unit,
  source: ContentSource,
  problems: Problems,
): Explorer | undefined {
  const file = `lessons/${unit}/explorer`;
  if (!source.has(`${file}.svg`) && !source.has(`${file}.yaml`)) return undefined;
  const explorer = compile(explorerSchema, unit, file, source, problems);
  for (const { id, lesson } of explorer?.regions ?? []) {
    if (!lessons.includes(lesson))
      problems.add(
        { file: `${file}.yaml`, line: 1, field: `regions.${id}.lesson` },
        `the unit has no lesson “${lesson}”; its lessons are ${lessons.join(', ')}`,
      );
  }
  return explorer;
}

/** A drawing and its record, `<path>.svg` and `<path>.yaml`. */
function compile<Value extends Omit<Figure, 'id' | 'svg'>>(
  schema: z.ZodType<Value>,
  slug: string,
  path: string,
  source: ContentSource,
  problems: Problems,
): (Value & { id: string; svg: string }) | undefined {
  const drawing = `${path}.svg`;
  const file = `${path}.yaml`;
  for (const [needed, why] of [
    [drawing, 'the drawing'],
    [file, 'its record with alternative text and regions'],
  ] as const) {
    if (!source.has(needed)) problems.add({ file: needed, line: 1 }, `missing: ${why}`);
  }
  if (!source.has(drawing) || !source.has(file)) return undefined;
  const record = readYaml(schema, source.read(file), file, problems);
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
  const figure = { id: slug, ...value, svg };
  if (svg) for (const problem of misplacedNumbers(figure)) problems.add(at('regions'), problem);
  return figure;
}

/** The width of a figure in a lesson and of a picture in a question on the narrowest phone, and a number's own, in pixels. */
const narrowestFigure = 264;
const narrowest = 280;
const disc = 22;

/** What a finger needs, in pixels. */
const target = 44;

/** The least that a number to explore needs on a phone (WCAG 2.5.8), where its list has the same in rows of 44 pixels. */
const leastTarget = 24;

/** How high a drawing is when it is `width` wide. */
function heightAt(width: number, svg: string): number {
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , wide = 1, high = 1] = box.split(/[\s,]+/).map(Number);
  return (width * high) / wide;
}

/** Where the numbers of a figure are on the narrowest phone, in pixels. */
function numbersOf({ svg, regions }: Figure): { numbers: { id: string; x: number; y: number }[]; height: number } {
  const height = heightAt(narrowestFigure, svg);
  const numbers = regions.map(({ id, at: [x, y] }) => ({
    id,
    x: (x / 100) * narrowestFigure,
    y: (y / 100) * height,
  }));
  return { numbers, height };
}

const pairs = <Of>(all: readonly Of[]): [Of, Of][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [Of, Of] => [one, other]));

/** What is wrong with the numbers on the narrowest phone, in words: those that leave the drawing, and pairs that touch. */
function misplacedNumbers(figure: Figure): string[] {
  const { numbers, height } = numbersOf(figure);
  const isInside = (along: number, length: number): boolean => along >= disc / 2 && along <= length - disc / 2;
  const outside = numbers.filter(({ x, y }) => !isInside(x, narrowestFigure) || !isInside(y, height));
  const touching = pairs(numbers).filter(([one, other]) => Math.hypot(one.x - other.x, one.y - other.y) < disc);
  return [
    ...outside.map(({ id }) => `the number of “${id}” leaves the drawing on a phone; move its “at” inwards`),
    ...touching.map(([one, other]) => `the numbers of “${one.id}” and “${other.id}” touch on a phone; move an “at”`),
  ];
}

/** What is wrong with numbers that are pressed to explore, in words: pairs that overlap on a phone. */
export function crowdedNumbers(figure: Figure): string[] {
  const isClose = (along: number): boolean => Math.abs(along) < leastTarget;
  return pairs(numbersOf(figure).numbers)
    .filter(([one, other]) => isClose(one.x - other.x) && isClose(one.y - other.y))
    .map(
      ([one, other]) =>
        `the numbers of “${one.id}” and “${other.id}” in figure-${figure.id}.yaml lie too close to be pressed one by one on a phone; move an “at”`,
    );
}

/** Pairs of places whose numbers, 44 pixels wide and high, would overlap on a picture 280 pixels wide. */
export function crowdedPlaces(
  { svg, regions }: Figure,
  places: readonly { id: string; region: string }[],
): [string, string][] {
  const tallest = heightAt(narrowest, svg);
  const inside = (percent: number, length: number): number =>
    Math.min(Math.max((percent / 100) * length, target / 2), length - target / 2);
  const points = places.flatMap(({ id, region }) => {
    const at = regions.find((each) => each.id === region)?.at;
    return at ? [{ id, x: inside(at[0], narrowest), y: inside(at[1], tallest) }] : [];
  });
  return pairs(points)
    .filter(([one, other]) => Math.abs(one.x - other.x) < target && Math.abs(one.y - other.y) < target)
    .map(([one, other]): [string, string] => [one.id, other.id]);
}

import type { Figure } from '../course/course';
import type { Problems } from './content-error';
import { compileDrawing } from './drawing';
import { figureSchema } from './schema';
import type { ContentSource } from './source';
import { readYaml } from './yaml';

/** The figures of a lesson: each is compiled when the lesson shows it, and one that is not shown is an error. */
export interface Figures {
  get(slug: string, file: string, line: number): Figure | undefined;
  /** Reports the figures that were not asked for. */
  finish(): void;
}

export function figuresOf(folder: string, source: ContentSource, problems: Problems): Figures {
  const pattern = new RegExp(`^${folder}/figure-([^/]+)\\.(?:svg|yaml)$`);
  const slugs = new Set(source.paths.flatMap((path) => pattern.exec(path)?.[1] ?? []));
  const shown = new Map<string, Figure | undefined>();
  return {
    get(slug, file, line) {
      if (!slugs.has(slug)) {
        const known = slugs.size > 0 ? `this lesson has ${[...slugs].join(', ')}` : 'this lesson has no figures';
        problems.add({ file, line, field: '::figure' }, `no figure-${slug}.svg and figure-${slug}.yaml; ${known}`);
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
          `no step shows this figure; add ::figure{file=${slug}} to lesson.md or remove the file`,
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
  const { svg, problems: found } = compileDrawing(source.read(drawing), slug, regions);
  for (const { line, problem } of found) problems.add({ file: drawing, line }, problem);
  return { id: slug, ...value, svg };
}

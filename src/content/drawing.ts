import { descendants, parseSvg, writeSvg, type SvgElement, type SvgProblem } from './svg';

const elements = new Set(
  `svg g path rect circle ellipse line polyline polygon defs use symbol marker clipPath mask pattern linearGradient radialGradient stop`.split(
    ' ',
  ),
);
/** Colours follow the theme, so they come from classes or from the variables of the page. */
const paint =
  /^(none|currentColor|inherit|context-fill|context-stroke|url\(#[^)]+\)|var\(--f-[\w-]+(,\s*#[\da-f]{3,8})?\))$/;
/** In a mask, white and black say what is shown. */
const maskPaint = /^(white|black|#fff|#000|#ffffff|#000000)$/;
const paints = ['fill', 'stroke', 'stop-color', 'flood-color', 'color'];
const longest = 15_000;

/**
 * Checks a drawing and makes it ready to stand in a page: ids prefixed with the figure's id, white space and comments
 * dropped, width and height left to the page.
 * @param regions ids that must each be a `<g id>`
 */
export function compileDrawing(
  text: string,
  figure: string,
  regions: string[],
): { svg: string; problems: SvgProblem[] } {
  const { root, problems } = parseSvg(text);
  if (root === undefined || problems.length > 0) {
    return { svg: '', problems: root ? problems : [...problems, { line: 1, problem: 'no <svg> element' }] };
  }
  const say = (line: number, problem: string): void => void problems.push({ line, problem });
  if (text.length > longest)
    say(1, `has ${text.length} characters; at most ${longest} are allowed: use fewer points and decimals`);
  checkRoot(root, say);
  const all = descendants(root);
  const masked = new Set(all.filter(({ name }) => name === 'mask').flatMap(descendants));
  for (const element of all) checkElement(element, masked.has(element), say);
  checkIds(all, regions, say);
  if (problems.length > 0) return { svg: '', problems };

  for (const element of all) prefixIds(element, figure);
  const dropped = ['xmlns', 'xmlns:xlink', 'width', 'height', 'version', 'id'];
  root.attributes = Object.fromEntries(Object.entries(root.attributes).filter(([name]) => !dropped.includes(name)));
  return { svg: writeSvg(root), problems };
}

type Say = (line: number, problem: string) => void;

function checkRoot(root: SvgElement, say: Say): void {
  if (root.name !== 'svg') say(root.line, `<${root.name}> at the top; a drawing is one <svg>`);
  const box = root.attributes.viewBox?.split(/[\s,]+/).map(Number) ?? [];
  const [x, y, width = 0, height = 0] = box;
  if (box.length !== 4 || x !== 0 || y !== 0 || !(width > 0 && height > 0)) {
    say(root.line, 'needs viewBox="0 0 W H" with a width and a height above 0');
  }
}

function checkElement({ name, attributes, line }: SvgElement, masked: boolean, say: Say): void {
  if (!elements.has(name)) say(line, `<${name}> is not allowed; allowed: ${[...elements].join(', ')}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on/i.test(key)) say(line, `${key}="…" is not allowed: drawings hold no script`);
    else if (key === 'style') say(line, 'style="…" is not allowed: use the classes of src/ui/styles/_figures.scss');
    else if (key.startsWith('xmlns') && name !== 'svg') say(line, `${key} is allowed on <svg> only`);
    else if (/^(xlink:)?href$/.test(key) && !/^#[\w-]+$/.test(value))
      say(line, `${key}="${value}" is not allowed: only #id within the drawing`);
    else if (/^(src|from|to|values|begin)$/.test(key)) say(line, `${key}="…" is not allowed in a drawing`);
    else if (/url\((?!#)|javascript:|data:/i.test(value))
      say(line, `${key}="${value}" is not allowed: only url(#id) within the drawing`);
    else if (paints.includes(key) && !paint.test(value) && !(masked && maskPaint.test(value))) {
      say(line, `${key}="${value}" is not allowed: colours come from classes or var(--f-…), so that every theme works`);
    }
  }
}

function checkIds(all: SvgElement[], regions: string[], say: Say): void {
  const owners = new Map<string, SvgElement>();
  for (const element of all) {
    const { id } = element.attributes;
    if (id === undefined) continue;
    if (owners.has(id)) say(element.line, `id="${id}" stands twice`);
    owners.set(id, element);
  }
  const referred = new Set(all.flatMap(references));
  for (const element of all) {
    for (const id of references(element))
      if (!owners.has(id)) say(element.line, `refers to #${id}, which is not in the drawing`);
  }
  for (const region of regions) {
    const owner = owners.get(region);
    if (owner?.name !== 'g') say(owner?.line ?? 1, `region “${region}” needs its own <g id="${region}">`);
  }
  for (const [id, element] of owners) {
    if (element.name === 'g' && !regions.includes(id) && !referred.has(id)) {
      say(element.line, `<g id="${id}"> is not a region of the record; add it there or remove the id`);
    }
  }
}

function references({ attributes }: SvgElement): string[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (/^(xlink:)?href$/.test(key)) return [value.slice(1)];
    return [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id);
  });
}

function prefixIds(element: SvgElement, figure: string): void {
  const entries = Object.entries(element.attributes).map(([key, value]) => {
    if (key === 'id') return [key, `${figure}-${value}`];
    if (/^(xlink:)?href$/.test(key)) return ['href', `#${figure}-${value.slice(1)}`];
    return [key, value.replaceAll(/url\(#([^)]+)\)/g, `url(#${figure}-$1)`)];
  });
  element.attributes = Object.fromEntries(entries);
}

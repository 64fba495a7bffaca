/** A strict reader and writer for the SVG that figures use: elements, attributes, comments. */

/** A mistake in the SVG text, with its line from 1. */
export interface SvgProblem {
  line: number;
  problem: string;
}

export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  children: SvgElement[];
  line: number;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+|</g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads SVG text. Loose text and anything that is not well formed is a problem; comments are dropped. */
export function parseSvg(text: string): { root: SvgElement | undefined; problems: SvgProblem[] } {
  const problems: SvgProblem[] = [];
  const open: SvgElement[] = [];
  let root: SvgElement | undefined;
  for (const match of text.matchAll(token)) {
    const [whole, closing, name, attributes = '', selfClosing] = match;
    const line = text.slice(0, match.index).split('\n').length;
    if (whole.startsWith('<!--') || whole.startsWith('<?')) continue;
    if (name === undefined) {
      if (whole === '<') problems.push({ line, problem: 'not well-formed: a tag or attribute is broken here' });
      else if (whole.trim() !== '')
        problems.push({ line, problem: `loose text “${whole.trim().slice(0, 30)}”; drawings hold no text` });
    } else if (closing) {
      const closed = open.pop();
      if (closed?.name !== name) {
        problems.push({
          line,
          problem: `</${name}> closes nothing; ${closed ? `<${closed.name}> of line ${closed.line} is open` : 'no element is open'}`,
        });
        return { root, problems };
      }
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], line };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) problems.push({ line, problem: 'a second element at the top; a drawing is one <svg>' });
      else root = element;
      if (!selfClosing) open.push(element);
    }
  }
  for (const element of open) problems.push({ line: element.line, problem: `<${element.name}> is not closed` });
  return { root, problems };
}

/** The element as text without white space between elements. */
export function writeSvg({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  const start = `<${name}${written.join('')}`;
  return children.length > 0 ? `${start}>${children.map(writeSvg).join('')}</${name}>` : `${start}/>`;
}

/** The element and everything in it, in document order. */
export function descendants(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
  );
  return Object.fromEntries(pairs.map(([key, value]) => [key, value.replaceAll(/\s+/g, ' ').trim()]));
}

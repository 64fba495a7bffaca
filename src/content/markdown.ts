import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../course/course';
import { formatRoute } from '../course/route';
import type { Place, Problems } from './content-error';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const writer = unified().use(remarkRehype).use(rehypeStringify);

/** What the text of one Markdown file needs while it is read. */
export interface MarkdownContext {
  file: string;
  problems: Problems;
  /** Called for each `:term`; answers false when the glossary has no such term. */
  term(id: string): boolean;
  /** Called for each link within the course. */
  link(target: LinkTarget, place: Place): void;
}

export interface LinkTarget {
  lesson: string;
  step: string;
}

const betweenBlocks = /\s*(<\/?(?:p|ul|ol|li|table|thead|tbody|tr|th|td)\b[^>]*>)\s*/g;
const courseLink = /^#([a-z0-9]+)\/([a-z0-9-]+)$/;

const prose = new Set(['paragraph', 'text', 'strong', 'list', 'listItem', 'link', 'textDirective']);
const table = new Set([...prose, 'table', 'tableRow', 'tableCell']);
/** What is refused, and what to write instead. */
const refusals: Record<string, string> = {
  html: 'no HTML in lesson text; write Markdown, or “<” as a word',
  image: 'no images; draw a figure and show it with ::figure{file=…}',
  imageReference: 'no images; draw a figure and show it with ::figure{file=…}',
  emphasis: 'no italics; use **bold**, sparingly',
  delete: 'no struck-out text',
  inlineCode: 'no code; put words in “quotation marks”',
  code: 'the only fenced block is ```question',
  heading: 'no headings; begin a new idea with ::step[Title]{#id}',
  blockquote: 'no quotations with “>”; use :::inset',
  thematicBreak: 'no rules; begin a new idea with ::step[Title]{#id}',
  break: 'no line breaks; begin a new paragraph or write a list',
  table: 'a table stands in :::table[Caption]',
  containerDirective: 'no block inside a block or a list; close the one before with :::',
  leafDirective: 'no :: block inside a block or a list; put it on its own',
  footnoteReference: 'no footnotes',
  footnoteDefinition: 'no footnotes',
  definition: 'no link definitions; write [text](#lesson/step)',
  linkReference: 'no link references; write [text](#lesson/step)',
};

/** Reads Markdown. Colons in prose (14:10, a:b) stay as they are written. */
export function parseMarkdown(text: string, context: MarkdownContext): Root {
  const root = parser.parse(text);
  restoreColons(root, text, context);
  return root;
}

/** Names the line of a node. */
export function placeOf(node: Nodes, context: MarkdownContext, field?: string): Place {
  return { file: context.file, line: node.position?.start.line ?? 1, ...(field ? { field } : {}) };
}

/** Checks running text, marks its terms and links, and gives its HTML. */
export function toHtml(nodes: RootContent[], context: MarkdownContext, allow: 'prose' | 'table' = 'prose'): Html {
  const allowed = allow === 'table' ? table : prose;
  for (const node of nodes) prepare(node, allowed, context);
  // Line breaks between blocks say nothing; those in a sentence are its spaces.
  return writer
    .stringify(writer.runSync({ type: 'root', children: nodes }))
    .replaceAll(betweenBlocks, '$1')
    .trim();
}

/** The HTML of text that stands in a line: the content of a paragraph. */
export function toInlineHtml(nodes: PhrasingContent[], context: MarkdownContext): Html {
  return toHtml([{ type: 'paragraph', children: nodes }], context).slice('<p>'.length, -'</p>'.length);
}

export function escapeHtml(text: string): Html {
  return writer.stringify({ type: 'root', children: [{ type: 'text', value: text }] });
}

/** The words of a node. */
export function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function prepare(node: Nodes, allowed: Set<string>, context: MarkdownContext): void {
  if (!allowed.has(node.type)) {
    context.problems.add(placeOf(node, context), refusals[node.type] ?? `${node.type} is not allowed in lesson text`);
    return;
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    context.problems.add(placeOf(node, context), 'no tick boxes; write a plain list, or use :::do');
  }
  if (node.type === 'link') prepareLink(node, context);
  if (node.type === 'textDirective') prepareTerm(node, context);
  if ('children' in node) for (const child of node.children) prepare(child, allowed, context);
}

function prepareLink(node: Extract<Nodes, { type: 'link' }>, context: MarkdownContext): void {
  const [, lesson, step] = courseLink.exec(node.url) ?? [];
  if (lesson === undefined || step === undefined) {
    context.problems.add(
      placeOf(node, context),
      `“${node.url}” is no step of the course; links go to a step: [text](#a10/vessels)`,
    );
    return;
  }
  context.link({ lesson, step }, placeOf(node, context));
  node.url = formatRoute({ at: 'lesson', lesson, step });
}

function prepareTerm(node: TextDirective, context: MarkdownContext): void {
  const text = plain(node);
  const { of, ...others } = node.attributes ?? {};
  const id =
    of ??
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
  if (text.trim() === '') {
    context.problems.add(placeOf(node, context), ':term has no text; write :term[atria]{of=atrium}');
  } else if (Object.keys(others).length > 0) {
    context.problems.add(placeOf(node, context), `:term takes only “of”, not ${Object.keys(others).join(', ')}`);
  } else if (!context.term(id)) {
    context.problems.add(
      placeOf(node, context),
      `“${id}” is not in lessons/glossary.yaml; add it there, or name another entry: :term[${text}]{of=id}`,
    );
  }
  node.children = [{ type: 'text', value: text }];
  node.data = { hName: 'button', hProperties: { type: 'button', className: ['term'], dataTerm: id } };
}

/** remark-directive reads “:10” in “14:10” as a directive. Only `:term` is one; a bare colon goes back as text. */
function restoreColons(parent: Nodes, source: string, context: MarkdownContext): void {
  if (!('children' in parent)) return;
  parent.children.forEach((node, index) => {
    if (node.type !== 'textDirective' || node.name === 'term') {
      restoreColons(node, source, context);
      return;
    }
    const written = source.slice(node.position?.start.offset, node.position?.end.offset);
    if (written !== `:${node.name}`) {
      context.problems.add(
        placeOf(node, context),
        `unknown directive “:${node.name}”; in running text only :term[…] is allowed`,
      );
    }
    parent.children[index] = { type: 'text', value: written, ...(node.position ? { position: node.position } : {}) };
  });
}

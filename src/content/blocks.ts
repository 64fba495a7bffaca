import type { Block, CalloutVariant, Html } from '../course/course';
import type { Figure } from '../course/figure';
import type { Item } from '../course/item';
import type { Scenario } from '../course/scenario';
import { crowdedNumbers } from './figures';
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { escapeHtml, placeOf, plain, toHtml, toInlineHtml, type MarkdownContext } from './markdown';

/** What blocks of a lesson refer to. */
export interface BlockContext extends MarkdownContext {
  /** The figure of a slug, or undefined after reporting why not. */
  figure(slug: string, line: number): Figure | undefined;
  scenario(id: string, line: number): Scenario | undefined;
  /** The item in a ```question fence whose YAML begins on `line`. */
  question(yaml: string, line: number): Item | undefined;
}

const calloutTitles: Record<CalloutVariant, string> = {
  role: 'In your role',
  policy: 'Local policy decides',
  do: 'Do',
  dont: 'Do not',
  warning: '',
  inset: '',
};

const containers = [...Object.keys(calloutTitles), 'table', 'reveal', 'keys', 'reflection'];
const leaves = ['step', 'figure', 'scenario', 'news2-trainer'];

/** One node of a lesson's Markdown as a block, or undefined when it is wrong (and reported). */
export function toBlock(node: RootContent, context: BlockContext): Block | undefined {
  switch (node.type) {
    case 'containerDirective':
      return container(node, context);
    case 'leafDirective':
      return leaf(node, context);
    case 'code': {
      if (node.lang !== 'question') break;
      const item = context.question(node.value, placeOf(node, context).line + 1);
      return item && { type: 'question', item };
    }
    default:
      break;
  }
  return { type: 'html', html: toHtml([node], context) };
}

function container(node: ContainerDirective, context: BlockContext): Block | undefined {
  const { label, content } = split(node);
  const field = `:::${node.name}`;
  const refuse = (problem: string): undefined => {
    context.problems.add(placeOf(node, context, field), problem);
    return undefined;
  };
  if (!containers.includes(node.name)) return refuse(`unknown block; allowed: ${containers.join(', ')}`);
  takeAttributes(node, node.name === 'reflection' ? ['id'] : [], context);
  const titled = ['warning', 'inset', 'table', 'reveal'];
  if (label !== '' && !titled.includes(node.name)) return refuse(`takes no [title]; only ${titled.join(', ')} do`);
  if (label === '' && ['warning', 'table', 'reveal'].includes(node.name))
    return refuse(`needs a title: ${field}[Title]`);
  if (content.length === 0) return refuse('is empty; write its text before the closing :::');

  switch (node.name) {
    case 'table':
      return tableBlock(label, content, context, refuse);
    case 'reveal':
      return { type: 'reveal', summary: label, html: toHtml(content, context) };
    case 'keys': {
      const points = listItems(content, context);
      if (points === undefined) return refuse('must hold one list, one key point a line');
      if (points.length > 3) return refuse(`has ${points.length} key points; at most 3 are allowed`);
      return { type: 'keys', points };
    }
    case 'reflection': {
      const id = node.attributes?.id;
      const [only, ...more] = content;
      if (!id) return refuse('needs an id: :::reflection{#id}');
      if (only?.type !== 'paragraph' || more.length > 0 || only.children.some((child) => child.type !== 'text')) {
        return refuse('must hold one paragraph of plain text: the question to think about');
      }
      return { type: 'reflection', id, prompt: plain(only).replaceAll('\n', ' ') };
    }
    default: {
      const variant = node.name as CalloutVariant;
      if ((variant === 'do' || variant === 'dont') && (content.length !== 1 || content[0]?.type !== 'list')) {
        return refuse('must hold one list, one action a line');
      }
      return { type: 'callout', variant, title: calloutTitles[variant] || label, html: toHtml(content, context) };
    }
  }
}

function tableBlock(
  caption: string,
  content: RootContent[],
  context: BlockContext,
  refuse: (problem: string) => undefined,
): Block | undefined {
  const [only, ...more] = content;
  if (only?.type !== 'table' || more.length > 0) return refuse('must hold one table and nothing else');
  const [head] = only.children;
  if (head?.children.some((cell) => plain(cell).trim() === ''))
    return refuse('has a heading without words; name every column');
  const html = toHtml([only], context, 'table')
    .replace('<table>', `<table><caption>${escapeHtml(caption)}</caption>`)
    .replaceAll('<th>', '<th scope="col">');
  return { type: 'table', caption, html };
}

function leaf(node: LeafDirective, context: BlockContext): Block | undefined {
  const place = placeOf(node, context, `::${node.name}`);
  const { line } = place;
  switch (node.name) {
    case 'figure': {
      const { file, mode = 'show' } = takeAttributes(node, ['file', 'mode'], context);
      if (!file) context.problems.add(place, 'needs a file: ::figure{file=heart} shows figure-heart.svg');
      if (mode !== 'show' && mode !== 'explore' && mode !== 'stages') {
        context.problems.add(place, `mode=${mode} is not allowed; allowed: show, explore, stages`);
        return undefined;
      }
      const figure = file ? context.figure(file, line) : undefined;
      if (figure && mode === 'explore')
        for (const problem of crowdedNumbers(figure)) context.problems.add(place, problem);
      if (figure && mode === 'stages' && !figure.stages)
        context.problems.add(place, `mode=stages needs stages in figure-${figure.id}.yaml`);
      return figure && { type: 'figure', figure, mode };
    }
    case 'scenario': {
      const { id } = takeAttributes(node, ['id'], context);
      if (!id) context.problems.add(place, 'needs an id: ::scenario{#catheter}');
      const scenario = id ? context.scenario(id, line) : undefined;
      return scenario && { type: 'scenario', scenario: scenario.id };
    }
    case 'news2-trainer':
      takeAttributes(node, [], context);
      return { type: 'news2-trainer' };
    default:
      context.problems.add(place, `unknown block; allowed: ${leaves.map((name) => `::${name}`).join(', ')}`);
      return undefined;
  }
}

/** Parts a block's [label] from its content. */
function split(node: ContainerDirective): { label: string; content: RootContent[] } {
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel
    ? { label: plain(first), content: rest }
    : { label: '', content: node.children };
}

/** The attributes of a directive; others than the allowed ones are reported. */
export function takeAttributes(
  node: ContainerDirective | LeafDirective,
  allowed: string[],
  context: MarkdownContext,
): Record<string, string | null | undefined> {
  const attributes = node.attributes ?? {};
  const unknown = Object.keys(attributes).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    const takes = allowed.length > 0 ? `allowed: ${allowed.join(', ')}` : 'it takes none';
    context.problems.add(placeOf(node, context), `unknown attribute ${unknown.join(', ')} of ${node.name}; ${takes}`);
  }
  return attributes;
}

/** Each entry of a single list as HTML in a line; undefined when there is anything else. */
function listItems(content: RootContent[], context: MarkdownContext): Html[] | undefined {
  const list = content[0];
  if (content.length !== 1 || list?.type !== 'list') return undefined;
  const lines = (list satisfies List).children.map((item): PhrasingContent[] | undefined => {
    const [paragraph, ...more] = item.children;
    return paragraph?.type === 'paragraph' && more.length === 0 ? paragraph.children : undefined;
  });
  return lines.every((line) => line !== undefined) ? lines.map((line) => toInlineHtml(line, context)) : undefined;
}

import type { RootContent } from 'mdast';
import type { Block, Step } from '../course/course';
import { takeAttributes, toBlock, type BlockContext } from './blocks';
import { parseMarkdown, placeOf, plain, toHtml, toInlineHtml, type MarkdownContext } from './markdown';

/** A block context that knows the step it stands in. */
export type ContextOfStep = (step: string) => BlockContext;

/** Cuts a lesson's Markdown at its `::step` lines and compiles each part. */
export function compileSteps(markdown: string, text: MarkdownContext, contextOf: ContextOfStep): Step[] {
  const steps: Step[] = [];
  const nodes = parseMarkdown(markdown, text).children;
  const starts = nodes.flatMap((node, index) => (isStep(node) ? [index] : []));
  const [first] = nodes;
  if (first && starts[0] !== 0) {
    text.problems.add(placeOf(first, text), 'text before the first step; begin with ::step[Title]{#id}');
  }
  starts.forEach((start, index) => {
    const step = compileStep(nodes.slice(start, starts[index + 1]), text, contextOf);
    const head = nodes[start];
    if (head && steps.some(({ id }) => id === step.id)) {
      text.problems.add(placeOf(head, text, '::step'), `step id “${step.id}” stands twice; each step needs its own`);
    }
    steps.push(step);
  });
  return steps;
}

function isStep(node: RootContent): boolean {
  return node.type === 'leafDirective' && node.name === 'step';
}

function compileStep([head, ...body]: RootContent[], text: MarkdownContext, contextOf: ContextOfStep): Step {
  if (head?.type !== 'leafDirective') throw new Error('A step begins with ::step');
  const place = placeOf(head, text, '::step');
  const id = takeAttributes(head, ['id'], text).id ?? '';
  const title = plain(head).trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    text.problems.add(place, `needs an id of lower-case letters, digits and hyphens: ::step[${title}]{#mr-orr}`);
  }
  if (id === 'practice' || id === 'test-out')
    text.problems.add(place, `a step cannot be called “${id}”: a quiz of the lesson has that address`);
  if (title === '') text.problems.add(place, 'needs a title: ::step[Title]{#id}');
  if (body.length === 0) text.problems.add(place, 'is empty; write what belongs to it below');

  const context = contextOf(id);
  const [first] = body;
  if (first?.type !== 'paragraph') return { id, title, blocks: compileBlocks(body, context) };
  const lead = toInlineHtml(first.children, context);
  return { id, title, lead, blocks: compileBlocks(body.slice(1), context) };
}

/** Prose that stands together becomes one block. */
function compileBlocks(nodes: RootContent[], context: BlockContext): Block[] {
  const blocks: Block[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push({ type: 'html', html: toHtml(run, context) });
    run = [];
  };
  const seen = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'containerDirective' && node.type !== 'leafDirective' && node.type !== 'code') {
      run.push(node);
      continue;
    }
    flush();
    const block = toBlock(node, context);
    if (block === undefined) continue;
    blocks.push(block);
    if (block.type !== 'callout') continue;
    const count = (seen.get(block.variant) ?? 0) + 1;
    seen.set(block.variant, count);
    const place = placeOf(node, context, `:::${block.variant}`);
    if (count === 2 && (block.variant === 'role' || block.variant === 'policy')) {
      context.problems.add(place, `a second ${block.variant} callout in this step; one is allowed`);
    }
    if (blocks.length >= 3 && blocks.slice(-3).every(({ type }) => type === 'callout')) {
      context.problems.add(place, 'a third callout in a row; put text between them, or say less');
    }
  }
  flush();
  return blocks;
}

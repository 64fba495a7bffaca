import { describe, expect, it } from 'vitest';
import type { Block, Step } from '../course/course';
import type { BlockContext } from './blocks';
import { Problems } from './content-error';
import { compileSteps } from './steps';

/** Compiles the text of one step. */
function compile(text: string): {
  steps: Step[];
  blocks: Block[];
  errors: string[];
  terms: string[];
  links: unknown[];
} {
  const problems = new Problems();
  const terms: string[] = [];
  const links: unknown[] = [];
  const context: BlockContext = {
    file: 'lesson.md',
    problems,
    term(id) {
      terms.push(id);
      return id !== 'unknown';
    },
    link: (target) => void links.push(target),
    figure: () => undefined,
    scenario: () => undefined,
    question: () => undefined,
  };
  const steps = compileSteps(
    text.includes('::step') ? text : `::step[A step]{#one}\n\n${text}`,
    context,
    () => context,
  );
  return { steps, blocks: steps[0]?.blocks ?? [], errors: problems.errors.map(({ message }) => message), terms, links };
}

describe('steps', () => {
  it('begin at each ::step', () => {
    const { steps } = compile('::step[First]{#one}\n\nLead.\n\nMore.\n\n::step[Second: a case]{#two}\n\n- entry');
    expect(steps).toEqual([
      { id: 'one', title: 'First', lead: 'Lead.', blocks: [{ type: 'html', html: '<p>More.</p>' }] },
      { id: 'two', title: 'Second: a case', blocks: [{ type: 'html', html: '<ul><li>entry</li></ul>' }] },
    ]);
  });

  it('join prose that stands together', () => {
    expect(compile('Lead.\n\nOne **bold**.\n\n1. two\n2. three').blocks).toEqual([
      { type: 'html', html: '<p>One <strong>bold</strong>.</p><ol><li>two</li><li>three</li></ol>' },
    ]);
  });

  it('hold the NEWS2 trainer, which takes nothing', () => {
    expect(compile('Lead.\n\n::news2-trainer').blocks).toEqual([{ type: 'news2-trainer' }]);
    expect(compile('Lead.\n\n::news2-trainer{sets=3}').errors.join()).toContain('unknown attribute sets');
  });

  it.each([
    ['text before them', 'Early.\n\n::step[A]{#a}\n\nx', 'lesson.md:1 text before the first step'],
    ['one without an id', '::step[A]\n\nx', 'lesson.md:1 ::step: needs an id'],
    ['one without a title', '::step{#a}\n\nx', '::step: needs a title'],
    ['an empty one', '::step[A]{#a}', '::step: is empty'],
    ['the name of a page', '::step[A]{#practice}\n\nx', 'a step cannot be called “practice”'],
    ['an id twice', '::step[A]{#a}\n\nx\n\n::step[B]{#a}\n\ny', 'lesson.md:5 ::step: step id “a” stands twice'],
  ])('refuse %s', (_what, text, message) => {
    expect(compile(text).errors.join()).toContain(message);
  });
});

describe('running text', () => {
  it('keeps colons that are no directives', () => {
    const { blocks, errors } = compile('Lead.\n\nAt 14:10 the ratio a:b is 1:2; note:this stays, “10:45am” too.');
    expect(errors).toEqual([]);
    expect(blocks).toEqual([
      { type: 'html', html: '<p>At 14:10 the ratio a:b is 1:2; note:this stays, “10:45am” too.</p>' },
    ]);
  });

  it('makes a term a button', () => {
    const { steps, terms } = compile('The :term[Atrium] and :term[atria]{of=atrium}, a :term[scope of practice].');
    expect(terms).toEqual(['atrium', 'atrium', 'scope-of-practice']);
    expect(steps[0]?.lead).toContain('The <button type="button" class="term" data-term="atrium">Atrium</button> and');
    expect(steps[0]?.lead).toContain('<button type="button" class="term" data-term="atrium">atria</button>');
  });

  it('keeps the space of a line break in a sentence', () => {
    expect(compile('Both **left**\n**right** end\nhere.').steps[0]?.lead).toBe(
      'Both <strong>left</strong>\n<strong>right</strong> end\nhere.',
    );
  });

  it('makes a link within the course a route', () => {
    const { steps, links } = compile('See [the vessels](#a10/blood-vessels).');
    expect(steps[0]?.lead).toBe('See <a href="#/lesson/a10/blood-vessels">the vessels</a>.');
    expect(links).toEqual([{ lesson: 'a10', step: 'blood-vessels' }]);
  });

  it.each([
    ['HTML', 'a <b>b</b>', 'no HTML'],
    ['a block of HTML', 'a\n\n<div>b</div>', 'lesson.md:5 no HTML'],
    ['an image', '![a](b.png)', 'no images'],
    ['italics', 'a *b* c', 'no italics'],
    ['code', 'a `b`', 'no code'],
    ['a fence of another kind', 'a\n\n```js\nb\n```', 'only fenced block is ```question'],
    ['a heading', 'a\n\n## b', 'no headings'],
    ['a bare table', 'a\n\n| a |\n| --- |\n| b |', 'a table stands in :::table'],
    ['a link that leaves the course', '[a](https://example.org)', 'is no step of the course'],
    ['a link to a whole lesson', '[a](#a10)', 'links go to a step'],
    ['a bare address', 'see www.example.org now', 'is no step of the course'],
    ['a tick box', '- [ ] a', 'no tick boxes'],
    ['a quotation', 'a\n\n> b', 'no quotations'],
    ['an unknown directive', 'an :abbr[AP] here', 'unknown directive “:abbr”'],
    ['an unknown term', 'an :term[unknown]', '“unknown” is not in lessons/glossary.yaml'],
    ['an unknown leaf', 'a\n\n::video{file=a}', '::video: unknown block; allowed: ::step'],
    ['an unknown container', 'a\n\n:::box\nb\n:::', ':::box: unknown block; allowed: role'],
    ['a block inside a block', 'a\n\n::::role\nb\n\n:::keys\n- c\n:::\n::::', 'no block inside a block'],
  ])('refuses %s', (_what, text, message) => {
    expect(compile(text).errors.join('\n')).toContain(message);
  });
});

describe('blocks', () => {
  it('give callouts their titles', () => {
    const text =
      ':::role\na\n:::\n\nb\n\n:::policy\nc\n:::\n\nd\n\n:::do\n- e\n:::\n\n:::dont\n- f\n:::\n\ng\n\n:::warning[Call now]\nh\n:::\n\n:::inset\ni\n:::';
    const { blocks, errors } = compile(text);
    expect(errors).toEqual([]);
    const callouts = blocks.flatMap((block) => (block.type === 'callout' ? [`${block.variant}: ${block.title}`] : []));
    expect(callouts).toEqual([
      'role: In your role',
      'policy: Local policy decides',
      'do: Do',
      'dont: Do not',
      'warning: Call now',
      'inset: ',
    ]);
  });

  it('compile tables with caption and header cells', () => {
    const { blocks } = compile('Lead.\n\n:::table[Ages & rates]\n| Age | Rate |\n| --- | --- |\n| 1 | 110 |\n:::');
    expect(blocks).toEqual([
      {
        type: 'table',
        caption: 'Ages & rates',
        html: '<table><caption>Ages &#x26; rates</caption><thead><tr><th scope="col">Age</th><th scope="col">Rate</th></tr></thead><tbody><tr><td>1</td><td>110</td></tr></tbody></table>',
      },
    ]);
  });

  it('compile key points, reveals and reflections', () => {
    const text =
      'Lead.\n\n:::keys\n- one **two**\n- three\n:::\n\n:::reveal[Open]\nhidden\n:::\n\n:::reflection{#next}\nWhat will you\ndo?\n:::';
    expect(compile(text).blocks).toEqual([
      { type: 'keys', points: ['one <strong>two</strong>', 'three'] },
      { type: 'reveal', summary: 'Open', html: '<p>hidden</p>' },
      { type: 'reflection', id: 'next', prompt: 'What will you do?' },
    ]);
  });

  it.each([
    ['a warning without a title', ':::warning\na\n:::', 'needs a title'],
    ['a title where there is none', ':::role[A]\na\n:::', 'takes no [title]'],
    ['an empty block', ':::role\n:::', 'is empty'],
    ['a do without a list', ':::do\na\n:::', 'must hold one list'],
    ['four key points', ':::keys\n- a\n- b\n- c\n- d\n:::', 'at most 3'],
    ['a table without a table', ':::table[A]\na\n:::', 'must hold one table'],
    ['a column without a name', ':::table[A]\n| | B |\n| - | - |\n| a | b |\n:::', 'has a heading without words'],
    ['a reflection without an id', ':::reflection\na\n:::', 'needs an id'],
    ['an unknown attribute', ':::role{colour=red}\na\n:::', 'unknown attribute colour of role; it takes none'],
    ['an unknown figure mode', '::figure{file=heart mode=spin}', 'mode=spin is not allowed; allowed: show, explore'],
    ['a figure without a file', '::figure', 'needs a file'],
    ['a scenario without an id', '::scenario', 'needs an id'],
    ['a second role callout', ':::role\na\n:::\n\nb\n\n:::role\nc\n:::', 'a second role callout'],
    ['a third callout in a row', ':::role\na\n:::\n\n:::do\n- b\n:::\n\n:::dont\n- c\n:::', 'a third callout in a row'],
  ])('refuse %s', (_what, text, message) => {
    expect(compile(`Lead.\n\n${text}`).errors.join('\n')).toContain(message);
  });
});

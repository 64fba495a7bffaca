import { describe, expect, it } from 'vitest';
import { compileDrawing } from './drawing';

const svg = (inner: string, box = '0 0 10 10'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">\n${inner}\n</svg>`;
const problems = (text: string, regions: string[] = []): string[] =>
  compileDrawing(text, 'heart', regions).problems.map(({ line, problem }) => `${line} ${problem}`);

describe('a drawing', () => {
  it('gets prefixed ids, also where they are referred to, and loses comments and white space', () => {
    const text = svg(
      `<!-- note --><defs><marker id="tip"><path d="M1 1\n  L8 5"/></marker><pattern id="low"/></defs>
      <g id="atrium" clip-path="url(#tip)" class="lo"><path marker-end='url(#tip)' fill="url(#low)"/><use href="#low"/></g>`,
    );
    expect(compileDrawing(text, 'heart', ['atrium'])).toEqual({
      problems: [],
      svg:
        '<svg viewBox="0 0 10 10"><defs><marker id="heart-tip"><path d="M1 1 L8 5"/></marker><pattern id="heart-low"/></defs>' +
        '<g id="heart-atrium" clip-path="url(#heart-tip)" class="lo"><path marker-end="url(#heart-tip)" fill="url(#heart-low)"/><use href="#heart-low"/></g></svg>',
    });
  });

  it('may be white and black in a mask, which is no colour', () => {
    expect(problems(svg('<mask id="m"><path fill="white"/></mask><g mask="url(#m)"/>'))).toEqual([]);
  });

  it.each([
    ['a script', '<script/>', '2 <script> is not allowed; allowed: svg, g, path'],
    ['a style element', '<style/>', '<style> is not allowed'],
    ['text', '<text x="1"/>', '<text> is not allowed'],
    ['loose text', '<g>Heart</g>', '2 loose text “Heart”'],
    ['an image', '<image href="#a"/>', '<image> is not allowed'],
    ['a style attribute', '<g style="fill:red"/>', 'style="…" is not allowed'],
    ['an event handler', '<g onclick="x()"/>', 'onclick="…" is not allowed'],
    ['a foreign reference', '<use href="other.svg#a"/>', 'href="other.svg#a" is not allowed'],
    ['an old foreign reference', '<use xlink:href="//a.example/b"/>', 'xlink:href="//a.example/b" is not allowed'],
    ['a foreign paint', '<g clip-path="url(other.svg#a)"/>', 'only url(#id) within the drawing'],
    ['a fixed colour', '<path fill="#f00"/>', 'fill="#f00" is not allowed: colours come from classes'],
    ['a reference to nothing', '<use href="#gone"/>', 'refers to #gone, which is not in the drawing'],
    ['an id twice', '<path id="a"/><path id="a"/>', 'id="a" stands twice'],
    ['a group that is no region', '<g id="vein"/>', '<g id="vein"> is not a region of the record'],
    ['an element that is not closed', '<g>', '</svg> closes nothing; <g> of line 2 is open'],
    ['a broken tag', '<path d="M0 0/>', '2 not well-formed'],
  ])('may not hold %s', (_what, inner, problem) => {
    expect(problems(svg(inner)).join('\n')).toContain(problem);
  });

  it('must hold a group for each region', () => {
    expect(problems(svg('<path id="atrium"/>'), ['atrium', 'valve'])).toEqual([
      '2 region “atrium” needs its own <g id="atrium">',
      '1 region “valve” needs its own <g id="valve">',
    ]);
  });

  it.each(['', '0 0 10', '1 0 10 10', '0 0 0 10', '0 0 10 wide'])('must have a viewBox from 0 0, not “%s”', (box) => {
    expect(problems(svg('', box))).toEqual(['1 needs viewBox="0 0 W H" with a width and a height above 0']);
  });

  it('may not be longer than 15 kB', () => {
    expect(problems(svg(`<path d="${'M0 0'.repeat(4000)}"/>`))).toEqual([
      expect.stringMatching(/^1 has 160\d\d characters; at most 15000/),
    ]);
  });

  it('must be there', () => {
    expect(problems('')).toEqual(['1 no <svg> element']);
  });
});

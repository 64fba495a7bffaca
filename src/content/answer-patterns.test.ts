import { describe, expect, it } from 'vitest';
import { answerPatterns } from './answer-patterns';
import { compileContent, type Content } from './compile';
import { courseWith } from './fixture';

/** The texts of the options of one item, the right one marked by a star. */
type Texts = string[];

const choice = (id: string, texts: Texts, prompt = `What of ${id}?`): string => `  - id: ${id}
    kind: single-choice
    step: chambers
    prompt: ${prompt}
    options:
${texts
  .map((text, at) => {
    const correct = text.startsWith('*') ? 'correct: true, ' : '';
    return `      - { id: ${'abcdef'[at] ?? ''}, text: ${text.replace('*', '')}, ${correct}why: Because. }\n`;
  })
  .join('')}    explain: So it is.
`;

/** The course with these practice items (whatever their places) and held-back ones in which nothing stands out. */
function courseOf(practice: string[]): Content {
  const plain = Array.from({ length: 6 }, (_, at) =>
    choice(`held-${at}`, at % 2 === 0 ? ['*even', 'evens'] : ['evens', '*even']),
  );
  const content = compileContent(
    courseWith({ 'quizzes/body/a1.yaml': `lesson: a1\npractice:\n${practice.join('')}held-back:\n${plain.join('')}` }),
  );
  expect(content.lessons.a1?.practice).toHaveLength(practice.length);
  return content;
}

/** Items whose right option is the longest in `longest` of `count`, at places in turn. */
const items = (count: number, longest: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const right = at < longest ? '*the longest' : '*short';
    return choice(`item-${at}`, at % 2 === 0 ? [right, 'longer'] : ['longer', right]);
  });

describe('The right option', () => {
  it('may be the longest in a third of the items of a lesson', () => {
    // 15 items have one right option: 9 here, 6 held back, and the check, in which both right and wrong are known.
    expect(answerPatterns(courseOf(items(9, 5))).longest).toEqual([]);
  });

  it('may not be the longest more often, and the items are named', () => {
    const { longest } = answerPatterns(courseOf(items(9, 6)));
    expect(longest).toEqual([
      'lesson a1: the right option is the longest in 6 of 16 items, at most 5 may be; shorten it or lengthen another in a1/item-0, a1/item-1, a1/item-2, a1/item-3, a1/item-4, a1/item-5',
      expect.stringMatching(/^the course: the right option is the longest in 6 of 16 items/),
    ]);
  });

  it('may stand at no place much more often than chance would have it, over the course', () => {
    const first = Array.from({ length: 8 }, (_, at) =>
      choice(`item-${at}`, at < 6 ? ['*same', 'Same'] : ['Same', '*same']),
    );
    expect(answerPatterns(courseOf(first)).places).toEqual([]);
    const more = Array.from({ length: 12 }, (_, at) =>
      choice(`item-${at}`, at < 10 ? ['*same', 'Same'] : ['Same', '*same']),
    );
    expect(answerPatterns(courseOf(more)).places).toEqual([
      'the course: 14 of 19 right options stand at place 1, at most 13 may: put some at other places',
    ]);
  });
});

describe('A stem', () => {
  const same = (prompts: string[]) =>
    answerPatterns(courseOf(prompts.map((prompt, at) => choice(`item-${at}`, ['*a b c', 'a b c'], prompt)))).stems;
  const others = Array.from({ length: 6 }, (_, at) => `Is this question ${at}?`);

  it('stands once in the course, whatever its capitals and punctuation', () => {
    expect(same(['Who answers?', 'who answers', ...others])).toEqual([
      'a1/item-0, a1/item-1: the same stem, “Who answers?”; ask in other words, or of another case',
    ]);
  });

  it('is another one in another situation', () => {
    expect(
      same(['Who answers?\n    situation: In a clinic.', 'Who answers?\n    situation: At home.', ...others]),
    ).toEqual([]);
  });

  it('of a sentence to complete is the sentence', () => {
    const gap = (id: string, before: string): string => `  - id: ${id}
    kind: short-text
    step: chambers
    prompt: Complete the sentence.
    gaps: [{ id: a, before: ${before}, after: ., answer: atrium, typos: 0, why: It is. }]
    explain: So it is.
`;
    const rest = items(6, 0);
    expect(
      answerPatterns(courseOf([gap('one', 'Above is the'), gap('two', 'Blood enters the'), ...rest])).stems,
    ).toEqual([]);
    expect(
      answerPatterns(courseOf([gap('one', 'Above is the'), gap('two', 'Above is the'), ...rest])).stems,
    ).toHaveLength(1);
  });
});

it('of one lesson, nothing is said that others have to mend', () => {
  const content = courseOf(items(9, 6));
  expect(answerPatterns(content, 'a1').longest).toHaveLength(1);
  expect(answerPatterns(content, 'b2')).toEqual({ longest: [], stems: [], places: [] });
});

import { describe, expect, it } from 'vitest';
import { course, lesson, summary } from '../course/course.examples';
import { seal } from '../course/envelope';
import { encode } from '../course/encode-progress';
import { emptyProgress, type Progress } from '../course/progress';
import { asText, inWords } from './saved-words';

const heart = lesson('a10');
const of = course([summary(heart, 10), { ...summary(lesson('r2'), 2), title: 'Your role' }]);
const ledgers = { a10: heart.ledger, r2: heart.ledger };
const item = { lesson: 'a10', slot: 2 };

const progress: Progress = {
  ...emptyProgress(2026),
  lessons: {
    a10: {
      status: 'in-progress',
      stepSlot: 0,
      detail: {
        seen: ['valves', 'chambers'],
        items: {
          pump: { best: 'right', tries: 2, confidence: 'think-so', response: '01' },
          round: { best: 'partly', tries: 1, confidence: null, response: null },
          two: { best: 'wrong', tries: 3, confidence: 'guessing', response: '1001' },
        },
      },
    },
  },
  assessment: {
    finished: 2,
    best: 78,
    passed: false,
    passedOn: null,
    finishedAt: null,
    last: {
      seed: 99,
      items: [
        { ...item, response: '10', score: 0.5, confidence: 'sure' },
        { lesson: '#71', slot: 4, response: null, score: null, confidence: null },
      ],
    },
    lastScore: 25,
    lastPassed: false,
    running: { seed: 1, items: [{ ...item, response: '01', score: 1, confidence: null }] },
  },
  testOuts: {
    r2: { known: true, finished: 2, finishedOn: 2_516, best: 80, last: null, running: null },
  },
  place: { at: 'lesson', lesson: 'a10', step: 'valves' },
  draft: { lesson: 'a10', item: 'flow', response: '011' },
};

const told = (of_: Progress, loaded = { a10: heart }): Record<string, string[]> => {
  const { state, parts } = inWords(encode(of_, of, ledgers), of, loaded);
  expect(state).toBe('read');
  return Object.fromEntries(parts.map(({ heading, lines }) => [heading, lines]));
};

describe('A saved text in words', () => {
  it('says who wrote it, how long it is, and that it holds no name', () => {
    const text = encode(progress, { ...of, version: '0.9.0' }, ledgers);
    const { parts } = inWords(text, of, {});
    expect(parts[0]).toMatchObject({ heading: 'This text' });
    expect(parts[0]?.lines.join(' ')).toContain('Written by version 0.9.0; this is 1.0.0.');
    expect(parts[0]?.lines.join(' ')).toContain(`${text.length} characters`);
    expect(parts[0]?.lines.join(' ')).toContain('It holds no name.');
    expect(asText(inWords(text, of, { a10: heart }))).not.toMatch(/undefined|NaN|null|\[object/);
  });

  it('tells where the learner was, and what is unfinished', () => {
    expect(told(progress)['Where the learner was']).toEqual([
      'In the lesson “Lesson a10” (a10), step “Valves” (valves).',
      'An unfinished answer is kept: question flow of “Lesson a10” (a10).',
    ]);
  });

  it.each([
    [{ at: 'menu' }, 'On the menu, or another page that is not a lesson.'],
    [{ at: 'assessment' }, 'In the assessment.'],
    [{ at: 'test-out', lesson: 'a10' }, 'In the test-out of “Lesson a10” (a10).'],
    [
      { at: 'practice', lesson: 'a10', seed: 1, marks: ['right', 'wrong'], only: [5, 1] },
      'In the practice quiz of “Lesson a10” (a10), over the ones that were not right, after 2 questions.',
    ],
    [
      { at: 'scenario', lesson: 'a10', scenario: 'round', path: 'aB' },
      'In the story “A drug round” (round) of “Lesson a10” (a10), after 2 decisions.',
    ],
  ] as [Progress['place'], string][])('tells of the place %j', (place, line) => {
    expect(told({ ...progress, place, draft: null })['Where the learner was']).toEqual([line]);
  });

  it('tells each lesson that was opened: steps, questions, practice and stories', () => {
    expect(told(progress)['“Lesson a10” (a10)']).toEqual([
      'Status: in progress.',
      'On screen last: step 2 of 3, “Valves” (valves).',
      'Steps opened: 2 of 3. Not yet: summary.',
      'Questions answered: 1 of 2.',
      'Question pump: right, second try, thought so.',
      'Practice questions answered: 1 of 2.',
      'Practice two: not right, 3 tries or more, guessing.',
      'Story round: ended once, best ending safe.',
    ]);
  });

  it('tells less of a lesson that is not loaded, and nothing of one that was never opened', () => {
    expect(told(progress, {} as never)['“Lesson a10” (a10)']).toEqual([
      'Status: in progress.',
      'On screen last: step 2 of 3.',
      'The answers in this lesson are not shown: the lesson is not loaded.',
    ]);
    expect(Object.keys(told(emptyProgress(1)))).toEqual(['This text', 'Where the learner was', 'Assessment']);
  });

  it('tells a test-out, also of a lesson that was not opened', () => {
    expect(told(progress)['“Your role” (r2)']).toEqual([
      'Not opened.',
      'Known: tested out on 21 November 2026.',
      'Test-out: 2 tries finished, the last on 21 November 2026, best score 80%.',
    ]);
  });

  it('tells the assessment, try by try and item by item, also of a lesson that is gone', () => {
    const words = told(progress);
    expect(words['Assessment']).toEqual(['2 tries finished, best score 78%.', 'Not passed yet.']);
    expect(words['Assessment: the last try']).toEqual([
      '25%, not passed.',
      'a10 held: 50% right, sure.',
      '#71 item 5: not answered.',
    ]);
    expect(words['Assessment: the running try']).toEqual([
      'A try is running: 1 of 1 question answered.',
      'a10 held: right.',
    ]);
    const passed = { ...progress.assessment, passed: true, passedOn: 2_516, running: null };
    expect(told({ ...progress, assessment: passed })['Assessment']).toContain('Passed on 21 November 2026.');
    expect(told(emptyProgress(1))['Assessment']).toEqual(['No try was begun.']);
  });

  it('says what it is where it cannot be read', () => {
    expect(inWords('', of, {})).toEqual({ state: 'empty', verdict: 'Nothing is saved yet.', parts: [] });
    expect(inWords('not ours', of, {})).toMatchObject({
      state: 'unreadable',
      verdict: expect.stringContaining('cannot be read'),
    });
    expect(inWords(seal(9, 'later'), of, {})).toMatchObject({
      state: 'newer-format',
      verdict: expect.stringContaining('newer version'),
    });
  });

  it('is plain text too, a part after the other', () => {
    expect(asText({ state: 'read', verdict: 'Whole.', parts: [{ heading: 'One', lines: ['a.', 'b.'] }] })).toBe(
      'Whole.\n\nOne\n  a.\n  b.',
    );
  });
});

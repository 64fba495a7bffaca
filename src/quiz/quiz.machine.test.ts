import { createActor } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { item } from '../course/course.examples';
import { kindOf } from '../question/kinds';
import { quizMachine, type QuizAnswer, type QuizFact, type QuizInput } from './quiz.machine';

// Right: a.
const items = ['one', 'two'].map((id) => ({ lesson: 'a10', item: item(id) }));
const practice: QuizInput = {
  before: 0,
  items,
  answers: [],
  started: false,
  resume: {},
  seed: 7,
  feedback: 'at-once',
  tries: 2,
  report: () => undefined,
};
const assessment: QuizInput = { ...practice, feedback: 'withheld', tries: 1 };
const right: QuizAnswer = { response: 'a', score: 1, result: 'right', tries: 1, confidence: null };
const wrong: QuizAnswer = { response: 'b', score: 0, result: 'wrong', tries: 1, confidence: null };

function take(input: Partial<QuizInput> = {}) {
  const facts: QuizFact[] = [];
  const actor = createActor(quizMachine, {
    input: { ...practice, ...input, report: (fact) => facts.push(fact) },
  }).start();
  const attempt = () => {
    const { attempt: onScreen } = actor.getSnapshot().context;
    if (!onScreen) throw new Error('No item is on screen');
    return onScreen;
  };
  return {
    actor,
    facts,
    attempt,
    now: () => actor.getSnapshot(),
    start: () => actor.send({ type: 'start' }),
    next: () => actor.send({ type: 'next' }),
    answer(response: string) {
      attempt().send({ type: 'change', response });
      attempt().send({ type: 'submit' });
    },
    /** What was reported, in short. */
    told: () => facts.map((fact) => ('place' in fact ? `${fact.type} ${fact.place}` : fact.type)),
  };
}

// XState warns, in development, of each event to an actor that has ended; some tests send just that.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('a practice quiz', () => {
  test('begins when the learner starts it', () => {
    const { now, next, start, told } = take();
    next();
    expect([now().value, told()]).toEqual(['intro', []]);
    start();
    expect([now().value, told()]).toEqual(['asking', ['quizStarted', 'itemAsked 0']]);
  });

  test('asks each item, shows what each answer was worth, and ends with the score', () => {
    const { now, next, start, answer, told } = take();
    start();
    answer('a');
    expect(now().value).toBe('reviewing');
    next();
    answer('b');
    next();
    expect(now()).toMatchObject({ status: 'done', output: { items, answers: [right, wrong], score: 50 } });
    expect(told().filter((fact) => !fact.startsWith('itemDrafted'))).toEqual([
      'quizStarted',
      'itemAsked 0',
      'itemAnswered 0',
      'itemLeft 0',
      'itemAsked 1',
      'itemAnswered 1',
      'itemLeft 1',
    ]);
  });

  test('counts the last answer to an item, and reports each', () => {
    const { now, next, start, answer, facts } = take();
    start();
    answer('b');
    answer('a');
    next();
    expect(now().context.answers).toEqual([{ ...right, tries: 2 }]);
    expect(facts.filter(({ type }) => type === 'itemAnswered')).toMatchObject([{ tries: 1 }, { tries: 2 }]);
    expect(facts).toContainEqual({ type: 'itemLeft', place: 0, asked: items[0], answer: { ...right, tries: 2 } });
  });

  test('waits for an answer before it goes on', () => {
    const { now, next, start, attempt } = take();
    start();
    next();
    attempt().send({ type: 'submit' });
    next();
    expect(now()).toMatchObject({ value: 'asking', context: { answers: [] } });
  });

  test('lets the learner go on from an answer that they began to change: the marked one stands', () => {
    const { now, next, start, answer, attempt } = take();
    start();
    answer('b');
    attempt().send({ type: 'change', response: 'a' });
    next();
    expect(now().context.answers).toEqual([wrong]);
  });

  test('takes no answer to an item that was left', () => {
    const { now, next, start, answer, attempt, facts } = take();
    start();
    answer('b');
    const left = attempt();
    next();
    const before = facts.length;
    left.send({ type: 'change', response: 'a' });
    left.send({ type: 'submit' });
    expect([facts.length, now().value]).toEqual([before, 'asking']);
  });

  test('gives an item as many tries as it says, else as the course says', () => {
    const triesOf = (tries: number) => {
      const quiz = take({ items: [{ lesson: 'a10', item: { ...item('one'), tries } }], tries: 3 });
      quiz.start();
      return quiz.attempt().getSnapshot().context.triesLeft;
    };
    expect([triesOf(1), triesOf(0)]).toEqual([1, 3]);
  });
});

describe('an assessment try', () => {
  test('goes on at once, shows no verdict before the end, and each answer is final', () => {
    const { now, start, answer, attempt, told } = take(assessment);
    start();
    const first = attempt();
    answer('b');
    expect(now()).toMatchObject({ value: 'asking', context: { answers: [wrong] } });
    for (const type of ['retry', 'again', 'submit'] as const) first.send({ type });
    first.send({ type: 'change', response: 'a' });
    expect(now().context.answers).toEqual([wrong]);
    answer('a');
    expect(now()).toMatchObject({ status: 'done', output: { answers: [wrong, right], score: 50 } });
    expect(told().filter((fact) => fact.startsWith('itemAnswered'))).toEqual(['itemAnswered 0', 'itemAnswered 1']);
  });

  test('gives one try whatever the item says', () => {
    const quiz = take({ ...assessment, items: [{ lesson: 'a10', item: { ...item('one'), tries: 3 } }] });
    quiz.start();
    expect(quiz.attempt().getSnapshot().context.triesLeft).toBe(1);
  });
});

describe('an assessment that shows each verdict', () => {
  const shown: QuizInput = { ...assessment, feedback: 'after-each' };

  test('waits on it before it goes on, and the answer is final all the same', () => {
    const { now, next, start, answer, attempt, facts } = take(shown);
    start();
    const first = attempt();
    answer('b');
    expect(now()).toMatchObject({ value: 'reviewing', context: { answers: [], latest: wrong } });
    expect(first.getSnapshot()).toMatchObject({ status: 'done', context: { feedback: 'at-once', mark: { score: 0 } } });
    for (const type of ['retry', 'again', 'submit'] as const) first.send({ type });
    first.send({ type: 'change', response: 'a' });
    next();
    expect(now()).toMatchObject({ value: 'asking', context: { answers: [wrong] } });
    answer('a');
    next();
    expect(now()).toMatchObject({ status: 'done', output: { answers: [wrong, right] } });
    expect(facts.filter(({ type }) => type === 'itemAnswered')).toHaveLength(2);
  });
});

describe('coming back', () => {
  test('counts what was answered before and is not asked again', () => {
    const { now, answer, told } = take({ ...assessment, started: true, before: 3 });
    answer('a');
    answer('b');
    expect(now().output).toMatchObject({ items, answers: [right, wrong] });
    expect(told().filter((fact) => fact.startsWith('itemAsked'))).toEqual(['itemAsked 3', 'itemAsked 4']);
  });

  test('with everything answered before is a result at once', () => {
    expect(take({ ...assessment, started: true, before: 2, items: [] }).now()).toMatchObject({ status: 'done' });
  });

  test('asks on after what was answered, with the unfinished response', () => {
    const { now, attempt, told } = take({ started: true, answers: [wrong], resume: { response: 'b', triesUsed: 1 } });
    expect(now().value).toBe('asking');
    expect(attempt().getSnapshot().context).toMatchObject({ item: { id: 'two' }, response: 'b', triesLeft: 1 });
    expect(told()).toEqual(['itemAsked 1']);
  });

  test('gives the unfinished response to its own item only', () => {
    const { attempt, answer, next } = take({ started: true, resume: { response: 'b' } });
    answer('a');
    next();
    expect(attempt().getSnapshot().context).toMatchObject({ item: { id: 'two' }, response: '' });
  });

  test('shows the verdict on an item that was answered but not left', () => {
    const { now, next } = take({ started: true, resume: { response: 'b', triesUsed: 1, marked: true } });
    expect(now().value).toBe('reviewing');
    next();
    expect(now().context.answers).toEqual([wrong]);
  });

  test('to a quiz with nothing left to answer shows its result', () => {
    const { now } = take({ started: true, answers: [right, right] });
    expect(now()).toMatchObject({ status: 'done', output: { score: 100 } });
  });
});

describe.each([
  ['practice', practice, 400],
  ['an assessment', assessment, 60],
  ['an assessment that shows each verdict', { ...assessment, feedback: 'after-each' } as QuizInput, 60],
] as const)('every way through two items of %s', (_, input, most) => {
  const paths = getSimplePaths(quizMachine, {
    input,
    events: [
      { type: 'start' },
      { type: 'next' },
      ...['a', 'b'].map((response) => ({
        type: 'marked' as const,
        response,
        mark: kindOf(item('one')).mark(item('one'), response),
        tries: 1,
        confidence: null,
      })),
    ],
    serializeState: ({ value, context: { answers, latest } }) =>
      JSON.stringify([value, answers.map(({ result }) => result), latest?.result]),
    limit: 1_000,
  });

  test('there are few enough to walk', () => {
    expect(paths.length).toBeGreaterThan(6);
    expect(paths.length).toBeLessThan(most);
  });

  test('comes to a result once each item was answered, and not before', () => {
    const done = paths.filter(({ state }) => state.status === 'done');
    expect(new Set(done.map(({ state }) => state.output?.score))).toEqual(new Set([0, 50, 100]));
    for (const { state } of paths) {
      expect(state.status === 'done').toBe(state.context.answers.length === items.length);
    }
  });

  test('can never be locked: each page but the result has a way on', () => {
    const mark = kindOf(item('one')).mark(item('one'), 'a');
    for (const { state } of paths) {
      if (state.status === 'done') continue;
      const ways = [
        { type: 'start' },
        { type: 'next' },
        { type: 'marked', response: 'a', mark, tries: 1, confidence: null },
      ] as const;
      expect(ways.some((event) => state.can(event))).toBe(true);
    }
  });

  if (input.feedback === 'withheld') {
    test('shows no verdict on the way', () => {
      expect(paths.some(({ state }) => state.matches('reviewing'))).toBe(false);
    });
  }
});

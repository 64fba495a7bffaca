import { createActor } from 'xstate';
import { createTestModel } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { SingleChoiceItem } from '../course/item';
import { attemptMachine, type AttemptEmitted, type AttemptInput } from './attempt.machine';
import { examples, examplesOf } from './examples';
import { kindOf } from './kinds';

// Right: b.
const [item] = examplesOf('single-choice') as [SingleChoiceItem];
const base: AttemptInput = { item, feedback: 'at-once', askConfidence: true, tries: 2 };

function start(input: Partial<AttemptInput> = {}) {
  const actor = createActor(attemptMachine, { input: { ...base, ...input } });
  const facts: AttemptEmitted[] = [];
  actor.on('*', (fact) => facts.push(fact));
  actor.start();
  return { actor, facts, now: () => actor.getSnapshot() };
}

describe('answering', () => {
  test('an incomplete response stays, with what is missing, until it changes', () => {
    const { actor, facts, now } = start();
    actor.send({ type: 'submit' });
    expect(now().matches('answering')).toBe(true);
    expect(now().context.problem).toBe('Choose an answer');
    expect(facts).toEqual([]);
    actor.send({ type: 'change', response: 'a' });
    expect(now().context.problem).toBeNull();
  });

  test('each change is reported, so that it can be kept as a draft', () => {
    const { actor, facts } = start();
    actor.send({ type: 'change', response: 'a' });
    actor.send({ type: 'change', response: 'b' });
    expect(facts).toEqual([
      { type: 'changed', response: 'a', confidence: null },
      { type: 'changed', response: 'b', confidence: null },
    ]);
  });

  test('how sure the learner is can be said before and after answering, and is part of what is kept', () => {
    const { actor, facts } = start();
    actor.send({ type: 'sure', confidence: 'guessing' });
    actor.send({ type: 'change', response: 'a' });
    actor.send({ type: 'sure', confidence: 'sure' });
    expect(facts).toEqual([
      { type: 'changed', response: '', confidence: 'guessing' },
      { type: 'changed', response: 'a', confidence: 'guessing' },
      { type: 'changed', response: 'a', confidence: 'sure' },
    ]);
  });

  test('a marked response is reported with tries and confidence, and confidence changes no mark', () => {
    const { actor, facts, now } = start();
    actor.send({ type: 'change', response: 'b' });
    actor.send({ type: 'sure', confidence: 'guessing' });
    actor.send({ type: 'submit' });
    expect(now().matches({ marked: 'right' })).toBe(true);
    expect(facts.at(-1)).toEqual({
      type: 'marked',
      response: 'b',
      mark: { score: 1, result: 'right', parts: { b: 'right' } },
      tries: 1,
      confidence: 'guessing',
    });
  });
});

test.each(examples.map((example) => [`${example.kind} ${example.id}`, example] as const))(
  '%s: no word on how sure one is changes the mark, and each is kept',
  (_, example) => {
    const kind = kindOf(example);
    for (const response of [kind.right(example), kind.empty(example)]) {
      const mark = kind.mark(example, response);
      if (kind.problem(example, response) !== null) continue;
      for (const confidence of ['guessing', 'think-so', 'sure'] as const) {
        const { actor, facts } = start({ item: example });
        actor.send({ type: 'sure', confidence });
        actor.send({ type: 'change', response });
        actor.send({ type: 'submit' });
        expect(facts.at(-1)).toEqual({ type: 'marked', response, mark, tries: 1, confidence });
      }
    }
  },
);

describe('after marking', () => {
  function wrongOnce() {
    const attempt = start();
    attempt.actor.send({ type: 'change', response: 'a' });
    attempt.actor.send({ type: 'submit' });
    return attempt;
  }

  test('a wrong response with tries left can be tried again with the response kept', () => {
    const { actor, now } = wrongOnce();
    expect(now().matches({ marked: 'wrong' })).toBe(true);
    expect(now().context).toMatchObject({ triesUsed: 1, triesLeft: 1 });
    actor.send({ type: 'retry' });
    expect(now().matches('answering')).toBe(true);
    expect(now().context).toMatchObject({ response: 'a', mark: null, confidence: null });
  });

  test('choosing something else is the next try', () => {
    const { actor, now } = wrongOnce();
    actor.send({ type: 'change', response: 'b' });
    expect(now().matches('answering')).toBe(true);
    actor.send({ type: 'submit' });
    expect(now().matches({ marked: 'right' })).toBe(true);
    expect(now().context.triesUsed).toBe(2);
  });

  test('the last try spends the attempt; nothing but starting afresh or moving on is left', () => {
    const { actor, now } = wrongOnce();
    actor.send({ type: 'change', response: 'c' });
    actor.send({ type: 'submit' });
    expect(now().matches({ marked: 'spent' })).toBe(true);
    for (const type of ['retry', 'reveal', 'submit'] as const) actor.send({ type });
    actor.send({ type: 'change', response: 'b' });
    expect(now().matches({ marked: 'spent' })).toBe(true);
    expect(now().context.response).toBe('c');
  });

  test('showing the answer spends the tries that are left', () => {
    const { actor, now } = wrongOnce();
    actor.send({ type: 'reveal' });
    expect(now().matches({ marked: 'spent' })).toBe(true);
    expect(now().context.triesLeft).toBe(0);
  });

  test('starting afresh gives back an empty response and all tries', () => {
    const { actor, now } = wrongOnce();
    actor.send({ type: 'again' });
    expect(now().matches({ marked: 'wrong' })).toBe(true);
    actor.send({ type: 'reveal' });
    actor.send({ type: 'again' });
    expect(now().matches('answering')).toBe(true);
    expect(now().context).toMatchObject({ response: '', triesUsed: 0, triesLeft: 2 });
  });

  test('a partly right response is told apart from a wrong one', () => {
    const [two] = examplesOf('multiple-choice');
    if (!two) throw new Error('multiple-choice has no example');
    const { actor, now } = start({ item: two });
    actor.send({ type: 'change', response: ['a'] });
    actor.send({ type: 'submit' });
    expect(now().matches({ marked: 'partly' })).toBe(true);
  });

  test('moving on ends the attempt with the latest marked response', () => {
    const { actor, now } = wrongOnce();
    actor.send({ type: 'finish' });
    expect(now().status).toBe('done');
    expect(now().output).toMatchObject({ response: 'a', mark: { result: 'wrong' }, tries: 1, confidence: null });
  });
});

describe('withheld feedback', () => {
  test('submitting ends the attempt, reports the mark and passes no verdict', () => {
    const { actor, facts, now } = start({ feedback: 'withheld', tries: 1 });
    actor.send({ type: 'change', response: 'a' });
    actor.send({ type: 'submit' });
    expect(now().status).toBe('done');
    expect(now().output).toMatchObject({ response: 'a', mark: { score: 0 }, tries: 1 });
    expect(facts.map(({ type }) => type)).toEqual(['changed', 'marked']);
  });
});

describe('coming back', () => {
  test('an unfinished response is as it was', () => {
    const { now } = start({ response: 'c', triesUsed: 1 });
    expect(now().matches('answering')).toBe(true);
    expect(now().context).toMatchObject({ response: 'c', triesLeft: 1 });
  });

  test.each([
    ['a', 1, 'wrong'],
    ['a', 2, 'spent'],
    ['b', 1, 'right'],
  ] as const)(
    'the verdict on %s after %i tries is %s again, and is not reported twice',
    (response, triesUsed, verdict) => {
      const { facts, now } = start({ response, triesUsed, marked: true });
      expect(now().matches({ marked: verdict })).toBe(true);
      expect(facts).toEqual([]);
    },
  );
});

test.each(examples.map((example) => [`${example.kind} ${example.id}`, example] as const))(
  '%s: the right response is marked right',
  (_, example) => {
    const { actor, now } = start({ item: example });
    actor.send({ type: 'change', response: kindOf(example).right(example) });
    actor.send({ type: 'submit' });
    expect(now().matches({ marked: 'right' })).toBe(true);
  },
);

describe.each(['at-once', 'withheld'] as const)('every way through, feedback %s', (feedback) => {
  const paths = createTestModel(attemptMachine).getSimplePaths({
    input: { ...base, feedback, tries: 2 },
    events: [
      { type: 'change', response: 'a' },
      { type: 'change', response: 'b' },
      { type: 'submit' },
      { type: 'retry' },
      { type: 'reveal' },
      { type: 'finish' },
    ],
    serializeState: (state) => {
      const { response, triesUsed, triesLeft, problem } = state.context;
      return JSON.stringify([state.value, response, triesUsed, triesLeft, problem]);
    },
    limit: 2000,
  });

  test('there are few enough to walk', () => {
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.length).toBeLessThan(600);
  });

  test('on each one the tries add up and a verdict stands exactly where it may', () => {
    for (const path of paths) {
      const { state } = path;
      const { triesUsed, triesLeft, mark, response } = state.context;
      expect(triesUsed + triesLeft).toBeLessThanOrEqual(2);
      expect(mark === null).toBe(state.matches('answering'));
      if (mark) expect(mark).toEqual(kindOf(item).mark(item, response));
      if (feedback === 'withheld') expect(state.matches('marked')).toBe(false);
      if (state.matches({ marked: 'spent' })) expect([triesLeft, mark?.result]).toEqual([0, 'wrong']);
      if (state.status === 'done') expect(state.output).toMatchObject({ response, tries: triesUsed });
    }
  });
});

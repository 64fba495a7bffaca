import { createActor } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { course, lesson } from '../course/course.examples';
import type { LessonDetail } from '../course/progress';
import { toBits } from '../question/bits';
import { kindOf } from '../question/kinds';
import { lessonMachine, type LessonFact, type LessonInput } from './lesson.machine';

// Steps chambers (check pump), valves (check flow), summary. Right: a.
const heart = lesson('a10');
const nothing: LessonDetail = { seen: [], items: {} };
const { policy } = course([]);

function study(input: Partial<LessonInput> = {}) {
  const facts: LessonFact[] = [];
  const actor = createActor(lessonMachine, {
    input: {
      lesson: heart,
      step: 'chambers',
      record: nothing,
      draft: null,
      policy,
      report: (fact) => facts.push(fact),
      ...input,
    },
  }).start();
  const now = () => actor.getSnapshot();
  const attempt = (item: string) => {
    const found = now().context.attempts[item];
    if (!found) throw new Error(`${item} is not on screen`);
    return found;
  };
  return {
    actor,
    facts,
    now,
    attempt,
    answer(item: string, response: string) {
      attempt(item).send({ type: 'change', response });
      attempt(item).send({ type: 'submit' });
    },
    opened: () => facts.flatMap((fact) => (fact.type === 'stepOpened' ? [fact.step] : [])),
  };
}

describe('the step on screen', () => {
  test('is the one that was asked for, and the first where there is no such step', () => {
    expect(study({ step: 'valves' }).opened()).toEqual(['valves']);
    expect(study({ step: 'removed' }).opened()).toEqual(['chambers']);
    expect(study({ step: 'removed' }).now().context.step).toBe('chambers');
  });

  test('is reported once each time that it is opened', () => {
    const { actor, opened } = study();
    for (const type of ['next', 'next', 'next', 'previous'] as const) actor.send({ type });
    actor.send({ type: 'goTo', step: 'valves' });
    actor.send({ type: 'goTo', step: 'removed' });
    actor.send({ type: 'goTo', step: 'chambers' });
    actor.send({ type: 'previous' });
    expect(opened()).toEqual(['chambers', 'valves', 'summary', 'valves', 'chambers']);
  });
});

test('a lesson is complete once all that the course’s policy asks for is done', () => {
  const seenOnly = study({ policy: { ...policy, completes: ['lessons-seen', 'assessment-passed'] } });
  const both = study();
  for (const { actor } of [seenOnly, both]) for (const type of ['next', 'next'] as const) actor.send({ type });
  expect([seenOnly.now().value, both.now().value]).toEqual(['complete', 'incomplete']);
});

describe('a check', () => {
  test('is reported with its mark when it is answered, right or wrong', () => {
    const { answer, facts } = study();
    answer('pump', 'b');
    expect(facts.slice(1)).toMatchObject([
      { type: 'checkDrafted', lesson: 'a10', item: { id: 'pump' }, response: 'b' },
      { type: 'checkAnswered', lesson: 'a10', item: { id: 'pump' }, mark: { result: 'wrong' }, tries: 1 },
    ]);
  });

  test('is as it was left when the learner comes back to its step', () => {
    const { actor, answer, attempt } = study();
    answer('pump', 'a');
    actor.send({ type: 'next' });
    attempt('flow').send({ type: 'change', response: 'b' });
    actor.send({ type: 'previous' });
    expect(attempt('pump').getSnapshot().matches({ marked: 'right' })).toBe(true);
    actor.send({ type: 'next' });
    expect(attempt('flow').getSnapshot()).toMatchObject({ value: 'answering', context: { response: 'b' } });
  });

  test('begins where an earlier visit left it: answered, unfinished or untouched', () => {
    const [pump] = heart.practice;
    if (!pump) throw new Error('no item');
    const record: LessonDetail = {
      seen: ['chambers'],
      items: { pump: { best: 'wrong', tries: 1, confidence: 'sure', response: toBits(pump, 'b') } },
    };
    const answered = study({ record }).attempt('pump').getSnapshot();
    expect(answered).toMatchObject({ value: { marked: 'wrong' }, context: { triesLeft: 1, confidence: 'sure' } });
    const draft = { lesson: 'a10', item: 'pump', response: toBits(pump, 'a') };
    const unfinished = study({ record, draft }).attempt('pump').getSnapshot();
    expect(unfinished).toMatchObject({ value: 'answering', context: { response: 'a', triesLeft: 1 } });
    const elsewhere = study({ draft: { ...draft, lesson: 'a9' } })
      .attempt('pump')
      .getSnapshot();
    expect(elsewhere).toMatchObject({ value: 'answering', context: { response: '', triesLeft: 2 } });
  });

  test('has as many tries as its item says, else as the course says', () => {
    const [first, ...rest] = heart.steps;
    const [pump] = heart.practice;
    if (!first || !pump) throw new Error('no step');
    const withTries = (tries: number) => ({
      ...heart,
      steps: [{ ...first, blocks: [{ type: 'question' as const, item: { ...pump, tries } }] }, ...rest],
    });
    const triesOf = (tries: number) =>
      study({ lesson: withTries(tries), policy: { ...policy, questionTries: 3 } })
        .attempt('one')
        .getSnapshot().context.triesLeft;
    expect([triesOf(1), triesOf(0)]).toEqual([1, 3]);
  });
});

describe('a lesson', () => {
  test('is complete once each step was opened and each check answered; its scenario can be skipped', () => {
    const { actor, answer, now } = study();
    answer('pump', 'b');
    actor.send({ type: 'next' });
    actor.send({ type: 'next' });
    expect(now().value).toBe('incomplete');
    actor.send({ type: 'previous' });
    answer('flow', 'b');
    expect(now().value).toBe('complete');
  });

  test('counts what was done in earlier visits', () => {
    const done = { best: 'wrong', tries: 1, confidence: null, response: '10' } as const;
    const record: LessonDetail = { seen: ['chambers', 'valves'], items: { pump: done, flow: done } };
    expect(study({ record }).now().value).toBe('incomplete');
    expect(study({ record, step: 'summary' }).now().value).toBe('complete');
  });
});

describe('every way through two steps with a check each', () => {
  const steps = heart.steps.slice(0, 2);
  const checks = steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'question' ? [block.item] : [])),
  );
  const paths = getSimplePaths(lessonMachine, {
    input: {
      lesson: { ...heart, steps },
      step: 'chambers',
      record: nothing,
      draft: null,
      policy,
      report: () => undefined,
    },
    events: [
      { type: 'next' },
      { type: 'previous' },
      ...steps.map(({ id }) => ({ type: 'goTo' as const, step: id })),
      ...checks.flatMap((item) =>
        ['a', 'b'].map((response) => ({
          type: 'marked' as const,
          item,
          response,
          mark: kindOf(item).mark(item, response),
          tries: 1,
          confidence: null,
        })),
      ),
    ],
    serializeState: ({ value, context: { step, record } }) =>
      JSON.stringify([value, step, record.seen.toSorted(), Object.keys(record.items).toSorted()]),
    limit: 1_000,
  });

  test('there are few enough to walk', () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.length).toBeLessThan(1_000);
  });

  test('on each one the way on and back is open, nothing done is forgotten, and it is complete exactly when all is done', () => {
    for (const { state, steps: taken } of paths) {
      const { step, record } = state.context;
      expect(state.can({ type: 'next' })).toBe(step === 'chambers');
      expect(state.can({ type: 'previous' })).toBe(step === 'valves');
      expect(record.seen).toContain(step);
      const answered = taken.flatMap(({ event }) => (event.type === 'marked' ? [event.item.id] : []));
      expect(Object.keys(record.items).toSorted()).toEqual([...new Set(answered)].toSorted());
      expect(state.matches('complete')).toBe(record.seen.length === 2 && Object.keys(record.items).length === 2);
    }
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeTracker, offline, refusing, accepting } from '../tracking/tracker.fixture';
import { course, lessons } from './course.fixture';
import { visit } from './visit.fixture';

// XState warns, in development, of each event to an actor that has ended; leaving and finishing send some.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('opening', () => {
  test('a first visit leads to the menu, with nothing done', async () => {
    const { page, progress, aside } = await visit();
    expect(page()).toBe('menu');
    expect(progress()).toMatchObject({ lessons: {}, place: { at: 'menu' } });
    expect(aside).toEqual([]);
  });

  test('a visit is saved at once, so that the record begins', async () => {
    const { clock, tracker } = await visit();
    clock.increment(1_000);
    expect(tracker.saved).toHaveLength(1);
  });

  test('text that cannot be read is kept aside and said, and the course starts afresh', async () => {
    const { page, context, aside } = await visit({ saved: 'not ours' });
    expect(aside).toEqual(['not ours']);
    expect(context()).toMatchObject({ startedAfresh: 'unreadable', progress: { lessons: {} } });
    expect(page()).toBe('menu');
  });

  test('an LMS that refuses to start is told to the learner, with its own words', async () => {
    const tracker = fakeTracker();
    tracker.open = refusing;
    const { snapshot } = await visit({ tracker });
    expect(snapshot()).toMatchObject({ value: 'unavailable', context: { problem: offline } });
  });

  test('the address that the page was opened with goes before the saved place', async () => {
    const first = await visit({ route: { at: 'lesson', lesson: 'r1', step: 'last' } });
    const { page, context } = await visit({ saved: first.leave(), route: { at: 'record' } });
    expect([page(), context().route]).toEqual(['record', { at: 'record' }]);
  });
});

describe('a page', () => {
  test.each([
    ['a lesson', { at: 'lesson', lesson: 'x9', step: 'first' }],
    ['a practice quiz', { at: 'practice', lesson: 'x9' }],
    ['a story in a lesson', { at: 'scenario', lesson: 'r1', scenario: 'unknown' }],
    ['results before there are any', { at: 'results' }],
  ] as const)('that the course does not have (%s) is the menu', async (_, route) => {
    const { go, page, context } = await visit();
    await go(route);
    expect([page(), context().route]).toEqual(['menu', { at: 'menu' }]);
  });

  test.each(['about', 'record', 'menu'] as const)('%s needs no loading', async (at) => {
    const { actor, page } = await visit({ route: { at: 'lesson', lesson: 'r1', step: 'first' } });
    actor.send({ type: 'go', route: { at } });
    expect(page()).toBe(at);
  });

  test('step that a lesson does not have is its first', async () => {
    const { go, context } = await visit();
    await go({ at: 'lesson', lesson: 'r1', step: 'removed' });
    expect(context().route).toEqual({ at: 'lesson', lesson: 'r1', step: 'first' });
  });

  test('of the lesson on screen opens in the running lesson', async () => {
    const { actor, go, lesson, context } = await visit();
    await go({ at: 'lesson', lesson: 'r1', step: 'first' });
    const running = lesson();
    actor.send({ type: 'go', route: { at: 'lesson', lesson: 'r1', step: 'last' } });
    expect(lesson()).toBe(running);
    expect(context().route).toEqual({ at: 'lesson', lesson: 'r1', step: 'last' });
  });

  test('that cannot be loaded can be tried again, and nothing is lost', async () => {
    let works = false;
    const { actor, go, page, settled, answerCheck, progress } = await visit({
      loaders: {
        loadLesson: async (id) => {
          if (!works && id === 'a1') throw new TypeError('Failed to fetch');
          return lessons[id] ?? Promise.reject(new Error(id));
        },
      },
    });
    await go({ at: 'lesson', lesson: 'r1', step: 'first' });
    answerCheck('check-1', 'a');
    const route = { at: 'lesson', lesson: 'a1', step: 'last' } as const;
    await go(route);
    expect(page()).toBe('notLoaded');
    works = true;
    actor.send({ type: 'go', route });
    await settled();
    expect(page()).toBe('lesson');
    expect(progress().lessons).toHaveProperty('r1.detail.items.check-1.best', 'right');
  });

  test('left while it loads is not opened afterwards', async () => {
    const { actor, page, settled } = await visit();
    actor.send({ type: 'go', route: { at: 'lesson', lesson: 'r1', step: 'first' } });
    actor.send({ type: 'go', route: { at: 'about' } });
    await settled();
    expect(page()).toBe('about');
  });
});

describe('leaving', () => {
  test('saves, closes the record and says so; nothing changes afterwards', async () => {
    const { actor, snapshot, answerCheck, lesson, progress, tracker } = await visit({
      route: { at: 'lesson', lesson: 'r1', step: 'first' },
    });
    const running = lesson();
    answerCheck('check-1', 'b');
    actor.send({ type: 'saveAndExit' });
    expect(snapshot().value).toBe('left');
    expect(tracker.closed).toEqual(['suspended']);
    const before = progress();
    actor.send({ type: 'happened', fact: { type: 'stepOpened', lesson: 'r1', step: 'last' } });
    for (const type of ['hidden', 'online', 'unloaded', 'saveAndExit'] as const) actor.send({ type });
    actor.send({ type: 'go', route: { at: 'assessment' } });
    expect(running?.getSnapshot().status).toBe('stopped');
    expect(progress()).toBe(before);
    expect([tracker.saved.length, tracker.closed.length]).toEqual([1, 1]);
  });

  test('a completed course is finished, an open one suspended', async () => {
    const { actor, go, answerCheck, takeAssessment, tracker } = await visit();
    for (const { id } of course.lessons) {
      for (const [step, check] of [
        ['first', 'check-1'],
        ['last', 'check-2'],
      ] as const) {
        await go({ at: 'lesson', lesson: id, step });
        answerCheck(check, 'b');
      }
    }
    await takeAssessment('a', 'a');
    actor.send({ type: 'saveAndExit' });
    expect(tracker.closed).toEqual(['finished']);
    expect(tracker.saved.at(-1)?.standing).toMatchObject({ completion: 'completed', success: 'passed', score: 100 });
  });

  test.each(['online', 'hidden', 'unloaded'] as const)(
    'in trouble waits for the LMS, and tries at once on %s',
    async (type) => {
      const { actor, snapshot, tracker } = await visit();
      tracker.refuse = refusing;
      actor.send({ type: 'saveAndExit' });
      expect([snapshot().value, tracker.closed]).toEqual(['leaving', []]);
      tracker.refuse = accepting;
      actor.send({ type });
      expect([snapshot().value, tracker.closed]).toEqual(['left', ['suspended']]);
    },
  );

  test('a page that is gone without a word is saved and closed all the same', async () => {
    const { actor, answerCheck, tracker } = await visit({ route: { at: 'lesson', lesson: 'r1', step: 'first' } });
    answerCheck('check-1', 'a');
    actor.send({ type: 'hidden' });
    actor.send({ type: 'unloaded' });
    expect([tracker.calls, tracker.closed]).toEqual([1, ['suspended']]);
  });
});

test.each(['review', 'browse'] as const)('in %s mode everything can be done and nothing is recorded', async (mode) => {
  const { actor, go, answerCheck, takeAssessment, page, clock, tracker } = await visit({ mode });
  await go({ at: 'lesson', lesson: 'r1', step: 'first' });
  answerCheck('check-1', 'a');
  await takeAssessment('a', 'a');
  expect(page()).toBe('results');
  clock.increment(60_000);
  actor.send({ type: 'saveAndExit' });
  expect(tracker).toMatchObject({ calls: 0, answers: [], closed: ['suspended'] });
});

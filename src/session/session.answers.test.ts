import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { courseWith } from './course.fixture';
import { visit } from './visit.fixture';

// XState warns, in development, of each event to an actor that has ended; finishing an assessment sends some.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('what the record hears of answers', () => {
  test('is the first marked answer to each check, whatever follows, in this visit and later ones', async () => {
    const route = { at: 'lesson', lesson: 'r1', step: 'first' } as const;
    const first = await visit({ route });
    first.answerCheck('check-1', 'b');
    first.answerCheck('check-1', 'a');
    first.lesson()?.send({ type: 'next' });
    first.answerCheck('check-2', 'a');
    expect(first.tracker.answers).toMatchObject([
      { id: 'r1.check.check-1', result: 'wrong' },
      { id: 'r1.check.check-2', result: 'right' },
    ]);
    expect(first.progress().lessons).toHaveProperty(
      'r1.detail.items.check-1',
      expect.objectContaining({ best: 'right' }),
    );

    const second = await visit({ saved: first.leave(), route });
    second.check('check-1')?.send({ type: 'again' });
    second.answerCheck('check-1', 'a');
    expect(second.tracker.answers).toEqual([]);
  });

  test.each([
    ['checks', []],
    ['all', ['wrong', 'right']],
  ] as const)('holds practice answers only if the policy says so: %s', async (reportAnswers, results) => {
    const course = courseWith({ reportAnswers });
    const { startQuiz, answer, next, tracker } = await visit({ course, route: { at: 'practice', lesson: 'r1' } });
    startQuiz();
    answer('b');
    answer('a');
    next();
    answer('a');
    expect(tracker.answers.map(({ result }) => result)).toEqual(results);
    expect(tracker.answers.every(({ id }) => /^r1\.practice\.practice-[12]$/.test(id))).toBe(true);
  });

  test.each([
    ['off', 0, 0],
    ['assessment', 0, 2],
    ['checks', 1, 2],
    ['all', 1, 2],
  ] as const)('is no more than the policy says: %s', async (reportAnswers, ofChecks, ofAssessment) => {
    const route = { at: 'lesson', lesson: 'r1', step: 'first' } as const;
    const { answerCheck, takeAssessment, tracker } = await visit({ course: courseWith({ reportAnswers }), route });
    answerCheck('check-1', 'a');
    expect(tracker.answers).toHaveLength(ofChecks);
    await takeAssessment('a', 'a');
    expect(tracker.answers).toHaveLength(ofChecks + ofAssessment);
  });

  test('is each item of each assessment try, with the number of the try', async () => {
    const { takeAssessment, tracker } = await visit();
    const first = await takeAssessment('b', 'a');
    const second = await takeAssessment('a', 'a');
    const idOf = (number: number) => (name: string) => `assessment.try-${number}.${name.replace('/', '.')}`;
    expect(tracker.answers.map(({ id }) => id)).toEqual([...first.map(idOf(1)), ...second.map(idOf(2))]);
    expect(tracker.answers.map(({ result }) => result)).toEqual(['wrong', 'right', 'right', 'right']);
  });

  test('tells how long an answer took from when the question was asked', async () => {
    const { answerCheck, lesson, clock, go, startQuiz, answer, tracker } = await visit({
      route: { at: 'lesson', lesson: 'r1', step: 'first' },
    });
    clock.increment(12_000);
    answerCheck('check-1', 'a');
    lesson()?.send({ type: 'next' });
    clock.increment(3_500);
    answerCheck('check-2', 'a');
    await go({ at: 'assessment' });
    clock.increment(60_000);
    startQuiz();
    clock.increment(20_000);
    answer('a');
    clock.increment(7_000);
    answer('a');
    expect(tracker.answers.map(({ latency }) => latency)).toEqual([12, 3.5, 20, 7]);
  });

  test('comes before the save that it belongs to', async () => {
    const { answerCheck, clock, tracker } = await visit({ route: { at: 'lesson', lesson: 'r1', step: 'first' } });
    clock.increment(1_000);
    const { calls } = tracker;
    answerCheck('check-1', 'a');
    expect([tracker.answers.length, tracker.calls]).toEqual([1, calls]);
    clock.increment(1_000);
    expect(tracker.calls).toBe(calls + 1);
  });
});

describe('progress', () => {
  test('completes a lesson when each step was opened and each check answered', async () => {
    const { answerCheck, lesson, progress, actor } = await visit({
      route: { at: 'lesson', lesson: 'a1', step: 'first' },
    });
    answerCheck('check-1', 'b');
    actor.send({ type: 'go', route: { at: 'lesson', lesson: 'a1', step: 'last' } });
    expect(progress().lessons['a1']?.status).toBe('in-progress');
    answerCheck('check-2', 'b');
    expect(progress().lessons['a1']?.status).toBe('completed');
    expect(lesson()?.getSnapshot().value).toBe('complete');
  });

  test('keeps an unfinished answer with the next save only', async () => {
    const { check, clock, tracker, leave } = await visit({ route: { at: 'lesson', lesson: 'a1', step: 'first' } });
    clock.increment(1_000);
    const { calls } = tracker;
    check('check-1')?.send({ type: 'change', response: 'b' });
    clock.increment(60_000);
    expect(tracker.calls).toBe(calls);
    leave();
    expect(tracker.calls).toBe(calls + 1);
  });

  test('counts each end of a story once', async () => {
    const { scenario, progress } = await visit({ route: { at: 'scenario', lesson: 'r1', scenario: 'round' } });
    const play = (choice: string) => {
      scenario()?.send({ type: 'choose', choice });
      scenario()?.send({ type: 'goOn' });
    };
    play('b');
    scenario()?.send({ type: 'restart' });
    play('a');
    play('b');
    expect(progress().lessons).toHaveProperty('r1.detail.items.round', {
      best: 'partly',
      tries: 2,
      confidence: null,
      response: null,
    });
  });
});

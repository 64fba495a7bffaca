import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { courseWith } from './course.fixture';
import { visit } from './visit.fixture';

// XState warns, in development, of each event to an actor that has ended; finishing an assessment sends some.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test('a try begins when the learner starts it, not when they look at its first page', async () => {
  const { go, progress, startQuiz, page } = await visit();
  await go({ at: 'assessment' });
  expect([page(), progress().assessment.running]).toEqual(['assessment', null]);
  startQuiz();
  expect(progress()).toMatchObject({ place: { at: 'assessment' }, assessment: { running: { items: [{}, {}] } } });
});

test('a failed try leads to its results, leaves the course unpassed and the next try draws fresh items', async () => {
  const { takeAssessment, progress, page, context } = await visit();
  const first = await takeAssessment('b', 'a');
  expect([page(), context().route]).toEqual(['results', { at: 'results' }]);
  expect(progress().assessment).toMatchObject({ finished: 1, best: 50, passed: false, running: null });
  const second = await takeAssessment('a', 'a');
  expect(second.filter((item) => first.includes(item))).toEqual([]);
  expect(progress().assessment).toMatchObject({ finished: 2, best: 100, passed: true });
});

test('a pass is kept, with its score and its day, whatever comes after', async () => {
  const { takeAssessment, progress, clock, tracker, leave } = await visit();
  await takeAssessment('a', 'a');
  const { passedOn } = progress().assessment;
  clock.increment(3 * 86_400_000);
  await takeAssessment('b', 'b');
  expect(progress().assessment).toMatchObject({ finished: 2, best: 100, passed: true, passedOn });
  leave();
  expect(tracker.saved.at(-1)?.standing).toMatchObject({ success: 'passed', score: 100 });
});

test('no score is recorded before a try is finished', async () => {
  const { takeAssessment, answer, leave, tracker } = await visit();
  await takeAssessment('a');
  leave();
  expect(tracker.saved.at(-1)?.standing.score).toBeNull();
  answer('b');
  leave();
  expect(tracker.saved.at(-1)?.standing.score).toBe(50);
});

test('when no try is left, the assessment says so and begins none; results, lessons and practice stay open', async () => {
  const { takeAssessment, go, page, snapshot, progress } = await visit({ course: courseWith({}, { tries: 1 }) });
  await takeAssessment('b', 'b');
  await go({ at: 'assessment' });
  expect([page(), snapshot().children.quiz]).toEqual(['closed', undefined]);
  const before = progress().assessment;
  for (const route of [
    { at: 'results' },
    { at: 'practice', lesson: 'r1' },
    { at: 'lesson', lesson: 'r1', step: 'first' },
  ] as const) {
    await go(route);
    expect(page()).toBe(route.at);
  }
  expect(progress().assessment).toBe(before);
});

test('the last try that is allowed can be left and gone on with', async () => {
  const course = courseWith({}, { tries: 1 });
  const first = await visit({ course });
  await first.takeAssessment('a');
  const { page, answer, progress } = await visit({ course, saved: first.leave() });
  expect(page()).toBe('assessment');
  answer('a');
  expect(progress().assessment).toMatchObject({ finished: 1, passed: true });
});

test('results can be looked at again in a later visit', async () => {
  const first = await visit();
  await first.takeAssessment('b', 'a');
  const { page } = await visit({ saved: first.leave(), route: { at: 'results' } });
  expect(page()).toBe('results');
});

test('practising again asks again from the start, in another order or not, and lowers nothing', async () => {
  const { actor, startQuiz, answer, next, page, progress, quiz } = await visit({
    route: { at: 'practice', lesson: 'r1' },
  });
  const practise = (response: string) => {
    startQuiz();
    for (let left = 2; left > 0; left -= 1) {
      answer(response);
      next();
    }
  };
  practise('a');
  actor.send({ type: 'practise', which: 'all' });
  expect([page(), quiz().getSnapshot().value]).toEqual(['practice', 'asking']);
  practise('b');
  const { lessons } = progress();
  expect(lessons).toHaveProperty('r1.detail.items.practice-1.best', 'right');
  expect(lessons).toHaveProperty('r1.detail.items.practice-2.best', 'right');
});

test('after a try that was not passed the next one waits, and opens by itself when the wait is over', async () => {
  const { takeAssessment, go, page, clock, snapshot } = await visit({ course: courseWith({}, { waiting: [2, 48] }) });
  await takeAssessment('b', 'a');
  await go({ at: 'assessment' });
  expect([page(), snapshot().children.quiz]).toEqual(['closed', undefined]);
  clock.increment(60 * 60_000);
  expect(page()).toBe('closed');
  // The try was finished at 14:02, and waiting counts from the full hour after it.
  clock.increment(2 * 60 * 60_000);
  expect(page()).toBe('assessment');
  await takeAssessment('a', 'a');
  await go({ at: 'assessment' });
  expect(page()).toBe('assessment');
});

test('a running try is gone on with, whatever a newer course says of tries and waiting', async () => {
  const first = await visit();
  await first.takeAssessment('b', 'b');
  await first.takeAssessment('a');
  const course = courseWith({}, { tries: 1, waiting: [1_000] });
  const { page, answer, progress } = await visit({ course, saved: first.leave() });
  expect(page()).toBe('assessment');
  answer('a');
  expect(progress().assessment).toMatchObject({ passed: true, running: null });
});

test('a try that was left for the menu and gone on with is the place to come back to', async () => {
  const first = await visit();
  await first.takeAssessment('a');
  await first.go({ at: 'menu' });
  await first.go({ at: 'assessment' });
  expect((await visit({ saved: first.leave() })).page()).toBe('assessment');
});

test('an unfinished answer is still there after looking something up in a lesson', async () => {
  const { takeAssessment, asked, go } = await visit();
  await takeAssessment('a');
  asked()?.send({ type: 'change', response: 'b' });
  await go({ at: 'lesson', lesson: 'r1', step: 'first' });
  await go({ at: 'assessment' });
  expect(asked()?.getSnapshot().context.response).toBe('b');
});

test('practising what was wrong asks that only, and all where nothing is wrong any more', async () => {
  const { actor, go, startQuiz, answer, next, page, context } = await visit();
  await go({ at: 'practice', lesson: 'r1' });
  const asked = () => context().run?.items.map(({ item }) => item.id);
  startQuiz();
  const [first] = asked() ?? [];
  answer('b');
  next();
  answer('a');
  next();
  actor.send({ type: 'practise', which: 'wrong' });
  expect([page(), asked()]).toEqual(['practice', [first]]);
  answer('a');
  next();
  expect(page()).toBe('practised');
  actor.send({ type: 'practise', which: 'wrong' });
  expect(asked()).toHaveLength(2);
});

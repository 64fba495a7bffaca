import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testOutOf } from '../course/test-out';
import { courseWith } from './course.fixture';
import { start, visit } from './visit.fixture';

// XState warns, in development, of each event to an actor that has ended; finishing a quiz sends some.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const route = { at: 'test-out', lesson: 'r1' } as const;
const day = 86_400_000;

test('a test-out begins when the learner starts it, not when they look at its first page', async () => {
  const { go, progress, startQuiz, page } = await visit();
  await go(route);
  expect([page(), progress().testOuts]).toEqual(['test-out', {}]);
  startQuiz();
  expect(progress()).toMatchObject({ place: route, testOuts: { r1: { running: { items: [{}, {}] }, finished: 0 } } });
});

test('at the pass mark the lesson is known and done, with its day; its steps and practice stay open', async () => {
  const { takeTestOut, page, progress, tracker, leave, go } = await visit();
  await takeTestOut('r1', 'a', 'a');
  expect(page()).toBe('tested-out');
  expect(testOutOf(progress(), 'r1')).toMatchObject({ known: true, best: 100, finishedOn: 2_516, running: null });
  leave();
  expect(tracker.saved.at(-1)?.standing.objectives).toContainEqual(
    expect.objectContaining({ id: 'r1', status: 'completed' }),
  );
  for (const other of [
    { at: 'lesson', lesson: 'r1', step: 'first' },
    { at: 'practice', lesson: 'r1' },
  ] as const) {
    await go(other);
    expect(page()).toBe(other.at);
  }
});

test('two tries, then one more each day: none begins in between, and looking again later begins none by itself', async () => {
  const first = await visit();
  await first.takeTestOut('r1', 'b', 'b');
  await first.takeTestOut('r1', 'b', 'a');
  expect(testOutOf(first.progress(), 'r1')).toMatchObject({ known: false, finished: 2, best: 50 });
  first.actor.send({ type: 'tryAgain' });
  expect([first.page(), first.snapshot().children.quiz]).toEqual(['tested-out', undefined]);
  await first.go({ at: 'menu' });
  await first.go(route);
  expect(first.page()).toBe('tested-out');

  const second = await visit({ saved: first.leave(), route, from: start + day });
  expect(second.page()).toBe('tested-out');
  second.actor.send({ type: 'tryAgain' });
  expect(second.page()).toBe('test-out');
  second.startQuiz();
  second.answer('b');
  second.answer('b');
  second.actor.send({ type: 'tryAgain' });
  expect(second.page()).toBe('tested-out');
  expect(testOutOf(second.progress(), 'r1').finished).toBe(3);
});

test('a lesson that is known is not asked about again', async () => {
  const { takeTestOut, go, page, actor } = await visit();
  await takeTestOut('r1', 'a', 'a');
  await go({ at: 'menu' });
  await go(route);
  actor.send({ type: 'tryAgain' });
  expect(page()).toBe('tested-out');
});

test('a try is gone on with where it was left, whichever lesson was tried or read in between', async () => {
  const { go, startQuiz, answer, asked, context, leave } = await visit();
  await go(route);
  startQuiz();
  answer('a');
  const item = asked()?.getSnapshot().context.item.id;
  await go({ at: 'test-out', lesson: 'a1' });
  startQuiz();
  await go(route);
  expect(context().run?.before).toBe(1);
  asked()?.send({ type: 'change', response: 'b' });
  await go({ at: 'lesson', lesson: 'a1', step: 'first' });
  await go(route);

  const second = await visit({ saved: leave() });
  expect(second.page()).toBe('test-out');
  expect(second.context().route).toEqual(route);
  expect(second.asked()?.getSnapshot().context).toMatchObject({ item: { id: item }, response: 'b' });
});

test('is reported answer by answer, with lesson and number of the try', async () => {
  const { takeTestOut, tracker } = await visit();
  const first = await takeTestOut('r1', 'b', 'b');
  const second = await takeTestOut('r1', 'a', 'a');
  expect(tracker.answers.map(({ id }) => id)).toEqual([
    ...first.map((item) => `r1.test-out.try-1.${item}`),
    ...second.map((item) => `r1.test-out.try-2.${item}`),
  ]);
});

test('the assessment asks what no test-out has used while there are other items', async () => {
  const course = courseWith({ testOut: { items: 1, passMark: 80, tries: 2 } });
  const { takeTestOut, takeAssessment } = await visit({ course });
  const used = [...(await takeTestOut('r1', 'b')), ...(await takeTestOut('a1', 'a'))];
  const drawn = await takeAssessment('a', 'a');
  const fresh = (lesson: string, item: string | undefined) => `${lesson}/${item === 'held-1' ? 'held-2' : 'held-1'}`;
  expect(drawn.toSorted()).toEqual([fresh('a1', used[1]), fresh('r1', used[0])]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { visit } from './visit.fixture';

// XState warns, in development, of each event to an actor that has ended; finishing an assessment sends some.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** The next visit to what this one leaves behind. */
const again = (first: Awaited<ReturnType<typeof visit>>) => visit({ saved: first.leave() });

test('a step is gone on with at that step, with its answers and its unfinished one', async () => {
  const first = await visit({ route: { at: 'lesson', lesson: 'r1', step: 'first' } });
  first.answerCheck('check-1', 'b');
  first.lesson()?.send({ type: 'next' });
  first.check('check-2')?.send({ type: 'change', response: 'b' });
  first.check('check-2')?.send({ type: 'sure', confidence: 'guessing' });

  const { page, context, check, lesson } = await again(first);
  expect(page()).toBe('lesson');
  expect(context().route).toEqual({ at: 'lesson', lesson: 'r1', step: 'last' });
  expect(check('check-2')?.getSnapshot()).toMatchObject({
    value: 'answering',
    context: { response: 'b', confidence: 'guessing' },
  });
  lesson()?.send({ type: 'previous' });
  expect(check('check-1')?.getSnapshot()).toMatchObject({ value: { marked: 'wrong' }, context: { response: 'b' } });
});

test('a practice quiz is gone on with at the same item, with what was answered', async () => {
  const first = await visit({ route: { at: 'practice', lesson: 'r1' } });
  first.startQuiz();
  first.answer('b');
  first.next();
  first.asked()?.send({ type: 'change', response: 'b' });
  first.asked()?.send({ type: 'sure', confidence: 'sure' });
  const item = first.asked()?.getSnapshot().context.item.id;

  const { page, quiz, asked } = await again(first);
  expect([page(), quiz().getSnapshot().value]).toEqual(['practice', 'asking']);
  expect(quiz().getSnapshot().context.answers).toMatchObject([{ response: 'b', result: 'wrong' }]);
  expect(asked()?.getSnapshot().context).toMatchObject({ item: { id: item }, response: 'b', confidence: 'sure' });
});

test('a story is gone on with at the same page, be it a decision, a consequence or an ending', async () => {
  const route = { at: 'scenario', lesson: 'r1', scenario: 'round' } as const;
  let current = await visit({ route });
  const pages: [string, string][] = [
    ['first:deciding', ''],
    ['first:a', 'A'],
    ['second:deciding', 'a'],
    ['second:b', 'aB'],
    ['saved:deciding', 'ab'],
  ];
  const steps = [
    { type: 'choose', choice: 'a' },
    { type: 'goOn' },
    { type: 'choose', choice: 'b' },
    { type: 'goOn' },
  ] as const;
  for (const [index, [value, path]] of pages.entries()) {
    const next = await again(current);
    expect(next.page()).toBe('scenario');
    expect(next.scenario()?.getSnapshot()).toMatchObject({ value, context: { path } });
    const step = steps[index];
    if (step) next.scenario()?.send(step);
    current = next;
  }
  // The ending was reached once, however often it was looked at.
  expect(current.progress().lessons).toMatchObject({ r1: { status: 'in-progress' } });
  await current.go({ at: 'lesson', lesson: 'r1', step: 'first' });
  expect(current.lesson()?.getSnapshot().context.record.items).toMatchObject({ round: { best: 'partly', tries: 1 } });
});

test('an assessment is gone on with at the same item, with the same items drawn and the answers kept', async () => {
  const first = await visit();
  const drawn = await first.takeAssessment('b');
  first.asked()?.send({ type: 'sure', confidence: 'think-so' });
  first.asked()?.send({ type: 'change', response: 'a' });

  const { page, context, quiz, asked } = await again(first);
  expect([page(), quiz().getSnapshot().value]).toEqual(['assessment', 'asking']);
  expect(context().run?.items.map(({ lesson, item }) => `${lesson}/${item.id}`)).toEqual(drawn.slice(1));
  expect(context().run?.seed).toBe(first.context().run?.seed);
  expect(context().run?.before).toBe(1);
  expect(context().progress.assessment.running?.items[0]).toMatchObject({ score: 0 });
  expect(asked()?.getSnapshot().context).toMatchObject({ response: 'a', confidence: 'think-so' });
});

test('a finished assessment and a finished practice quiz are no place to go on at', async () => {
  const first = await visit();
  await first.takeAssessment('a', 'a');
  expect((await again(first)).page()).toBe('menu');

  const second = await visit({ route: { at: 'practice', lesson: 'r1' } });
  second.startQuiz();
  for (let left = 2; left > 0; left -= 1) {
    second.answer('a');
    second.next();
  }
  expect(second.page()).toBe('practised');
  expect((await again(second)).page()).toBe('menu');
});

test('a story is begun afresh when the learner had left it for another page', async () => {
  const first = await visit({ route: { at: 'scenario', lesson: 'r1', scenario: 'round' } });
  first.scenario()?.send({ type: 'choose', choice: 'a' });
  await first.go({ at: 'menu' });
  await first.go({ at: 'scenario', lesson: 'r1', scenario: 'round' });
  expect(first.scenario()?.getSnapshot().context.path).toBe('');
});

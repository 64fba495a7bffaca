import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import { unpackTries } from '../course/saved-tries';
import { detailOf } from '../course/section';
import { accepting, refusing } from '../tracking/tracker.fixture';
import { course, lessons } from './course.fixture';
import { visit } from './visit.fixture';
import { isKnown } from './visit';

type Visit = Awaited<ReturnType<typeof visit>>;

const routes: Route[] = [
  { at: 'menu' },
  { at: 'about' },
  { at: 'record' },
  { at: 'results' },
  { at: 'assessment' },
  { at: 'practice', lesson: 'r1' },
  { at: 'test-out', lesson: 'r1' },
  { at: 'test-out', lesson: 'x9' },
  { at: 'scenario', lesson: 'r1', scenario: 'round' },
  { at: 'scenario', lesson: 'a1', scenario: 'round' },
  { at: 'lesson', lesson: 'r1', step: 'first' },
  { at: 'lesson', lesson: 'r1', step: 'last' },
  { at: 'lesson', lesson: 'a1', step: 'first' },
  { at: 'lesson', lesson: 'a1', step: 'last' },
  { at: 'lesson', lesson: 'a1', step: 'removed' },
  { at: 'lesson', lesson: 'x9', step: 'first' },
];

const answer = fc.constantFrom('a', 'b');
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ go: fc.constantFrom(...routes) }) },
  { weight: 1, arbitrary: fc.record({ sit: fc.tuple(answer, answer) }) },
  { weight: 6, arbitrary: fc.record({ submit: answer }) },
  { weight: 2, arbitrary: fc.record({ change: answer }) },
  { weight: 3, arbitrary: fc.record({ choose: answer }) },
  { weight: 6, arbitrary: fc.constantFrom('onwards' as const) },
  { weight: 2, arbitrary: fc.constantFrom('hidden' as const, 'online' as const, 'tryAgain' as const) },
  { weight: 1, arbitrary: fc.record({ practise: fc.constantFrom('all' as const, 'wrong' as const) }) },
  { weight: 1, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 90_000 }) }) },
  { weight: 1, arbitrary: fc.record({ lmsWorks: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('reload' as const) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** The questions on screen. */
function questions({ lesson, snapshot }: Visit) {
  const running = snapshot().children.quiz?.getSnapshot().context.attempt;
  return [...Object.values(lesson()?.getSnapshot().context.attempts ?? {}), ...(running ? [running] : [])];
}

/** Takes or goes on with the assessment, if a try is left. */
async function sit({ go, snapshot }: Visit, answers: string[]): Promise<void> {
  await go({ at: 'assessment' });
  const { quiz } = snapshot().children;
  quiz?.send({ type: 'start' });
  for (const response of answers) {
    const attempt = quiz?.getSnapshot().context.attempt;
    attempt?.send({ type: 'change', response });
    attempt?.send({ type: 'submit' });
  }
}

async function act(current: Visit, next: Deed): Promise<Visit> {
  const { actor, tracker, clock, snapshot, lesson, scenario } = current;
  if (next === 'reload') {
    tracker.refuse = accepting;
    actor.send({ type: 'online' });
    const saved = current.leave();
    actor.stop();
    return visit({ saved });
  }
  if (next === 'onwards') {
    const { quiz } = snapshot().children;
    quiz?.send({ type: 'start' });
    quiz?.send({ type: 'next' });
    lesson()?.send({ type: 'next' });
    scenario()?.send({ type: 'goOn' });
  } else if (typeof next === 'string') actor.send({ type: next });
  else if ('go' in next) await current.go(next.go);
  else if ('sit' in next) await sit(current, next.sit);
  else if ('choose' in next) scenario()?.send({ type: 'choose', choice: next.choose });
  else if ('practise' in next) actor.send({ type: 'practise', which: next.practise });
  else if ('wait' in next) clock.increment(next.wait);
  else if ('lmsWorks' in next) tracker.refuse = next.lmsWorks ? accepting : refusing;
  else {
    for (const question of questions(current)) {
      question.send({ type: 'change', response: 'submit' in next ? next.submit : next.change });
      if ('submit' in next) question.send({ type: 'submit' });
    }
  }
  return current;
}

/** What may only ever grow. */
function worth(progress: Progress) {
  const details = Object.values(lessons).map(({ id, ledger }) => detailOf(progress, id, ledger));
  return {
    completed: Object.values(progress.lessons).filter(({ status }) => status === 'completed').length,
    seen: details.flatMap(({ seen }) => seen).length,
    answered: details.flatMap(({ items }) => Object.keys(items)).length,
    right: details.flatMap(({ items }) => Object.values(items)).filter(({ best }) => best === 'right').length,
    finished: progress.assessment.finished,
    best: progress.assessment.best ?? -1,
    passed: Number(progress.assessment.passed),
    testedOut: progress.testOuts['r1']?.finished ?? 0,
    known: Number(progress.testOuts['r1']?.known ?? false),
  };
}

function expectNoLess(before: Progress, after: Progress): void {
  const least = worth(before);
  for (const [what, amount] of Object.entries(worth(after))) {
    expect(amount, what).toBeGreaterThanOrEqual(least[what as keyof typeof least]);
  }
  const { running } = unpackTries(after, course).assessment;
  unpackTries(before, course).assessment.running?.items.forEach((item, index) => {
    if (item.response !== null && running) expect(running.items[index]).toEqual(item);
  });
}

function expectSomewhere({ page, context, lesson }: Visit): void {
  const { route, course, lesson: loaded } = context();
  expect(isKnown(route, course)).toBe(true);
  if (page() === 'lesson') {
    expect(route).toEqual({ at: 'lesson', lesson: loaded?.id, step: lesson()?.getSnapshot().context.step });
    expect(loaded?.steps.map(({ id }) => id)).toContain(lesson()?.getSnapshot().context.step);
  } else if (page() === 'practised') expect(route.at).toBe('practice');
  else if (page() === 'tested-out') expect(route.at).toBe('test-out');
  else expect(route.at).toBe(page());
}

test('whatever a learner and an LMS do in whatever order, nothing that was done is lost and every page is a known one', async () => {
  // XState warns, in development, of each event to an actor that has ended; this sends many.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 40, maxLength: 80, size: 'max' }), async (deeds) => {
      let current = await visit();
      for (const next of deeds) {
        const before = current.progress();
        current = await act(current, next);
        expect(current.snapshot().status).toBe('active');
        expectNoLess(before, current.progress());
        expectSomewhere(current);
      }
      const { actor, tracker, progress, snapshot } = current;
      tracker.refuse = accepting;
      actor.send({ type: 'saveAndExit' });
      expect(snapshot().value).toBe('left');
      const left = progress();
      await act(current, { go: { at: 'assessment' } });
      await act(current, { submit: 'a' });
      expect(progress()).toBe(left);
      expect(tracker.closed).toHaveLength(1);

      const { progress: next } = await visit({ saved: tracker.saved.at(-1)?.progress ?? '', route: { at: 'about' } });
      expect(unpackTries(next(), course)).toMatchObject({
        seed: left.seed,
        assessment: unpackTries(left, course).assessment,
        testOuts: unpackTries(left, course).testOuts,
        place: left.place,
      });
      expect(worth(next())).toEqual(worth(left));
      expect(tracker.saved.at(-1)?.standing.score).toBe(left.assessment.best);
    }),
    { seed: 8, numRuns: 150 },
  );
  warnings.mockRestore();
}, 60_000);

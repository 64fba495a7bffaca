import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Item } from '../course/item';
import type { Progress } from '../course/progress';
import type { Route } from '../course/route';
import { standingOf } from '../course/standing';
import { kindOf } from '../question/kinds';
import { releasesWith } from './release.fixture';
import { start, visit } from './visit.fixture';

type Visit = Awaited<ReturnType<typeof visit>>;

/** A learner in the course: the visit that is open, and what they will find in the next one. */
interface Learner {
  now: Visit;
  release: number;
}

const day = 86_400_000;
const feedback = fc.constantFrom('after-each' as const, 'at-the-end' as const, 'on-passing' as const);
const quizzes: Route[] = [
  { at: 'assessment' },
  { at: 'test-out', lesson: 'r1' },
  { at: 'test-out', lesson: 'a1' },
  { at: 'practice', lesson: 'r1' },
];
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ answer: fc.constantFrom('right' as const, 'wrong' as const) }) },
  { weight: 3, arbitrary: fc.record({ begin: fc.constantFrom(...quizzes) }) },
  {
    weight: 2,
    arbitrary: fc.record({ leave: fc.constantFrom('same' as const, 'newer' as const), days: fc.nat({ max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ practise: fc.constantFrom('all' as const, 'wrong' as const) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

type Releases = ReturnType<typeof releasesWith>;

/** The next visit, to this release of the course; `saved` is all that is left of the one before. */
function come(releases: Releases, release: number, from: number, saved = '', route?: Route): Promise<Visit> {
  const { course, lessons, banks } = releases[release] ?? expect.fail(`no release ${release}`);
  const of = <T>(value: T | undefined): Promise<T> =>
    value === undefined ? Promise.reject(new Error('not in this release')) : Promise.resolve(value);
  return visit({
    course,
    saved,
    route,
    from,
    loaders: { loadLesson: (id) => of(lessons[id]), loadBank: (id) => of(banks[id]) },
  });
}

const wrongAnswer = (item: Item): string => (kindOf(item).right(item) === 'a' ? 'b' : 'a');

/** Answers the question on screen and goes on, if there is one. */
function answer({ now }: Learner, how: 'right' | 'wrong'): void {
  const { quiz } = now.snapshot().children;
  quiz?.send({ type: 'start' });
  const attempt = quiz?.getSnapshot().context.attempt;
  const item = attempt?.getSnapshot().context.item;
  if (!quiz || !attempt || !item) return;
  attempt.send({ type: 'change', response: how === 'right' ? kindOf(item).right(item) : wrongAnswer(item) });
  attempt.send({ type: 'submit' });
  if (quiz.getSnapshot().status === 'active') quiz.send({ type: 'next' });
}

async function begin({ now }: Learner, route: Route): Promise<void> {
  await now.go(route);
  now.actor.send({ type: 'tryAgain' });
  now.snapshot().children.quiz?.send({ type: 'start' });
}

/** Types or chooses something, leaves, and comes back to it. */
async function leave(learner: Learner, releases: Releases, release: number, days: number): Promise<Learner> {
  const { now } = learner;
  const attempt = now.snapshot().children.quiz?.getSnapshot().context.attempt;
  const isOpen = attempt?.getSnapshot().value === 'answering';
  if (isOpen) attempt.send({ type: 'change', response: 'b' });
  const asked = attempt?.getSnapshot().context.item.id;
  const { route } = now.context();
  const place = now.progress().place;
  const time = start + (now.context().now().getTime() - start) + days * day;
  const saved = now.leave();
  now.actor.stop();
  const next = await come(releases, release, time, saved);
  if (isOpen && release === learner.release && place.at === route.at) {
    const back = next.snapshot().children.quiz?.getSnapshot().context.attempt?.getSnapshot().context;
    expect([back?.item.id, back?.response]).toEqual([asked, 'b']);
  }
  return { now: next, release };
}

const newest = (releases: Releases): number => releases.length - 1;

async function act(learner: Learner, releases: Releases, next: Deed): Promise<Learner> {
  if ('leave' in next) {
    const release = next.leave === 'same' ? learner.release : Math.min(learner.release + 1, newest(releases));
    return leave(learner, releases, release, next.days);
  }
  if ('begin' in next) await begin(learner, next.begin);
  else if ('practise' in next) learner.now.actor.send({ type: 'practise', which: next.practise });
  else answer(learner, next.answer);
  return learner;
}

/** What a newer course or another try can never take away. */
function worth({ assessment, testOuts }: Progress): number[] {
  const known = Object.values(testOuts).filter((one) => one.known).length;
  return [assessment.finished, assessment.best ?? -1, Number(assessment.passed), known];
}

/** From wherever the learner is: waits where they must, goes on with what runs, and answers right. */
async function pass(learner: Learner, releases: Releases): Promise<Learner> {
  let at = learner;
  for (let tries = 0; tries < 3 && !at.now.progress().assessment.passed; tries += 1) {
    at = await leave(at, releases, at.release, 2);
    await begin(at, { at: 'assessment' });
    expect(at.now.page()).toBe('assessment');
    for (let asked = 0; asked < 5; asked += 1) if (at.now.page() === 'assessment') answer(at, 'right');
    expect(at.now.page()).toBe('results');
  }
  return at;
}

test('from wherever a learner is, whatever they did, left, retried and whatever the course became, they can finish and pass', async () => {
  // XState warns, in development, of each event to an actor that has ended; this sends many.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(feedback, fc.array(deed, { minLength: 10, maxLength: 40, size: 'max' }), async (policy, deeds) => {
      const releases = releasesWith({}, { items: 3, units: { role: 1, body: 2 }, waiting: [24, 40], feedback: policy });
      let learner: Learner = { now: await come(releases, 0, start), release: 0 };
      for (const next of deeds) {
        const before = worth(learner.now.progress());
        learner = await act(learner, releases, next);
        worth(learner.now.progress()).forEach((amount, at) => expect(amount).toBeGreaterThanOrEqual(before[at] ?? 0));
        const { running } = learner.now.progress().assessment;
        if (learner.now.page() === 'closed') expect(running).toBeNull();
      }

      learner = await pass(learner, releases);
      expect(learner.now.progress().assessment.passed).toBe(true);
      for (const lesson of ['r1', 'a1']) {
        for (const [step, check] of [
          ['first', 'check-1'],
          ['last', 'check-2'],
        ] as const) {
          await learner.now.go({ at: 'lesson', lesson, step });
          learner.now.answerCheck(check, 'b');
        }
      }
      const { course, progress } = learner.now.context();
      expect(standingOf(course, progress)).toMatchObject({ completion: 'completed', success: 'passed' });
      learner.now.actor.stop();
    }),
    { seed: 30, numRuns: 120 },
  );
  warnings.mockRestore();
}, 60_000);

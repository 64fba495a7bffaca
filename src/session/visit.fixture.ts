import { createActor, SimulatedClock, waitFor } from 'xstate';
import type { Course } from '../course/course';
import type { Route } from '../course/route';
import type { AttemptActor } from '../question/attempt.machine';
import { fakeTracker } from '../tracking/tracker.fixture';
import type { Launch } from '../tracking/tracker';
import { banks, course as tiny, lessons } from './course.fixture';
import { sessionMachine } from './session.machine';
import type { Loaders } from './session.types';

interface Options {
  course?: Course;
  /** Progress text of the visit before. */
  saved?: string;
  mode?: Launch['mode'];
  route?: Route;
  loaders?: Partial<Loaders>;
  tracker?: ReturnType<typeof fakeTracker>;
  /** When the visit begins, in milliseconds. */
  from?: number;
}

export const start = Date.parse('2026-11-21T14:02:00');

/** A visit to the tiny course, opened and settled, with hands to do what a learner does. */
export async function visit({
  course = tiny,
  saved = '',
  mode = 'normal',
  route,
  loaders,
  from = start,
  ...rest
}: Options = {}) {
  const clock = new SimulatedClock();
  const tracker = rest.tracker ?? fakeTracker({ saved, mode });
  const aside: string[] = [];
  let seed = 0;
  const actor = createActor(sessionMachine, {
    clock,
    input: {
      course,
      loaders: {
        loadLesson: (id) => found(lessons[id], id),
        loadBank: (id) => found(banks[id], id),
        loadViews: () => Promise.resolve(),
        loadStepTitles: () => Promise.resolve({}),
        loadChanges: () => Promise.resolve([]),
        loadReviews: () => Promise.resolve({}),
        loadExplorer: () => Promise.reject(new Error('This course has no explorer')),
        ...loaders,
      },
      tracker,
      now: () => new Date(from + clock.now()),
      newSeed: () => (seed += 7_919),
      route: route ?? { at: 'menu' },
      setAside: (text) => aside.push(text),
    },
  }).start();

  const snapshot = () => actor.getSnapshot();
  const settled = () =>
    waitFor(actor, (state) => !state.matches('opening') && !state.matches({ open: 'loading' }), { timeout: 1_000 });
  await settled();

  function quiz() {
    const { quiz: running } = snapshot().children;
    if (!running) throw new Error('No quiz is running');
    return running;
  }
  function submit(attempt: AttemptActor | null | undefined, response: string): void {
    if (!attempt) throw new Error('The question is not on screen');
    attempt.send({ type: 'change', response });
    attempt.send({ type: 'submit' });
  }

  return {
    actor,
    tracker,
    clock,
    aside,
    snapshot,
    settled,
    quiz,
    context: () => snapshot().context,
    progress: () => snapshot().context.progress,
    /** The page on screen: `lesson`, `practice`, … */
    page: () => Object.values(snapshot().value)[0] ?? snapshot().value,
    lesson: () => snapshot().children.lesson,
    scenario: () => snapshot().children.scenario,
    async go(to: Route) {
      actor.send({ type: 'go', route: to });
      await settled();
    },
    check: (item: string) => snapshot().children.lesson?.getSnapshot().context.attempts[item],
    /** The item of the quiz on screen. */
    asked: () => quiz().getSnapshot().context.attempt,
    answerCheck: (item: string, response: string) =>
      submit(snapshot().children.lesson?.getSnapshot().context.attempts[item], response),
    startQuiz: () => quiz().send({ type: 'start' }),
    answer: (response: string) => submit(quiz().getSnapshot().context.attempt, response),
    next: () => quiz().send({ type: 'next' }),
    /** Takes the whole assessment with these answers. */
    async takeAssessment(...responses: string[]) {
      actor.send({ type: 'go', route: { at: 'assessment' } });
      await settled();
      quiz().send({ type: 'start' });
      const drawn = snapshot().context.run?.items.map(({ lesson, item }) => `${lesson}/${item.id}`) ?? [];
      for (const response of responses) submit(quiz().getSnapshot().context.attempt, response);
      return drawn;
    },
    /** Tries to test out of a lesson with these answers. */
    async takeTestOut(lesson: string, ...responses: string[]) {
      actor.send({ type: 'go', route: { at: 'test-out', lesson } });
      await settled();
      if (snapshot().matches({ open: 'tested-out' })) actor.send({ type: 'tryAgain' });
      quiz().send({ type: 'start' });
      const drawn = snapshot().context.run?.items.map(({ item }) => item.id) ?? [];
      for (const response of responses) submit(quiz().getSnapshot().context.attempt, response);
      return drawn;
    },
    /** What the record holds when the page is left now. */
    leave: () => {
      actor.send({ type: 'hidden' });
      return tracker.saved.at(-1)?.progress ?? '';
    },
  };
}

async function found<T>(value: T | undefined, id: string): Promise<T> {
  if (value === undefined) throw new Error(`Nothing is called ${id}`);
  return value;
}

import { createActor, SimulatedClock, waitFor } from 'xstate';
import { connect } from '../../scorm/connect';
import type { WindowLike } from '../../scorm/find-api';
import type { Route } from '../../src/course/route';
import type { Bank, Course, Lesson } from '../../src/course/course';
import * as tiny from '../../src/session/course.fixture';
import { sessionMachine } from '../../src/session/session.machine';
import type { KeeperHost } from '../../src/tracking/keeper.types';
import { createKeeping } from '../../src/tracking/keeping';
import { createProbe } from '../../src/tracking/probe';
import type { AnswerRecord, Tracker } from '../../src/tracking/tracker';
import type { Computer } from './computer';
import type { Simulator } from './simulator';

/** The course as it is played, without a page: the real session and tracker, on a simulated LMS, computer and clock. */
export type Visit = Awaited<ReturnType<typeof visit>>;

/** What is studied. */
export interface Content {
  course: Course;
  lessons: Record<string, Lesson>;
  banks: Record<string, Bank>;
}

interface Options {
  lms: Simulator;
  computer: Computer;
  /** When it begins: milliseconds since 1970. */
  from: number;
  route?: Route;
  /** The window that the API hangs on; that of a new launch where it is not given. */
  api?: WindowLike;
  content?: Content;
  /** Every answer that the course reports, with its place. */
  reported?: (record: AnswerRecord) => void;
}

const TOKEN = 'this-build';

export async function visit({
  lms,
  computer,
  from,
  api,
  route = { at: 'menu' },
  content = tiny,
  reported = () => undefined,
}: Options) {
  const { course, lessons, banks } = content;
  const clock = new SimulatedClock();
  const window: KeeperHost & { close(): void } = computer.window();
  const now = (): Date => new Date(from + clock.now());
  lms.time = () => clock.now();
  const { tracker } = await connect({
    ...course.policy,
    edition: lms.profile.standard === '1.2' ? 'scorm12' : 'scorm2004',
    course: course.id,
    window: { ...(api ?? lms.launch()), localStorage: unused, performance: { now: () => clock.now() } },
  });
  if (!tracker) throw new Error('The course found no API');
  let seed = from % 1_000;
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
      },
      tracker: watched(tracker, reported),
      now,
      newSeed: () => (seed += 7_919),
      route,
      setAside: () => undefined,
      probe: createProbe('connection.txt', TOKEN, () => lms.fetch(TOKEN)),
      keeping: createKeeping(course.id, window, now, Promise.resolve()),
    },
  }).start();

  const snapshot = () => actor.getSnapshot();
  const tracking = () => {
    const { tracking: running } = snapshot().children;
    if (!running) throw new Error('The session has no tracking');
    return running.getSnapshot();
  };

  const isWriting = (): boolean => {
    const { launch } = tracking().context;
    return launch?.mode === 'normal' && launch.learner.id !== '' && snapshot().hasTag('open');
  };

  /** Lets everything happen that takes no time: what is loaded, what is probed, what other windows hear. */
  async function settle(): Promise<void> {
    await waitFor(actor, (state) => !state.matches('opening') && !state.matches({ open: 'loading' }), {
      timeout: 5_000,
    });
    do await computer.quiet();
    while (tracking().matches('takingOver'));
  }
  await settle();
  // What is kept on the computer is kept from the first deed on; in a browser its module comes with the first lesson.
  while (tracking().context.keeper === null && computer.storage !== 'refused' && isWriting()) await settle();

  const end = (): void => {
    actor.stop();
    window.close();
  };

  /** The questions on screen. */
  function questions() {
    const { lesson, quiz } = snapshot().children;
    const running = quiz?.getSnapshot().context.attempt;
    return [...Object.values(lesson?.getSnapshot().context.attempts ?? {}), ...(running ? [running] : [])];
  }
  const choose = (response: string): void => questions().forEach((each) => each.send({ type: 'change', response }));
  function answer(response: string): void {
    choose(response);
    for (const question of questions()) question.send({ type: 'submit' });
  }

  async function go(to: Route): Promise<void> {
    actor.send({ type: 'go', route: to });
    await settle();
  }

  return {
    actor,
    lms,
    computer,
    snapshot,
    tracking,
    settle,
    progress: () => snapshot().context.progress,
    /** The learner reads “Saved”, and has answered nothing by half since. */
    saysSaved(): boolean {
      const { failures, reach, dirty, visible } = tracking().context;
      return tracking().matches('saved') && failures === 0 && reach === 'reached' && !dirty && visible;
    },
    launch: () => snapshot().context.launch,
    now,
    async wait(milliseconds: number): Promise<void> {
      clock.increment(milliseconds);
      await settle();
    },
    go,
    /** Chooses an answer to every question on screen, without handing it in. */
    choose,
    answer,
    /** Opens every step, answers every check and takes the assessment, as far as a try is left; everything right. */
    async finishCourse(): Promise<void> {
      for (const lesson of ['r1', 'a1']) {
        for (const step of ['first', 'last']) {
          await go({ at: 'lesson', lesson, step });
          answer('a');
        }
      }
      await go({ at: 'assessment' });
      snapshot().children.quiz?.send({ type: 'start' });
      for (let left = 4; left > 0; left -= 1) {
        answer('a');
        await settle();
      }
    },
    /** The window is gone without a word. */
    kill: end,
    /** The browser lets the window do nothing more; it hears of nothing. */
    freeze: () => window.close(),
    closeTab(): void {
      lms.unloading = true;
      actor.send({ type: 'hidden' });
      actor.send({ type: 'unloaded' });
      lms.unloading = false;
      end();
    },
    /** The LMS blanks the frame: there is a `pagehide`, and nothing before it. */
    blank(): void {
      lms.unloading = true;
      actor.send({ type: 'unloaded' });
      lms.unloading = false;
      end();
    },
  };
}

/** Only the stand-alone tracker keeps its record in browser storage. */
const unused = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

function watched(tracker: Tracker, reported: (record: AnswerRecord) => void): Tracker {
  return {
    ...tracker,
    answered(record) {
      const placed = tracker.answered(record);
      reported(placed);
      return placed;
    },
  };
}

async function found<T>(value: T | undefined, id: string): Promise<T> {
  if (value === undefined) throw new Error(`Nothing is called ${id}`);
  return value;
}

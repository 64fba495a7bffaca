import { fromTransition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { emptyProgress, type Progress, type Try } from '../course/progress';
import { encode } from '../course/encode-progress';
import { unpackTries } from '../course/saved-tries';
import { testOutOf } from '../course/test-out';
import { triesLeft } from '../course/standing';
import { scoreOf } from '../course/try';
import { kindOf } from '../question/kinds';
import type { QuizFact } from '../quiz/quiz.machine';
import { quizRun } from './activity';
import { quizFinished } from './quiz-end';
import { recordFact } from './record-fact';
import { releasesWith, type Release } from './release.fixture';
import { mayTestOut, pageOf } from './study';
import { readSaved } from './visit';

/**
 * Where retry, resume and banks meet: every way through tries that are begun, answered, left after each step, gone on with in a
 * newer course, failed, waited for and begun again. The learner has nothing but the saved text: each step reads it and writes it anew.
 */

interface World {
  text: string;
  /** Hours since the first visit. */
  hour: number;
  release: number;
  rules: keyof typeof releases;
}
type Deed = { type: 'begin' | 'right' | 'wrong' | 'aDay' | 'newer' };

const start = Date.parse('2026-11-21T14:02:00Z');
const nothing = { items: [], answers: [], score: 0 };
const releases = {
  'waiting after each try': releasesWith({}, { waiting: [20] }),
  'two tries': releasesWith({}, { tries: 2 }),
};

const releaseOf = ({ release, rules }: World): Release =>
  releases[rules][release] ?? expect.fail(`no release ${release}`);
const progressOf = (world: World): Progress => {
  const { course } = releaseOf(world);
  return unpackTries(readSaved(world.text, course, () => 1).progress, course);
};

/** The learner on the page of this route, as the session has it. */
function situation(world: World, at: 'assessment' | 'test-out') {
  const { course, lessons, banks } = releaseOf(world);
  const now = new Date(start + world.hour * 3_600_000);
  const lesson = lessons['r1'] ?? expect.fail('no lesson r1');
  const route = at === 'assessment' ? ({ at } as const) : ({ at, lesson: 'r1' } as const);
  return { route, course, lesson, banks, progress: progressOf(world), now };
}

const scores = (at: 'assessment' | 'test-out', progress: Progress): number[] => {
  const { last } = lives(at, progress);
  return last ? [scoreOf(last)] : [];
};

function after(world: World, progress: Progress): World {
  const { course, lessons } = releaseOf(world);
  const ledgers = Object.fromEntries(Object.values(lessons).map(({ id, ledger }) => [id, ledger]));
  return { ...world, text: encode(progress, course, ledgers) };
}

const lives = (at: 'assessment' | 'test-out', progress: Progress): { running: Try | null; last: Try | null } =>
  at === 'assessment' ? progress.assessment : testOutOf(progress, 'r1');

/** What a learner does, if the course lets them; else nothing changes. */
function act(world: World, at: 'assessment' | 'test-out', { type }: Deed): World {
  if (type === 'aDay') return { ...world, hour: world.hour + 24 };
  if (type === 'newer') return { ...world, release: Math.min(world.release + 1, releases[world.rules].length - 1) };
  const here = situation(world, at);
  const clocked = { ...here, now: () => here.now };
  const isOpen = pageOf(clocked) === at || (at === 'test-out' && mayTestOut(clocked));
  if (!isOpen) return world;
  // A seed for each try, and the same one whenever its first page is opened.
  const { progress, run } = quizRun(here, 7_919 * (1 + (here.progress.assessment.finished % 3)));
  const tell = (fact: QuizFact): Progress => recordFact({ ...here, progress, run, askedAt: here.now }, fact).progress;
  if (type === 'begin') return run.started ? after(world, progress) : after(world, tell({ type: 'quizStarted' }));
  if (!run.started) return world;
  const [asked, ...rest] = run.items;
  const finish = (done: Progress): World =>
    after(world, quizFinished({ ...clocked, progress: done }, nothing).progress ?? expect.fail('not finished'));
  // What is left of the try was withdrawn: opening it ends it.
  if (!asked) return finish(progress);
  const { item } = asked;
  const right = kindOf(item).right(item);
  const response = type === 'right' ? right : right === 'a' ? 'b' : 'a';
  const mark = kindOf(item).mark(item, response);
  const marked = tell({ type: 'itemAnswered', place: run.before, asked, response, mark, tries: 1, confidence: null });
  return rest.length === 0 ? finish(marked) : after(world, marked);
}

const begin = (rules: World['rules']): World => after({ text: '', hour: 0, release: 0, rules }, emptyProgress(1));
const deeds: Deed[] = (['begin', 'right', 'wrong', 'aDay', 'newer'] as const).map((type) => ({ type }));

const summary = (attempt: Try | null): unknown =>
  attempt && attempt.items.map(({ lesson, slot, score }) => [lesson, slot, score]);

function walk(at: 'assessment' | 'test-out', rules: World['rules'], waitsIn: (world: World) => boolean, limit: number) {
  return getShortestPaths(
    fromTransition((world: World, deed: Deed) => act(world, at, deed), begin(rules)),
    {
      events: deeds,
      serializeState: ({ context: world }) => {
        const progress = progressOf(world);
        const { running, last } = lives(at, progress);
        const { passed, lastPassed, finished: tried } = progress.assessment;
        const { known, finished } = testOutOf(progress, 'r1');
        const tries = at === 'assessment' ? [passed, lastPassed, Math.min(tried, 3)] : [known, Math.min(finished, 3)];
        // What was drawn last decides what is fresh; how it was answered is judged already.
        const used = last?.items.map(({ lesson, slot }) => `${lesson}/${slot}`);
        return JSON.stringify([world.release, waitsIn(world), summary(running), used, tries]);
      },
      limit,
    },
  );
}

const isClosed = (world: World): boolean => {
  const here = situation(world, 'assessment');
  return pageOf({ ...here, now: () => here.now }) === 'closed';
};
const mustWait = (world: World): boolean => {
  const here = situation(world, 'test-out');
  return !lives('test-out', here.progress).running && !mayTestOut({ ...here, now: () => here.now });
};

describe.each([
  {
    at: 'assessment' as const,
    rules: 'waiting after each try' as const,
    waits: isClosed,
    isDone: ({ assessment }: Progress) => assessment.passed,
    least: 300,
    most: 1_000,
  },
  {
    at: 'assessment' as const,
    rules: 'two tries' as const,
    waits: isClosed,
    isDone: ({ assessment }: Progress) => assessment.passed,
    least: 150,
    most: 1_000,
  },
  {
    at: 'test-out' as const,
    rules: 'waiting after each try' as const,
    waits: mustWait,
    isDone: (progress: Progress) => testOutOf(progress, 'r1').known,
    least: 150,
    most: 600,
  },
])('every way of trying the $at again, with $rules', ({ at, rules, waits, isDone, least, most }) => {
  const worlds = walk(at, rules, waits, most * deeds.length).map(({ state }) => state.context);

  test('there are few enough to walk', () => {
    expect(worlds.length).toBeGreaterThan(least);
    expect(worlds.length).toBeLessThan(most);
  });

  test('leads on to passing while a try is left: wait if it must be, begin or go on, and answer right', () => {
    const maySucceed = (world: World): boolean => {
      const { progress, course } = situation(world, at);
      const isOpen = lives(at, progress).running?.items.every(({ score }) => score !== 0) ?? false;
      return at === 'test-out' || isOpen || triesLeft(progress, course.assessment) !== 0;
    };
    expect(worlds.some(maySucceed)).toBe(true);
    for (const world of worlds.filter(maySucceed)) {
      let now = world;
      for (let deedsLeft = 20; !isDone(progressOf(now)) && deedsLeft > 0; deedsLeft -= 1) {
        const { running } = lives(at, progressOf(now));
        now = act(now, at, { type: waits(now) ? 'aDay' : running ? 'right' : 'begin' });
      }
      expect(isDone(progressOf(now)), world.text).toBe(true);
    }
  });

  test('asks no item twice in a try, and none that the course does not have', () => {
    for (const world of worlds) {
      const here = situation(world, at);
      if (!lives(at, here.progress).running) continue;
      const { run, progress } = quizRun(here, 1);
      const names = lives(at, progress).running?.items.map(({ lesson, slot }) => `${lesson}/${slot}`) ?? [];
      expect(new Set(names).size).toBe(names.length);
      for (const { lesson, item } of run.items) expect(here.banks[lesson]?.items).toContain(item);
      expect(run.before + run.items.length).toBe(names.length);
    }
  });

  test('never changes what was answered or won, whatever is done next and whatever a newer course says', () => {
    const answered = (attempt: Try | null) => attempt?.items.filter(({ response }) => response !== null);
    for (const world of worlds) {
      const before = progressOf(world);
      for (const deed of deeds) {
        const now = progressOf(act(world, at, deed));
        expect(isDone(now) || !isDone(before)).toBe(true);
        expect(now.assessment.best ?? 0).toBeGreaterThanOrEqual(before.assessment.best ?? 0);
        if (deed.type !== 'newer' && deed.type !== 'aDay') continue;
        expect(scores(at, now)).toEqual(scores(at, before));
        expect(answered(lives(at, now).running)).toEqual(answered(lives(at, before).running));
      }
    }
  });
});

/**
 * Whatever an LMS gives back as saved progress: nothing throws, nothing hangs, and the learner always gets a course to go on with.
 * What could not be read is said and kept aside.
 */
import fc from 'fast-check';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { unpackAll } from '../../src/course/progress.arbitrary';
import type { Progress } from '../../src/course/progress';
import { formatRoute, parseRoute, type Route } from '../../src/course/route';
import { fit } from '../../src/course/encode-progress';
import { decode } from '../../src/course/saved-progress';
import { continuePlace, standingOf, tally } from '../../src/course/standing';
import { resumeAttempt } from '../../src/question/resume';
import { questionsOf } from '../../src/session/study';
import { readSaved } from '../../src/session/visit';
import { visit } from '../../src/session/visit.fixture';
import { inWords } from '../../src/support/saved-words';
import { words } from '../../src/visit/words';
import { banks, course, lessons } from '../e2e/content';
import { runs, soakTimeout } from './runs';
import { anyText } from './saved-texts';

const seed = 2_026_112_104;
const ledgers = Object.fromEntries(lessons.map(({ id, ledger }) => [id, ledger]));
const byId = Object.fromEntries(lessons.map((lesson) => [lesson.id, lesson]));

/** Milliseconds after which reading one text counts as hanging. Most take less than one. */
const longest = 10_000;
const script = new Script('read()');
const context = createContext({ read: () => undefined });

/** Runs `read`, and stops it where it does not come to an end by itself. */
function inTime(read: () => void): void {
  context.read = read;
  script.runInContext(context, { timeout: longest });
}

const isShare = (share: number): boolean => Number.isFinite(share) && share >= 0 && share <= 1;

/** What every page reads of progress, and what saving does with it. */
function expectUsable(progress: Progress): void {
  const standing = standingOf(course, progress);
  expect(isShare(standing.done), 'share done').toBe(true);
  expect(standing.score === null || isShare(standing.score / 100), 'score').toBe(true);
  const all = tally(course, progress);
  expect([all.of, Number.isFinite(all.minutes)]).toEqual([lessons.length, true]);
  const route = formatRoute(continuePlace(course, progress));
  expect(formatRoute(parseRoute(route))).toBe(route);

  for (const lesson of lessons) {
    const detail = progress.lessons[lesson.id]?.detail;
    const items = detail && 'items' in detail ? detail.items : {};
    const draft = progress.draft?.lesson === lesson.id ? progress.draft : null;
    for (const item of questionsOf(lesson))
      resumeAttempt(item, items[item.id], draft?.item === item.id ? draft : null, item.tries);
  }

  const { text } = fit(progress, course, ledgers, 4_000);
  const again = readSaved(text, course, () => 0);
  expect(again.startedAfresh, 'what is saved now can be read').toBe(false);
  expect(standingOf(course, again.progress)).toEqual(standing);
}

describe('Saved progress, whatever an LMS gives back', () => {
  it(
    'is read or refused, in time, and leaves a course to go on with',
    () => {
      const seen: Record<string, number> = {};
      fc.assert(
        fc.property(anyText, (text) =>
          inTime(() => {
            const decoded = decode(text, course);
            const { progress, startedAfresh } = readSaved(text, course, () => 815);
            const what = startedAfresh || 'read';
            seen[what] = (seen[what] ?? 0) + 1;
            expect(startedAfresh).toBe(decoded.ok || text === '' ? false : decoded.reason);
            if (!decoded.ok) {
              expect(decoded.text).toBe(text);
              expect(progress).toMatchObject({ seed: 815, lessons: {}, place: { at: 'menu' } });
            }
            if (startedAfresh) expect(words.startedAfresh[startedAfresh]).toMatch(/starts afresh.*put aside/s);
            expectUsable(unpackAll(progress, course, ledgers));
            expect(inWords(text, course, byId).verdict).toMatch(/\.$/);
          }),
        ),
        { seed, numRuns: runs({ slice: 3_000, all: 100_000 }) },
      );
      // Neither a reader that refuses everything nor one that takes everything would be found out otherwise.
      for (const what of ['read', 'unreadable', 'newer-format']) expect(seen[what], what).toBeGreaterThan(100);
    },
    soakTimeout,
  );

  it(
    'opens every page of the course, and what is not gone on from is kept aside',
    async () => {
      const found = <T>(value: T | undefined): Promise<T> =>
        value === undefined ? Promise.reject(new Error('not there')) : Promise.resolve(value);
      const loaders = {
        loadLesson: (id: string) => found(byId[id]),
        loadBank: (id: string) => found(banks[id]),
      };
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const { go, page, aside, context, actor, leave } = await visit({ course, saved: text, loaders });
          expect(aside).toEqual(context().startedAfresh ? [text] : []);
          for (const route of routes) {
            await go(route);
            expect(page(), formatRoute(route)).not.toBe('notLoaded');
          }
          expect(readSaved(leave(), course, () => 0).startedAfresh).toBe(false);
          actor.stop();
        }),
        { seed, numRuns: runs({ slice: 30, all: 5_000 }) },
      );
    },
    soakTimeout,
  );
});

const routes: Route[] = [
  { at: 'results' },
  { at: 'assessment' },
  { at: 'record' },
  { at: 'support' },
  ...lessons.flatMap(({ id: lesson, scenarios }): Route[] => [
    { at: 'lesson', lesson, step: '' },
    { at: 'practice', lesson },
    { at: 'test-out', lesson },
    ...scenarios.map(({ id: scenario }): Route => ({ at: 'scenario', lesson, scenario })),
  ]),
  { at: 'menu' },
];

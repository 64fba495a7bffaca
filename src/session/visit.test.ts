import { describe, expect, test } from 'vitest';
import { itemAnswered, stepOpened } from '../course/advance';
import { emptyProgress } from '../course/progress';
import { tryAnswered, tryBegun } from '../course/assessment';
import type { Progress } from '../course/progress';
import { toBits } from '../question/bits';
import { banks, course, lessons } from './course.fixture';
import { load } from './load';
import { isKnown, isLoaded, lessonOf, readSaved, saveOf, scenarioOf } from './visit';
import { finishTry } from './activity';
import * as study from './study';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const held = banks['r1']?.items[0] ?? expect.fail('no held-back item');
const start = emptyProgress(7);
const seeds = () => 99;
const ledgers = { r1: r1.ledger };

describe('saving and reading', () => {
  test('gives back the progress that was saved, and its standing', () => {
    const progress = stepOpened(start, r1, 'last');
    const { progress: text, standing, leftOut } = saveOf(course, progress, ledgers);
    expect(leftOut).toBe(false);
    expect(standing).toMatchObject({ completion: 'incomplete', bookmark: '#/lesson/r1/last' });
    expect(readSaved(text, course, seeds)).toMatchObject({
      startedAfresh: false,
      progress: { seed: 7, place: { at: 'lesson', lesson: 'r1', step: 'last' }, lessons: { r1: { step: 'last' } } },
    });
  });

  test('begins with a seed of its own where nothing was saved', () => {
    expect(readSaved('', course, seeds)).toEqual({ progress: emptyProgress(99), startedAfresh: false });
  });

  test.each(['damaged', `${saveOf(course, start, ledgers).progress}x`, ' '])(
    'starts afresh and says so where %j cannot be read',
    (text) => {
      expect(readSaved(text, course, seeds)).toEqual({ progress: emptyProgress(99), startedAfresh: true });
    },
  );

  test('says when practice answers were left out to make the rest fit', () => {
    const practice = Array.from({ length: 4_000 }, (_, index) => `practice-${index}`);
    const response = toBits(held, 'a');
    const slots = practice.map((id) => ({ id, group: 'practice' as const, bits: response.length }));
    const ledger = { ...r1.ledger, items: [...r1.ledger.items, ...slots] };
    const detail = {
      seen: [],
      items: Object.fromEntries(
        practice.map((id) => [id, { best: 'right', tries: 1, confidence: null, response } as const]),
      ),
    };
    const progress: Progress = { ...start, lessons: { r1: { status: 'in-progress', step: 'first', detail } } };
    const saved = saveOf(course, progress, { r1: ledger });
    expect(saved.leftOut).toBe(true);
    expect(saved.progress.length).toBeLessThanOrEqual(4_000);
  });
});

describe('finishing a try', () => {
  const begun = tryBegun(start, 5, [{ lesson: 'r1', slot: r1.ledger.items.findIndex(({ id }) => id === held.id) }]);
  const answered = (response: string, score: number) =>
    tryAnswered(begun, 0, { response: toBits(held, response), score, confidence: null });

  test('scores it by the pass mark, on the day it was finished, and is no place to go on at', () => {
    const finished = finishTry(answered('a', 1), banks, course.policy, new Date(2020, 0, 3));
    expect(finished.assessment).toMatchObject({ passed: true, best: 100, passedOn: 2, running: null });
    expect(finished.place).toEqual({ at: 'menu' });
  });

  test('fails it for a wrong answer to an item that must be passed, whatever the pass mark', () => {
    const strict = { r1: { ...banks['r1'], items: [{ ...held, mustPass: true }] } } as typeof banks;
    const lenient = { ...course.policy, passMark: 0 };
    expect(finishTry(answered('b', 0), strict, lenient, new Date(2020, 0, 3)).assessment.passed).toBe(false);
    expect(finishTry(answered('b', 0), banks, lenient, new Date(2020, 0, 3)).assessment.passed).toBe(true);
  });
});

describe('a route', () => {
  const lesson = { at: 'lesson', lesson: 'r1', step: 'first' } as const;
  const nothing = { study: null, lesson: null, banks: {}, ledgers: {} };

  test('names the lesson that it needs, if any', () => {
    expect(lessonOf(lesson)).toBe('r1');
    expect(lessonOf({ at: 'results' })).toBeNull();
  });

  test('is known where the course has its lesson', () => {
    expect([isKnown(lesson, course), isKnown({ ...lesson, lesson: 'x9' }, course)]).toEqual([true, false]);
    expect(isKnown({ at: 'about' }, course)).toBe(true);
  });

  test('is loaded once its lesson or the banks are', () => {
    expect(isLoaded({ at: 'menu' }, nothing)).toBe(true);
    expect([isLoaded(lesson, nothing), isLoaded(lesson, { ...nothing, study, lesson: r1 })]).toEqual([false, true]);
    expect(isLoaded({ ...lesson, lesson: 'a1' }, { ...nothing, study, lesson: r1 })).toBe(false);
    for (const at of ['assessment', 'results'] as const) {
      expect([isLoaded({ at }, nothing), isLoaded({ at }, { ...nothing, study, banks })]).toEqual([false, true]);
    }
  });

  test('leads to a story that the loaded lesson has', () => {
    const route = { at: 'scenario', lesson: 'r1', scenario: 'round' } as const;
    expect(scenarioOf(route, r1)?.id).toBe('round');
    expect(scenarioOf({ ...route, scenario: 'unknown' }, r1)).toBeUndefined();
    expect(scenarioOf(route, null)).toBeUndefined();
    expect(scenarioOf(lesson, r1)).toBeUndefined();
  });
});

describe('loading', () => {
  const loaders = {
    loadLesson: async (id: string) => lessons[id] ?? Promise.reject(new Error(id)),
    loadBank: async (id: string) => banks[id] ?? Promise.reject(new Error(id)),
  };

  test('a lesson keeps the ledgers of those loaded before: what is unpacked can only be saved with its ledger', async () => {
    const route = { at: 'practice', lesson: 'a1' } as const;
    const loaded = await load(route, course, { ledgers }, loaders);
    expect(loaded.lesson?.id).toBe('a1');
    expect(Object.keys(loaded.ledgers ?? {})).toEqual(['r1', 'a1']);
  });

  test('the assessment loads every bank that it draws from', async () => {
    const loaded = await load({ at: 'assessment' }, course, { ledgers }, loaders);
    expect(loaded).toEqual({ study, banks });
  });

  test('rejects when the network fails', async () => {
    await expect(load({ at: 'lesson', lesson: 'x9', step: '' }, course, { ledgers }, loaders)).rejects.toThrow('x9');
  });
});

test('a lesson that was only answered in is saved with its answers', () => {
  const answer = {
    item: 'check-1',
    result: 'right',
    tries: 1,
    confidence: 'sure',
    response: toBits(held, 'a'),
  } as const;
  const { progress: text } = saveOf(course, itemAnswered(start, r1, answer), ledgers);
  expect(readSaved(text, course, seeds).progress.lessons).toHaveProperty('r1.status', 'in-progress');
});

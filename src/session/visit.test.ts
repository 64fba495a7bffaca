import { describe, expect, test } from 'vitest';
import { itemAnswered, stepOpened } from '../course/advance';
import { seal } from '../course/envelope';
import { emptyProgress } from '../course/progress';
import { tryAnswered, tryBegun } from '../course/assessment';
import type { Progress } from '../course/progress';
import { toBits } from '../question/bits';
import { banks, course, courseWith, lessons } from './course.fixture';
import { load } from './load';
import { banksOf, isKnown, isLoaded, lessonOf, readLaunch, readSaved, saveOf as saveFrom } from './visit';
import { saveOf } from './save';
import { fakeTracker, launch } from '../tracking/tracker.fixture';
import { quizFinished } from './quiz-end';
import * as study from './study';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const held = banks['r1']?.items[0] ?? expect.fail('no held-back item');
const start = emptyProgress(7);
const seeds = () => 99;
const ledgers = { r1: r1.ledger };

describe('saving and reading', () => {
  test('gives back the progress that was saved, and its standing', () => {
    const progress = stepOpened(start, r1, 'last');
    const { progress: text, standing, leftOut } = saveOf({ course, progress, ledgers });
    expect(leftOut).toBe(false);
    expect(standing).toMatchObject({ completion: 'incomplete', bookmark: '#/lesson/r1' });
    expect(readSaved(text, course, seeds)).toMatchObject({
      startedAfresh: false,
      writtenBy: course.version,
      progress: { seed: 7, place: { at: 'lesson', lesson: 'r1', step: 'last' }, lessons: { r1: { stepSlot: 1 } } },
    });
  });

  test.each([
    ['', {}],
    ['damaged', { saved: 'damaged' }],
    ['kept here', { saved: 'in the LMS', kept: 'kept here' }],
  ])('hands back %j until studying is loaded', (text, found) => {
    const nothing = { course, progress: start, study: null, ledgers: {}, launch: { ...launch, ...found } };
    expect(saveFrom(nothing)).toMatchObject({ progress: text, leftOut: false });
    expect(saveFrom({ ...nothing, study }).progress).toBe(saveOf(nothing).progress);
  });

  test('begins with a seed of its own where nothing was saved', () => {
    const { version: writtenBy } = course;
    expect(readSaved('', course, seeds)).toEqual({ progress: emptyProgress(99), startedAfresh: false, writtenBy });
  });

  test.each(['damaged', `${saveOf({ course, progress: start, ledgers }).progress}x`, ' '])(
    'starts afresh and says so where %j cannot be read',
    (text) => {
      expect(readSaved(text, course, seeds)).toMatchObject({
        progress: emptyProgress(99),
        startedAfresh: 'unreadable',
      });
    },
  );

  const launched = { learner: { id: '', name: '' }, credit: true, keptBy: 'lms' } as const;
  const recorded = { completion: 'completed', success: 'passed', score: 90 } as const;
  const byVersion = (version: string, mode: 'normal' | 'review' = 'normal') => {
    const saved = saveOf({ course: { ...course, version }, progress: stepOpened(start, r1, 'last'), ledgers });
    return { ...launched, recorded, saved: saved.progress, mode };
  };
  const now = { ...course, version: '2.1.0' };

  test('goes on from what an older version saved, and says which it was', () => {
    expect(readLaunch(byVersion('0.9.0'), now, seeds)).toMatchObject({
      startedAfresh: false,
      writtenBy: '0.9.0',
      progress: { lessons: { r1: { stepSlot: 1 } } },
    });
  });

  test('starts afresh where this version must be taken again, but not for one who has begun it, or is looking back', () => {
    const again = { ...now, retakeFrom: '2.0.0' };
    expect(readLaunch(byVersion('1.9.0'), again, seeds)).toMatchObject({
      startedAfresh: 'retake',
      writtenBy: '1.9.0',
      progress: emptyProgress(7),
    });
    for (const launch of [byVersion('2.0.0'), byVersion('1.9.0', 'review')]) {
      expect(readLaunch(launch, again, seeds)).toMatchObject({
        startedAfresh: false,
        progress: { lessons: { r1: { stepSlot: 1 } } },
      });
    }
  });

  test('knows text that a newer version wrote from damaged text', () => {
    const newer = seal(99, 'of-another-time');
    expect(readSaved(newer, course, seeds)).toMatchObject({ startedAfresh: 'newer-format', progress: { lessons: {} } });
  });

  test('says when practice answers were left out to make the rest fit', () => {
    const practice = Array.from({ length: 8_000 }, (_, index) => `practice-${index}`);
    const response = toBits(held, 'a');
    const slots = practice.map((id) => ({ id, group: 'practice' as const, bits: response.length }));
    const ledger = { ...r1.ledger, items: [...r1.ledger.items, ...slots] };
    const detail = {
      seen: [],
      items: Object.fromEntries(
        practice.map((id, index) => {
          const best = (['right', 'partly', 'wrong'] as const)[index % 3] ?? 'right';
          return [id, { best, tries: 1 + (index % 2), confidence: index % 5 ? 'sure' : null, response } as const];
        }),
      ),
    };
    const progress: Progress = { ...start, lessons: { r1: { status: 'in-progress', stepSlot: 0, detail } } };
    const saved = saveOf({ course, progress, ledgers: { r1: ledger } });
    expect(saved.leftOut).toBe(true);
    expect(saved.progress.length).toBeLessThanOrEqual(4_000);
  });
});

describe('finishing a try', () => {
  const begun = tryBegun(start, 5, [{ lesson: 'r1', slot: r1.ledger.items.findIndex(({ id }) => id === held.id) }]);
  const answered = (response: string, score: number) =>
    tryAnswered(begun, 0, { response: toBits(held, response), score, confidence: null });

  const lenient = courseWith({}, { passMark: 0 });
  const finished = (progress: Progress, held: typeof banks) =>
    quizFinished(
      {
        route: { at: 'assessment' },
        course: lenient,
        progress,
        lesson: null,
        banks: held,
        now: () => new Date(2020, 0, 3),
      },
      { items: [], answers: [], score: 0 },
    );

  test('scores it by the pass mark, on the day it was finished, and is no place to go on at', () => {
    const { progress, route } = finished(answered('a', 1), banks);
    expect(progress?.assessment).toMatchObject({ passed: true, best: 100, passedOn: 2, running: null });
    expect([progress?.place, route]).toEqual([{ at: 'menu' }, { at: 'results' }]);
  });

  test('fails it for a wrong answer to an item that must be passed, whatever the pass mark', () => {
    const strict = { r1: { ...banks['r1'], items: [{ ...held, mustPass: true }] } } as typeof banks;
    expect(finished(answered('b', 0), strict).progress?.assessment.passed).toBe(false);
    expect(finished(answered('b', 0), banks).progress?.assessment.passed).toBe(true);
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
    const explorable = { ...course, units: course.units.map((unit) => ({ ...unit, explorer: 'Look inside' })) };
    const explorer = { at: 'explorer', unit: 'body' } as const;
    expect([explorable, course].map((each) => isKnown(explorer, each))).toEqual([true, false]);
    expect(isKnown({ ...explorer, unit: 'mind' }, explorable)).toBe(false);
  });

  test('is loaded once its lesson or the banks are', () => {
    expect(isLoaded({ at: 'menu' }, course, nothing)).toBe(true);
    expect([isLoaded(lesson, course, nothing), isLoaded(lesson, course, { ...nothing, study, lesson: r1 })]).toEqual([
      false,
      true,
    ]);
    expect(isLoaded({ ...lesson, lesson: 'a1' }, course, { ...nothing, study, lesson: r1 })).toBe(false);
    for (const at of ['assessment', 'results'] as const) {
      expect([isLoaded({ at }, course, nothing), isLoaded({ at }, course, { ...nothing, study, banks })]).toEqual([
        false,
        true,
      ]);
    }
  });

  test('to a test-out needs its lesson and its own bank, the assessment all banks', () => {
    const route = { at: 'test-out', lesson: 'r1' } as const;
    const one = { r1: banks['r1']! };
    expect(banksOf(route, course)).toEqual(['r1']);
    expect(isLoaded(route, course, { ...nothing, study, lesson: r1 })).toBe(false);
    expect(isLoaded(route, course, { ...nothing, study, lesson: r1, banks: one })).toBe(true);
    expect(isLoaded({ at: 'assessment' }, course, { ...nothing, study, banks: one })).toBe(false);
  });
});

describe('loading', () => {
  const loaders = {
    loadLesson: async (id: string) => lessons[id] ?? Promise.reject(new Error(id)),
    loadBank: async (id: string) => banks[id] ?? Promise.reject(new Error(id)),
    loadViews: async () => undefined,
    loadStepTitles: async () => ({}),
    loadChanges: async () => [],
    loadReviews: async () => ({}),
  };

  test('a lesson keeps the ledgers of those loaded before: what is unpacked can only be saved with its ledger', async () => {
    const route = { at: 'practice', lesson: 'a1' } as const;
    const loaded = await load(route, course, { ledgers, banks: {}, tracker: fakeTracker() }, loaders);
    expect(loaded.lesson?.id).toBe('a1');
    expect(Object.keys(loaded.ledgers ?? {})).toEqual(['r1', 'a1']);
  });

  test('a test-out loads its lesson and its bank, beside the banks that are there', async () => {
    const loaded = await load(
      { at: 'test-out', lesson: 'r1' },
      course,
      { ledgers: {}, banks: { a1: banks['a1']! }, tracker: fakeTracker() },
      loaders,
    );
    expect(loaded).toEqual({ study, lesson: r1, banks, ledgers });
  });

  test('the assessment loads every bank', async () => {
    const loaded = await load({ at: 'assessment' }, course, { ledgers, banks: {}, tracker: fakeTracker() }, loaders);
    expect(loaded).toEqual({ study, banks });
  });

  test('rejects when the network fails', async () => {
    await expect(
      load({ at: 'lesson', lesson: 'x9', step: '' }, course, { ledgers, banks: {}, tracker: fakeTracker() }, loaders),
    ).rejects.toThrow('x9');
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
  const { progress: text } = saveOf({ course, progress: itemAnswered(start, r1, answer), ledgers });
  expect(readSaved(text, course, seeds).progress.lessons).toHaveProperty('r1.status', 'in-progress');
});

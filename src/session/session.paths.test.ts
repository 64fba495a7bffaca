import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { Route } from '../course/route';
import { fakeTracker, launch, offline } from '../tracking/tracker.fixture';
import { banks, courseWith, lessons } from './course.fixture';
import { sessionMachine } from './session.machine';
import type { SessionEvent, SessionInput } from './session.types';
import * as study from './study';
import { isKnown } from './visit';

// After a try that was not passed there is a day to wait.
const plain = courseWith({ testOut: { items: 2, passMark: 80, tries: 1 } }, { waiting: [24] });
const course = {
  ...plain,
  units: plain.units.map((unit) => (unit.id === 'body' ? { ...unit, explorer: 'Look inside' } : unit)),
};
const input: SessionInput = {
  course,
  loaders: {
    loadLesson: () => Promise.reject(offline),
    loadBank: () => Promise.reject(offline),
    loadViews: () => Promise.resolve(),
    loadStepTitles: () => Promise.resolve({}),
    loadChanges: () => Promise.resolve([]),
    loadReviews: () => Promise.resolve({}),
    loadExplorer: () => Promise.reject(offline),
  },
  tracker: fakeTracker(),
  now: () => new Date('2026-11-21T14:02:00'),
  newSeed: () => 7,
  route: { at: 'menu' },
  setAside: () => undefined,
};

const routes: Route[] = [
  { at: 'menu' },
  { at: 'about' },
  { at: 'record' },
  { at: 'explorer', unit: 'body' },
  { at: 'explorer', unit: 'mind' },
  { at: 'results' },
  { at: 'assessment' },
  { at: 'practice', lesson: 'r1' },
  { at: 'test-out', lesson: 'r1' },
  { at: 'scenario', lesson: 'r1', scenario: 'round' },
  { at: 'scenario', lesson: 'r1', scenario: 'unknown' },
  { at: 'lesson', lesson: 'r1', step: 'last' },
  { at: 'lesson', lesson: 'x9', step: 'first' },
];

/** What ends an invoked actor, as XState tells its parent. */
const ended = (id: string, how: 'done' | 'error', output?: object): SessionEvent =>
  ({ type: `xstate.${how}.actor.${id}`, output, error: how === 'error' ? offline : undefined, actorId: id }) as never;

type Snapshot = ReturnType<typeof sessionMachine.getInitialSnapshot>;

const result = { items: [], answers: [], score: 0 };

function eventsOf(snapshot: Snapshot): SessionEvent[] {
  if (snapshot.matches('opening'))
    return [
      { type: 'opened', launch },
      { type: 'openFailed', error: offline },
    ];
  const always: SessionEvent[] = [
    ...routes.map((route) => ({ type: 'go' as const, route })),
    { type: 'saveAndExit' },
    { type: 'unloaded' },
    { type: 'hidden' },
    { type: 'online' },
    { type: 'practise', which: 'all' },
    { type: 'practise', which: 'wrong' },
    { type: 'tryAgain' },
    { type: 'closed' },
    { type: 'happened', fact: { type: 'quizStarted' } },
  ];
  if (snapshot.matches({ open: 'loading' })) {
    const ledgers = { r1: lessons['r1']?.ledger };
    const { route } = snapshot.context;
    const loaded =
      route.at === 'assessment' || route.at === 'results'
        ? { study, banks }
        : { study, lesson: lessons['r1'], ledgers, ...(route.at === 'test-out' && { banks: { r1: banks['r1'] } }) };
    const id = '0.session.open.loading';
    return [...always, ended(id, 'done', loaded), ended(id, 'error')];
  }
  const quizzes = ['practice', 'test-out', 'assessment'] as const;
  const isQuiz = quizzes.some((open) => snapshot.matches({ open }));
  return isQuiz ? [...always, ended('quiz', 'done', result)] : always;
}

const paths = getShortestPaths(sessionMachine, {
  input,
  events: eventsOf as never,
  serializeState: ({ value, context: { route, lesson, banks: loaded, progress } }) =>
    JSON.stringify([
      value,
      route,
      lesson?.id,
      Object.keys(loaded),
      progress.assessment.running !== null,
      progress.assessment.finished > 0,
      Boolean(progress.testOuts['r1']?.running),
      (progress.testOuts['r1']?.finished ?? 0) > 0,
    ]),
  limit: 60_000,
});
/** The address of pages that show what follows from another. */
const addresses: Record<string, string> = { practised: 'practice', 'tested-out': 'test-out', closed: 'assessment' };
const pageOf = ({ value }: Snapshot): string => (typeof value === 'string' ? value : Object.values(value).join());

describe('every page of a visit', () => {
  test('there are few enough to walk', () => {
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.length).toBeLessThan(1_000);
  });

  test('can be reached', () => {
    const pages = new Set(paths.map(({ state }) => pageOf(state)));
    expect([...pages].toSorted()).toEqual(
      [
        ...[
          'about',
          'assessment',
          'closed',
          'explorer',
          'lesson',
          'menu',
          'notLoaded',
          'loading',
          'practice',
          'practised',
          'record',
          'results',
          'test-out',
          'tested-out',
        ],
        ...['scenario', 'leaving', 'left', 'opening', 'unavailable'],
      ].toSorted(),
    );
  });

  test('has the address of what it shows, and that is something the course has', () => {
    for (const { state } of paths.filter((path) => path.state.hasTag('open'))) {
      const page = pageOf(state);
      const { route } = state.context;
      expect(isKnown(route, course)).toBe(true);
      if (page === 'loading' || page === 'notLoaded') continue;
      expect(route.at).toBe(addresses[page] ?? page);
    }
  });

  test('can be left for the menu, and for good', () => {
    for (const { state } of paths.filter((path) => path.state.hasTag('open'))) {
      expect(state.can({ type: 'go', route: { at: 'menu' } })).toBe(true);
      expect(state.can({ type: 'saveAndExit' })).toBe(true);
      expect(state.can({ type: 'unloaded' })).toBe(true);
    }
  });

  test('never begins a try that must wait, and never keeps a learner from one that may begin', () => {
    for (const { state } of paths.filter((path) => path.state.hasTag('open'))) {
      const { running, finished } = state.context.progress.assessment;
      if (pageOf(state) === 'closed') expect([running, finished > 0]).toEqual([null, true]);
      if (pageOf(state) === 'assessment') expect(running !== null || finished === 0).toBe(true);
    }
  });

  test('stays away once the learner leaves', () => {
    for (const { state, steps } of paths) {
      if (!steps.some(({ event }) => event.type === 'saveAndExit' || event.type === 'unloaded')) continue;
      expect(['leaving', 'left']).toContain(state.value);
      expect(state.can({ type: 'go', route: { at: 'menu' } })).toBe(false);
      expect(state.can({ type: 'happened', fact: { type: 'quizStarted' } })).toBe(false);
    }
  });
});

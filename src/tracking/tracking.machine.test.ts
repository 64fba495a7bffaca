import { createActor, SimulatedClock, waitFor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { accepting, answer, fakeTracker, launch, offline, refusing, save } from './tracker.fixture';
import { KEEP_ALIVE_MS, MERGE_MS } from './tracking.delays';
import { trackingMachine, type TrackingFact } from './tracking.machine';
import type { Launch } from './tracker';

const start = Date.parse('2026-11-21T14:02:00');

async function track(changes: Partial<Launch> = {}, tracker = fakeTracker(changes)) {
  const clock = new SimulatedClock();
  const facts: TrackingFact[] = [];
  const actor = createActor(trackingMachine, {
    clock,
    input: { tracker, now: () => new Date(start + clock.now()), report: (fact) => facts.push(fact) },
  }).start();
  await waitFor(actor, (snapshot) => !snapshot.matches('opening'));
  return {
    actor,
    tracker,
    clock,
    facts,
    state: () => actor.getSnapshot(),
    change: (text: string) => actor.send({ type: 'changed', save: save(text) }),
    draft: (text: string) => actor.send({ type: 'drafted', save: save(text) }),
    texts: () => tracker.saved.map(({ progress }) => progress),
  };
}

/** A change that the LMS has just refused. */
async function troubled() {
  const tracking = await track();
  tracking.tracker.refuse = refusing;
  tracking.change('one');
  tracking.clock.increment(MERGE_MS);
  expect(tracking.state().value).toBe('troubled');
  return tracking;
}

describe('opening', () => {
  test('reports what the LMS says about this launch', async () => {
    const { facts, state } = await track();
    expect(facts).toEqual([{ type: 'opened', launch }]);
    expect(state().value).toBe('saved');
  });

  test.each([
    ['a refusal', offline, offline.message],
    ['anything else that is thrown', new Error('no frame'), 'Error: no frame'],
  ])('reports %s as a tracker error and records nothing', async (_, thrown, message) => {
    const tracker = fakeTracker();
    tracker.open = () => {
      throw thrown;
    };
    const { facts, state, change, clock } = await track({}, tracker);
    expect(facts).toMatchObject([{ type: 'openFailed', error: { name: 'TrackerError' } }]);
    expect(facts[0]).toHaveProperty('error.message', expect.stringContaining(message));
    expect(state().value).toBe('failed');
    change('one');
    clock.increment(KEEP_ALIVE_MS);
    expect(tracker.calls).toBe(0);
  });
});

describe('saving', () => {
  test('changes within a second make one save, of the latest', async () => {
    const { change, clock, texts } = await track();
    change('one');
    clock.increment(600);
    change('two');
    clock.increment(399);
    expect(texts()).toEqual([]);
    clock.increment(1);
    expect(texts()).toEqual(['two']);
    change('three');
    clock.increment(MERGE_MS);
    expect(texts()).toEqual(['two', 'three']);
  });

  test('a draft waits for the next save', async () => {
    const { draft, change, clock, texts } = await track();
    draft('half an answer');
    clock.increment(60_000);
    expect(texts()).toEqual([]);
    change('the answer');
    clock.increment(MERGE_MS);
    expect(texts()).toEqual(['the answer']);
  });

  test('a draft is saved when the page hides', async () => {
    const { actor, draft, texts } = await track();
    draft('half an answer');
    actor.send({ type: 'flush' });
    expect(texts()).toEqual(['half an answer']);
  });

  test('hiding saves at once what is waiting, and then not a second time', async () => {
    const { actor, change, clock, tracker } = await track();
    change('one');
    actor.send({ type: 'flush' });
    actor.send({ type: 'flush' });
    clock.increment(4_999);
    actor.send({ type: 'flush' });
    expect(tracker.calls).toBe(1);
    clock.increment(1);
    actor.send({ type: 'flush' });
    expect(tracker.calls).toBe(2);
  });

  test('someone who only reads is saved every ten minutes, so that the LMS session lives', async () => {
    const { change, clock, tracker } = await track();
    change('one');
    clock.increment(MERGE_MS);
    clock.increment(KEEP_ALIVE_MS);
    clock.increment(KEEP_ALIVE_MS);
    expect(tracker.calls).toBe(3);
  });

  test('says when it was saved, and does not before anything was', async () => {
    const { actor, change, clock, state } = await track();
    actor.send({ type: 'flush' });
    expect(state().context.savedAt).toBeNull();
    change('one');
    clock.increment(MERGE_MS);
    expect(state().context.savedAt).toEqual(new Date(start + MERGE_MS));
  });

  test('answers go to the tracker as they are given, in every state', async () => {
    const { actor, tracker, change } = await troubled();
    actor.send({ type: 'answered', record: answer('one') });
    tracker.refuse = accepting;
    actor.send({ type: 'online' });
    actor.send({ type: 'answered', record: answer('two') });
    change('two');
    actor.send({ type: 'answered', record: answer('three') });
    expect(tracker.answers.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });
});

describe('trouble', () => {
  test('is tried again after 2 seconds, then twice as long each time up to a minute, until it is saved', async () => {
    const { state, clock, tracker, texts } = await troubled();
    for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
      const { calls } = tracker;
      clock.increment(seconds * 1000 - 1);
      expect(tracker.calls).toBe(calls);
      clock.increment(1);
      expect(tracker.calls).toBe(calls + 1);
      expect(state().context.trouble).toBe(offline);
    }
    tracker.refuse = accepting;
    clock.increment(60_000);
    expect(state().value).toBe('saved');
    expect(state().context).toMatchObject({ trouble: null, failures: 0, dirty: false });
    expect(texts()).toEqual(['one']);
  });

  test('starts its waiting afresh after a save', async () => {
    const { actor, state, change, clock, tracker } = await troubled();
    clock.increment(2_000);
    tracker.refuse = accepting;
    actor.send({ type: 'online' });
    tracker.refuse = refusing;
    change('two');
    clock.increment(MERGE_MS);
    tracker.refuse = accepting;
    clock.increment(2_000);
    expect(state().value).toBe('saved');
  });

  test.each(['online', 'flush'] as const)('is tried again at once on %s', async (type) => {
    const { actor, tracker, texts } = await troubled();
    tracker.refuse = accepting;
    actor.send({ type });
    expect(texts()).toEqual(['one']);
  });

  test('saves the latest change once it is over', async () => {
    const { actor, change, draft, tracker, texts } = await troubled();
    change('two');
    draft('three');
    tracker.refuse = accepting;
    actor.send({ type: 'online' });
    expect(texts()).toEqual(['three']);
  });

  test('of any kind stays inside: a tracker that throws wherever it can never stops the machine', async () => {
    const tracker = fakeTracker();
    const { actor, change, clock, facts, state } = await track({}, tracker);
    const fail = () => {
      throw new TypeError('cmi is null');
    };
    tracker.answered = fail;
    tracker.refuse = fail;
    tracker.close = fail;
    actor.send({ type: 'answered', record: answer('one') });
    change('one');
    clock.increment(MERGE_MS);
    expect(state().context.trouble).toMatchObject({ name: 'TrackerError', diagnostic: 'TypeError: cmi is null' });
    actor.send({ type: 'close', reason: 'suspended' });
    tracker.refuse = accepting;
    actor.send({ type: 'online' });
    expect(state()).toMatchObject({ value: 'closed', status: 'active' });
    expect(facts.at(-1)).toEqual({ type: 'closed' });
  });
});

describe('closing', () => {
  test('saves what is waiting, then closes the tracker, once', async () => {
    const { actor, change, clock, facts, tracker, texts } = await track();
    change('one');
    for (const reason of ['finished', 'suspended'] as const) actor.send({ type: 'close', reason });
    change('two');
    clock.increment(KEEP_ALIVE_MS);
    expect(texts()).toEqual(['one']);
    expect(tracker.closed).toEqual(['finished']);
    expect(facts.filter(({ type }) => type === 'closed')).toHaveLength(1);
  });

  test('right after a save makes no second blocking call', async () => {
    const { actor, change, tracker } = await track();
    change('one');
    actor.send({ type: 'flush' });
    actor.send({ type: 'close', reason: 'suspended' });
    expect([tracker.calls, tracker.closed]).toEqual([1, ['suspended']]);
  });

  test('saves an unfinished answer even right after a save', async () => {
    const { actor, change, draft, texts } = await track();
    change('one');
    actor.send({ type: 'flush' });
    draft('half an answer');
    actor.send({ type: 'close', reason: 'suspended' });
    expect(texts()).toEqual(['one', 'half an answer']);
  });

  test('in trouble keeps trying and closes once it is saved', async () => {
    const { actor, state, clock, tracker, texts } = await troubled();
    actor.send({ type: 'close', reason: 'suspended' });
    clock.increment(4_000);
    expect([state().value, tracker.closed]).toEqual(['troubled', []]);
    tracker.refuse = accepting;
    clock.increment(8_000);
    expect(state().value).toBe('closed');
    expect([texts(), tracker.closed]).toEqual([['one'], ['suspended']]);
  });
});

test.each(['review', 'browse'] as const)('in %s mode nothing is written; the tracker is only closed', async (mode) => {
  const { actor, change, draft, clock, tracker } = await track({ mode });
  change('one');
  draft('two');
  actor.send({ type: 'answered', record: answer('one') });
  for (const type of ['flush', 'online'] as const) actor.send({ type });
  clock.increment(KEEP_ALIVE_MS);
  actor.send({ type: 'close', reason: 'suspended' });
  expect(tracker).toMatchObject({ calls: 0, answers: [], closed: ['suspended'] });
});

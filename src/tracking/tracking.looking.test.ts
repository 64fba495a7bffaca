import { createActor, SimulatedClock, waitFor } from 'xstate';
import { describe, expect, test } from 'vitest';
import type { Reach } from './probe';
import { accepting, answer, fakeTracker, refusing, save } from './tracker.fixture';
import { KEEP_ALIVE_MS, MERGE_MS } from './tracking.delays';
import { trackingMachine, type Save, type TrackingFact } from './tracking.machine';

/** The machine with somebody who looks whether saves can have arrived. */
async function looking() {
  const clock = new SimulatedClock();
  const tracker = fakeTracker();
  const facts: TrackingFact['type'][] = [];
  const waiting: ((reach: Reach) => void)[] = [];
  let looks = 0;
  const actor = createActor(trackingMachine, {
    clock,
    input: {
      tracker,
      now: () => new Date(clock.now()),
      report: ({ type }) => facts.push(type),
      probe: () => {
        looks += 1;
        return new Promise((resolve) => waiting.push(resolve));
      },
    },
  }).start();
  await waitFor(actor, (snapshot) => snapshot.matches('saved'));
  return {
    actor,
    tracker,
    clock,
    facts,
    looks: () => looks,
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    change: (text: string, outcome: Partial<Save['standing']> = {}) => {
      const made = save(text);
      actor.send({ type: 'changed', save: { ...made, standing: { ...made.standing, ...outcome } } });
    },
    /** The oldest look that is still going on finds this. */
    async finds(reach: Reach): Promise<void> {
      waiting.shift()?.(reach);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A change that was committed and is being looked after. */
async function committed() {
  const tracking = await looking();
  tracking.change('one');
  tracking.clock.increment(MERGE_MS);
  expect([tracking.state(), tracking.looks()]).toEqual(['verifying', 1]);
  return tracking;
}

describe('a save', () => {
  test('is one once somebody has looked', async () => {
    const { finds, state, tracker } = await committed();
    expect(tracker.fates).toEqual([]);
    await finds('reached');
    expect([state(), tracker.fates]).toEqual(['saved', ['arrived']]);
  });

  test.each(['offline', 'logged-out'] as const)('is none where that finds %s, and is made again', async (reach) => {
    const { finds, state, context, tracker, clock } = await committed();
    await finds(reach);
    expect([state(), context().reach, context().failures, tracker.fates]).toEqual(['troubled', reach, 1, ['lost']]);
    clock.increment(2_000);
    expect(tracker.calls).toBe(2);
    await finds('reached');
    expect([state(), context().failures]).toEqual(['saved', 0]);
  });

  test('lets changes wait while somebody looks, and no longer', async () => {
    const { finds, change, state, tracker, clock } = await committed();
    change('two');
    clock.increment(MERGE_MS);
    expect(tracker.calls).toBe(1);
    await finds('reached');
    expect(state()).toBe('unsaved');
    clock.increment(MERGE_MS);
    expect(tracker.saved.map(({ progress }) => progress)).toEqual(['one', 'two']);
  });

  test('that was refused is looked after as well, to say why', async () => {
    const { change, clock, tracker, finds, looks, context, state } = await looking();
    tracker.refuse = refusing;
    change('one');
    clock.increment(MERGE_MS);
    expect([state(), looks()]).toEqual(['troubled', 1]);
    await finds('logged-out');
    expect([state(), context().reach, tracker.fates]).toEqual(['troubled', 'logged-out', []]);
  });

  test.each([{ completion: 'completed' }, { success: 'passed' }, { score: 92 }] as const)(
    'of %j waits only until the page has shown it',
    async (outcome) => {
      const { change, clock, tracker } = await looking();
      change('one');
      change('two', outcome);
      clock.increment(100);
      expect(tracker.saved.map(({ progress }) => progress)).toEqual(['two']);
    },
  );
});

describe('a hidden page', () => {
  test('saves, and nobody looks', async () => {
    const { change, actor, tracker, looks, state } = await looking();
    change('one');
    actor.send({ type: 'flush' });
    expect([tracker.calls, looks(), state()]).toEqual([1, 0, 'saved']);
  });

  test('repeats when it is back what nobody has looked after', async () => {
    const { change, actor, tracker, looks, finds, state } = await looking();
    change('one');
    actor.send({ type: 'flush' });
    actor.send({ type: 'shown' });
    expect([tracker.fates, tracker.calls, looks()]).toEqual([['unsure'], 2, 1]);
    await finds('reached');
    expect(state()).toBe('saved');
  });

  test('does nothing more where there is nothing to repeat', async () => {
    const { change, actor, tracker, finds, clock } = await looking();
    change('one');
    clock.increment(MERGE_MS);
    await finds('reached');
    for (const type of ['flush', 'shown'] as const) actor.send({ type });
    expect([tracker.calls, tracker.fates]).toEqual([1, ['arrived']]);
  });

  test('keeps no session alive; one that is back after long does', async () => {
    const { actor, change, tracker, finds, clock } = await looking();
    change('one');
    clock.increment(MERGE_MS);
    await finds('reached');
    actor.send({ type: 'flush' });
    clock.increment(3 * KEEP_ALIVE_MS);
    expect(tracker.calls).toBe(1);
    actor.send({ type: 'shown' });
    expect(tracker.calls).toBe(2);
  });

  test('ends a look that is going on', async () => {
    const { actor, state, tracker } = await committed();
    actor.send({ type: 'flush' });
    expect([state(), tracker.calls]).toEqual(['saved', 1]);
    actor.send({ type: 'shown' });
    expect([tracker.fates, tracker.calls]).toEqual([['unsure'], 2]);
  });

  test('does not take trouble for over', async () => {
    const { actor, change, clock, tracker, finds, context } = await looking();
    change('one');
    clock.increment(MERGE_MS);
    await finds('offline');
    actor.send({ type: 'flush' });
    expect([tracker.calls, context().failures]).toEqual([2, 1]);
    actor.send({ type: 'shown' });
    await finds('reached');
    expect(context().failures).toBe(0);
  });
});

describe('leaving', () => {
  test('waits for the look, and finishes then', async () => {
    const { actor, finds, tracker, facts } = await committed();
    actor.send({ type: 'close', reason: 'suspended' });
    expect(tracker.closed).toEqual([]);
    await finds('reached');
    expect([tracker.closed, facts.at(-1)]).toEqual([['suspended'], 'closed']);
  });

  test('keeps trying while nothing arrives', async () => {
    const { actor, finds, tracker, clock } = await committed();
    actor.send({ type: 'close', reason: 'finished' });
    await finds('offline');
    clock.increment(2_000);
    await finds('offline');
    expect(tracker.closed).toEqual([]);
    clock.increment(4_000);
    await finds('reached');
    expect(tracker.closed).toEqual(['finished']);
  });

  test.each([accepting, refusing])(
    'cannot wait where the page goes: it finishes whatever was answered',
    async (refuse) => {
      const { actor, change, tracker } = await committed();
      change('two');
      tracker.refuse = refuse;
      actor.send({ type: 'end', reason: 'suspended' });
      expect([tracker.calls, tracker.closed]).toEqual([2, ['suspended']]);
    },
  );

  test('right after a save makes no second blocking call where the page goes', async () => {
    const { actor, tracker } = await committed();
    actor.send({ type: 'end', reason: 'suspended' });
    expect([tracker.calls, tracker.closed]).toEqual([1, ['suspended']]);
  });
});

describe('a recovery that takes two calls', () => {
  async function halfway() {
    const tracking = await looking();
    const { tracker } = tracking;
    const paces: (string | undefined)[] = [];
    const once = tracker.save;
    tracker.save = (progress, standing, pace) => {
      paces.push(pace);
      return paces.length === 1 && pace === 'calm' ? 'again' : once(progress, standing, pace);
    };
    return { ...tracking, paces };
  }

  test('lets the page breathe in between', async () => {
    const { change, clock, paces, state } = await halfway();
    change('one');
    clock.increment(MERGE_MS);
    expect([paces, state()]).toEqual([['calm'], 'pausing']);
    clock.increment(200);
    expect([paces, state()]).toEqual([['calm', 'calm'], 'verifying']);
  });

  test('makes both at once where the page hides', async () => {
    const { change, actor, paces } = await halfway();
    change('one');
    actor.send({ type: 'flush' });
    expect(paces).toEqual(['hurried']);
  });
});

test('trouble is over once something arrived, and a new change makes it past', async () => {
  const { finds, change, clock, context } = await committed();
  await finds('offline');
  clock.increment(2_000);
  await finds('reached');
  expect(context()).toMatchObject({ failures: 0, hadTrouble: true });
  change('two');
  expect(context().hadTrouble).toBe(false);
});

test('answers are recorded while somebody looks', async () => {
  const { actor, tracker } = await committed();
  actor.send({ type: 'answered', record: answer('one') });
  expect(tracker.answers).toHaveLength(1);
});

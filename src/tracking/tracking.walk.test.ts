import fc from 'fast-check';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import { expect, test } from 'vitest';
import { accepting, fakeTracker, refusing, save } from './tracker.fixture';
import { KEEP_ALIVE_MS } from './tracking.delays';
import { trackingMachine } from './tracking.machine';

const LONGEST_WAIT_MS = 60_000;

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('changed' as const, 'drafted' as const) },
  { weight: 2, arbitrary: fc.constantFrom('flush' as const, 'online' as const) },
  { weight: 3, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: KEEP_ALIVE_MS }) }) },
  { weight: 2, arbitrary: fc.record({ lmsWorks: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('close' as const) },
);

test('whatever happens in whatever order, the last change before closing is what the record ends with', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
      const clock = new SimulatedClock();
      const tracker = fakeTracker();
      const facts: string[] = [];
      const actor = createActor(trackingMachine, {
        clock,
        input: { tracker, now: () => new Date(clock.now()), report: ({ type }) => facts.push(type) },
      }).start();
      await waitFor(actor, (snapshot) => !snapshot.matches('opening'));

      let written = 0;
      let last: string | undefined;
      let isClosing = false;
      for (const next of deeds) {
        if (typeof next === 'string') {
          if (next === 'close') {
            isClosing = true;
            actor.send({ type: 'close', reason: 'suspended' });
          } else if (next === 'changed' || next === 'drafted') {
            // The session sends nothing more once it is leaving.
            if (isClosing) continue;
            last = String((written += 1));
            actor.send({ type: next, save: save(last) });
          } else actor.send({ type: next });
        } else if ('wait' in next) clock.increment(next.wait);
        else tracker.refuse = next.lmsWorks ? accepting : refusing;
        const numbers = tracker.saved.map(({ progress }) => Number(progress));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }

      tracker.refuse = accepting;
      if (!isClosing) actor.send({ type: 'close', reason: 'suspended' });
      clock.increment(LONGEST_WAIT_MS);
      expect(tracker.saved.at(-1)?.progress).toBe(last);
      expect(tracker.closed).toEqual(['suspended']);
      expect(facts).toEqual(['opened', 'closed']);
      expect(actor.getSnapshot().status).toBe('active');
    }),
    { seed: 11, numRuns: 300 },
  );
});

import { assign, fromCallback, fromPromise, setup, spawnChild, stopChild } from 'xstate';
import type { Found, Keeper } from './keeper.types';
import { openRecord, watchWindows, withFound, type Opened } from './open-record';
import type { Probe, Reach } from './probe';
import * as saving from './saving';
import { TrackerError } from './tracker';
import { delays } from './tracking.delays';
import { guards } from './tracking.guards';
import type { TrackingContext, TrackingEvent, TrackingInput } from './tracking.types';

export type { Save, TrackingFact } from './tracking.types';

// What states have in common.
const whileOpen = {
  changed: { actions: 'keep' },
  drafted: { actions: 'keep' },
  answered: { actions: 'record' },
  overtaken: { target: 'overtaken', actions: 'handOver' },
} as const;
const savesAtOnce = {
  flush: { target: 'saving', actions: 'hide' },
  end: { target: 'saving', actions: 'keepReason' },
} as const;

/**
 * Keeps the record: opening → saved ⇄ unsaved → saving → verifying → saved, or troubled and saving again; at last closed.
 *
 * Saving is synchronous, because SCORM is and because the last save happens while the page is hidden; a fault of the tracker
 * never reaches the learner's page. A launch in review or browse mode is read-only and stays in `readOnly`. Of two windows one
 * waits in `elsewhere`, or ends in `overtaken`.
 */
export const trackingMachine = setup({
  types: { context: {} as TrackingContext, events: {} as TrackingEvent, input: {} as TrackingInput },
  actors: {
    open: fromPromise<Opened, TrackingInput>(({ input }) => openRecord(input)),
    takeOver: fromPromise<Found | null, Keeper | null>(async ({ input }) => (await input?.takeOver()) ?? null),
    /** Without an input there is nothing to find out. */
    probe: fromPromise<Reach | null, Probe | undefined>(async ({ input }) => (await input?.()) ?? null),
    keeping: fromCallback<TrackingEvent, TrackingContext>(({ input, sendBack }) => {
      let isOver = false;
      const watching = watchWindows(input, sendBack, () => isOver);
      return () => {
        isOver = true;
        void watching.then((stop) => stop?.());
      };
    }),
  },
  guards,
  delays,
  actions: {
    keep: assign(({ context, event }) => {
      if (event.type !== 'changed' && event.type !== 'drafted') return {};
      context.keeper?.keep(event.save.progress);
      const urgent = context.urgent || saving.changesOutcome(context, event.save);
      return { pending: event.save, dirty: true, urgent, hadTrouble: context.failures > 0 };
    }),
    keepReason: assign(({ event }) =>
      event.type === 'close' || event.type === 'end' ? { closing: event.reason, ending: event.type === 'end' } : {},
    ),
    hide: assign({ visible: false }),
    show: assign({ visible: true }),
    record: ({ context, event }) => {
      if (event.type === 'answered') saving.record(context, event.record);
    },
    save: ({ context, self }) => {
      try {
        if (saving.isOvertaken(context)) return self.send({ type: 'overtaken', asked: false });
        self.send({ type: saving.commit(context) === 'again' ? 'again' : 'succeeded' });
      } catch (error) {
        self.send({ type: 'refused', error: saving.asTrackerError(error) });
      }
    },
    markCommitted: assign(({ context }) => ({
      savedAt: context.pending ? context.now() : context.savedAt,
      dirty: false,
      urgent: false,
    })),
    markUnproven: assign({ unproven: true }),
    markArrived: assign(({ context }) => {
      saving.settle(context, 'arrived');
      if (context.reach === 'reached' && !context.launch?.isElsewhere) context.keeper?.arrived();
      return { trouble: null, failures: 0, unproven: false };
    }),
    markLost: assign(({ context }) => {
      saving.settle(context, 'lost');
      context.keeper?.lost();
      const trouble = new TrackerError('network', '', context.reach ?? '');
      return { trouble, failures: context.failures + 1, hadTrouble: true, dirty: true };
    }),
    markRefused: assign(({ context, event }) => ({
      trouble: event.type === 'refused' ? event.error : context.trouble,
      failures: context.failures + 1,
      hadTrouble: true,
      reach: null,
    })),
    doubt: assign(({ context }) => ({
      dirty: (context.unproven && saving.settle(context, 'unsure')) || context.dirty,
      unproven: false,
    })),
    setReach: assign((_, reach: Reach | null) => ({ reach })),
    handInAgain: ({ context }) => context.found?.answers.forEach((answer) => saving.record(context, answer)),
    handOver: ({ context, event }) => {
      if (event.type === 'overtaken' && event.asked) saving.handOver(context);
    },
    end: ({ context }) => saving.end(context),
    reportOpened: ({ context: { launch, found, report } }) => {
      if (launch) report({ type: 'opened', launch: withFound(launch, found) });
    },
    report: ({ context }, type: 'openElsewhere' | 'overtaken' | 'closed') => context.report({ type }),
  },
}).createMachine({
  id: 'tracking',
  context: ({ input }) => saving.notYetOpen(input),
  initial: 'opening',
  on: { keeperReady: { actions: assign(({ context, event }) => saving.withKeeper(context, event.keeper)) } },
  states: {
    opening: {
      invoke: {
        src: 'open',
        input: ({ context }) => context,
        onDone: { target: 'found', actions: assign(({ event }) => event.output) },
        onError: {
          target: 'failed',
          actions: ({ context, event }) =>
            context.report({ type: 'openFailed', error: saving.asTrackerError(event.error) }),
        },
      },
    },
    found: {
      always: [
        { guard: 'isOpenElsewhere', target: 'elsewhere' },
        { guard: 'isStale', target: 'overtaken' },
        { target: 'opened' },
      ],
    },
    elsewhere: {
      entry: { type: 'report', params: 'openElsewhere' },
      on: { takeOver: 'takingOver' },
    },
    takingOver: {
      invoke: {
        src: 'takeOver',
        input: ({ context }) => context.keeper,
        onDone: { target: 'found', actions: assign({ found: ({ event }) => event.output }) },
      },
    },
    opened: {
      entry: ['handInAgain', 'reportOpened', spawnChild('keeping', { id: 'keeping', input: ({ context }) => context })],
      always: [{ guard: 'isReadOnly', target: 'readOnly' }, { target: 'saved' }],
    },
    saved: {
      on: {
        ...whileOpen,
        changed: { target: 'unsaved', actions: 'keep' },
        flush: [{ guard: 'isFresh', actions: 'hide' }, savesAtOnce.flush],
        shown: { target: 'returning', actions: ['show', 'doubt'] },
        close: [
          { guard: 'isFreshAndProven', target: 'closed', actions: 'keepReason' },
          { target: 'saving', actions: 'keepReason' },
        ],
        end: [{ guard: 'isFresh', target: 'closed', actions: 'keepReason' }, savesAtOnce.end],
      },
      after: { keepAlive: { guard: 'isVisible', target: 'saving' } },
    },
    returning: { always: [{ guard: 'isDue', target: 'saving' }, { target: 'settled' }] },
    unsaved: {
      on: {
        ...whileOpen,
        ...savesAtOnce,
        changed: [{ guard: 'isUrgent', target: 'unsaved', reenter: true, actions: 'keep' }, whileOpen.changed],
        shown: { actions: ['show', 'doubt'] },
        close: { target: 'saving', actions: 'keepReason' },
      },
      after: { merge: 'saving' },
    },
    saving: {
      entry: 'save',
      on: {
        succeeded: [
          { guard: 'isEnding', target: 'closed' },
          { guard: 'cannotLook', target: 'saved', actions: ['markCommitted', 'markUnproven'] },
          { guard: 'canProbe', target: 'verifying', actions: 'markCommitted' },
          { target: 'settled', actions: ['markCommitted', 'markArrived'] },
        ],
        again: 'pausing',
        refused: [
          { guard: 'isEnding', target: 'closed' },
          { target: 'troubled', actions: 'markRefused' },
        ],
        overtaken: 'overtaken',
      },
    },
    pausing: {
      on: { ...whileOpen, ...savesAtOnce, close: { actions: 'keepReason' } },
      after: { pause: 'saving' },
    },
    verifying: {
      invoke: {
        src: 'probe',
        input: ({ context }) => context.probe,
        onDone: [
          {
            guard: { type: 'isBad', params: ({ event }) => event.output },
            target: 'troubled',
            actions: [{ type: 'setReach', params: ({ event }) => event.output }, 'markLost'],
          },
          { target: 'settled', actions: [{ type: 'setReach', params: ({ event }) => event.output }, 'markArrived'] },
        ],
      },
      on: {
        ...whileOpen,
        flush: [
          { guard: 'isDirty', ...savesAtOnce.flush },
          { target: 'saved', actions: ['hide', 'markUnproven'] },
        ],
        end: [
          { guard: 'isDirty', ...savesAtOnce.end },
          { target: 'closed', actions: 'keepReason' },
        ],
        close: { actions: 'keepReason' },
      },
    },
    settled: {
      always: [{ guard: 'isDirty', target: 'unsaved' }, { guard: 'isClosing', target: 'closed' }, { target: 'saved' }],
    },
    troubled: {
      invoke: {
        src: 'probe',
        // Finds out why it was refused; after a look at the network that is known.
        input: ({ context: { visible, reach, probe } }) => (visible && reach === null ? probe : undefined),
        onDone: { actions: assign(({ context, event }) => ({ reach: event.output ?? context.reach })) },
      },
      on: {
        ...whileOpen,
        ...savesAtOnce,
        shown: { target: 'saving', actions: ['show', 'doubt'] },
        online: 'saving',
        close: { target: 'saving', actions: 'keepReason' },
      },
      after: { backOff: 'saving' },
    },
    readOnly: {
      on: {
        close: { target: 'closed', actions: 'keepReason' },
        end: { target: 'closed', actions: 'keepReason' },
      },
    },
    failed: {},
    overtaken: { entry: [stopChild('keeping'), { type: 'report', params: 'overtaken' }] },
    closed: { entry: [stopChild('keeping'), 'end', { type: 'report', params: 'closed' }] },
  },
});

import { assign, fromPromise, not, setup } from 'xstate';
import { TrackerError, type AnswerRecord, type Launch, type Standing, type Tracker } from './tracker';

/** What is to be saved: the progress text and where it leaves the learner. */
export interface Save {
  progress: string;
  standing: Standing;
  /** Some practice answers did not fit; completion and scores always do. */
  leftOut: boolean;
}

/** What the tracking machine reports to whoever started it. */
export type TrackingFact =
  { type: 'opened'; launch: Launch } | { type: 'openFailed'; error: TrackerError } | { type: 'closed' };

export interface TrackingInput {
  tracker: Tracker;
  /** Wall clock, for “Saved at 14:02”. */
  now: () => Date;
  report: (fact: TrackingFact) => void;
}

type TrackingEvent =
  /** Something that matters happened: saved within a second. */
  | { type: 'changed'; save: Save }
  /** An unfinished answer: goes with the next save, or when the page hides. */
  | { type: 'drafted'; save: Save }
  | { type: 'answered'; record: AnswerRecord }
  /** Save now: the page is being hidden. */
  | { type: 'flush' }
  /** The network is back. */
  | { type: 'online' }
  | { type: 'close'; reason: 'suspended' | 'finished' }
  | { type: 'succeeded' }
  | { type: 'refused'; error: TrackerError };

interface TrackingContext extends TrackingInput {
  launch: Launch | null;
  pending: Save | null;
  /** Something is pending that the record does not hold yet. */
  dirty: boolean;
  savedAt: Date | null;
  trouble: TrackerError | null;
  /** Failed saves in a row. */
  failures: number;
  closing: 'suspended' | 'finished' | null;
}

/** Changes within this time make one commit (milliseconds). */
export const MERGE_MS = 1_000;
/** A reader's session time is committed at least this often, so that the LMS session lives. */
export const KEEP_ALIVE_MS = 10 * 60_000;
/** A save this recent is not repeated when the page hides and is then closed: blocking calls are never made twice in a row. */
const FRESH_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

const asTrackerError = (error: unknown): TrackerError =>
  error instanceof TrackerError ? error : new TrackerError('tracker', '', String(error));

/**
 * Keeps the record: opening → saved ⇄ unsaved → saving ⇄ troubled → closed.
 *
 * Saving is synchronous, because SCORM is and because the last save happens while the page is hidden; a fault of the tracker
 * never reaches the learner's page. A launch in review or browse mode is read-only and stays in `readOnly`.
 */
export const trackingMachine = setup({
  types: {
    context: {} as TrackingContext,
    events: {} as TrackingEvent,
    input: {} as TrackingInput,
  },
  actors: {
    open: fromPromise<Launch, Tracker>(async ({ input }) => input.open()),
  },
  guards: {
    isReadOnly: ({ context }) => context.launch?.mode !== 'normal',
    isFresh: ({ context }) =>
      !context.dirty && context.savedAt !== null && context.now().getTime() - context.savedAt.getTime() < FRESH_MS,
    isClosing: ({ context }) => context.closing !== null,
  },
  delays: {
    merge: MERGE_MS,
    keepAlive: KEEP_ALIVE_MS,
    backOff: ({ context }) => Math.min(FIRST_RETRY_MS * 2 ** (context.failures - 1), LONGEST_RETRY_MS),
  },
  actions: {
    keep: assign(({ context, event }) => ({
      pending: event.type === 'changed' || event.type === 'drafted' ? event.save : context.pending,
      dirty: true,
    })),
    keepReason: assign({ closing: ({ event }) => (event.type === 'close' ? event.reason : null) }),
    record: ({ context, event }) => {
      if (event.type !== 'answered') return;
      try {
        context.tracker.answered(event.record);
      } catch {
        // A lost interaction is a gap in a report; what was answered is in the progress, which is saved and tried again.
      }
    },
    save: ({ context, self }) => {
      if (!context.pending) return self.send({ type: 'succeeded' });
      try {
        context.tracker.save(context.pending.progress, context.pending.standing);
      } catch (error) {
        return self.send({ type: 'refused', error: asTrackerError(error) });
      }
      self.send({ type: 'succeeded' });
    },
    markSaved: assign(({ context }) => ({
      savedAt: context.pending ? context.now() : context.savedAt,
      dirty: false,
      trouble: null,
      failures: 0,
    })),
    markTrouble: assign({
      trouble: ({ event }) => (event.type === 'refused' ? event.error : null),
      failures: ({ context }) => context.failures + 1,
    }),
    end: ({ context }) => {
      try {
        context.tracker.close(context.closing ?? 'suspended');
      } catch {
        // Everything is saved by now, and after a failed Finish nothing works again (LMS behaviour): there is nothing to mend.
      }
    },
    reportClosed: ({ context }) => context.report({ type: 'closed' }),
  },
}).createMachine({
  id: 'tracking',
  context: ({ input }) => ({
    ...input,
    launch: null,
    pending: null,
    dirty: false,
    savedAt: null,
    trouble: null,
    failures: 0,
    closing: null,
  }),
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        src: 'open',
        input: ({ context }) => context.tracker,
        onDone: {
          target: 'opened',
          actions: assign({ launch: ({ event }) => event.output }),
        },
        onError: {
          target: 'failed',
          actions: ({ context, event }) => context.report({ type: 'openFailed', error: asTrackerError(event.error) }),
        },
      },
    },
    opened: {
      entry: ({ context }) => {
        if (context.launch) context.report({ type: 'opened', launch: context.launch });
      },
      always: [{ guard: 'isReadOnly', target: 'readOnly' }, { target: 'saved' }],
    },
    saved: {
      on: {
        changed: { target: 'unsaved', actions: 'keep' },
        drafted: { actions: 'keep' },
        answered: { actions: 'record' },
        flush: { guard: not('isFresh'), target: 'saving' },
        close: [
          { guard: 'isFresh', target: 'closed', actions: 'keepReason' },
          { target: 'saving', actions: 'keepReason' },
        ],
      },
      after: { keepAlive: { target: 'saving' } },
    },
    unsaved: {
      on: {
        changed: { actions: 'keep' },
        drafted: { actions: 'keep' },
        answered: { actions: 'record' },
        flush: { target: 'saving' },
        close: { target: 'saving', actions: 'keepReason' },
      },
      after: { merge: { target: 'saving' } },
    },
    saving: {
      entry: 'save',
      on: {
        succeeded: [
          { guard: 'isClosing', target: 'closed', actions: 'markSaved' },
          { target: 'saved', actions: 'markSaved' },
        ],
        refused: { target: 'troubled', actions: 'markTrouble' },
      },
    },
    troubled: {
      on: {
        changed: { actions: 'keep' },
        drafted: { actions: 'keep' },
        answered: { actions: 'record' },
        flush: { target: 'saving' },
        online: { target: 'saving' },
        close: { target: 'saving', actions: 'keepReason' },
      },
      after: { backOff: { target: 'saving' } },
    },
    readOnly: {
      on: { close: { target: 'closed', actions: 'keepReason' } },
    },
    failed: {},
    closed: {
      entry: ['end', 'reportClosed'],
    },
  },
});

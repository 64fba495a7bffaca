import type { Reach } from './probe';
import { changesOutcome, sinceSaved } from './saving';
import { FRESH_MS, KEEP_ALIVE_MS } from './tracking.delays';
import type { TrackingContext, TrackingEvent } from './tracking.types';

/** The questions that the tracking machine asks. Pure. */

type Given = { context: TrackingContext; event: TrackingEvent };

const isFresh = ({ context }: Given): boolean => !context.dirty && sinceSaved(context) < FRESH_MS;

const canProbe = ({ context }: Given): boolean => context.probe !== undefined && context.launch?.keptBy === 'lms';

export const guards = {
  isReadOnly: ({ context }: Given) => context.launch?.mode !== 'normal',
  isOpenElsewhere: ({ context }: Given) => context.found?.isOpenElsewhere ?? false,
  isStale: ({ context }: Given) => context.found?.isStale ?? false,
  isFresh,
  isFreshAndProven: (given: Given) => isFresh(given) && !given.context.unproven && given.context.failures === 0,
  /** Something is to be saved, was not, or the LMS has heard nothing for long. */
  isDue: ({ context }: Given) =>
    context.dirty || context.failures > 0 || (context.pending !== null && sinceSaved(context) >= KEEP_ALIVE_MS),
  isDirty: ({ context }: Given) => context.dirty,
  isVisible: ({ context }: Given) => context.visible,
  isClosing: ({ context }: Given) => context.closing !== null,
  isEnding: ({ context }: Given) => context.ending,
  canProbe,
  /** While the page is hidden nobody looks whether anything arrived. */
  cannotLook: (given: Given) => canProbe(given) && !given.context.visible,
  isBad: (_: Given, reach: Reach | null) => reach === 'offline' || reach === 'logged-out',
  isUrgent: ({ context, event }: Given) => event.type === 'changed' && changesOutcome(context, event.save),
};

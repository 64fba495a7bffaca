import type { Found, Keeper } from './keeper.types';
import type { Launch } from './tracker';
import type { TrackingContext, TrackingEvent, TrackingInput } from './tracking.types';

export interface Opened {
  launch: Launch;
  keeper: Keeper | null;
  found: Found | null;
}

/** Opens the record, and asks what this computer has kept where it has kept anything. */
export async function openRecord({ tracker, keeping }: TrackingInput): Promise<Opened> {
  const launch = tracker.open();
  const { id } = launch.learner;
  if (!keeping || !mayKeep(launch) || !keeping.has(id)) return { launch, keeper: null, found: null };
  const keeper = await keeping.load(id, launch.saved);
  const found = await keeper.find();
  // Without it the answers are reported as soon as it can be loaded.
  if (found.answers.length > 0) await tracker.prepare().catch(() => undefined);
  return { launch, keeper, found };
}

/**
 * Begins to keep what happens, and tells when another window takes over. Gives what ends that; nothing where nothing is kept. A
 * window that comes to it late may find that another one was faster: it steps back, for it knows nothing of what was done there.
 */
export async function watchWindows(
  { keeping, launch, keeper: ready }: TrackingContext,
  tell: (event: TrackingEvent) => void,
  isOver: () => boolean,
): Promise<(() => void) | undefined> {
  if (!keeping || !launch || !mayKeep(launch)) return undefined;
  const { id } = launch.learner;
  const keeper = ready ?? (await keeping.load(id, launch.saved));
  if (!ready && keeping.has(id) && (await keeper.find()).isOpenElsewhere) {
    tell({ type: 'overtaken', asked: false });
    return undefined;
  }
  // A window that was left meanwhile claims nothing.
  if (isOver()) return undefined;
  const stop = keeper.watch((asked) => tell({ type: 'overtaken', asked }));
  tell({ type: 'keeperReady', keeper });
  return stop;
}

/** Without an id nobody could tell whose answers are kept; without an LMS there is nowhere else to keep them. */
const mayKeep = ({ mode, keptBy, learner }: Launch): boolean =>
  mode === 'normal' && keptBy === 'lms' && learner.id !== '';

/** The launch with what was kept put to it. */
export function withFound(launch: Launch, found: Found | null): Launch {
  if (found === null || found.text === null) return launch;
  return { ...launch, kept: found.text, ...(found.conflict === 'none' ? {} : { conflict: found.conflict }) };
}

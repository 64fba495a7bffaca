import type { Profile } from './profiles';
import { createComputer } from './computer';
import { createSimulator } from './simulator';
import { visit, type Content } from './visit';

const start = Date.parse('2026-11-21T08:00:00');

/** An LMS and a computer, and the course on them, launched as often as a test likes. */
export function bench(profile: Profile, content?: Content) {
  const lms = createSimulator(profile);
  const computer = createComputer();
  let from = start;
  return {
    lms,
    computer,
    saved: () => lms.stored.get('cmi.suspend_data')?.trimEnd() ?? '',
    /** The next launch is so much later. */
    later: (milliseconds: number) => void (from += milliseconds),
    launch: () => visit({ lms, computer, from, ...(content ? { content } : {}) }),
    /** A second window that finds the same API. */
    launchSameApi: () => visit({ lms, computer, from, api: lms.sameApi() }),
    /** Ids of the answers that arrived, in order. */
    answers: () =>
      [...lms.stored].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, value]) => value),
    /** What was set and committed since the mark, by name. */
    callsSince: (mark: number) =>
      lms.calls.slice(mark).map(({ name, element }) => (element ? `${name} ${element}` : name)),
  };
}

export const DAY = 24 * 3_600_000;

import type { Policy } from '../src/course/course';
import type { Tracker } from '../src/tracking/tracker';
import { findApi12, findApi2004, isElsewhere, type WindowLike } from './find-api';
import type { DeviceStorage } from './standalone';
import { withMore } from './with-more';

/** What was built: a package for an LMS of either standard, the web edition, or the single file. */
export type Edition = 'scorm12' | 'scorm2004' | 'web' | 'file';

export interface ConnectSettings extends Pick<Policy, 'finalStatus' | 'reportObjectives' | 'commitAddress'> {
  edition: Edition;
  window: WindowLike & { readonly localStorage: DeviceStorage; readonly performance: { now(): number } };
  course: string;
}

export type Connection = { tracker: Tracker } | { tracker: null; reason: 'no-api' };

/**
 * The tracker for this edition. A package that finds no LMS says so and leaves the choice to its caller, who may connect
 * again as edition `web` to carry on on this device: it never falls back in silence.
 */
export async function connect(settings: ConnectSettings): Promise<Connection> {
  const { window } = settings;
  const now = (): number => window.performance.now();
  const session = { keptBy: 'lms', now, resends: 'changes' } as const;
  switch (settings.edition) {
    case 'scorm12': {
      const api = findApi12(window);
      if (!api) return noApi;
      const { createScorm12 } = await import('./scorm12');
      return { tracker: createScorm12(api, withMore(settings, { ...session, isElsewhere: isElsewhere(window, api) })) };
    }
    case 'scorm2004': {
      const api = findApi2004(window);
      if (!api) return noApi;
      const { createScorm2004 } = await import('./scorm2004');
      return {
        tracker: createScorm2004(api, withMore(settings, { ...session, isElsewhere: isElsewhere(window, api) })),
      };
    }
    case 'web':
    case 'file': {
      const { createStandalone } = await import('./standalone');
      return { tracker: await createStandalone(withMore(settings, { storage: () => window.localStorage, now })) };
    }
  }
}

const noApi: Connection = { tracker: null, reason: 'no-api' };

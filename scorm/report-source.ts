import type { CreateReports } from './reports';

/**
 * The reports of one standard: a chunk of its own, because nothing is reported before the first question, and the first load is
 * short of room. It is loaded once for all trackers of the page.
 */
export interface ReportSource {
  /** Null until it is loaded. */
  loaded(): CreateReports | null;
  /** Rejects where the network fails; may be called again. */
  load(): Promise<void>;
}

export function reportSource(load: () => Promise<CreateReports>): ReportSource {
  let create: CreateReports | null = null;
  return {
    loaded: () => create,
    load: async () => {
      create ??= await load();
    },
  };
}

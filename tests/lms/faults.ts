/** What goes wrong, by schedule. Commits are counted over all launches, from 1. */
export type Fault =
  /** This commit reaches the server, which refuses it. */
  | { commit: number; does: 'refuse' }
  /** From this commit on the network is down, for so many commits. */
  | { commit: number; does: 'offline'; for: number }
  /** From this commit on the learner is logged out, until the next launch. */
  | { commit: number; does: 'log-out' }
  /** At this launch (counted from 1) the LMS gives back something else than it was given. */
  | { launch: number; gives: GivenBack };

/** Saved progress as an LMS may give it back. */
export type GivenBack =
  /** Cut to so many characters. */
  | { cut: number }
  /** Somebody else's, a newer course's, or plain noise. */
  | { text: string };

export const givenBack = (given: GivenBack, saved: string): string =>
  'cut' in given ? saved.slice(0, given.cut) : given.text;

import { ESR } from '../tracker/strict-elements';

/** How single LMSs behave where they differ: seen in Moodle, ESR, NHS Learning Hub, Cornerstone and others. */
export interface Profile {
  standard: '1.2' | '2004';
  /** What a commit answers when it does not reach the server. */
  unreached: 'false' | 'true' | 'throws';
  /** Marks values as sent while it builds the request: after a failed commit only changed values are sent. */
  drops: boolean;
  /** Answers JavaScript booleans and numbers. */
  native: boolean;
  /** Element families that it offers; others are answered false, 401. */
  offers: RegExp;
  /** Each changed value is a request of its own, on one line. */
  sendsEachValue: boolean;
  /** A finished learner is given a new, empty attempt; the status stays. */
  newAttempt: boolean;
  /** While the page unloads a commit answers null, and is sent nevertheless. */
  nullWhileUnloading: boolean;
  /** Both standards' APIs are there; calls of the other one are mistakes. */
  bothApis: boolean;
  /** Diagnostics throw, and so do calls on these elements. */
  throwsOn: RegExp | null;
  /** Milliseconds that a commit blocks the page. */
  commitTakes: number;
  /** A window of another origin lies between the course and the API. */
  foreignFrame: boolean;
  /** The LMS itself is of another origin than the course's files: logging out does not show there. */
  elsewhere: boolean;
}

const strict: Profile = {
  standard: '1.2',
  unreached: 'false',
  drops: false,
  native: false,
  offers: /./,
  sendsEachValue: false,
  newAttempt: false,
  nullWhileUnloading: false,
  bothApis: false,
  throwsOn: null,
  commitTakes: 0,
  foreignFrame: false,
  elsewhere: false,
};

export const profiles = {
  'strict-1.2': strict,
  'strict-2004': { ...strict, standard: '2004' },
  moodle: { ...strict, drops: true, unreached: 'true' },
  'moodle-2004': { ...strict, standard: '2004', drops: true, unreached: 'true' },
  esr: { ...strict, offers: ESR, sendsEachValue: true, elsewhere: true },
  'learning-hub': { ...strict, native: true, newAttempt: true },
  cornerstone: { ...strict, nullWhileUnloading: true },
  'both-apis': { ...strict, bothApis: true },
  throws: { ...strict, standard: '2004', unreached: 'throws', throwsOn: /^cmi\.objectives\.|\.description$/ },
  slow: { ...strict, commitTakes: 2_000, drops: true },
  'cross-origin': { ...strict, standard: '2004', foreignFrame: true },
} satisfies Record<string, Profile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as ProfileName[];

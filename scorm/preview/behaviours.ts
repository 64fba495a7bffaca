/**
 * How single LMSs behave where they differ, as seen in Moodle, ESR, NHS Learning Hub, Cornerstone and others. The simulator of the
 * tests has the same ones (`tests/lms/profiles.ts`), and a test holds the two together.
 */
export interface Behaviour {
  /** What a commit answers when it does not reach the server. */
  unreached: 'false' | 'true' | 'throws';
  /** Marks values as sent while it builds the request: after a failed commit only changed values are sent. */
  drops: boolean;
  /** Answers JavaScript booleans and numbers. */
  native: boolean;
  /** Elements that it offers; others are answered false, 401. */
  offers: RegExp;
  /** Each changed value is a request of its own. */
  sendsEachValue: boolean;
  /** A finished learner is given a new, empty attempt; status and score stay. */
  newAttempt: boolean;
  /** While the page unloads a commit answers null, and is sent nevertheless. */
  nullWhileUnloading: boolean;
  /** Both standards' APIs are there. */
  bothApis: boolean;
  /** Diagnostics throw, and so do calls on these elements. */
  throwsOn: RegExp | null;
  /** Milliseconds that a commit blocks the page. */
  commitTakes: number;
  /** A window of another origin lies between the course and the API. */
  foreignFrame: boolean;
  /** A window of another origin lies around the API: the LMS is of another origin than the course's files. */
  elsewhere: boolean;
  /** Refuses values that are longer than the standard says. */
  strict: boolean;
}

const plain: Behaviour = {
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
  strict: false,
};

/** What NHS ESR offers. */
const sixElements = /^cmi\.(core\.(?!score\.(min|max))|suspend_data$|comments$|launch_data$)/;

export const behaviours = {
  plain,
  strict: { ...plain, strict: true },
  moodle: { ...plain, drops: true, unreached: 'true' },
  esr: { ...plain, offers: sixElements, sendsEachValue: true, elsewhere: true },
  'learning-hub': { ...plain, native: true, newAttempt: true },
  cornerstone: { ...plain, nullWhileUnloading: true },
  'both-apis': { ...plain, bothApis: true },
  throws: { ...plain, unreached: 'throws', throwsOn: /^cmi\.objectives\.|\.description$/ },
  slow: { ...plain, commitTakes: 2_000, drops: true },
  'cross-origin': { ...plain, foreignFrame: true },
} satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof behaviours;
export const behaviourNames = Object.keys(behaviours) as BehaviourName[];

import type { WindowLike } from '../../scorm/find-api';
import { apiOf, strangeApi } from './api';
import { givenBack, type Fault } from './faults';
import type { Profile } from './profiles';
import { createRunTime, type Call, type RunTime } from './run-time';
import { names } from './standards';

/**
 * A small LMS with one learner and one package, as hostile as its profile says: the server, and the run-time that it puts into
 * the learner's page. It writes down what breaks a promise, so that a test need only look.
 */
export interface Simulator {
  readonly profile: Profile;
  network: 'up' | 'down';
  /** Whether the learner is logged in. A launch logs in. */
  loggedIn: boolean;
  /** The page is going: set by whoever plays the page. */
  unloading: boolean;
  /** The clock of the page, for the log of calls. */
  time: () => number;
  /** Who is logged in. */
  learner: string;
  mode: 'normal' | 'review' | 'browse';
  credit: 'credit' | 'no-credit';
  /** What reached the server, by element. */
  readonly stored: Map<string, string>;
  /** Every state of the record's status, in the order in which it reached the server. */
  readonly statuses: string[];
  /** Calls by launch. */
  readonly logs: Call[][];
  /** Calls of the latest launch. */
  readonly calls: Call[];
  /** Promises that were broken: illegal values, calls before, after or twice. */
  readonly broken: string[];
  /** Requests that saved, or tried to, over all launches. */
  readonly commits: number;
  /** How often somebody looked whether the server can be reached. */
  readonly probes: number;
  schedule(...faults: Fault[]): void;
  /** The next so many commits reach the server, which refuses them; minus infinity ends that. */
  refuseNext(many?: number): void;
  /** A new session over what is stored: the window that the course runs in. */
  launch(): WindowLike;
  /** A window opened from the same page, which shares the API of the latest launch. */
  sameApi(): WindowLike;
  /** A file beside the course: what a `fetch` of it finds. */
  fetch(token: string): Promise<Response>;
}

const HERE = 'https://lms.example';

/** Of the record, what a new attempt keeps. */
const LASTING = /^cmi\.(core\.lesson_status|completion_status|success_status|(core\.)?score\..*)$/;
const SAVED = 'cmi.suspend_data';

export function createSimulator(profile: Profile): Simulator {
  const faults: Fault[] = [];
  let launches = 0;
  let refusals = 0;
  let downUntil = 0;
  let window: WindowLike = {};
  const { status } = names[profile.standard];

  const lms = {
    profile,
    network: 'up',
    loggedIn: true,
    unloading: false,
    time: () => 0,
    learner: 's-0042',
    mode: 'normal',
    credit: 'credit',
    stored: new Map(),
    statuses: [],
    logs: [],
    get calls() {
      return this.logs.at(-1) ?? [];
    },
    broken: [],
    commits: 0,
    probes: 0,
    schedule: (...more) => void faults.push(...more),
    refuseNext: (many = 1) => void (refusals = Number.isFinite(many) ? refusals + many : Math.max(0, many)),
    launch,
    sameApi: () => window,
    fetch: probe,
  } satisfies Simulator as Simulator & { commits: number; probes: number };

  /** What becomes of a request with these values. */
  function receive(values: ReadonlyMap<string, string>): 'stored' | 'refused' | 'unreached' {
    lms.commits += 1;
    for (const fault of faults) {
      if (!('commit' in fault) || fault.commit !== lms.commits) continue;
      if (fault.does === 'refuse') refusals += 1;
      if (fault.does === 'offline') downUntil = lms.commits + fault.for;
      if (fault.does === 'log-out') lms.loggedIn = false;
    }
    if (!isUp() || !lms.loggedIn) return 'unreached';
    if (refusals > 0) {
      refusals -= 1;
      return 'refused';
    }
    for (const [name, value] of values) lms.stored.set(name, value);
    const now = lms.stored.get(status);
    if (now !== undefined && now !== lms.statuses.at(-1)) lms.statuses.push(now);
    return 'stored';
  }

  const isUp = (): boolean => lms.network === 'up' && lms.commits >= downUntil;

  function launch(): WindowLike {
    launches += 1;
    lms.loggedIn = true;
    lms.unloading = false;
    lms.logs.push([]);
    if (profile.newAttempt && /^(completed|passed)$/.test(lms.stored.get(status) ?? '')) {
      for (const name of lms.stored.keys()) if (!LASTING.test(name)) lms.stored.delete(name);
    }
    for (const fault of faults) {
      if (!('launch' in fault) || fault.launch !== launches) continue;
      lms.stored.set(SAVED, givenBack(fault.gives, lms.stored.get(SAVED) ?? ''));
    }
    window = windowWith(createRunTime(lms, receive));
    return window;
  }

  function windowWith(runTime: RunTime): WindowLike {
    const other = profile.bothApis
      ? strangeApi(profile.standard, (call) => lms.broken.push(`${call} of the other API`))
      : {};
    const top: WindowLike = { ...apiOf(profile.standard, runTime), ...other, location: { origin: HERE } };
    const above: WindowLike = profile.elsewhere
      ? { ...top, parent: foreign(null) }
      : Object.assign(top, { parent: top });
    return { parent: profile.foreignFrame ? foreign(above) : above, location: { origin: HERE } };
  }

  function probe(token: string): Promise<Response> {
    lms.probes += 1;
    if (!isUp()) return Promise.reject(new TypeError('Failed to fetch'));
    const body = lms.loggedIn || profile.elsewhere ? token : '<!doctype html><title>Log in</title>';
    return Promise.resolve(new Response(body));
  }

  return lms;
}

/** A window whose every property but `parent` throws. */
function foreign(parent: WindowLike | null): WindowLike {
  const refuse = (): never => {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
  };
  const closed = { get: refuse };
  return Object.defineProperties(
    {},
    { API: closed, API_1484_11: closed, location: closed, opener: { value: null }, parent: { value: parent } },
  );
}

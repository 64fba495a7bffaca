import type { Profile } from './profiles';
import { names } from './standards';

export interface Call {
  name: 'Initialize' | 'GetValue' | 'SetValue' | 'Commit' | 'Finish';
  element: string;
  value: string;
  /** Error code; '0' when the call succeeded. */
  code: string;
  /** When it was made, on the clock of the page. */
  at: number;
}

/** What the run-time knows of the LMS that it belongs to. */
export interface Server {
  readonly profile: Profile;
  readonly stored: ReadonlyMap<string, string>;
  readonly calls: Call[];
  readonly broken: string[];
  readonly unloading: boolean;
  readonly time: () => number;
  readonly learner: string;
  readonly mode: 'normal' | 'review' | 'browse';
  readonly credit: 'credit' | 'no-credit';
}

/** The eight calls of either standard, before they are given its names. */
export interface RunTime {
  initialize(parameter: string): unknown;
  finish(parameter: string): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(parameter: string): unknown;
  lastError(): unknown;
  errorString(code: string): unknown;
  diagnostic(code: string): unknown;
}

type Receive = (values: ReadonlyMap<string, string>) => 'stored' | 'refused' | 'unreached';

const family = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/** What is set in a session and not read back in the next. */
const OF_SESSION = /\.(exit|session_time)$/;
/** A refusal that a tracker may run into: unknown elements are tried once, and an id that stays as it is (SCORM 2004) is too. */
const FORGIVEN = new Set(['0', '401', '403', '351']);

/** The run-time of one launch: keeps values in the page, judges them as strictly as any LMS does, sends them to the server. */
export function createRunTime(lms: Server, receive: Receive): RunTime {
  const { profile, calls } = lms;
  const { elements, codes, learner, mode, credit } = names[profile.standard];
  const values = new Map([...lms.stored].filter(([name]) => !OF_SESSION.test(name)));
  const sent = new Map(values);
  const counts = new Map<string, number>();
  let state: 'new' | 'running' | 'finished' = 'new';
  let code = '0';
  for (const name of values.keys()) countEntries(name);

  const broke = (what: string): void => void lms.broken.push(what);

  function answer(name: Call['name'], result: string, element = '', value = ''): unknown {
    calls.push({ name, element, value, code: result, at: lms.time() });
    code = result;
    return profile.native ? result === '0' : String(result === '0');
  }

  /** An element at an index makes its collection at least that long. */
  function countEntries(element: string): void {
    for (const match of element.matchAll(/\.(\d+)(?=\.)/g)) {
      const collection = element.slice(0, match.index);
      counts.set(collection, Math.max(counts.get(collection) ?? 0, Number(match[1]) + 1));
    }
  }

  /** No index beyond the count, and the id first. */
  function isMisplaced(element: string): boolean {
    return [...element.matchAll(/\.(\d+)(?=\.)/g)].some((match) => {
      const collection = element.slice(0, match.index);
      const first = `${collection}${match[0]}.${collection.endsWith('correct_responses') ? 'pattern' : 'id'}`;
      return Number(match[1]) > (counts.get(collection) ?? 0) || (element !== first && !values.has(first));
    });
  }

  function problemWith(element: string, value: string): string {
    if (state !== 'running') return codes.notRunning;
    const found = elements[family(element)];
    if (!found || !profile.offers.test(family(element))) return codes.undefinedElement;
    if (found.access === 'read') return codes.readOnly;
    if (isMisplaced(element)) return codes.order;
    if (profile.sendsEachValue && /[\r\n]/.test(value)) return codes.type;
    // SCORM 2004 keeps ids once they are set; Moodle does so for objectives only.
    const fixed = profile.drops ? /^cmi\.objectives\.\d+\.id$/ : /^cmi\.(objectives|interactions)\.\d+\.id$/;
    const isFixed = profile.standard === '2004' && fixed.test(element);
    if (isFixed && values.has(element) && values.get(element) !== value) return '351';
    const entry = /^cmi\.interactions\.\d+/.exec(element)?.[0] ?? '';
    const index = Number(/\.(\d+)\.\w+$/.exec(element)?.[1]);
    return found.legal(value, (sibling) => values.get(`${entry}.${sibling}`) ?? '', index) ? '0' : codes.type;
  }

  /** Moodle forgets the patterns of an interaction whose type is set. */
  function forgetPatterns(element: string): void {
    const entry = /^(cmi\.interactions\.\d+)\.type$/.exec(element)?.[1];
    if (!entry || !profile.drops || profile.standard !== '2004') return;
    counts.delete(`${entry}.correct_responses`);
    for (const name of values.keys()) if (name.startsWith(`${entry}.correct_responses.`)) values.delete(name);
  }

  /** Sends what has changed; false where the LMS says that it did not work. */
  function send(): boolean {
    const changed = new Map([...values].filter(([name, value]) => sent.get(name) !== value));
    const fate = receive(changed);
    if (fate === 'stored' || profile.drops) for (const [name, value] of changed) sent.set(name, value);
    if (fate === 'unreached' && profile.unreached === 'throws') throw new SyntaxError('Unexpected end of JSON input');
    return fate === 'stored' || (fate === 'unreached' && profile.unreached === 'true');
  }

  function ask(element: string): void {
    if (profile.throwsOn?.test(element)) throw new TypeError('Cannot read properties of undefined');
  }

  return {
    initialize() {
      if (state !== 'new') return answer('Initialize', codes.initialize);
      state = 'running';
      return answer('Initialize', '0');
    },
    finish() {
      if (state !== 'running') {
        broke('Finish of a session that does not run');
        return answer('Finish', codes.notRunning);
      }
      state = 'finished';
      return answer('Finish', send() ? '0' : '101');
    },
    commit() {
      if (state !== 'running') {
        broke('Commit of a session that does not run');
        return answer('Commit', codes.notRunning);
      }
      const said = answer('Commit', send() ? '0' : '101');
      return lms.unloading && profile.nullWhileUnloading ? null : said;
    },
    get(element) {
      ask(element);
      if (state !== 'running') {
        answer('GetValue', codes.notRunning, element);
        return '';
      }
      const found = elements[family(element)];
      const isKnown = found && profile.offers.test(family(element));
      const problem = !isKnown ? codes.undefinedElement : found.access === 'write' ? codes.writeOnly : '0';
      const value = problem === '0' ? read(element) : '';
      answer('GetValue', problem !== '0' ? problem : value === '' ? codes.unset : '0', element, value);
      return profile.native && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    },
    set(element, value) {
      ask(element);
      const problem = problemWith(element, value);
      if (!FORGIVEN.has(problem)) broke(`${element} = ${JSON.stringify(value)}: ${problem}`);
      if (lms.mode !== 'normal') broke(`${element} was written in ${lms.mode} mode`);
      if (problem !== '0') return answer('SetValue', problem, element, value);
      forgetPatterns(element);
      const before = values.get(element);
      values.set(element, value);
      countEntries(element);
      // A request that fails leaves the value to the next commit.
      if (profile.sendsEachValue && before !== value) send();
      return answer('SetValue', '0', element, value);
    },
    lastError: () => (profile.native ? Number(code) : code),
    errorString: (of) => `error ${of}`,
    diagnostic() {
      if (profile.throwsOn) throw new TypeError('diagnostic is not a function');
      return '';
    },
  };

  function read(element: string): string {
    const collection = /^(.*)\._count$/.exec(element)?.[1];
    if (collection) return String(counts.get(collection) ?? 0);
    if (element === learner) return lms.learner;
    if (element === mode) return lms.mode;
    if (element === credit) return lms.credit;
    return values.get(element) ?? elements[family(element)]?.initial ?? '';
  }
}

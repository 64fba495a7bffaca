import type { Api12, Api2004 } from '../../scorm/find-api';
import { CODES12, CODES2004, SCORM12, SCORM2004, type Codes, type Element } from './strict-elements';

/**
 * An LMS in memory that enforces what the standards say, where scorm-again is lenient, and can be made to behave as badly
 * as real ones do. It logs every call.
 */

export interface Call {
  name: 'Initialize' | 'GetValue' | 'SetValue' | 'Commit' | 'Finish';
  element: string;
  value: string;
  /** Error code; '0' when the call succeeded. */
  code: string;
}

/** How it behaves. May be changed at any time. */
export interface Behaviour {
  /** Answers JavaScript booleans and numbers, as NHS Learning Hub does. */
  native: boolean;
  /** Marks values as sent while it builds the request, as Moodle does: after a failed commit only changed values are sent. */
  drops: boolean;
  commit: 'works' | 'fails' | 'answers nothing' | 'throws' | 'lies';
  /** Element families (`cmi.objectives.n.id`) that it offers; others are answered false, 401. */
  offers: RegExp;
  /** Calls of SetValue on these throw. */
  throwsOn: RegExp | null;
  refusesToStart: boolean;
  mode: 'normal' | 'review' | 'browse';
  credit: 'credit' | 'no-credit';
}

export interface StrictLms<Api> {
  behaviour: Behaviour;
  /** A new session over what is stored. */
  launch(): Api;
  /** What reached the server, by element. */
  stored: Map<string, string>;
  /** Calls of the latest session. */
  log: Call[];
}

export function strictLms12(behaviour: Partial<Behaviour> = {}): StrictLms<Api12> {
  return strictLms(SCORM12, CODES12, 'cmi.core.', behaviour, (core) => ({
    LMSInitialize: core.initialize,
    LMSFinish: core.finish,
    LMSGetValue: core.get,
    LMSSetValue: core.set,
    LMSCommit: core.commit,
    LMSGetLastError: core.lastError,
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: () => '',
  }));
}

export function strictLms2004(behaviour: Partial<Behaviour> = {}): StrictLms<Api2004> {
  return strictLms(SCORM2004, CODES2004, 'cmi.', behaviour, (core) => ({
    Initialize: core.initialize,
    Terminate: core.finish,
    GetValue: core.get,
    SetValue: core.set,
    Commit: core.commit,
    GetLastError: core.lastError,
    GetErrorString: (code) => `error ${code}`,
    GetDiagnostic: () => '',
  }));
}

interface Core {
  initialize(parameter: string): unknown;
  finish(parameter: string): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(parameter: string): unknown;
  lastError(): unknown;
}

function strictLms<Api>(
  elements: Record<string, Element>,
  codes: Codes,
  root: 'cmi.core.' | 'cmi.',
  changes: Partial<Behaviour>,
  dress: (core: Core) => Api,
): StrictLms<Api> {
  const behaviour: Behaviour = {
    native: false,
    drops: false,
    commit: 'works',
    offers: /./,
    throwsOn: null,
    refusesToStart: false,
    mode: 'normal',
    credit: 'credit',
    ...changes,
  };
  const lms: StrictLms<Api> = { behaviour, stored: new Map(), log: [], launch: () => dress(session()) };
  const modeElement = root === 'cmi.' ? 'cmi.mode' : 'cmi.core.lesson_mode';

  /** SCORM 2004 keeps ids once they are set; Moodle does so for objectives only. */
  const fixedId =
    root !== 'cmi.'
      ? /^$/
      : behaviour.drops
        ? /^cmi\.objectives\.\d+\.id$/
        : /^cmi\.(objectives|interactions)\.\d+\.id$/;

  function session(): Core {
    lms.log = [];
    const values = new Map(lms.stored);
    for (const name of values.keys()) if (/\.(exit|session_time)$/.test(name)) values.delete(name);
    const sent = new Map(values);
    let state: 'new' | 'running' | 'finished' = 'new';
    let code = '0';

    const answer = (name: Call['name'], result: string, element = '', value = ''): unknown => {
      lms.log.push({ name, element, value, code: result });
      code = result;
      return behaviour.native ? result === '0' : String(result === '0');
    };

    const family = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');
    const counts = new Map<string, number>();
    const count = (collection: string): number => counts.get(collection) ?? 0;
    for (const name of values.keys()) countEntries(name);

    /** An element at an index makes its collection at least that long. */
    function countEntries(element: string): void {
      for (const match of element.matchAll(/\.(\d+)(?=\.)/g)) {
        const collection = element.slice(0, match.index);
        counts.set(collection, Math.max(count(collection), Number(match[1]) + 1));
      }
    }

    /** In 1.2 and 2004 alike: index no further than `_count`, id first, and in 2004 an objective's id stays. */
    function orderProblem(element: string): string | null {
      for (const match of element.matchAll(/\.\d+(?=\.)/g)) {
        const part = match[0];
        const collection = element.slice(0, match.index);
        const index = Number(part.slice(1));
        if (index > count(collection)) return codes.index;
        const first = `${collection}${part}.${collection.endsWith('correct_responses') ? 'pattern' : 'id'}`;
        if (element !== first && !values.has(first)) return codes.order;
      }
      return null;
    }

    function setProblem(element: string, value: string): string | null {
      if (state !== 'running') return codes.notRunning;
      const name = family(element);
      const found = elements[name];
      if (!found || !behaviour.offers.test(name)) return codes.undefinedElement;
      if (found.access === 'read') return codes.readOnly;
      const misplaced = orderProblem(element);
      if (misplaced) return misplaced;
      if (fixedId.test(element) && values.has(element) && values.get(element) !== value) return '351';
      const entry = element.match(/^cmi\.interactions\.\d+/)?.[0] ?? '';
      const index = Number(element.match(/\.(\d+)\.\w+$/)?.[1]);
      return found.legal(value, (sibling) => values.get(`${entry}.${sibling}`) ?? '', index) ? null : codes.type;
    }

    /** Moodle forgets the patterns of an interaction whose type is set. */
    function forgetPatterns(element: string): void {
      const entry = element.match(/^(cmi\.interactions\.\d+)\.type$/)?.[1];
      if (!entry || !behaviour.drops || root !== 'cmi.') return;
      const patterns = `${entry}.correct_responses`;
      counts.delete(patterns);
      for (const name of values.keys()) if (name.startsWith(`${patterns}.`)) values.delete(name);
    }

    function store(): boolean {
      const changed = [...values].filter(([name, value]) => sent.get(name) !== value);
      const arrives = behaviour.commit === 'works';
      if (arrives || behaviour.drops) for (const [name, value] of changed) sent.set(name, value);
      if (arrives) for (const [name, value] of changed) lms.stored.set(name, value);
      return arrives || behaviour.commit === 'lies';
    }

    function read(element: string): string {
      const collection = element.match(/^(.*)\._count$/)?.[1];
      if (collection) return String(count(collection));
      if (element === modeElement) return behaviour.mode;
      if (element === `${root}credit`) return behaviour.credit;
      return values.get(element) ?? elements[family(element)]?.initial ?? '';
    }

    return {
      initialize() {
        if (behaviour.refusesToStart) return answer('Initialize', codes.start);
        if (state !== 'new') return answer('Initialize', codes.initialize);
        state = 'running';
        return answer('Initialize', '0');
      },
      finish() {
        if (state !== 'running') return answer('Finish', codes.notRunning);
        state = 'finished';
        return answer('Finish', store() ? '0' : '101');
      },
      commit() {
        if (state !== 'running') return answer('Commit', codes.notRunning);
        if (behaviour.commit === 'throws') throw new SyntaxError('Unexpected end of JSON input');
        const stored = store();
        const said = answer('Commit', stored ? '0' : '101');
        return behaviour.commit === 'answers nothing' ? null : said;
      },
      get(element) {
        const name = family(element);
        const found = elements[name];
        const problem =
          state !== 'running'
            ? codes.notRunning
            : !found || !behaviour.offers.test(name)
              ? codes.undefinedElement
              : found.access === 'write'
                ? codes.writeOnly
                : null;
        const value = problem ? '' : read(element);
        answer('GetValue', problem ?? (value === '' ? codes.unset : '0'), element, value);
        return behaviour.native && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
      },
      set(element, value) {
        if (behaviour.throwsOn?.test(element)) throw new TypeError('Cannot read properties of undefined');
        const problem = setProblem(element, value);
        if (!problem) {
          forgetPatterns(element);
          values.set(element, value);
          countEntries(element);
        }
        return answer('SetValue', problem ?? '0', element, value);
      },
      lastError: () => (behaviour.native ? Number(code) : code),
    };
  }

  return lms;
}

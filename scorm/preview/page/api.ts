/**
 * The API object that a package finds in this window: scorm-again's run-time, made to behave as an LMS does, every call told to
 * the page. A Commit answers "true" only when the record is on disk, unless the LMS that is played would lie.
 */
import type { Standard } from '../../package/edition';
import type { Behaviour } from '../behaviours';
import type { CmiNode } from '../record';
import { createDelivery, type Conditions } from './delivery';
import { isTooLong } from './limits';
import type { RunTime } from './run-time';

/** One call of the package and what it was answered. */
export interface Call {
  /** Without the `LMS` of SCORM 1.2: both standards read alike. */
  name: CallName;
  parameters: string[];
  result: string;
  /** The error code after the call, `0` when there was none. */
  error: string;
}

export type CallName =
  'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit' | 'GetLastError' | 'GetErrorString' | 'GetDiagnostic';

/** What the page does on a package's calls. */
export interface Listener {
  called(call: Call): void;
  /** Keeps the record; false when it could not be kept. */
  save(cmi: CmiNode, finished: boolean): boolean;
}

export interface Played {
  standard: Standard;
  runTime: RunTime;
  behaviour: Behaviour;
  conditions: Conditions;
}

/** Codes of each standard for a commit that failed: general exception; commit failure. */
const commitFailed = { scorm12: '101', scorm2004: '391' } as const;
const tooLong = { scorm12: '405', scorm2004: '406' } as const;
const notOffered = '401';

/** The name under which packages of a standard look for the API, and its functions' prefix. */
const shape = {
  scorm12: { object: 'API', prefix: 'LMS', terminate: 'LMSFinish' },
  scorm2004: { object: 'API_1484_11', prefix: '', terminate: 'Terminate' },
} as const;

/** Puts the API into a window, where packages look for it. */
export function offerApi(target: object, played: Played, listener: Listener): void {
  const { standard, runTime, behaviour, conditions } = played;
  const data = (): CmiNode => runTime.renderCMIToJSONObject().cmi;
  const delivery = createDelivery(behaviour, conditions, data());
  /** The error of a call that this page answers instead of the run-time, until the next call that is not about errors. */
  let failure = '';

  const calls: Record<CallName, (...parameters: string[]) => string | null> = {
    Initialize: (parameter = '') => runTime.lmsInitialize(parameter),
    Terminate: (parameter = '') => sent(runTime.lmsFinish(parameter), true),
    GetValue: (element = '') => (isOffered(element) ? runTime.lmsGetValue(element) : refuse(notOffered, '')),
    SetValue: (element = '', value = '') => set(element, value),
    Commit(parameter = '') {
      const answer = sent(runTime.lmsCommit(parameter), false);
      return behaviour.nullWhileUnloading && conditions.unloading ? null : answer;
    },
    GetLastError: () => lastError(),
    GetErrorString: (code = '') => runTime.lmsGetErrorString(code),
    GetDiagnostic: (code = '') =>
      failure ? 'The preview server did not keep the record' : runTime.lmsGetDiagnostic(code),
  };

  const isOffered = (element: string): boolean => behaviour.offers.test(element);

  function refuse(code: string, answer = 'false'): string {
    failure = code;
    return answer;
  }

  function set(element: string, value: string): string {
    if (!isOffered(element)) return refuse(notOffered);
    if (behaviour.strict && isTooLong(standard, element, value)) return refuse(tooLong[standard]);
    if (!behaviour.sendsEachValue) return runTime.lmsSetValue(element, value);
    const before = runTime.lmsGetValue(element);
    const answer = runTime.lmsSetValue(element, value);
    if (before === value || String(answer) !== 'true') return answer;
    const said = sent(answer, false);
    if (said !== 'true') runTime.lmsSetValue(element, before);
    return said;
  }

  /** Sends what changed after a call that the run-time has taken. */
  function sent(answer: string, finished: boolean): string {
    if (String(answer) !== 'true') return String(answer);
    const fate = delivery.send(data(), (cmi) => listener.save(cmi, finished));
    if (fate === 'stored' || (fate === 'unreached' && behaviour.unreached === 'true')) return 'true';
    if (fate === 'unreached' && behaviour.unreached === 'throws') throw new SyntaxError('Unexpected end of JSON input');
    return refuse(commitFailed[standard]);
  }

  const lastError = (): string => failure || String(runTime.lmsGetLastError());

  function answer(name: CallName, parameters: string[]): string | null {
    if (name === 'GetDiagnostic' && behaviour.throwsOn) throw new TypeError('diagnostic is not a function');
    if (behaviour.throwsOn?.test(parameters[0] ?? ''))
      throw new TypeError('Cannot read properties of undefined (reading “split”)');
    const given = calls[name](...parameters);
    return given === null ? null : String(given);
  }

  function observed(name: CallName): (...parameters: unknown[]) => unknown {
    return (...parameters) => {
      if (!/Error|Diagnostic/.test(name)) failure = '';
      const texts = parameters.map(String);
      try {
        const result = answer(name, texts);
        listener.called({ name, parameters: texts, result: String(result), error: lastError() });
        return behaviour.native ? asNative(name, result) : result;
      } catch (error) {
        listener.called({ name, parameters: texts, result: `threw ${String(error)}`, error: 'thrown' });
        throw error;
      }
    };
  }

  Object.assign(target, named(standard, observed));
  if (!behaviour.bothApis) return;
  const stranger = (name: CallName) => () => {
    listener.called({ name, parameters: [], result: 'true', error: 'other standard' });
    return 'true';
  };
  Object.assign(target, named(standard === 'scorm12' ? 'scorm2004' : 'scorm12', stranger));
}

const callNames: CallName[] = [
  ...(['Initialize', 'Terminate', 'GetValue', 'SetValue'] as const),
  ...(['Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic'] as const),
];

/** The API object of a standard, its functions made by `of`. */
function named(standard: Standard, of: (name: CallName) => (...parameters: unknown[]) => unknown): object {
  const { object, prefix, terminate } = shape[standard];
  const functions = callNames.map((name) => [name === 'Terminate' ? terminate : `${prefix}${name}`, of(name)]);
  return { [object]: Object.fromEntries(functions) };
}

/** Booleans and numbers, as some LMSs answer them. */
function asNative(name: CallName, result: string | null): unknown {
  if (result === 'true' || result === 'false') return result === 'true';
  const isNumber = name === 'GetLastError' || (name === 'GetValue' && result !== '' && Number.isFinite(Number(result)));
  return isNumber ? Number(result) : result;
}

/**
 * The API object that a package finds in this window: scorm-again's run-time, every call told to the page, and a Commit
 * that answers "true" only when the record is on disk.
 */
import type { Standard } from '../../package/edition';
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
  save(finished: boolean): boolean;
}

/** Codes of each standard for a commit that failed: general exception; commit failure. */
const commitFailed = { scorm12: '101', scorm2004: '391' } as const;

/** The name under which packages of a standard look for the API, and its functions' prefix. */
const shape = {
  scorm12: { object: 'API', prefix: 'LMS', terminate: 'LMSFinish' },
  scorm2004: { object: 'API_1484_11', prefix: '', terminate: 'Terminate' },
} as const;

/** Puts the API into a window, where packages look for it. */
export function offerApi(target: object, standard: Standard, runTime: RunTime, listener: Listener): void {
  /** The error of a save that failed, until the next call that is not about errors. */
  let failure = '';

  const calls: Record<CallName, (...parameters: string[]) => string> = {
    Initialize: (parameter = '') => runTime.lmsInitialize(parameter),
    Terminate: (parameter = '') => kept(runTime.lmsFinish(parameter), true),
    GetValue: (element = '') => runTime.lmsGetValue(element),
    SetValue: (element = '', value = '') => runTime.lmsSetValue(element, value),
    Commit: (parameter = '') => kept(runTime.lmsCommit(parameter), false),
    GetLastError: () => lastError(),
    GetErrorString: (code = '') => runTime.lmsGetErrorString(code),
    GetDiagnostic: (code = '') =>
      failure ? 'The preview server did not keep the record' : runTime.lmsGetDiagnostic(code),
  };

  function kept(answer: string, finished: boolean): string {
    if (String(answer) !== 'true' || listener.save(finished)) return String(answer);
    failure = commitFailed[standard];
    return 'false';
  }

  function lastError(): string {
    return failure || String(runTime.lmsGetLastError());
  }

  function observed(name: CallName): (...parameters: unknown[]) => string {
    return (...parameters) => {
      if (!/Error|Diagnostic/.test(name)) failure = '';
      const texts = parameters.map(String);
      const result = String(calls[name](...texts));
      listener.called({ name, parameters: texts, result, error: lastError() });
      return result;
    };
  }

  const { object, prefix, terminate } = shape[standard];
  const names = Object.keys(calls) as CallName[];
  const api = Object.fromEntries(
    names.map((name) => [name === 'Terminate' ? terminate : `${prefix}${name}`, observed(name)]),
  );
  Object.assign(target, { [object]: api });
}

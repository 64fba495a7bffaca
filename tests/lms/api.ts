import type { WindowLike } from '../../scorm/find-api';
import type { RunTime } from './run-time';

/** A run-time under the names of its standard. */
export function apiOf(standard: '1.2' | '2004', runTime: RunTime): Pick<WindowLike, 'API' | 'API_1484_11'> {
  const { initialize, finish, get, set, commit, lastError, errorString, diagnostic } = runTime;
  if (standard === '2004') {
    const API_1484_11 = {
      Initialize: initialize,
      Terminate: finish,
      GetValue: get,
      SetValue: set,
      Commit: commit,
      GetLastError: lastError,
      GetErrorString: errorString,
      GetDiagnostic: diagnostic,
    };
    return { API_1484_11 };
  }
  const API = {
    LMSInitialize: initialize,
    LMSFinish: finish,
    LMSGetValue: get,
    LMSSetValue: set,
    LMSCommit: commit,
    LMSGetLastError: lastError,
    LMSGetErrorString: errorString,
    LMSGetDiagnostic: diagnostic,
  };
  return { API };
}

/** The API of the other standard, which this package must leave alone. */
export function strangeApi(standard: '1.2' | '2004', called: (name: string) => void): WindowLike {
  const call = (name: string) => () => {
    called(name);
    return 'true';
  };
  const runTime = {
    get: call('GetValue'),
    set: call('SetValue'),
    initialize: call('Initialize'),
    finish: call('Finish'),
  };
  const rest = { commit: call('Commit'), lastError: () => '0', errorString: () => '', diagnostic: () => '' };
  return apiOf(standard === '1.2' ? '2004' : '1.2', { ...runTime, ...rest });
}

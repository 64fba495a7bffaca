import { TrackerError } from '../src/tracking/tracker';
import type { Api12, Api2004 } from './find-api';

/**
 * An LMS behind one set of calls for both standards. Any call of a real LMS may throw, answer null, or answer a boolean
 * or a number where the standard says text; none of that gets past this module.
 */
export interface Lms {
  initialize(): Refusal | null;
  /** The value as text; empty when there is none, when the element is not supported, or when the call threw. */
  get(element: string): string;
  set(element: string, value: string): Refusal | null;
  commit(): Refusal | null;
  finish(): Refusal | null;
}

/** What a refusal says where the LMS answered null or nothing, as some do while a page unloads. */
export const NO_ANSWER = 'the LMS gave no answer';

/** Why a call did not succeed. Returned, not thrown: what a refusal means depends on the element. */
export type Refusal = TrackerError;

export function lms12(api: Api12): Lms {
  const said = explainer(
    () => api.LMSGetLastError(),
    (code) => api.LMSGetDiagnostic(code),
    (code) => api.LMSGetErrorString(code),
  );
  return {
    initialize: () => said('LMSInitialize', () => api.LMSInitialize('')),
    get: (element) => text(() => api.LMSGetValue(element)),
    set: (element, value) => said(element, () => api.LMSSetValue(element, value)),
    commit: () => said('LMSCommit', () => api.LMSCommit('')),
    finish: () => said('LMSFinish', () => api.LMSFinish('')),
  };
}

export function lms2004(api: Api2004): Lms {
  const said = explainer(
    () => api.GetLastError(),
    (code) => api.GetDiagnostic(code),
    (code) => api.GetErrorString(code),
  );
  return {
    initialize: () => said('Initialize', () => api.Initialize('')),
    get: (element) => text(() => api.GetValue(element)),
    set: (element, value) => said(element, () => api.SetValue(element, value)),
    commit: () => said('Commit', () => api.Commit('')),
    finish: () => said('Terminate', () => api.Terminate('')),
  };
}

type Explain = (element: string, call: () => unknown) => Refusal | null;

/** Makes a call; anything but `true` (as text or boolean) is a refusal, explained in the LMS's own words. */
function explainer(
  lastError: () => unknown,
  diagnostic: (code: string) => unknown,
  errorString: (code: string) => unknown,
): Explain {
  return (element, call) => {
    let answer: unknown;
    try {
      answer = call();
    } catch (error) {
      return new TrackerError(element, '', error instanceof Error ? error.message : String(error));
    }
    if (String(answer) === 'true') return null;
    if (answer === null || answer === undefined) return new TrackerError(element, '', NO_ANSWER);
    const code = text(lastError);
    return new TrackerError(element, code, text(() => diagnostic(code)) || text(() => errorString(code)));
  };
}

function text(call: () => unknown): string {
  try {
    const value = call();
    return value === null || value === undefined ? '' : String(value);
  } catch {
    return '';
  }
}

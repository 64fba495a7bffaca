/** scorm-again, loaded for the standard that is played. Its sub-path types disagree with its exports: this is the one cast. */
import type { Standard } from '../../package/edition';
import type { CmiNode } from '../record';

/** What both run-times offer under the same names. */
export interface RunTime {
  lmsInitialize(parameter: string): string;
  lmsFinish(parameter: string): string;
  lmsGetValue(element: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsCommit(parameter: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
  loadFromJSON(data: CmiNode): void;
  renderCMIToJSONObject(): { cmi: CmiNode };
  cmi: { getCurrentTotalTime(): string };
}

type RunTimeClass = new (settings: { autocommit: boolean; logLevel: number }) => RunTime;

/** scorm-again's level that prints nothing: the page has its own log. */
const silent = 5;

/** A run-time with the launch data in it, not yet initialized. */
export async function runTime(standard: Standard, data: CmiNode): Promise<RunTime> {
  const loaded: unknown =
    standard === 'scorm12' ? await import('scorm-again/scorm12/min') : await import('scorm-again/scorm2004/min');
  const { Scorm12API, Scorm2004API } = loaded as Record<'Scorm12API' | 'Scorm2004API', RunTimeClass>;
  const api = new (standard === 'scorm12' ? Scorm12API : Scorm2004API)({ autocommit: false, logLevel: silent });
  api.loadFromJSON(data);
  return api;
}

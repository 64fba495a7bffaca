/**
 * Finds the API object that an LMS offers to a course. The standards let it hang on any window above the course's own, or
 * above the window that opened it; real LMSs put frames of other origins in between.
 */

/** As much of a window as the search reads. Any of it may throw: a frame of another origin allows little. */
export interface WindowLike {
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
  readonly parent?: WindowLike | null;
  readonly opener?: WindowLike | null;
  readonly location?: { readonly origin: string };
}

/** The eight calls of SCORM 1.2. What they answer is not to be trusted: booleans, numbers and null occur. */
export interface Api12 {
  LMSInitialize(parameter: ''): unknown;
  LMSFinish(parameter: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}

/** The eight calls of SCORM 2004. */
export interface Api2004 {
  Initialize(parameter: ''): unknown;
  Terminate(parameter: ''): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(parameter: ''): unknown;
  GetLastError(): unknown;
  GetErrorString(code: string): unknown;
  GetDiagnostic(code: string): unknown;
}

/** SCORM 1.2's `API`, or null. The other standard's API is passed over even where both are present. */
export function findApi12(start: WindowLike): Api12 | null {
  return search(start, (at) => (answers(at.API, 'LMSInitialize') ? (at.API as Api12) : null));
}

/** SCORM 2004's `API_1484_11`, or null. */
export function findApi2004(start: WindowLike): Api2004 | null {
  return search(start, (at) => (answers(at.API_1484_11, 'Initialize') ? (at.API_1484_11 as Api2004) : null));
}

/** A frame or an element named API is no API: it must have the first call. */
function answers(candidate: unknown, call: string): boolean {
  return typeof candidate === 'object' && candidate !== null && typeof Reflect.get(candidate, call) === 'function';
}

/**
 * Whether the LMS behind an API that was found answers from another origin than the course's files: the API's window or one
 * above it is of another origin, as where a content server's adapter passes on what it is told.
 */
export function isElsewhere(start: WindowLike, api: Api12 | Api2004): boolean {
  const own = attempt(() => start.location?.origin);
  const home = around(start).find((at) => attempt(() => at.API === api || at.API_1484_11 === api));
  return withParents(home ?? start).some((at) => attempt(() => at.location?.origin) !== own);
}

function search<Api>(start: WindowLike, read: (at: WindowLike) => Api | null): Api | null {
  for (const at of around(start)) {
    const api = attempt(() => read(at));
    if (api) return api;
  }
  return null;
}

/** The window itself and its parents first, then the openers of these and their parents. Never `window.top`. */
function around(start: WindowLike): WindowLike[] {
  const above = withParents(start);
  const openers = above.flatMap((at) => {
    const opener = attempt(() => at.opener);
    return opener ? withParents(opener) : [];
  });
  return [...above, ...openers];
}

/** A window and its parents, nearest first. The outermost window is its own parent. */
function withParents(start: WindowLike): WindowLike[] {
  const chain: WindowLike[] = [];
  let at: WindowLike | null | undefined = start;
  while (at && !chain.includes(at)) {
    const here: WindowLike = at;
    chain.push(here);
    at = attempt(() => here.parent);
  }
  return chain;
}

/** A window of another origin throws on nearly every property; the search goes on past it. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

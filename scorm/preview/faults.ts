import type { Answer } from './answer';

/** What the page's panel has made go wrong on the way to the course's own files. */
export interface Faults {
  offline: boolean;
  loggedOut: boolean;
}

export const allWell = (): Faults => ({ offline: false, loggedOut: false });

/** True for `{ "offline": false, "loggedOut": true }`. */
export function areFaults(value: unknown): value is Faults {
  if (typeof value !== 'object' || value === null) return false;
  const { offline, loggedOut } = value as Partial<Faults>;
  return typeof offline === 'boolean' && typeof loggedOut === 'boolean';
}

/** What a logged-out LMS answers in place of every file. */
export const loginPage: Answer = {
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8" /><title>Log in – Preview LMS</title></head>
  <body><h1>Log in</h1><p>You were logged out.</p></body>
</html>
`,
};

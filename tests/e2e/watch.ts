import type { BrowserContext } from '@playwright/test';

/** What goes wrong beside a journey: policy violations, errors on the console or in a script, requests to other places. */
export interface Watch {
  /** One line each, in order. */
  readonly problems: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Problems that this journey brings about itself, such as a refused commit. */
  expect(problem: RegExp): void;
  /** Requests whose address begins so are at home. */
  allow(start: string): void;
}

/** Watches all pages of a context, those opened later too. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const found: string[] = [];
  const requests: string[] = [];
  const expected: RegExp[] = [];
  const home: string[] = [];

  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violation: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => found.push(`script: ${error.error().message}`));
  context.on('request', (request) => {
    if (/^https?:|^file:|^wss?:/.test(request.url())) requests.push(request.url());
  });

  return {
    get problems() {
      const foreign = requests.filter((url) => !home.some((start) => url.startsWith(start)));
      return [
        ...found.filter((line) => !expected.some((problem) => problem.test(line))),
        ...foreign.map((url) => `request to another place: ${url}`),
      ];
    },
    requests,
    expect: (problem) => void expected.push(problem),
    allow: (start) => void home.push(start),
  };
}

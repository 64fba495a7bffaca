/** The journeys: what a person does in a real browser, over the built packages. `npm test -- end` runs them. */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium, findFirefox, type FirefoxLaunch } from '../browsers';

// Found once, in the process that starts the workers; those inherit both through the environment.
const executablePath = await findChromium();
process.env.FIREFOX_LAUNCH ??= JSON.stringify((await findFirefox()) ?? '');
const firefox = JSON.parse(process.env.FIREFOX_LAUNCH || '""') as FirefoxLaunch | '';

const first = { browserName: 'chromium' as const, launchOptions: { executablePath, args: chromiumArgs } };

const second = {
  name: 'firefox',
  testMatch: 'single-file.test.ts',
  use: {
    browserName: 'firefox' as const,
    // What Firefox does for everyone, and Playwright's settings switch off: pages from disk may not read one another.
    launchOptions: { ...(firefox || {}), firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true } },
  },
};

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as ['json']] : [])],
  use: { trace: 'off', video: 'off', screenshot: 'off', actionTimeout: 10_000 },
  projects: [
    { name: 'chromium', use: first },
    { name: 'accessibility', testDir: '../accessibility', use: first },
    ...(firefox ? [second] : []),
  ],
});

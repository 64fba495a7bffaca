/** Opens the built package in the preview LMS as a learner's browser does on a poor line, and tells what that took. */
import type { Browser, Page } from 'playwright';

/** 1.6 Mbit/s, 150 ms, a processor slowed 4 times: a phone, or an old PC at the far end of a trust's network. */
export const line = { bitsPerSecond: 1_600_000, latency: 150, slowdown: 4 } as const;

export interface Opening {
  /** From the launch until the menu's first link can be pressed. */
  seconds: number;
  /** Paths in the package, in the order asked for. */
  asked: string[];
  /** Bytes over the line, headers included. */
  received: number;
}

const opened = 10_000;
const content = '/content/scorm12/';

/**
 * Opens the course with nothing cached. The LMS's own page comes first and is not counted: the time begins when the frame
 * starts to load, and only what the package asks for is counted.
 */
export async function openOnPoorLine(browser: Browser, address: string): Promise<Opening> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const traffic = await watchTraffic(page);
  await page.addInitScript(noteFirstControl);
  await page.goto(`${address}/play?package=scorm12`, { timeout: 6 * opened });
  const course = page.frameLocator('iframe');
  await course.locator('html[data-usable-after]').waitFor({ state: 'attached', timeout: 6 * opened });
  const usableAfter = Number(await course.locator('html').getAttribute('data-usable-after'));
  const { asked, received } = traffic();
  await context.close();
  return { seconds: usableAfter / 1000, asked, received };
}

async function watchTraffic(page: Page): Promise<() => Omit<Opening, 'seconds'>> {
  const asked = new Map<string, string>();
  let received = 0;
  const client = await page.context().newCDPSession(page);
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const path = new URL(request.url).pathname;
    if (path.startsWith(content)) asked.set(requestId, path.slice(content.length));
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) received += encodedDataLength;
  });
  await client.send('Network.enable');
  const bytesPerSecond = line.bitsPerSecond / 8;
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  return () => ({ asked: [...asked.values()], received });
}

/**
 * Runs in the course's frame. The first control counts as usable in the first task after the frame that shows it: its
 * address is set, so that a press is not lost, and nothing keeps the page from answering it. No function here has a name:
 * the loader that runs this file would mark it with a helper that the page does not have.
 */
function noteFirstControl(): void {
  if (window.parent === window) return;
  new MutationObserver((_changes, observer) => {
    const control = document.querySelector<HTMLAnchorElement>('.go .btns a[href^="#/"]');
    if (!control?.checkVisibility() || control.offsetHeight === 0) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset.usableAfter = String(performance.now());
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

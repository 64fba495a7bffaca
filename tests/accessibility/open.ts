/** The ways into the course: a first visit, a later one, and a launch from an LMS. */
import { expect, type Page } from '@playwright/test';
import { editionPage } from '../../scorm/package/edition';
import { probeFile } from '../../scorm/probe-file';
import { onDevice } from './saved';

/** Of the package, in its page and in the file beside it: `src/tracking/probe.ts`. */
const token = 'this-build';

/** A page of the course in one of its states, and the way to it. */
export interface PageState {
  name: string;
  /** Brings a fresh browser page there. `site`: address of the built web edition. */
  open(page: Page, site: string): Promise<void>;
}

/** Opens the course at a hash route and waits until its page stands: what `index.html` says before has no focusable heading. */
export async function visit(page: Page, site: string, hash: string): Promise<void> {
  await page.goto(`${site}/index.html${hash}`);
  await expect(page.locator('main h1[tabindex]')).toBeVisible();
}

/** The same after an earlier visit on this device, which saved this text. */
export async function revisit(page: Page, site: string, saved: string, hash = '#/'): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), onDevice(saved));
  await visit(page, site, hash);
}

/** How the LMS behaves; all is well unless it says otherwise. */
export interface LmsAnswers {
  mode?: 'normal' | 'review' | 'browse';
  credit?: 'credit' | 'no-credit';
  /** What an earlier visit left in `cmi.suspend_data`. */
  saved?: string;
  refusesToStart?: boolean;
  refusesToSave?: boolean;
}

/** The package for SCORM 1.2 in an LMS that has just enough behaviour for the course to show each state that one causes. */
export async function launch(page: Page, site: string, answers: LmsAnswers, hash = '#/'): Promise<void> {
  await page.addInitScript((lms: LmsAnswers) => {
    const values: Record<string, string> = {
      'cmi.core.student_id': 'learner',
      'cmi.core.student_name': 'Okafor, Ada',
      'cmi.core.lesson_mode': lms.mode ?? 'normal',
      'cmi.core.credit': lms.credit ?? 'credit',
      'cmi.suspend_data': lms.saved ?? '',
    };
    const api = {
      LMSInitialize: () => String(!lms.refusesToStart),
      LMSFinish: () => 'true',
      LMSGetValue: (element: string) => values[element] ?? '',
      LMSSetValue: (element: string, value: string) => {
        values[element] = value;
        return 'true';
      },
      LMSCommit: () => String(!lms.refusesToSave),
      LMSGetLastError: () => (lms.refusesToStart || lms.refusesToSave ? '101' : '0'),
      LMSGetErrorString: () => 'General exception',
      LMSGetDiagnostic: () => '',
    };
    Object.assign(window, { API: api });
  }, answers);
  await visitPackage(page, site, hash);
}

/** The package for SCORM 1.2, opened where there is no LMS unless `launch` put one there. */
export async function visitPackage(page: Page, site: string, hash: string): Promise<void> {
  await page.route(`${site}/index.html`, async (route) => {
    const response = await route.fetch();
    const body = editionPage(await response.text(), { edition: 'scorm12', commitAddress: '', token });
    await route.fulfill({ response, body });
  });
  await page.route(`${site}/${probeFile}`, (route) => route.fulfill({ body: token }));
  await visit(page, site, hash);
}

/** The course as if it had been updated between two visits. */
import type { Page } from '@playwright/test';
import type { Change } from '../../src/course/course';
import { seal, unseal } from '../../src/course/envelope';
import { given } from './content';

/** A saved text as an older version of the course would have written it. */
export function byVersion(version: string, saved: string): string {
  const { format, body } = given(unseal(saved), 'saved text');
  return seal(format, body.replace(/^[^~]*/, version));
}

/**
 * The built course as if course.yaml said that versions brought this: changed on its way to the browser. Throws an Error where the
 * course does not have what is to be changed.
 */
export async function withChanges(page: Page, changes: Change[], retakeFrom?: string): Promise<void> {
  await page.route(/\/changes-\w+\.js$/, async (route) => {
    const response = await route.fetch();
    const script = (await response.text()).replace(/JSON\.parse\((['"`]).*?\1\)/s, () => JSON.stringify(changes));
    await route.fulfill({ response, body: script });
  });
  if (retakeFrom === undefined) return;
  await page.route(/\/app-\w+\.js$/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const changed = script.replace('assessment:{title:', `retakeFrom:${JSON.stringify(retakeFrom)},$&`);
    if (changed === script) throw new Error('The built course has no assessment');
    await route.fulfill({ response, body: changed });
  });
}

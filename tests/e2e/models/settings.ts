import type { BrowserContext } from '@playwright/test';
import { zipSync, unzipSync } from 'fflate';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fewLessons, lessons } from '../content';

/** A copy of a package in which files were put in place of others, as with a zip tool: nothing else is touched. Gives its path. */
export function withFiles(zip: string, files: Record<string, string>): string {
  const held = unzipSync(readFileSync(zip));
  const absent = Object.keys(files).filter((name) => !(name in held));
  if (absent.length > 0) throw new Error(`${basename(zip)} has no ${absent.join(', ')} to replace`);
  const changed = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const path = join(mkdtempSync(join(tmpdir(), 'changed-')), basename(zip));
  writeFileSync(path, zipSync({ ...held, ...Object.fromEntries(changed) }));
  return path;
}

/** Packages then have these settings, or, for null, no settings file at all. `until`: the file comes only then. */
export async function serveSettings(
  context: BrowserContext,
  settings: object | null,
  until: Promise<void> = Promise.resolve(),
): Promise<void> {
  await context.route('**/settings.json', async (route) => {
    await until;
    if (settings) await route.fulfill({ json: settings });
    else await route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>Not found' });
  });
}

/** Packages then hold `fewLessons` only, with an assessment of their own; what else their settings say stays. */
export async function serveFewLessons(context: BrowserContext): Promise<void> {
  const hidden = lessons.flatMap((one) => (fewLessons.includes(one) ? [] : [one.id]));
  await context.route('**/settings.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...((await response.json()) as object), hidden } });
  });
}

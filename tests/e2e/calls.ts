/** Counts what a package asks of its LMS. */
import { expect } from '@playwright/test';
import type { CallName } from '../../scorm/preview/page/api';
import type { Course } from './models/course';
import type { Lms } from './models/lms';

export type Calls = Record<CallName, number>;

const kinds = [
  'Initialize',
  'GetValue',
  'SetValue',
  'Commit',
  'Terminate',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
] as const satisfies CallName[];

/** All calls of this launch so far, by kind. */
export async function callsSoFar(lms: Lms): Promise<Calls> {
  const counts = await Promise.all(kinds.map(async (kind) => [kind, await lms.calls(kind)] as const));
  return Object.fromEntries(counts) as Calls;
}

/** The calls that opening the course takes, its first save included. */
export async function callsAtLoad(lms: Lms, course: Course): Promise<Calls> {
  await course.isAtMenu();
  return callsOf(lms, course, noCalls, () => Promise.resolve());
}

/** The calls that something takes which the course saves: what was left to save before is saved first. */
export async function callsWhile(lms: Lms, course: Course, act: () => Promise<void>): Promise<Calls> {
  await isSaved(course);
  return callsOf(lms, course, await callsSoFar(lms), act);
}

export const total = (calls: Calls): number => Object.values(calls).reduce((sum, count) => sum + count, 0);

const noCalls = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Calls;

async function callsOf(lms: Lms, course: Course, before: Calls, act: () => Promise<void>): Promise<Calls> {
  await act();
  await expect.poll(() => lms.calls('Commit')).toBeGreaterThan(before.Commit);
  await isSaved(course);
  const after = await callsSoFar(lms);
  return Object.fromEntries(kinds.map((kind) => [kind, after[kind] - before[kind]])) as Calls;
}

/** The bar says so, whether it stands there in long words or in short. */
async function isSaved(course: Course): Promise<void> {
  await expect(course.saved(/^Saved at /)).toHaveCount(1);
}

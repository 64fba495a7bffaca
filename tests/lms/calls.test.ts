import { describe, expect, test } from 'vitest';
import { bench } from './bench';
import { profileNames, profiles } from './profiles';
import { referenceCourse } from './reference-course';
import { names } from './standards';

/** How often an LMS is called. */

const LOAD = 12;
const SETS_PER_ANSWER = 12;
const REQUESTS_PER_ANSWER = 4;
/** Of a whole short course with every answer reported. */
const CALLS = 140;
const COMMITS = 15;

const step = { at: 'lesson', lesson: 'r1', step: 'first' } as const;

describe.each(profileNames)('%s', (name) => {
  test(`needs at most ${LOAD} calls to load, on a first visit and on a return`, async () => {
    const place = bench(profiles[name]);
    for (const visit of ['first', 'second']) {
      const page = await place.launch();
      await page.wait(1_100);
      expect(place.lms.calls.length, visit).toBeLessThanOrEqual(LOAD);
      expect(place.callsSince(0).filter((call) => call === 'Commit')).toHaveLength(1);
      await page.go(step);
      await page.wait(1_100);
      page.actor.send({ type: 'saveAndExit' });
      await page.settle();
    }
  });

  test(`needs at most ${SETS_PER_ANSWER} values and one commit for an answer`, async () => {
    const place = bench(profiles[name]);
    const page = await place.launch();
    await page.wait(1_100);
    await page.go(step);
    await page.wait(1_100);
    const mark = place.lms.calls.length;
    const { commits } = place.lms;
    page.answer('b');
    await page.wait(1_100);
    const calls = place.callsSince(mark);
    const sets = calls.filter((call) => call.startsWith('SetValue'));
    expect(sets.length, sets.join()).toBeLessThanOrEqual(SETS_PER_ANSWER);
    expect(new Set(sets).size).toBe(sets.length);
    expect(calls.filter((call) => call === 'Commit')).toHaveLength(1);
    if (profiles[name].sendsEachValue) expect(place.lms.commits - commits).toBeLessThanOrEqual(REQUESTS_PER_ANSWER);
  });
});

describe('a course of ten questions and eleven steps, each left within a second of its answer', () => {
  test.each(['strict-1.2', 'strict-2004'] as const)('takes few calls and few commits (%s)', async (name) => {
    const place = bench(profiles[name], referenceCourse);
    const page = await place.launch();
    await page.wait(1_100);
    await page.go({ at: 'lesson', lesson: 'a1', step: 'step-1' });
    await page.wait(20_000);
    for (let question = 1; question <= 10; question += 1) {
      page.answer('a');
      await page.wait(900);
      page.snapshot().children.lesson?.send({ type: 'next' });
      await page.wait(20_000);
    }
    page.actor.send({ type: 'saveAndExit' });
    await page.settle();
    expect(page.snapshot().value).toBe('left');
    expect(place.lms.stored.get(names[profiles[name].standard].status)).toBe('completed');
    expect(place.answers()).toHaveLength(10);
    const calls = place.callsSince(0);
    expect(calls.filter((call) => call === 'Commit').length).toBeLessThanOrEqual(COMMITS);
    expect(calls.length).toBeLessThanOrEqual(CALLS);
  });
});

import { describe, expect, test } from 'vitest';
import { words } from '../../src/tracking/words';
import { bench } from './bench';
import { profiles } from './profiles';
import type { Visit } from './visit';

/** When a learner may read “Saved”, and what happens until then. */

const step = { at: 'lesson', lesson: 'r1', step: 'first' } as const;

/** A visit with its first save behind it. */
async function opened(profile: keyof typeof profiles) {
  const place = bench(profiles[profile]);
  const page = await place.launch();
  await page.wait(1_100);
  expect(page.saysSaved() || profiles[profile].elsewhere).toBe(true);
  return { ...place, page };
}

const state = (page: Visit) => page.tracking().value;

describe.each(['moodle', 'moodle-2004'] as const)('an LMS that answers "true" while offline (%s)', (profile) => {
  test('does not make the course say “Saved”', async () => {
    const { lms, page, saved } = await opened(profile);
    const before = saved();
    await page.go(step);
    lms.network = 'down';
    page.answer('a');
    await page.wait(1_100);
    expect([state(page), page.tracking().context.reach]).toEqual(['troubled', 'offline']);
    expect(saved()).toBe(before);
  });

  test('gets everything that it dropped, once the network is back, in one commit that shows it nothing untrue', async () => {
    const { lms, page, answers, saved } = await opened(profile);
    await page.go(step);
    lms.network = 'down';
    await page.finishCourse();
    await page.wait(1_100);
    await page.wait(2_100);
    const statuses = [...lms.statuses];
    lms.network = 'up';
    page.actor.send({ type: 'online' });
    await page.settle();
    expect(page.saysSaved()).toBe(true);
    expect(saved()).toBe(page.tracking().context.pending?.progress);
    expect(lms.statuses).toEqual([...statuses, 'completed']);
    expect(answers()).toHaveLength(6);
    expect(new Set(answers()).size).toBe(6);
  });
});

describe('after a save', () => {
  test('one look at the network is enough', async () => {
    const { lms, page } = await opened('strict-1.2');
    const { probes, commits } = lms;
    await page.go(step);
    page.answer('a');
    await page.wait(1_100);
    expect([lms.commits - commits, lms.probes - probes]).toEqual([1, 1]);
  });

  test('nobody looks while the page is hidden, and somebody does when it is back', async () => {
    const { lms, page } = await opened('strict-1.2');
    await page.go(step);
    page.answer('a');
    const { probes, commits } = lms;
    page.actor.send({ type: 'hidden' });
    await page.settle();
    expect([lms.commits - commits, lms.probes - probes]).toEqual([1, 0]);
    page.actor.send({ type: 'shown' });
    await page.wait(300);
    expect(lms.probes - probes).toBe(1);
    expect(page.saysSaved()).toBe(true);
  });

  test('that was made while hidden and lost, everything is sent again when the page is back', async () => {
    const { lms, page, answers, saved } = await opened('moodle');
    await page.go(step);
    page.answer('a');
    lms.network = 'down';
    page.actor.send({ type: 'hidden' });
    await page.settle();
    lms.network = 'up';
    page.actor.send({ type: 'shown' });
    await page.wait(300);
    expect(page.saysSaved()).toBe(true);
    expect(saved()).toBe(page.tracking().context.pending?.progress);
    expect(answers()).toEqual(['r1.check.check-1']);
  });

  test('of an LMS elsewhere, it says that it was sent', async () => {
    const { page } = await opened('esr');
    expect(page.launch()?.isElsewhere).toBe(true);
    expect(state(page)).toBe('saved');
  });
});

describe('blocking calls', () => {
  test('of a recovery are never made twice in a row', async () => {
    const { lms, page } = await opened('slow');
    await page.go(step);
    page.answer('a');
    lms.refuseNext(1);
    await page.wait(1_100);
    expect(state(page)).toBe('troubled');
    for (let waited = 0; waited < 3_000; waited += 100) await page.wait(100);
    expect(page.saysSaved()).toBe(true);
    const times = lms.calls.filter(({ name }) => name === 'Commit').map(({ at }) => at);
    expect(times.length).toBeGreaterThan(3);
    expect(new Set(times).size).toBe(times.length);
  });

  test('are made both at once where the page is going', async () => {
    const { lms, page, saved } = await opened('moodle');
    await page.go(step);
    page.answer('a');
    lms.refuseNext(1);
    await page.wait(1_100);
    const text = page.tracking().context.pending?.progress;
    page.closeTab();
    expect(saved()).toBe(text);
  });
});

test('a logged-out session is noticed at the next save, and before it where the page was long hidden', async () => {
  const { lms, page } = await opened('moodle');
  lms.loggedIn = false;
  await page.go(step);
  await page.wait(1_100);
  expect(page.tracking().context).toMatchObject({ reach: 'logged-out', failures: 1 });

  const again = await opened('moodle');
  again.page.actor.send({ type: 'hidden' });
  await again.page.wait(11 * 60_000);
  again.lms.loggedIn = false;
  again.page.actor.send({ type: 'shown' });
  await again.page.settle();
  expect(again.page.tracking().context.reach).toBe('logged-out');
});

test('leaving waits until everything is known to be saved, and Finish comes last', async () => {
  const { lms, page } = await opened('moodle');
  await page.go(step);
  lms.network = 'down';
  page.actor.send({ type: 'saveAndExit' });
  await page.wait(5_000);
  expect(page.snapshot().value).toBe('leaving');
  expect(lms.calls.filter(({ name }) => name === 'Finish')).toEqual([]);
  lms.network = 'up';
  page.actor.send({ type: 'online' });
  await page.wait(300);
  expect(page.snapshot().value).toBe('left');
  expect(lms.calls.at(-1)?.name).toBe('Finish');
});

test('a session that reads for long is kept alive, and a laptop that slept is looked after when it wakes', async () => {
  const { lms, page } = await opened('strict-1.2');
  const { commits } = lms;
  await page.wait(10 * 60_000);
  expect(lms.commits).toBe(commits + 1);
  // Timers come late, all at once.
  lms.loggedIn = false;
  await page.wait(9 * 3_600_000);
  expect(page.tracking().context.failures).toBeGreaterThan(0);
});

test.each([
  [true, true, 'Open the course again from your LMS; your answers are kept on this computer'],
  [true, false, 'Closing this window loses your last answers'],
  [false, true, 'Not saved yet, we keep trying: do not close this window'],
  [false, false, 'Closing it loses your last answers'],
])('where the learner is logged out: %s and the computer keeps answers: %s, the words are “%s”', (out, kept, said) => {
  expect(words.trouble(out, kept)).toContain(said);
});

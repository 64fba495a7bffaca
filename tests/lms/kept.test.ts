import { describe, expect, test } from 'vitest';
import { bench, DAY } from './bench';
import { profiles } from './profiles';
import type { Visit } from './visit';

/** What this computer keeps until the LMS has it. */

const step = { at: 'lesson', lesson: 'r1', step: 'first' } as const;
const seen = (page: Visit) => page.progress().lessons['r1']?.status;

/** A window that was killed before its answer could reach the LMS. */
async function killed(profile = profiles['strict-1.2']) {
  const place = bench(profile);
  const page = await place.launch();
  await page.wait(1_100);
  await page.go(step);
  place.lms.network = 'down';
  page.answer('a');
  page.kill();
  place.later(60_000);
  place.lms.network = 'up';
  return place;
}

describe('an answer that a killed window could not save', () => {
  test('is there again at the next launch, and reaches the LMS, reported once', async () => {
    const { launch, answers, saved } = await killed();
    expect(answers()).toEqual([]);
    const page = await launch();
    expect(seen(page)).toBe('in-progress');
    await page.wait(1_100);
    expect(answers()).toEqual(['r1.check.check-1']);
    expect(saved()).toBe(page.tracking().context.pending?.progress);
  });

  test('is kept no longer than the LMS needs to have it', async () => {
    const { launch, computer } = await killed();
    expect(computer.kept.size).toBe(1);
    const page = await launch();
    await page.wait(1_100);
    page.actor.send({ type: 'saveAndExit' });
    await page.settle();
    expect([...computer.kept]).toEqual([]);
  });

  test('is forgotten after 14 days, whoever opens the course then', async () => {
    const { launch, later, computer, lms } = await killed();
    later(14 * DAY);
    lms.learner = 's-0043';
    const page = await launch();
    expect([...computer.kept.values()].join()).not.toContain('r1.check');
    expect(computer.kept.size).toBe(1);
    page.kill();
  });

  test('belongs to its learner: nobody else sees it', async () => {
    const { launch, lms, computer } = await killed();
    lms.learner = 's-0043';
    expect(seen(await launch())).toBeUndefined();
    expect(computer.kept.size).toBe(2);
  });

  test('names nobody', async () => {
    const { computer } = await killed();
    expect(JSON.stringify([...computer.kept])).not.toMatch(/s-0042|Baker|Sam/);
  });

  test('is let go of where the LMS has later work from elsewhere, and the page says so', async () => {
    const place = await killed();
    const { computer, launch } = place;
    const kept = [...computer.kept];
    // At another computer.
    for (const [key] of kept) (computer.kept as Map<string, string>).delete(key);
    const elsewhere = await launch();
    await elsewhere.go({ at: 'lesson', lesson: 'a1', step: 'first' });
    await elsewhere.wait(1_100);
    elsewhere.actor.send({ type: 'saveAndExit' });
    await elsewhere.settle();
    for (const [key, value] of kept) (computer.kept as Map<string, string>).set(key, value);

    const page = await launch();
    expect(page.launch()).toMatchObject({ conflict: 'unsent' });
    expect(Object.keys(page.progress().lessons)).toEqual(['a1']);
  });

  test('is put in place of a saved text that the LMS has cut short', async () => {
    const { launch, lms, saved } = await killed();
    lms.stored.set('cmi.suspend_data', saved().slice(0, 12));
    const page = await launch();
    expect(page.snapshot().context.startedAfresh).toBe(false);
    expect(seen(page)).toBe('in-progress');
  });

  test('is not believed where it was damaged', async () => {
    const { launch, computer } = await killed();
    for (const [key, value] of computer.kept)
      (computer.kept as Map<string, string>).set(key, value.replace('r1', 'r9'));
    const page = await launch();
    expect(seen(page)).toBeUndefined();
    expect(page.snapshot().matches('open')).toBe(true);
  });
});

test('an unfinished answer survives a killed window', async () => {
  const place = bench(profiles['strict-1.2']);
  const page = await place.launch();
  await page.go(step);
  page.choose('b');
  page.kill();
  const again = await place.launch();
  expect(again.progress().draft).toMatchObject({ lesson: 'r1', item: 'check-1' });
});

describe.each(['refused', 'full'] as const)('where browser storage is %s', (storage) => {
  test('the course works, saves, and does not promise to keep anything', async () => {
    const place = bench(profiles['moodle']);
    place.computer.storage = storage;
    const page = await place.launch();
    await page.go(step);
    page.answer('a');
    await page.wait(1_100);
    expect(page.saysSaved()).toBe(true);
    expect(page.tracking().context.keeper?.works ?? false).toBe(false);
    page.actor.send({ type: 'saveAndExit' });
    await page.settle();
    expect(page.snapshot().value).toBe('left');
    expect(place.answers()).toEqual(['r1.check.check-1']);
  });
});

test('without an id of the learner nothing is kept: it might be shown to another', async () => {
  const place = bench(profiles['strict-1.2']);
  place.lms.learner = '';
  const page = await place.launch();
  await page.go(step);
  page.answer('a');
  await page.wait(1_100);
  expect(page.saysSaved()).toBe(true);
  expect(place.computer.kept.size).toBe(0);
});

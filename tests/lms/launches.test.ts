import { describe, expect, test } from 'vitest';
import { bench } from './bench';
import { profileNames, profiles } from './profiles';

/** What the LMS says of a launch, and what is done then. */

const step = { at: 'lesson', lesson: 'r1', step: 'first' } as const;

describe.each(['review', 'browse'] as const)('a launch in %s mode', (mode) => {
  test.each(profileNames)('writes nothing (%s)', async (name) => {
    const place = bench(profiles[name]);
    place.lms.mode = mode;
    const page = await place.launch();
    await page.finishCourse();
    page.actor.send({ type: 'hidden' });
    page.actor.send({ type: 'shown' });
    await page.wait(11 * 60_000);
    page.closeTab();
    expect(place.lms.stored.size).toBe(0);
    expect(place.lms.broken).toEqual([]);
    expect([...place.computer.kept]).toEqual([]);
  });
});

test('a launch without credit saves progress, and no status and no score', async () => {
  const place = bench(profiles['moodle']);
  place.lms.credit = 'no-credit';
  const page = await place.launch();
  await page.finishCourse();
  await page.wait(1_100);
  expect(page.launch()?.credit).toBe(false);
  expect(place.saved()).toBe(page.tracking().context.pending?.progress);
  expect([...place.lms.stored.keys()].filter((name) => /status|score/.test(name))).toEqual([]);
});

test('a finished learner who is given an empty attempt is told so, and can only improve the record', async () => {
  const place = bench(profiles['learning-hub']);
  const first = await place.launch();
  await first.finishCourse();
  await first.wait(1_100);
  first.actor.send({ type: 'saveAndExit' });
  await first.settle();
  expect([place.lms.stored.get('cmi.core.lesson_status'), place.lms.stored.get('cmi.core.score.raw')]).toEqual([
    'completed',
    '100',
  ]);

  const again = await place.launch();
  expect(again.snapshot().matches({ open: 'finished' })).toBe(true);
  again.actor.send({ type: 'studyAgain' });
  await again.go({ at: 'assessment' });
  again.snapshot().children.quiz?.send({ type: 'start' });
  for (let left = 4; left > 0; left -= 1) {
    again.answer('b');
    await again.settle();
  }
  await again.wait(1_100);
  expect(again.progress().assessment.finished).toBe(1);
  expect([place.lms.stored.get('cmi.core.lesson_status'), place.lms.stored.get('cmi.core.score.raw')]).toEqual([
    'completed',
    '100',
  ]);
});

test.each([
  ['cut short', { cut: 20 }],
  ['of a stranger', { text: 'slide=14&score=3' }],
  ['of a newer course', { text: '9~AAAA~99.0.0' }],
  ['of random bytes', { text: '\u0000\ufffd~~~,,,' }],
])('saved progress %s makes the course start afresh, and say so', async (_, gives) => {
  const place = bench(profiles['strict-1.2']);
  place.lms.schedule({ launch: 2, gives });
  const first = await place.launch();
  await first.go(step);
  await first.wait(1_100);
  first.actor.send({ type: 'saveAndExit' });
  await first.settle();
  const page = await place.launch();
  expect(page.snapshot().context.startedAfresh).not.toBe(false);
  await page.go(step);
  await page.wait(1_100);
  expect(page.saysSaved()).toBe(true);
});

test('a forced finish that blanks the frame saves what was answered a moment ago', async () => {
  for (const name of profileNames) {
    const place = bench(profiles[name]);
    const page = await place.launch();
    await page.go(step);
    page.answer('a');
    const text = page.tracking().context.pending?.progress;
    page.blank();
    expect(place.saved()).toBe(text);
    expect(place.lms.calls.at(-1)?.name).toBe('Finish');
    expect([...place.lms.stored.keys()].some((element) => element.endsWith('session_time'))).toBe(true);
  }
});

test('a page that is loaded again in the middle of a commit goes on where it was', async () => {
  for (const name of ['moodle', 'cornerstone', 'throws', 'esr'] as const) {
    const place = bench(profiles[name]);
    const page = await place.launch();
    await page.go(step);
    page.answer('a');
    place.lms.refuseNext(1);
    page.closeTab();
    const again = await place.launch();
    expect(again.progress().lessons['r1']?.status).toBe('in-progress');
    await again.wait(1_100);
    expect(place.saved()).toBe(again.tracking().context.pending?.progress);
  }
});

test('both APIs: only that of the package is called', async () => {
  const place = bench(profiles['both-apis']);
  const page = await place.launch();
  await page.finishCourse();
  page.closeTab();
  expect(place.lms.broken).toEqual([]);
  expect(place.lms.stored.get('cmi.core.lesson_status')).toBe('completed');
});

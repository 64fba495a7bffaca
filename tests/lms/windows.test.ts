import { describe, expect, test } from 'vitest';
import { bench } from './bench';
import { profiles } from './profiles';

/** Two windows of the same course. */

const step = { at: 'lesson', lesson: 'r1', step: 'first' } as const;

/** One window with an answer in it, and a second one of the same learner. */
async function two(answer: 'saved' | 'unsaved' = 'saved') {
  const place = bench(profiles['strict-1.2']);
  const first = await place.launch();
  await first.wait(1_100);
  await first.go(step);
  first.answer('a');
  if (answer === 'saved') await first.wait(1_100);
  const second = await place.launch();
  return { ...place, first, second };
}

describe('the second window', () => {
  test('says that the course is open elsewhere, and writes nothing', async () => {
    const { second, lms } = await two();
    expect(second.snapshot().value).toBe('elsewhere');
    await second.wait(60_000);
    second.closeTab();
    expect(lms.calls.filter(({ name }) => name !== 'Initialize' && name !== 'GetValue')).toEqual([]);
  });

  test.each(['saved', 'unsaved'] as const)(
    'takes over what the first has %s, and the first steps back',
    async (answer) => {
      const { first, second, saved, answers } = await two(answer);
      second.actor.send({ type: 'takeOver' });
      await second.settle();
      expect(first.snapshot().value).toBe('overtaken');
      expect(second.snapshot().hasTag('open')).toBe(true);
      expect(second.progress().lessons['r1']?.status).toBe('in-progress');
      await second.go({ at: 'lesson', lesson: 'r1', step: 'last' });
      second.answer('a');
      await second.wait(1_100);
      expect(answers()).toEqual(['r1.check.check-1', 'r1.check.check-2']);

      // Whatever happens to the first, nothing more comes from it.
      const text = saved();
      first.actor.send({ type: 'saveAndExit' });
      first.closeTab();
      expect(saved()).toBe(text);
    },
  );

  test('goes on by itself where the first is dead, with what that one left', async () => {
    const place = bench(profiles['strict-1.2']);
    const first = await place.launch();
    await first.go(step);
    first.answer('a');
    first.kill();
    const second = await place.launch();
    expect(second.snapshot().hasTag('open')).toBe(true);
    expect(second.progress().lessons['r1']?.status).toBe('in-progress');
  });

  test('does not take over what it cannot know: the first went on, and is gone', async () => {
    const { first, second } = await two();
    await first.go({ at: 'lesson', lesson: 'r1', step: 'last' });
    await first.wait(1_100);
    first.closeTab();
    second.actor.send({ type: 'takeOver' });
    await second.settle();
    expect(second.snapshot().value).toBe('overtaken');
  });
});

test('a window that was frozen while another took over writes nothing when it wakes', async () => {
  const { first, second, saved, lms, computer } = await two();
  // Frozen: deaf to what happens.
  first.freeze();
  second.actor.send({ type: 'takeOver' });
  await second.settle();
  expect(second.snapshot().hasTag('open')).toBe(true);
  await second.go({ at: 'lesson', lesson: 'a1', step: 'first' });
  await second.wait(1_100);
  const text = saved();
  const { commits } = lms;
  first.actor.send({ type: 'go', route: { at: 'lesson', lesson: 'r1', step: 'last' } });
  await first.wait(1_100);
  expect(first.snapshot().value).toBe('overtaken');
  expect([saved(), lms.commits]).toEqual([text, commits]);
  expect(computer.kept.size).toBe(1);
});

test('where storage is refused, a window that shares its API with another notices what that one has saved', async () => {
  const place = bench(profiles['strict-1.2']);
  place.computer.storage = 'refused';
  const first = await place.launch();
  await first.go(step);
  await first.wait(1_100);
  await first.go({ at: 'lesson', lesson: 'r1', step: 'last' });
  await first.wait(1_100);
  const second = await place.launchSameApi();
  await second.go({ at: 'lesson', lesson: 'a1', step: 'first' });
  await second.wait(1_100);
  const text = place.saved();
  first.answer('a');
  await first.wait(1_100);
  expect(first.snapshot().value).toBe('overtaken');
  expect(place.saved()).toBe(text);
});

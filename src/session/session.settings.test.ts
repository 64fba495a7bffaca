import { describe, expect, it } from 'vitest';
import { settle } from '../settings/settle';
import { course, lessons } from './course.fixture';
import { lessonRun } from './activity';
import { visit } from './visit.fixture';

/** What these settings make of the tiny course. */
function configured(file: object) {
  const { accent: _, ...made } = settle(JSON.stringify(file), {
    course,
    heldBack: { r1: 2, a1: 2 },
    versions: { r1: 1, a1: 1 },
    allows: () => true,
  });
  return made;
}

describe('Settings that come after the course was opened', () => {
  it('are in force from then on', async () => {
    const { actor, context, tracker, takeAssessment } = await visit();
    expect(context().organisation).toBeUndefined();
    actor.send({
      type: 'configured',
      ...configured({ organisation: 'Example', 'pass-mark': 50, interactions: 'off' }),
    });
    expect(context().organisation?.name).toBe('Example');
    await takeAssessment('a', 'b');
    expect(context().progress.assessment.passed).toBe(true);
    expect(tracker.answers).toEqual([]);
  });

  it('tell what is wrong with them', async () => {
    const { actor, context } = await visit();
    actor.send({ type: 'configured', ...configured({ tries: -1 }) });
    expect(context().problems).toEqual([expect.stringContaining('“tries” is -1')]);
  });

  it('leave the learner at the menu, where the lesson that they want is hidden', async () => {
    const { actor, go, page } = await visit();
    actor.send({ type: 'configured', ...configured({ hidden: ['a1'] }) });
    await go({ at: 'lesson', lesson: 'a1', step: 'first' });
    expect(page()).toBe('menu');
    await go({ at: 'lesson', lesson: 'r1', step: 'first' });
    expect(page()).toBe('lesson');
  });

  it('offer no test-out where there is to be none', async () => {
    const { actor, go, page } = await visit();
    actor.send({ type: 'configured', ...configured({ 'test-out': { offered: false } }) });
    await go({ at: 'test-out', lesson: 'r1' });
    expect(page()).toBe('menu');
  });
});

it('The text of a lesson has no link to one that is hidden', async () => {
  const { context } = await visit({ course: configured({ hidden: ['a1'] }).course });
  const lesson = structuredClone(lessons.r1!);
  lesson.steps[0]!.lead = 'See <a href="#/lesson/a1/first">the heart</a> and <a href="#/lesson/r1/last">the end</a>.';
  const route = { at: 'lesson', lesson: 'r1', step: '' } as const;
  expect(lessonRun({ ...context(), route, lesson }).lesson.steps[0]?.lead).toBe(
    'See the heart and <a href="#/lesson/r1/last">the end</a>.',
  );
});

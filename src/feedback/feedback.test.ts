import { describe, expect, it } from 'vitest';
import { course } from '../session/course.fixture';
import { start, visit } from '../session/visit.fixture';
import { feedbackAnswer } from './answers';
import { isAsked, rememberGiven } from './given';

const organisation = {
  name: '',
  logo: '',
  contact: null,
  policies: [],
  signOffs: {},
  feedback: ['It helps.', 'It is clear.'],
};

/** Browser storage in memory. */
function memory(): () => Storage {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
  return () => storage as unknown as Storage;
}
const refused = (): Storage => {
  throw new DOMException('refused', 'SecurityError');
};

async function completed(mode: 'normal' | 'review' = 'normal') {
  const learner = await visit({ mode });
  learner.actor.send({ type: 'configured', course, organisation, problems: [] });
  for (const lesson of ['r1', 'a1']) {
    for (const [step, check] of [
      ['first', 'check-1'],
      ['last', 'check-2'],
    ] as const) {
      await learner.go({ at: 'lesson', lesson, step });
      learner.answerCheck(check, 'a');
    }
  }
  await learner.takeAssessment('a', 'a');
  return learner;
}

describe('Feedback is asked for', () => {
  it('once the course is completed, and not before', async () => {
    const learner = await visit();
    learner.actor.send({ type: 'configured', course, organisation, problems: [] });
    expect(isAsked(learner.context(), memory())).toBe(false);
    expect(isAsked((await completed()).context(), memory())).toBe(true);
  });

  it('only where the settings have a question', async () => {
    const { context } = await completed();
    expect(isAsked({ ...context(), organisation: { ...organisation, feedback: [] } }, memory())).toBe(false);
  });

  it('never where nothing is recorded', async () => {
    expect(isAsked((await completed('review')).context(), memory())).toBe(false);
  });

  it('once on a device, and again where the device keeps nothing', async () => {
    const { context } = await completed();
    const storage = memory();
    rememberGiven(context(), storage);
    expect(isAsked(context(), storage)).toBe(false);
    rememberGiven(context(), refused);
    expect(isAsked(context(), refused)).toBe(true);
  });
});

describe('An answer', () => {
  it('reaches the record as an opinion, and is saved', async () => {
    const { actor, go, tracker, clock, page } = await completed();
    await go({ at: 'feedback' });
    expect(page()).toBe('feedback');
    const before = tracker.saved.length;
    actor.send({ type: 'answered', record: feedbackAnswer('It helps.', 0, 4, new Date(start)) });
    clock.increment(1_000);
    expect(tracker.saved.length).toBe(before + 1);
    expect(tracker.answers.at(-1)).toMatchObject({
      id: 'feedback.1',
      question: 'It helps.',
      interaction: { type: 'likert', response: { id: '4', text: 'Agree' } },
      result: 'neutral',
    });
  });

  it('changes nothing of the result', async () => {
    const { actor, progress } = await completed();
    const before = progress();
    actor.send({ type: 'answered', record: feedbackAnswer('It helps.', 0, 1, new Date(start)) });
    expect(progress()).toEqual(before);
  });
});

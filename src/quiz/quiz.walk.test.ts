import fc from 'fast-check';
import { createActor } from 'xstate';
import { expect, test, vi } from 'vitest';
import type { AttemptActor } from '../question/attempt.machine';
import { item } from '../course/course.examples';
import { quizMachine, type QuizFact } from './quiz.machine';

const deed = fc.oneof(
  fc.constantFrom('start' as const, 'next' as const),
  fc.record({
    /** On the item on screen, or on one that was on screen before. */
    on: fc.constantFrom('screen' as const, 'earlier' as const),
    event: fc.oneof(
      fc.record({ type: fc.constant('change' as const), response: fc.constantFrom('a', 'b') }),
      fc.record({ type: fc.constantFrom('submit' as const, 'retry' as const, 'reveal' as const, 'again' as const) }),
    ),
  }),
);
const feedback = fc.constantFrom('at-once' as const, 'after-each' as const, 'withheld' as const);
const size = fc.integer({ min: 1, max: 5 });

test('whatever a learner does in whatever order, answers given stand, and answering everything ends in a result', () => {
  // XState warns, in development, of each event to an actor that has ended; this sends many.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fc.assert(
    fc.property(feedback, size, fc.array(deed, { maxLength: 50 }), (mode, count, deeds) => {
      const facts: QuizFact[] = [];
      const items = Array.from({ length: count }, (_, index) => ({ lesson: 'a10', item: item(`item-${index}`) }));
      const actor = createActor(quizMachine, {
        input: {
          before: 0,
          items,
          answers: [],
          started: false,
          resume: {},
          seed: 1,
          feedback: mode,
          tries: 2,
          report: (fact) => facts.push(fact),
        },
      }).start();
      const context = () => actor.getSnapshot().context;
      const shown: AttemptActor[] = [];

      for (const next of deeds) {
        const { answers } = context();
        if (typeof next === 'string') actor.send({ type: next });
        else (next.on === 'screen' ? context().attempt : shown[0])?.send(next.event);
        const { attempt } = context();
        if (attempt && attempt !== shown.at(-1)) shown.push(attempt);
        expect(context().answers.slice(0, answers.length)).toEqual(answers);
        expect(context().answers.length - answers.length).toBeLessThanOrEqual(1);
      }

      actor.send({ type: 'start' });
      for (let left = count - context().answers.length; left > 0; left -= 1) {
        context().attempt?.send({ type: 'change', response: 'a' });
        context().attempt?.send({ type: 'submit' });
        actor.send({ type: 'next' });
      }
      const { status, output } = actor.getSnapshot();
      expect(status).toBe('done');
      expect(output?.answers).toHaveLength(count);
      const asked = facts.flatMap((fact) => (fact.type === 'itemAsked' ? [fact.place] : []));
      expect(asked).toEqual(items.map((_, index) => index));
      expect(facts.flatMap((fact) => (fact.type === 'itemLeft' ? [fact.answer] : []))).toEqual(output?.answers);
      const answered = facts.filter(({ type }) => type === 'itemAnswered');
      if (mode !== 'at-once') expect(answered).toHaveLength(count);
    }),
    { seed: 21, numRuns: 300 },
  );
  warnings.mockRestore();
});

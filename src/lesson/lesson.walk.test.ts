import fc from 'fast-check';
import { createActor } from 'xstate';
import { expect, test } from 'vitest';
import { openIn } from '../course/advance';
import { course, lesson } from '../course/course.examples';
import { lessonMachine, type LessonFact } from './lesson.machine';

const heart = lesson('a10');
const ids = heart.steps.map(({ id }) => id);

const deed = fc.oneof(
  fc.constantFrom('next' as const, 'previous' as const),
  fc.record({ goTo: fc.constantFrom(...ids, 'removed') }),
  fc.record({
    question: fc.constantFrom('pump', 'flow'),
    event: fc.oneof(
      fc.record({ type: fc.constant('change' as const), response: fc.constantFrom('a', 'b') }),
      fc.record({
        type: fc.constant('sure' as const),
        confidence: fc.constantFrom('sure' as const, 'guessing' as const),
      }),
      fc.record({ type: fc.constantFrom('submit' as const, 'retry' as const, 'reveal' as const, 'again' as const) }),
    ),
  }),
);

test('whatever a learner does in whatever order, nothing locks, nothing done is forgotten and each opening is told once', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const facts: LessonFact[] = [];
      const actor = createActor(lessonMachine, {
        input: {
          lesson: heart,
          step: 'chambers',
          record: { seen: [], items: {} },
          draft: null,
          policy: course([]).policy,
          report: (fact) => facts.push(fact),
        },
      }).start();
      const opened = ['chambers'];
      let done = 0;
      for (const next of deeds) {
        const before = actor.getSnapshot().context.step;
        if (typeof next === 'string') actor.send({ type: next });
        else if ('goTo' in next) actor.send({ type: 'goTo', step: next.goTo });
        else actor.getSnapshot().context.attempts[next.question]?.send(next.event);

        const snapshot = actor.getSnapshot();
        const { step, record, attempts } = snapshot.context;
        if (step !== before) opened.push(step);
        if (next === 'next' || next === 'previous') {
          const by = next === 'next' ? 1 : -1;
          expect(step).toBe(ids[ids.indexOf(before) + by] ?? before);
        }
        expect(Object.keys(record.items).length).toBeGreaterThanOrEqual(done);
        done = Object.keys(record.items).length;
        // However often a step is opened, each of its questions is there once.
        expect(Object.keys(snapshot.children).length).toBe(Object.keys(attempts).length);
        const open = openIn(heart, record);
        expect(snapshot.matches('complete')).toBe(open.steps.length + open.checks.length === 0);
      }
      expect(facts.flatMap((fact) => (fact.type === 'stepOpened' ? [fact.step] : []))).toEqual(opened);
      const answered = new Set(facts.flatMap((fact) => (fact.type === 'checkAnswered' ? [fact.item.id] : [])));
      expect([...answered].toSorted()).toEqual(Object.keys(actor.getSnapshot().context.record.items).toSorted());
    }),
    { seed: 3, numRuns: 200 },
  );
});

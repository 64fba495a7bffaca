import { assign, setup } from 'xstate';
import { checksOf, openIn, withAnswer, withStep } from '../course/advance';
import type { Lesson, Policy } from '../course/course';
import type { Item } from '../course/item';
import type { Draft, LessonDetail } from '../course/progress';
import {
  attemptMachine,
  type AttemptActor,
  type MarkedResponse,
  type UnfinishedResponse,
} from '../question/attempt.machine';
import { answeredOf, resumeAttempt } from '../question/resume';

/** What a lesson reports to whoever runs it. */
export type LessonFact =
  | { type: 'stepOpened'; lesson: string; step: string }
  | ({ type: 'checkAnswered'; lesson: string; item: Item } & MarkedResponse)
  | ({ type: 'checkDrafted'; lesson: string; item: Item } & UnfinishedResponse);

export interface LessonInput {
  lesson: Lesson;
  /** The step to open; an unknown one opens the first. */
  step: string;
  /** What the learner did here before. */
  record: LessonDetail;
  draft: Draft | null;
  policy: Policy;
  report: (fact: LessonFact) => void;
}

type LessonEvent =
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'goTo'; step: string }
  | ({ type: 'marked'; item: Item } & MarkedResponse)
  | ({ type: 'changed'; item: Item } & UnfinishedResponse);

/** `record` is what the learner did here so far, in this visit or before. */
interface LessonContext extends LessonInput {
  /** The questions of the steps opened in this visit, by item id: coming back to a step finds them as they were left. */
  attempts: Record<string, AttemptActor>;
}

const placeOf = ({ lesson, step }: Pick<LessonInput, 'lesson' | 'step'>): number =>
  Math.max(
    0,
    lesson.steps.findIndex((candidate) => candidate.id === step),
  );

/**
 * A learner in a lesson: which step is on screen, which checks are still open, and whether the lesson is complete:
 * each step opened and each check answered, right or wrong. Nothing ever locks the way on: any step can be opened at any time.
 */
export const lessonMachine = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    input: {} as LessonInput,
  },
  actors: { attempt: attemptMachine },
  guards: {
    isComplete: ({ context: { lesson, record, policy } }) => {
      const { steps, checks } = openIn(lesson, record, policy.completes);
      return steps.length === 0 && checks.length === 0;
    },
    hasNext: ({ context }) => placeOf(context) < context.lesson.steps.length - 1,
    hasPrevious: ({ context }) => placeOf(context) > 0,
    isOtherStep: ({ context }, step: string) =>
      step !== context.step && context.lesson.steps.some((candidate) => candidate.id === step),
  },
  actions: {
    move: assign({
      step: ({ context }, by: number) => context.lesson.steps[placeOf(context) + by]?.id ?? context.step,
    }),
    goTo: assign({ step: (_, step: string) => step }),
    open: assign(({ context, spawn, self }) => {
      const { lesson, record, draft, policy } = context;
      const step = lesson.steps[placeOf(context)];
      if (!step) return {};
      const attempts = { ...context.attempts };
      for (const item of checksOf(step).filter(({ id }) => !Object.hasOwn(attempts, id))) {
        const tries = item.tries || policy.questionTries;
        const unfinished = draft?.lesson === lesson.id && draft.item === item.id ? draft : null;
        const resume = resumeAttempt(item, record.items[item.id], unfinished, tries);
        const attempt = spawn('attempt', {
          input: { item, tries, feedback: 'at-once', askConfidence: true, ...resume },
        });
        attempt.on('marked', (fact) => self.send({ ...fact, item }));
        attempt.on('changed', (fact) => self.send({ ...fact, item }));
        attempts[item.id] = attempt;
      }
      return { step: step.id, attempts, record: withStep(record, step.id) };
    }),
    keepAnswer: assign(({ context, event }) =>
      event.type === 'marked' ? { record: withAnswer(context.record, answeredOf(event.item, event)) } : {},
    ),
    reportStep: ({ context }) => context.report({ type: 'stepOpened', lesson: context.lesson.id, step: context.step }),
    reportAnswer: ({ context, event }) => {
      if (event.type === 'marked') context.report({ ...event, type: 'checkAnswered', lesson: context.lesson.id });
    },
    reportDraft: ({ context, event }) => {
      if (event.type === 'changed') context.report({ ...event, type: 'checkDrafted', lesson: context.lesson.id });
    },
  },
}).createMachine({
  id: 'lesson',
  context: ({ input }) => ({ ...input, attempts: {} }),
  entry: ['open', 'reportStep'],
  initial: 'incomplete',
  on: {
    next: { guard: 'hasNext', actions: [{ type: 'move', params: 1 }, 'open', 'reportStep'] },
    previous: { guard: 'hasPrevious', actions: [{ type: 'move', params: -1 }, 'open', 'reportStep'] },
    goTo: {
      guard: { type: 'isOtherStep', params: ({ event }) => event.step },
      actions: [{ type: 'goTo', params: ({ event }) => event.step }, 'open', 'reportStep'],
    },
    marked: { actions: ['keepAnswer', 'reportAnswer'] },
    changed: { actions: 'reportDraft' },
  },
  states: {
    incomplete: {
      always: { guard: 'isComplete', target: 'complete' },
    },
    complete: {},
  },
});

import { assign, setup, stopChild } from 'xstate';
import type { MarkResult } from '../course/progress';
import { percentOf } from '../course/score';
import { attemptMachine, type AttemptActor, type AttemptInput, type MarkedResponse } from '../question/attempt.machine';
import type { Confidence, Response } from '../question/kind';
import type { DrawnItem } from './draw';

/** The last answer to an item of the quiz. */
export interface QuizAnswer {
  response: Response;
  score: number;
  result: MarkResult;
  tries: number;
  confidence: Confidence | null;
}

export interface QuizResult {
  items: DrawnItem[];
  /** One for each item, in the same order. */
  answers: QuizAnswer[];
  /** Share of the marks in percent, a whole number rounded down. */
  score: number;
}

/** What a quiz reports to whoever runs it; `place` counts the items from 0. */
export type QuizFact =
  | { type: 'quizStarted' }
  | { type: 'itemAsked'; place: number }
  | ({ type: 'itemAnswered'; place: number } & MarkedResponse)
  | { type: 'itemDrafted'; place: number; response: Response }
  /** The learner has gone on from an item: its last answer stands. */
  | { type: 'itemLeft'; place: number; answer: QuizAnswer };

export interface QuizInput {
  items: DrawnItem[];
  /** Answers given before in this run; asking goes on after them. */
  answers: QuizAnswer[];
  started: boolean;
  /** The attempt to continue with the first item asked, if one was under way. */
  resume: Partial<AttemptInput>;
  /** Orders the options. */
  seed: number;
  /** `at-once`: practice. `withheld`: assessment; one try an item and the verdicts come at the end. */
  feedback: 'at-once' | 'withheld';
  tries: number;
  report: (fact: QuizFact) => void;
}

type QuizEvent =
  | { type: 'start' }
  /** Leave the item that has been answered. */
  | { type: 'next' }
  | ({ type: 'marked' } & MarkedResponse)
  | { type: 'changed'; response: Response };

interface QuizContext extends QuizInput {
  attempt: AttemptActor | null;
  /** The latest answer to the item on screen; null until it was marked. */
  latest: QuizAnswer | null;
}

/** Name of the attempt at the item on screen. */
const attemptId = ({ answers }: Pick<QuizInput, 'answers'>): string => `attempt-${answers.length}`;

const result = ({ items, answers }: QuizContext): QuizResult => ({
  items,
  answers,
  score: percentOf(answers.map((answer) => answer.score)),
});

/**
 * A run through the items of a practice quiz or an assessment try: intro → asking → reviewing → result. Asking waits for the
 * first marked answer; reviewing shows what it was worth (practice) and lets the learner try again or go on.
 */
export const quizMachine = setup({
  types: {
    context: {} as QuizContext,
    events: {} as QuizEvent,
    input: {} as QuizInput,
    output: {} as QuizResult,
  },
  actors: { attempt: attemptMachine },
  guards: {
    isStarted: ({ context }) => context.started,
    isWithheld: ({ context }) => context.feedback === 'withheld',
    isAnswered: ({ context }) => context.latest !== null,
    isOver: ({ context }) => context.answers.length >= context.items.length,
  },
  actions: {
    ask: assign(({ context, spawn, self }) => {
      const drawn = context.items[context.answers.length];
      if (!drawn) return { attempt: null, latest: null };
      const tries = context.feedback === 'withheld' ? 1 : drawn.item.tries || context.tries;
      const attempt = spawn('attempt', {
        id: attemptId(context),
        input: { item: drawn.item, tries, feedback: context.feedback, askConfidence: true, ...context.resume },
      });
      attempt.on('marked', (fact) => self.send(fact));
      attempt.on('changed', (fact) => self.send(fact));
      // An item that was answered in an earlier visit, but not left, comes back with its verdict.
      const { mark, response, triesUsed, confidence } = attempt.getSnapshot().context;
      const latest = mark ? { response, score: mark.score, result: mark.result, tries: triesUsed, confidence } : null;
      return { attempt, latest, resume: {} };
    }),
    endAttempt: stopChild(({ context }) => attemptId(context)),
    keepLatest: assign({
      latest: ({ context, event }) =>
        event.type === 'marked'
          ? {
              response: event.response,
              score: event.mark.score,
              result: event.mark.result,
              tries: event.tries,
              confidence: event.confidence,
            }
          : context.latest,
    }),
    keepAnswer: assign({
      answers: ({ context }) => (context.latest ? [...context.answers, context.latest] : context.answers),
    }),
    reportStarted: ({ context }) => context.report({ type: 'quizStarted' }),
    reportAsked: ({ context }) => context.report({ type: 'itemAsked', place: context.answers.length }),
    reportAnswered: ({ context, event }) => {
      if (event.type === 'marked') context.report({ ...event, type: 'itemAnswered', place: context.answers.length });
    },
    reportDrafted: ({ context, event }) => {
      if (event.type === 'changed') context.report({ ...event, type: 'itemDrafted', place: context.answers.length });
    },
    reportLeft: ({ context }) => {
      if (context.latest) {
        context.report({ type: 'itemLeft', place: context.answers.length, answer: context.latest });
      }
    },
  },
}).createMachine({
  id: 'quiz',
  context: ({ input }) => ({ ...input, attempt: null, latest: null }),
  initial: 'opening',
  output: ({ context }) => result(context),
  states: {
    opening: {
      always: [{ guard: 'isStarted', target: 'moving' }, { target: 'intro' }],
    },
    intro: {
      on: { start: { target: 'moving', actions: 'reportStarted' } },
    },
    moving: {
      always: [{ guard: 'isOver', target: 'result' }, { target: 'asking' }],
    },
    asking: {
      entry: ['ask', 'reportAsked'],
      always: { guard: 'isAnswered', target: 'reviewing' },
      on: {
        changed: { actions: 'reportDrafted' },
        marked: [
          {
            guard: 'isWithheld',
            target: 'moving',
            actions: ['keepLatest', 'reportAnswered', 'reportLeft', 'keepAnswer'],
          },
          { target: 'reviewing', actions: ['keepLatest', 'reportAnswered'] },
        ],
      },
    },
    reviewing: {
      on: {
        changed: { actions: 'reportDrafted' },
        marked: { actions: ['keepLatest', 'reportAnswered'] },
        next: { target: 'moving', actions: ['reportLeft', 'endAttempt', 'keepAnswer'] },
      },
    },
    result: { type: 'final' },
  },
});

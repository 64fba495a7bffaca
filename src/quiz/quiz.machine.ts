import { assign, setup, stopChild } from 'xstate';
import type { MarkResult } from '../course/progress';
import { percentOf } from '../course/score';
import {
  attemptMachine,
  type AttemptActor,
  type AttemptInput,
  type MarkedResponse,
  type UnfinishedResponse,
} from '../question/attempt.machine';
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

/** An item on screen; `place` counts the items of the run from 0, those of earlier visits too. */
interface Asked {
  place: number;
  asked: DrawnItem;
}

/** What a quiz reports to whoever runs it. */
export type QuizFact =
  | { type: 'quizStarted' }
  | ({ type: 'itemAsked' } & Asked)
  | ({ type: 'itemAnswered' } & Asked & MarkedResponse)
  | ({ type: 'itemDrafted' } & Asked & UnfinishedResponse)
  /** The learner has gone on from an item: its last answer stands. */
  | ({ type: 'itemLeft'; answer: QuizAnswer } & Asked);

export interface QuizInput {
  /** Items that were answered in earlier visits and are not among `items`: a newer course may not have them any more. */
  before: number;
  items: DrawnItem[];
  /** Answers to the first of `items`, given before in this run; asking goes on after them. */
  answers: QuizAnswer[];
  started: boolean;
  /** The attempt to continue with the first item asked, if one was under way. */
  resume: Partial<AttemptInput>;
  /** Orders the options. */
  seed: number;
  /** `at-once`: practice. In the others each answer is final; its verdict comes before the next item or is `withheld`. */
  feedback: 'at-once' | 'after-each' | 'withheld';
  tries: number;
  report: (fact: QuizFact) => void;
}

type QuizEvent =
  | { type: 'start' }
  /** Leave the item that has been answered. */
  | { type: 'next' }
  | ({ type: 'marked' } & MarkedResponse)
  | ({ type: 'changed' } & UnfinishedResponse);

interface QuizContext extends QuizInput {
  attempt: AttemptActor | null;
  /** The latest answer to the item on screen; null until it was marked. */
  latest: QuizAnswer | null;
}

/** Name of the attempt at the item on screen. */
const attemptId = ({ answers }: Pick<QuizInput, 'answers'>): string => `attempt-${answers.length}`;

/** The item on screen; none once the run is over. */
function askedIn({ before, items, answers }: QuizInput): Asked | null {
  const asked = items[answers.length];
  return asked ? { place: before + answers.length, asked } : null;
}

const result = ({ items, answers }: QuizContext): QuizResult => ({
  items,
  answers,
  score: percentOf(answers.map((answer) => answer.score)),
});

/**
 * A run through the items of a practice quiz or an assessment try: intro → asking → reviewing → result. Asking waits for the
 * first marked answer; reviewing shows what it was worth, unless that is withheld, and lets the learner go on (in practice also
 * try again).
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
    isPractice: ({ context }) => context.feedback === 'at-once',
    isAnswered: ({ context }) => context.latest !== null,
    isOver: ({ context }) => context.answers.length >= context.items.length,
  },
  actions: {
    ask: assign(({ context, spawn, self }) => {
      const item = context.items[context.answers.length]?.item;
      if (!item) return { attempt: null, latest: null };
      const tries = context.feedback === 'at-once' ? item.tries || context.tries : 1;
      const feedback = context.feedback === 'withheld' ? 'withheld' : 'at-once';
      const attempt = spawn('attempt', {
        id: attemptId(context),
        input: { item, tries, feedback, askConfidence: true, ...context.resume },
      });
      attempt.on('marked', (fact) => self.send(fact));
      attempt.on('changed', (fact) => self.send(fact));
      // An item that was answered in an earlier visit, but not left, comes back with its verdict.
      const { mark, response, triesUsed, confidence } = attempt.getSnapshot().context;
      const latest = mark ? { response, score: mark.score, result: mark.result, tries: triesUsed, confidence } : null;
      return { attempt, latest, resume: {} };
    }),
    // An answer that is final: nothing can be tried again.
    settle: ({ context }) => context.attempt?.send({ type: 'finish' }),
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
    reportAsked: ({ context }) => {
      const asked = askedIn(context);
      if (asked) context.report({ type: 'itemAsked', ...asked });
    },
    reportAnswered: ({ context, event }) => {
      const asked = askedIn(context);
      if (event.type === 'marked' && asked) context.report({ ...event, type: 'itemAnswered', ...asked });
    },
    reportDrafted: ({ context, event }) => {
      const asked = askedIn(context);
      if (event.type === 'changed' && asked) context.report({ ...event, type: 'itemDrafted', ...asked });
    },
    reportLeft: ({ context }) => {
      const asked = askedIn(context);
      if (context.latest && asked) context.report({ type: 'itemLeft', answer: context.latest, ...asked });
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
          { guard: 'isPractice', target: 'reviewing', actions: ['keepLatest', 'reportAnswered'] },
          { target: 'reviewing', actions: ['keepLatest', 'reportAnswered', 'settle'] },
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

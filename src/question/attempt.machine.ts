import { assign, emit, not, setup, type ActorRefFrom } from 'xstate';
import type { Item } from '../course/item';
import type { Confidence, Mark, Response } from './kind';
import { kindOf } from './kinds';

export interface AttemptInput {
  item: Item;
  /** The response to begin with: an unfinished one, or with `marked` the one that was marked last. */
  response?: Response;
  /** Tries used before, for this question. */
  triesUsed?: number;
  /** Begin where the verdict on `response` is shown, as it was when the learner left. */
  marked?: boolean;
  confidence?: Confidence | null;
  /** `withheld` (assessment): one try, no verdict; `submit` ends the attempt. */
  feedback: 'at-once' | 'withheld';
  askConfidence: boolean;
  /** Tries in all, 1 or more. */
  tries: number;
}

interface AttemptContext {
  item: Item;
  feedback: AttemptInput['feedback'];
  askConfidence: boolean;
  tries: number;
  response: Response;
  /** Of the latest marked response; null while answering. */
  mark: Mark | null;
  triesUsed: number;
  triesLeft: number;
  confidence: Confidence | null;
  /** Why the response cannot be marked yet, once the learner has asked for it. */
  problem: string | null;
}

type AttemptEvent =
  | { type: 'change'; response: Response }
  | { type: 'sure'; confidence: Confidence }
  | { type: 'submit' }
  /** Another try, with the response as it stands. */
  | { type: 'retry' }
  /** Gives up the tries that are left and shows the right answer. */
  | { type: 'reveal' }
  /** Afresh, with all tries, once nothing is left to try. */
  | { type: 'again' }
  /** The learner moves on: ends the attempt. */
  | { type: 'finish' };

/** One marked response. `tries` counts this one. */
export interface MarkedResponse {
  response: Response;
  mark: Mark;
  tries: number;
  confidence: Confidence | null;
}

/** An answer under way: what would be lost if the learner left now. */
export type UnfinishedResponse = Pick<MarkedResponse, 'response' | 'confidence'>;

/** Facts for the owner: each change of the unfinished response (to keep as a draft), and each marked response. */
export type AttemptEmitted = ({ type: 'changed' } & UnfinishedResponse) | ({ type: 'marked' } & MarkedResponse);

const markOf = (item: Item, response: Response): Mark => kindOf(item).mark(item, response);

const latest = ({ item, response, mark, triesUsed, confidence }: AttemptContext): MarkedResponse => ({
  response,
  mark: mark ?? markOf(item, response),
  tries: triesUsed,
  confidence,
});

/**
 * One learner at one question of any kind: answering → marked (right, partly, wrong, spent) → done. Pure: it invokes nothing
 * and waits for nothing. `marked.partly` and `marked.wrong` have tries left; `marked.spent` has none, or the answer was shown.
 */
export const attemptMachine = setup({
  types: {} as {
    input: AttemptInput;
    context: AttemptContext;
    events: AttemptEvent;
    emitted: AttemptEmitted;
    /** The latest marked response. */
    output: MarkedResponse;
    tags: 'settled';
  },
  guards: {
    isMarked: ({ context }) => context.mark !== null,
    isIncomplete: ({ context }) => kindOf(context.item).problem(context.item, context.response) !== null,
    isWithheld: ({ context }) => context.feedback === 'withheld',
    isRight: ({ context }) => context.mark?.result === 'right',
    isSpent: ({ context }) => context.triesLeft === 0,
    canTryAgain: ({ context }) => context.mark?.result !== 'right' && context.triesLeft > 0,
    isPartly: ({ context }) => context.mark?.result === 'partly',
  },
  actions: {
    setResponse: assign((_, { response }: { response: Response }) => ({ response, problem: null })),
    setConfidence: assign((_, { confidence }: { confidence: Confidence }) => ({ confidence })),
    setProblem: assign(({ context }) => ({ problem: kindOf(context.item).problem(context.item, context.response) })),
    markResponse: assign(({ context }) => ({
      mark: markOf(context.item, context.response),
      triesUsed: context.triesUsed + 1,
      triesLeft: Math.max(0, context.triesLeft - 1),
      problem: null,
    })),
    giveUp: assign({ triesLeft: 0 }),
    clearMark: assign({ mark: null, confidence: null }),
    startAfresh: assign(({ context }) => ({
      response: kindOf(context.item).empty(context.item),
      mark: null,
      confidence: null,
      triesUsed: 0,
      triesLeft: context.tries,
    })),
    reportChanged: emit(({ context: { response, confidence } }) => ({
      type: 'changed' as const,
      response,
      confidence,
    })),
    reportMarked: emit(({ context }) => ({ type: 'marked' as const, ...latest(context) })),
  },
}).createMachine({
  id: 'attempt',
  context: ({ input }) => {
    const { item, feedback, askConfidence, tries, triesUsed = 0 } = input;
    const response = input.response ?? kindOf(item).empty(item);
    return {
      item,
      feedback,
      askConfidence,
      tries,
      response,
      mark: input.marked ? markOf(item, response) : null,
      triesUsed,
      triesLeft: Math.max(0, tries - triesUsed),
      confidence: input.confidence ?? null,
      problem: null,
    };
  },
  initial: 'starting',
  output: ({ context }) => latest(context),
  states: {
    starting: { always: [{ guard: 'isMarked', target: 'marked' }, { target: 'answering' }] },
    answering: {
      on: {
        change: { actions: [{ type: 'setResponse', params: ({ event }) => event }, 'reportChanged'] },
        sure: { actions: [{ type: 'setConfidence', params: ({ event }) => event }, 'reportChanged'] },
        submit: [
          { guard: 'isIncomplete', actions: 'setProblem' },
          { guard: 'isWithheld', target: 'done', actions: ['markResponse', 'reportMarked'] },
          { target: 'marked', actions: ['markResponse', 'reportMarked'] },
        ],
      },
    },
    marked: {
      initial: 'judging',
      on: {
        // Choosing something else is already the next try: it needs no press of "Try again" first.
        change: {
          guard: 'canTryAgain',
          target: 'answering',
          actions: ['clearMark', { type: 'setResponse', params: ({ event }) => event }, 'reportChanged'],
        },
        retry: { guard: 'canTryAgain', target: 'answering', actions: 'clearMark' },
        reveal: { guard: 'canTryAgain', target: '.spent', actions: 'giveUp' },
        again: { guard: not('canTryAgain'), target: 'answering', actions: 'startAfresh' },
        finish: 'done',
      },
      states: {
        judging: {
          always: [
            { guard: 'isRight', target: 'right' },
            { guard: 'isSpent', target: 'spent' },
            { guard: 'isPartly', target: 'partly' },
            { target: 'wrong' },
          ],
        },
        right: { tags: 'settled' },
        spent: { tags: 'settled' },
        partly: {},
        wrong: {},
      },
    },
    done: { type: 'final', tags: 'settled' },
  },
});

export type AttemptActor = ActorRefFrom<typeof attemptMachine>;

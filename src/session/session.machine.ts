import {
  assign,
  enqueueActions,
  fromPromise,
  sendTo,
  setup,
  stopChild,
  type ActorRefFrom,
  type AnyActorLogic,
} from 'xstate';
import { moved } from '../course/progress';
import type { Route } from '../course/route';
import { standingOf } from '../course/standing';
import type { lessonMachine } from '../lesson/lesson.machine';
import type { quizMachine, QuizResult } from '../quiz/quiz.machine';
import type { createScenarioMachine } from '../scenario/scenario.machine';
import { trackingMachine, type TrackingFact } from '../tracking/tracking.machine';
import type { Launch } from '../tracking/tracker';
import { load } from './load';
import type { ActivityFact } from './record-fact';
import type { Loaded, Page, SessionContext, SessionEvent, SessionInput } from './session.types';
import { atFirst, isFinishedBefore, isKnown, isLoaded, readLaunch, saveOf } from './visit';

/** The machines of the activities come with the study chunk; here they are known by type only. */
type Activities = {
  lesson: typeof lessonMachine;
  quiz: typeof quizMachine;
  scenario: ReturnType<typeof createScenarioMachine>;
};

type EventOf<Type extends SessionEvent['type']> = { event: Extract<SessionEvent, { type: Type }> };

/** Pages that need nothing loaded but themselves, and those that `study.pageOf` leads to. */
const plainPages = ['about', 'support', 'record', 'feedback', 'explorer', 'menu'] as const;
const quizPages = ['practice', 'test-out', 'tested-out', 'assessment', 'closed', 'results'] as const;
const studyPages = ['lesson', 'scenario', ...quizPages] as const;

// What states have in common.
const quiz = {
  entry: ['prepareQuiz', { type: 'save', params: 'drafted' }, 'startActivity'],
  exit: ['stopQuiz', 'endRun'],
} as const;
const begin = { type: 'beginPractice', params: ({ event }: EventOf<'practise'>) => event.which } as const;
const finish = { type: 'finishQuiz', params: ({ event }: EventOf<'xstate.done.actor.quiz'>) => event.output } as const;
const save = { type: 'save', params: 'changed' } as const;
const tell = (type: 'flush' | 'shown' | 'online' | 'takeOver') =>
  ({ actions: { type: 'tell', params: type } }) as const;

/**
 * The whole visit: opening → menu · lesson · practice · test-out · scenario · assessment · results · record · about → leaving →
 * left. Owns Progress, runs the tracking for life and one activity at a time, and writes down what activities report.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
    tags: {} as 'open',
    children: {} as { tracking: 'tracking'; lesson: 'lesson'; quiz: 'quiz'; scenario: 'scenario' },
  },
  actors: {
    tracking: trackingMachine,
    ...({} as Activities),
    load: fromPromise<Partial<Loaded>, SessionContext>(({ input }) =>
      load(input.route, input.course, input, input.loaders),
    ),
  },
  delays: { aMinute: 60_000 },
  guards: {
    isSameLesson: ({ context }, route: Route) => route.at === 'lesson' && context.lesson?.id === route.lesson,
    isFinishedBefore: ({ context }) => !context.studiesAgain && isFinishedBefore(context),
    isUnknown: ({ context }) => !isKnown(context.route, context.course),
    isLoaded: ({ context }) => isLoaded(context.route, context.course, context),
    isAt: ({ context }, at: Route['at']) => context.route.at === at,
    opens: ({ context }, page: Page) => context.study?.pageOf(context) === page,
    mayTestOut: ({ context }) => context.study?.mayTestOut(context) ?? false,
    hasNoResults: ({ context: { route, progress } }) => route.at === 'results' && !progress.assessment.last,
  },
  actions: {
    setRoute: assign({ route: (_, route: Route) => route }),
    readSaved: assign(({ context }, launch: Launch) => {
      const arrived = readLaunch(launch, context.course, context.newSeed);
      const route = context.route.at === 'menu' ? arrived.progress.place : context.route;
      return { ...arrived, route };
    }),
    unpackTries: assign({
      progress: ({ context: { study, progress, course } }) => study?.unpackTries(progress, course) ?? progress,
    }),
    setAside: ({ context }) => {
      if (context.startedAfresh && context.launch) context.setAside(context.launch.saved);
    },
    save: sendTo('tracking', ({ context }, type: 'changed' | 'drafted') => ({ type, save: saveOf(context) })),
    record: assign(({ context }, fact: ActivityFact) => {
      const recorded = context.study?.recordFact({ ...context, now: context.now() }, fact);
      if (!recorded) return {};
      const { progress, route, askedAt } = recorded;
      return { recorded, progress, route, askedAt };
    }),
    passOn: ({ context, self }) => {
      const { recorded } = context;
      const { tracking } = self.getSnapshot().children;
      if (!recorded || !tracking) return;
      if (recorded.answer) tracking.send({ type: 'answered', record: recorded.answer });
      if (recorded.save === 'no') return;
      tracking.send({ type: recorded.save === 'soon' ? 'changed' : 'drafted', save: saveOf(context) });
    },
    tell: sendTo('tracking', (_, type: 'flush' | 'shown' | 'online' | 'takeOver') => ({ type })),
    /** A page that goes cannot wait until everything is known to be saved. */
    leave: sendTo('tracking', ({ context, event }) => ({
      type: event.type === 'unloaded' ? 'end' : 'close',
      reason: standingOf(context.course, context.progress).completion === 'completed' ? 'finished' : 'suspended',
    })),
    rest: assign({ progress: ({ context }) => moved(context.progress, { at: 'menu' }) }),
    prepareQuiz: assign(({ context }) => context.study?.quizRun(context, context.newSeed()) ?? {}),
    beginPractice: assign({
      progress: ({ context }, which: 'all' | 'wrong') =>
        context.study?.practiceAgain(context, which, context.newSeed()) ?? context.progress,
    }),
    finishQuiz: assign(({ context }, result: QuizResult) => context.study?.quizFinished(context, result) ?? {}),
    studyAgain: assign({ studiesAgain: true }),
    stopQuiz: stopChild('quiz'),
    endRun: assign({ run: null }),
    startActivity: enqueueActions(({ context, enqueue, self }) => {
      const activity = context.study?.activityOf(context, (fact) => self.send({ type: 'happened', fact }));
      // `setup` types spawnChild for the logic that it holds itself.
      const start = enqueue.spawnChild as unknown as (logic: AnyActorLogic, options: object) => void;
      if (activity) start(activity.logic, { id: activity.id, input: activity.input });
    }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({ ...input, ...atFirst, askedAt: input.now() }),
  invoke: {
    id: 'tracking',
    src: 'tracking',
    input: ({ context: { tracker, now, probe, keeping }, self }) => ({
      ...{ tracker, now, probe, keeping },
      report: (fact: TrackingFact) => self.send(fact),
    }),
  },
  initial: 'opening',
  on: {
    opened: {
      target: '.open',
      actions: [{ type: 'readSaved', params: ({ event }) => event.launch }, 'unpackTries', 'setAside', save],
    },
    openFailed: { target: '.unavailable', actions: assign({ problem: ({ event }) => event.error }) },
    openElsewhere: '.elsewhere',
    overtaken: '.overtaken',
    configured: {
      actions: assign(({ event: { course, organisation, problems } }) => ({ course, organisation, problems })),
    },
  },
  states: {
    opening: {},
    unavailable: {},
    elsewhere: { on: { takeOver: tell('takeOver') } },
    overtaken: {},
    open: {
      tags: 'open',
      initial: 'arriving',
      on: {
        go: { target: '.arriving', actions: { type: 'setRoute', params: ({ event }) => event.route } },
        happened: { actions: [{ type: 'record', params: ({ event }) => event.fact }, 'passOn'] },
        answered: { actions: [sendTo('tracking', ({ event }) => event), save] },
        hidden: tell('flush'),
        shown: tell('shown'),
        online: tell('online'),
        saveAndExit: 'leaving',
        unloaded: 'leaving',
      },
      states: {
        arriving: {
          always: [
            { guard: 'isFinishedBefore', target: 'finished' },
            { guard: 'isUnknown', target: 'menu' },
            ...plainPages.map((page) => ({ guard: { type: 'isAt', params: page }, target: page }) as const),
            { guard: 'hasNoResults', target: 'menu' },
            { guard: 'isLoaded', target: 'opening' },
            { target: 'loading' },
          ],
        },
        loading: {
          invoke: {
            src: 'load',
            input: ({ context }) => context,
            onDone: { target: 'opening', actions: [assign(({ event }) => event.output), 'unpackTries'] },
            onError: 'notLoaded',
          },
        },
        notLoaded: {},
        finished: { on: { studyAgain: { target: 'arriving', actions: 'studyAgain' } } },
        opening: {
          always: [
            ...studyPages.map((page) => ({ guard: { type: 'opens', params: page }, target: page }) as const),
            { target: 'menu' },
          ],
        },
        menu: { entry: [{ type: 'setRoute', params: { at: 'menu' } }, 'rest', { type: 'save', params: 'drafted' }] },
        about: {},
        support: {},
        record: {},
        feedback: {},
        explorer: {},
        lesson: {
          entry: 'startActivity',
          exit: stopChild('lesson'),
          on: {
            go: {
              guard: { type: 'isSameLesson', params: ({ event }) => event.route },
              actions: sendTo('lesson', ({ event }) => ({
                type: 'goTo',
                step: event.route.at === 'lesson' ? event.route.step : '',
              })),
            },
          },
        },
        scenario: { entry: 'startActivity', exit: stopChild('scenario') },
        practice: {
          ...quiz,
          on: {
            practise: { target: 'practice', reenter: true, actions: [begin, save] },
            'xstate.done.actor.quiz': { target: 'practised', actions: finish },
          },
        },
        practised: {
          entry: ['rest', save],
          on: { practise: { target: 'practice', actions: [begin, save] } },
        },
        'test-out': {
          ...quiz,
          on: { 'xstate.done.actor.quiz': { target: 'tested-out', actions: [finish, save] } },
        },
        'tested-out': {
          on: { tryAgain: { guard: 'mayTestOut', target: 'test-out' } },
        },
        assessment: {
          ...quiz,
          on: { 'xstate.done.actor.quiz': { target: 'results', actions: [finish, save] } },
        },
        // No try can begin now. The page looks again while it is open.
        closed: { after: { aMinute: 'arriving' } },
        results: {},
      },
    },
    leaving: {
      entry: 'leave',
      on: {
        closed: 'left',
        online: tell('online'),
        hidden: tell('flush'),
        shown: tell('shown'),
        // In trouble the page is perhaps closed before the next try.
        unloaded: { actions: 'leave' },
      },
    },
    left: {},
  },
});

export type SessionActor = ActorRefFrom<typeof sessionMachine>;

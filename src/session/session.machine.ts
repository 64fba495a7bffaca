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
import { emptyProgress, moved } from '../course/progress';
import type { Route } from '../course/route';
import { standingOf } from '../course/standing';
import type { lessonMachine } from '../lesson/lesson.machine';
import type { quizMachine } from '../quiz/quiz.machine';
import type { createScenarioMachine } from '../scenario/scenario.machine';
import { trackingMachine, type TrackingFact } from '../tracking/tracking.machine';
import type { Launch } from '../tracking/tracker';
import { load } from './load';
import type { ActivityFact } from './record-fact';
import type { Loaded, SessionContext, SessionEvent, SessionInput } from './session.types';
import { isKnown, isLoaded, readSaved, saveOf, scenarioOf } from './visit';

/** The machines of the activities come with the study chunk; here they are known by type only. */
type Activities = {
  lesson: typeof lessonMachine;
  quiz: typeof quizMachine;
  scenario: ReturnType<typeof createScenarioMachine>;
};

/**
 * The whole visit: opening → menu · lesson · quiz · scenario · assessment · results · record · about → leaving → left. Owns
 * Progress, runs the tracking for life and one activity at a time, and writes down what activities report.
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
  guards: {
    isSameLesson: ({ context }, route: Route) => route.at === 'lesson' && context.lesson?.id === route.lesson,
    isUnknown: ({ context }) => !isKnown(context.route, context.course),
    isLoaded: ({ context }) => isLoaded(context.route, context),
    isAt: ({ context }, at: Route['at']) => context.route.at === at,
    hasScenario: ({ context }) => scenarioOf(context.route, context.lesson) !== undefined,
    hasNoTryLeft: ({ context: { study, route, progress, course } }) =>
      route.at === 'assessment' && !progress.assessment.running && study?.triesLeft(progress, course.policy) === 0,
    hasNoResults: ({ context: { route, progress } }) => route.at === 'results' && !progress.assessment.last,
  },
  actions: {
    setRoute: assign({ route: (_, route: Route) => route }),
    readSaved: assign(({ context }, launch: Launch) => {
      const { progress, startedAfresh } = readSaved(launch.saved, context.course, context.newSeed);
      const route = context.route.at === 'menu' ? progress.place : context.route;
      return { launch, progress, route, startedAfresh };
    }),
    setAside: ({ context }) => {
      if (context.startedAfresh && context.launch) context.setAside(context.launch.saved);
    },
    save: sendTo('tracking', ({ context }, type: 'changed' | 'drafted') => ({
      type,
      save: saveOf(context.course, context.progress, context.ledgers),
    })),
    record: assign(({ context }, fact: ActivityFact) => {
      const recorded = context.study?.recordFact(
        { ...context, policy: context.course.policy, now: context.now() },
        fact,
      );
      const route: Route =
        fact.type === 'stepOpened' ? { at: 'lesson', lesson: fact.lesson, step: fact.step } : context.route;
      if (!recorded) return {};
      return { recorded, route, progress: recorded.progress, askedAt: recorded.askedAt };
    }),
    passOn: ({ context: { recorded, course, ledgers }, self }) => {
      const { tracking } = self.getSnapshot().children;
      if (!recorded || !tracking) return;
      if (recorded.answer) tracking.send({ type: 'answered', record: recorded.answer });
      if (recorded.save === 'no') return;
      const save = saveOf(course, recorded.progress, ledgers);
      tracking.send({ type: recorded.save === 'soon' ? 'changed' : 'drafted', save });
    },
    rest: assign({ progress: ({ context }) => moved(context.progress, { at: 'menu' }) }),
    prepareQuiz: assign(({ context }) => context.study?.quizRun(context, context.newSeed()) ?? {}),
    finishTry: assign(({ context: { study, progress, banks, course, now } }) => ({
      progress: study?.finishTry(progress, banks, course.policy, now()) ?? progress,
      route: { at: 'results' as const },
    })),
    startActivity: enqueueActions(({ context, enqueue, self }) => {
      const activity = context.study?.activityOf(context, (fact) => self.send({ type: 'happened', fact }));
      // `setup` types spawnChild for the logic that it holds itself.
      const start = enqueue.spawnChild as unknown as (logic: AnyActorLogic, options: object) => void;
      if (activity) start(activity.logic, { id: activity.id, input: activity.input });
    }),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...input,
    progress: emptyProgress(0),
    launch: null,
    problem: null,
    startedAfresh: false,
    lesson: null,
    banks: {},
    study: null,
    ledgers: {},
    run: null,
    practiceResult: null,
    askedAt: input.now(),
    recorded: null,
  }),
  invoke: {
    id: 'tracking',
    src: 'tracking',
    input: ({ context, self }) => ({
      tracker: context.tracker,
      now: context.now,
      report: (fact: TrackingFact) => self.send(fact),
    }),
  },
  initial: 'opening',
  states: {
    opening: {
      on: {
        opened: {
          target: 'open',
          actions: [
            { type: 'readSaved', params: ({ event }) => event.launch },
            'setAside',
            { type: 'save', params: 'changed' },
          ],
        },
        openFailed: { target: 'unavailable', actions: assign({ problem: ({ event }) => event.error }) },
      },
    },
    unavailable: {},
    open: {
      tags: 'open',
      initial: 'arriving',
      on: {
        go: { target: '.arriving', actions: { type: 'setRoute', params: ({ event }) => event.route } },
        happened: { actions: [{ type: 'record', params: ({ event }) => event.fact }, 'passOn'] },
        hidden: { actions: sendTo('tracking', { type: 'flush' }) },
        online: { actions: sendTo('tracking', { type: 'online' }) },
        saveAndExit: 'leaving',
        unloaded: 'leaving',
      },
      states: {
        arriving: {
          always: [
            { guard: 'isUnknown', target: 'menu' },
            { guard: { type: 'isAt', params: 'about' }, target: 'about' },
            { guard: { type: 'isAt', params: 'record' }, target: 'record' },
            { guard: { type: 'isAt', params: 'menu' }, target: 'menu' },
            { guard: 'hasNoResults', target: 'menu' },
            { guard: 'isLoaded', target: 'opening' },
            { target: 'loading' },
          ],
        },
        loading: {
          invoke: {
            src: 'load',
            input: ({ context }) => context,
            onDone: { target: 'opening', actions: assign(({ event }) => event.output) },
            onError: 'notLoaded',
          },
        },
        notLoaded: {},
        opening: {
          always: [
            { guard: { type: 'isAt', params: 'lesson' }, target: 'lesson' },
            { guard: { type: 'isAt', params: 'practice' }, target: 'practice' },
            { guard: 'hasScenario', target: 'scenario' },
            { guard: 'hasNoTryLeft', target: 'results', actions: { type: 'setRoute', params: { at: 'results' } } },
            { guard: { type: 'isAt', params: 'assessment' }, target: 'assessment' },
            { guard: { type: 'isAt', params: 'results' }, target: 'results' },
            { target: 'menu' },
          ],
        },
        menu: { entry: [{ type: 'setRoute', params: { at: 'menu' } }, 'rest', { type: 'save', params: 'drafted' }] },
        about: {},
        record: {},
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
          entry: ['prepareQuiz', 'startActivity'],
          exit: stopChild('quiz'),
          on: {
            'xstate.done.actor.quiz': {
              target: 'practised',
              actions: assign({ practiceResult: ({ event }) => event.output }),
            },
          },
        },
        practised: {
          entry: ['rest', { type: 'save', params: 'changed' }],
          on: { practiseAgain: 'practice' },
        },
        assessment: {
          entry: ['prepareQuiz', 'startActivity'],
          exit: stopChild('quiz'),
          on: {
            'xstate.done.actor.quiz': {
              target: 'results',
              actions: ['finishTry', { type: 'save', params: 'changed' }],
            },
          },
        },
        results: {},
      },
    },
    leaving: {
      entry: sendTo('tracking', ({ context }) => ({
        type: 'close',
        reason: standingOf(context.course, context.progress).completion === 'completed' ? 'finished' : 'suspended',
      })),
      on: {
        closed: 'left',
        online: { actions: sendTo('tracking', { type: 'online' }) },
        // In trouble the page is perhaps closed before the next try.
        hidden: { actions: sendTo('tracking', { type: 'flush' }) },
        unloaded: { actions: sendTo('tracking', { type: 'flush' }) },
      },
    },
    left: {},
  },
});

export type SessionActor = ActorRefFrom<typeof sessionMachine>;

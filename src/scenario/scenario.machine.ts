import { assign, setup } from 'xstate';
import type { Choice, EndingGrade, Scenario } from '../course/scenario';

/** What a scenario reports to whoever runs it. */
export type ScenarioFact =
  /** Where the learner is now, to come back to. */
  { type: 'moved'; path: string } | { type: 'ended'; ending: string; grade: EndingGrade };

interface ScenarioInput {
  report: (fact: ScenarioFact) => void;
}

type ScenarioEvent =
  | { type: 'choose'; choice: string }
  | { type: 'goOn' }
  /** Back to the decision with this place in the way taken, from 0. */
  | { type: 'backTo'; decision: number }
  | { type: 'restart' };

interface ScenarioContext extends ScenarioInput {
  path: string;
}

/** A decision on the way taken. */
interface Decision {
  scene: string;
  choice: Choice;
}

/** Where a path leads. */
export interface Way {
  decisions: Decision[];
  /** The scene to decide in, or the ending reached; while pondering, the scene just decided. */
  scene: string;
  /** The consequence of the last decision is on the screen. */
  pondering: boolean;
  /** The part of the path that the scenario still has. */
  path: string;
}

/**
 * Follows a path through the scenes as far as it goes: one letter a choice, the last a capital while its consequence is on
 * the screen, so that the learner comes back to exactly that page. Pure; never throws.
 */
export function followPath(scenario: Scenario, path: string): Way {
  const decisions: Decision[] = [];
  let scene = scenario.start;
  let pondering = false;
  for (const letter of path) {
    const current = scenario.scenes[scene];
    if (pondering || current?.type !== 'scene') break;
    const choice = current.choices.find((option) => option.id === letter.toLowerCase());
    if (!choice) break;
    decisions.push({ scene, choice });
    pondering = letter !== letter.toLowerCase();
    if (!pondering) scene = choice.to;
  }
  return { decisions, scene, pondering, path: path.slice(0, decisions.length) };
}

const deciding = (scene: string): string => `${scene}:deciding`;
const consequence = (scene: string, choice: string): string => `${scene}:${choice}`;

/**
 * The machine of one scenario: each scene becomes a state in which the learner decides, each choice a state in which its
 * consequence is read, each ending a state. It starts where `path` leads. The build has proved that every choice leads
 * somewhere and that every way ends, so a target always exists.
 */
export function createScenarioMachine(scenario: Scenario, path: string) {
  const base = setup({
    types: {
      context: {} as ScenarioContext,
      events: {} as ScenarioEvent,
      input: {} as ScenarioInput,
      tags: {} as 'deciding' | 'consequence' | 'ending',
    },
    actions: {
      takeChoice: assign({
        path: ({ context, event }) =>
          event.type === 'choose' ? context.path + event.choice.toUpperCase() : context.path,
      }),
      goOn: assign({ path: ({ context }) => context.path.toLowerCase() }),
      cutBack: assign({ path: ({ context }, decisions: number) => context.path.slice(0, decisions).toLowerCase() }),
      reportMoved: ({ context }) => context.report({ type: 'moved', path: context.path }),
      reportEnded: ({ context }, ending: { id: string; grade: EndingGrade }) =>
        context.report({ type: 'ended', ending: ending.id, grade: ending.grade }),
    },
    guards: {
      chose: ({ event }, choice: string) => event.type === 'choose' && event.choice === choice,
      wasDecidedAt: ({ context, event }, scene: string) =>
        event.type === 'backTo' && followPath(scenario, context.path).decisions[event.decision]?.scene === scene,
    },
  });
  type States = NonNullable<Parameters<typeof base.createMachine>[0]['states']>;

  const states: States = {};
  const scenes = Object.entries(scenario.scenes);
  for (const [id, scene] of scenes) {
    if (scene.type === 'ending') {
      states[deciding(id)] = { tags: ['ending'] };
      continue;
    }
    states[deciding(id)] = {
      tags: ['deciding'],
      on: {
        choose: scene.choices.map((choice) => ({
          guard: { type: 'chose' as const, params: choice.id },
          target: consequence(id, choice.id),
          actions: ['takeChoice' as const, 'reportMoved' as const],
        })),
      },
    };
    for (const choice of scene.choices) {
      const next = scenario.scenes[choice.to];
      // Reported on the way there, not on entry: coming back to an ending is not another end.
      const ended =
        next?.type === 'ending' ? [{ type: 'reportEnded' as const, params: { id: choice.to, grade: next.grade } }] : [];
      states[consequence(id, choice.id)] = {
        tags: ['consequence'],
        on: { goOn: { target: deciding(choice.to), actions: ['goOn', 'reportMoved', ...ended] } },
      };
    }
  }

  const from = followPath(scenario, path);
  const last = from.decisions.at(-1);
  return base.createMachine({
    id: 'scenario',
    context: ({ input }) => ({ ...input, path: from.path }),
    entry: 'reportMoved',
    initial: from.pondering && last ? consequence(last.scene, last.choice.id) : deciding(from.scene),
    states,
    on: {
      backTo: scenes.map(([id]) => ({
        guard: { type: 'wasDecidedAt' as const, params: id },
        target: `.${deciding(id)}`,
        actions: [
          { type: 'cutBack' as const, params: ({ event }: { event: { decision: number } }) => event.decision },
          'reportMoved' as const,
        ],
      })),
      restart: {
        target: `.${deciding(scenario.start)}`,
        actions: [{ type: 'cutBack', params: 0 }, 'reportMoved'],
      },
    },
  });
}

import { resolve } from 'node:path';
import fc from 'fast-check';
import { createActor } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../content/compile';
import type { Scenario } from '../course/scenario';
import { createScenarioMachine, followPath, type ScenarioFact } from './scenario.machine';
import { story } from './scenario.fixture';

const inCourse = Object.values(compileContent(resolve(import.meta.dirname, '../..')).lessons).flatMap((lesson) =>
  lesson.scenarios.map((scenario) => [`${lesson.id} ${scenario.id}`, scenario] as const),
);

function play(path = '', scenario: Scenario = story) {
  const facts: ScenarioFact[] = [];
  const actor = createActor(createScenarioMachine(scenario, path), {
    input: { report: (fact) => facts.push(fact) },
  }).start();
  return {
    actor,
    facts,
    choose: (choice: string) => actor.send({ type: 'choose', choice }),
    goOn: () => actor.send({ type: 'goOn' }),
    path: () => actor.getSnapshot().context.path,
    shows: (tag: 'deciding' | 'consequence' | 'ending') => actor.getSnapshot().hasTag(tag),
    ends: () => facts.filter(({ type }) => type === 'ended'),
  };
}

/** Every way to an ending, as paths. */
function waysOf({ scenes, start }: Scenario): { path: string; to: string }[] {
  const from = (id: string, path: string): { path: string; to: string }[] => {
    const scene = scenes[id];
    if (scene?.type !== 'scene') return [{ path, to: id }];
    return scene.choices.flatMap((choice) => from(choice.to, path + choice.id));
  };
  return from(start, '');
}

const lettersOf = ({ scenes }: Scenario): Set<string> =>
  new Set(Object.values(scenes).flatMap((scene) => (scene.type === 'scene' ? scene.choices.map(({ id }) => id) : [])));

test('the course has scenarios', () => {
  expect(inCourse.length).toBeGreaterThanOrEqual(3);
});

describe.each([['the small story', story] as const, ...inCourse])('every way through %s', (_, scenario) => {
  const ways = waysOf(scenario);
  const paths = getSimplePaths(createScenarioMachine(scenario, ''), {
    input: { report: () => undefined },
    events: [{ type: 'goOn' }, ...Array.from(lettersOf(scenario), (choice) => ({ type: 'choose' as const, choice }))],
    serializeState: ({ context }) => context.path,
    stopWhen: (state) => state.hasTag('ending'),
    limit: 20_000,
  });

  test('ends, and is a way that the scenes have', () => {
    const ended = paths.filter(({ state }) => state.hasTag('ending'));
    expect(ended.map(({ state }) => state.context.path).toSorted()).toEqual(ways.map(({ path }) => path).toSorted());
  });

  test('takes at least three decisions where it ends best', () => {
    const best = ways.filter(({ to }) => {
      const ending = scenario.scenes[to];
      return ending?.type === 'ending' && ending.grade === 'best';
    });
    expect(best.length).toBeGreaterThan(0);
    expect(Math.min(...best.map(({ path }) => path.length))).toBeGreaterThanOrEqual(3);
  });

  test('can be left on any page and gone on with on that page', () => {
    for (const { state } of paths) {
      const resumed = play(state.context.path, scenario);
      expect(resumed.actor.getSnapshot().value).toBe(state.value);
      expect(resumed.path()).toBe(state.context.path);
    }
  });

  test('is a way that the views can follow: path and state tell the same', () => {
    for (const { state } of paths) {
      const way = followPath(scenario, state.context.path);
      expect(way.path).toBe(state.context.path);
      expect(way.pondering).toBe(state.hasTag('consequence'));
      expect(state.hasTag('ending')).toBe(!way.pondering && scenario.scenes[way.scene]?.type === 'ending');
    }
  });
});

describe('a decision', () => {
  test('shows its consequence first and leads on when the learner goes on', () => {
    const { choose, goOn, path, shows } = play();
    expect(shows('deciding')).toBe(true);
    choose('a');
    expect([path(), shows('consequence')]).toEqual(['A', true]);
    choose('b');
    expect(path()).toBe('A');
    goOn();
    expect([path(), shows('deciding')]).toEqual(['a', true]);
  });

  test('that the scene does not offer changes nothing', () => {
    const { choose, goOn, path, facts } = play();
    choose('z');
    goOn();
    expect(path()).toBe('');
    expect(facts).toEqual([{ type: 'moved', path: '' }]);
  });

  test('is reported at each page, so that the learner comes back to it', () => {
    const { choose, goOn, facts } = play('a');
    choose('b');
    goOn();
    expect(facts).toEqual([
      { type: 'moved', path: 'a' },
      { type: 'moved', path: 'aB' },
      { type: 'moved', path: 'ab' },
      { type: 'ended', ending: 'saved', grade: 'safe' },
    ]);
  });
});

describe('going back', () => {
  test('to an earlier decision cuts the way there, also from a consequence and from an ending', () => {
    for (const path of ['aab', 'aaB', 'aa']) {
      const { actor, path: now, shows } = play(path);
      actor.send({ type: 'backTo', decision: 1 });
      expect([now(), shows('deciding')]).toEqual(['a', true]);
      expect(actor.getSnapshot().value).toBe('second:deciding');
    }
  });

  test('to a decision that was not made changes nothing', () => {
    const { actor, path } = play('aA');
    for (const decision of [2, -1, 7]) actor.send({ type: 'backTo', decision });
    expect(path()).toBe('aA');
  });

  test('to the start begins the story again from any page', () => {
    for (const path of ['', 'A', 'aa', 'aaa']) {
      const { actor, path: now } = play(path);
      actor.send({ type: 'restart' });
      expect([now(), actor.getSnapshot().value]).toEqual(['', 'first:deciding']);
    }
  });
});

describe('an ending', () => {
  test('is reported once, when it is reached', () => {
    const { choose, goOn, ends } = play();
    choose('b');
    expect(ends()).toEqual([]);
    goOn();
    expect(ends()).toEqual([{ type: 'ended', ending: 'harmed', grade: 'harmful' }]);
  });

  test('is not reported again when the learner comes back to it', () => {
    expect(play('b').ends()).toEqual([]);
  });

  test('is reported again when the story was played again', () => {
    const { actor, choose, goOn, ends } = play('b');
    actor.send({ type: 'backTo', decision: 0 });
    choose('b');
    goOn();
    expect(ends()).toHaveLength(1);
  });
});

test('going back and starting again leads to no page that the way forward does not have', () => {
  const pages = getShortestPaths(createScenarioMachine(story, ''), {
    input: { report: () => undefined },
    events: [
      { type: 'choose', choice: 'a' },
      { type: 'choose', choice: 'b' },
      { type: 'goOn' },
      { type: 'restart' },
      { type: 'backTo', decision: 0 },
      { type: 'backTo', decision: 1 },
    ],
    serializeState: ({ value, context }) => JSON.stringify([value, context.path]),
    limit: 500,
  }).map(({ state }) => state.context.path);
  expect(pages.toSorted()).toEqual(['', 'A', 'B', 'a', 'aA', 'aB', 'aa', 'aaA', 'aaB', 'aaa', 'aab', 'ab', 'b']);
});

test('any text is followed as far as the story goes, and no further', () => {
  const path = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', 'c'), maxLength: 6 }),
  );
  fc.assert(
    fc.property(path, (text) => {
      const way = followPath(story, text);
      expect(text.startsWith(way.path)).toBe(true);
      expect(way.decisions.length).toBe(way.path.length);
      expect(followPath(story, way.path)).toEqual(way);
      expect(story.scenes).toHaveProperty(way.scene);
      expect(play(text).path()).toBe(way.path);
    }),
    { seed: 5 },
  );
});

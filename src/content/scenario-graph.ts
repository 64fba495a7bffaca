import type { Ending, Scenario, Scene } from '../course/scenario';

/** A fault in the graph: the scene, the choice where there is one, and what is wrong. */
export interface GraphProblem {
  /** Path from the scenario's root to the field. */
  path: (string | number)[];
  problem: string;
}

const fewestEndings = 3;
const fewestDecisions = 3;

/** Proves that every choice leads on, every scene can be reached, every way ends, and the best way takes enough decisions. */
export function checkGraph({ start, scenes }: Scenario): GraphProblem[] {
  const problems: GraphProblem[] = [];
  const names = Object.keys(scenes).join(', ');
  if (!scenes[start]) problems.push({ path: ['start'], problem: `no scene “${start}”; the scenes are ${names}` });
  for (const [id, scene] of Object.entries(scenes)) {
    if (scene.type === 'ending') continue;
    const letters = scene.choices.map((choice) => choice.id);
    scene.choices.forEach((choice, index) => {
      const path = ['scenes', id, 'choices', index];
      if (letters.indexOf(choice.id) < index) {
        problems.push({
          path: [...path, 'id'],
          problem: `letter “${choice.id}” stands twice; the way taken is saved as letters`,
        });
      }
      if (!scenes[choice.to]) {
        problems.push({ path: [...path, 'to'], problem: `no scene “${choice.to}”; the scenes are ${names}` });
      }
    });
  }
  if (problems.length > 0) return problems;
  return [...unreachable(start, scenes), ...circles(start, scenes), ...endings(start, scenes)];
}

type Scenes = Record<string, Scene | Ending>;

function next(id: string, scenes: Scenes): string[] {
  const scene = scenes[id];
  return scene?.type === 'scene' ? scene.choices.map((choice) => choice.to) : [];
}

function unreachable(start: string, scenes: Scenes): GraphProblem[] {
  const reached = new Set([start]);
  for (const id of reached) next(id, scenes).forEach((to) => reached.add(to));
  return Object.keys(scenes)
    .filter((id) => !reached.has(id))
    .map((id) => ({ path: ['scenes', id], problem: 'no choice leads here; point a choice at it or remove it' }));
}

/** Without a circle every way ends, since only endings have no choices. */
function circles(start: string, scenes: Scenes): GraphProblem[] {
  const done = new Set<string>();
  const walk = (id: string, way: string[]): GraphProblem[] => {
    if (way.includes(id)) {
      const circle = [...way.slice(way.indexOf(id)), id].join(' → ');
      return [
        {
          path: ['scenes', way.at(-1) ?? id],
          problem: `leads round in a circle (${circle}); every way must come to an ending`,
        },
      ];
    }
    if (done.has(id)) return [];
    const found = [...new Set(next(id, scenes))].flatMap((to) => walk(to, [...way, id]));
    done.add(id);
    return found;
  };
  return walk(start, []);
}

function endings(start: string, scenes: Scenes): GraphProblem[] {
  const all = Object.values(scenes).filter((scene) => scene.type === 'ending');
  const problems: GraphProblem[] = [];
  if (all.length < fewestEndings) {
    problems.push({ path: ['scenes'], problem: `has ${all.length} endings; at least ${fewestEndings} are needed` });
  }
  if (!all.some(({ grade }) => grade === 'best')) {
    problems.push({ path: ['scenes'], problem: 'has no ending with “ending: best”; at least one is needed' });
  }
  for (const [id, decisions] of decisionsTo(start, scenes)) {
    const scene = scenes[id];
    if (scene?.type === 'ending' && scene.grade === 'best' && decisions < fewestDecisions) {
      problems.push({
        path: ['scenes', id],
        problem: `can be reached with ${decisions} decisions; a best ending takes at least ${fewestDecisions}`,
      });
    }
  }
  return problems;
}

/** The fewest decisions that lead to each scene. */
function decisionsTo(start: string, scenes: Scenes): Map<string, number> {
  const decisions = new Map([[start, 0]]);
  for (const [id, count] of decisions) {
    for (const to of next(id, scenes)) if (!decisions.has(to)) decisions.set(to, count + 1);
  }
  return decisions;
}

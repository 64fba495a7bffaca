import { describe, expect, it } from 'vitest';
import type { EndingGrade, Scenario } from '../course/scenario';
import { checkGraph } from './scenario-graph';

/** A scenario from a sketch: scene to the targets of its choices; endings by grade. */
function scenario(ways: Record<string, string>, endings: Record<string, EndingGrade>, letters = 'abcd'): Scenario {
  const scenes: Scenario['scenes'] = {};
  for (const [id, targets] of Object.entries(ways)) {
    scenes[id] = {
      type: 'scene',
      title: id,
      story: [],
      question: '',
      choices: targets
        .split(' ')
        .map((to, index) => ({ id: letters[index] ?? '', text: '', grade: 'best', then: [], why: '', to })),
    };
  }
  for (const [id, grade] of Object.entries(endings))
    scenes[id] = { type: 'ending', title: id, grade, story: [], debrief: '' };
  return { id: 's', title: '', sensitive: '', minutes: 1, setting: '', people: '', standard: '', start: 'one', scenes };
}

const ways = { one: 'two bad', two: 'three ok', three: 'good ok' };
const endings: Record<string, EndingGrade> = { good: 'best', ok: 'safe', bad: 'harmful' };
const problems = (changed: Record<string, string>, last = endings, letters?: string): string[] =>
  checkGraph(scenario({ ...ways, ...changed }, last, letters)).map(
    ({ path, problem }) => `${path.join('.')} ${problem}`,
  );

describe('a scenario', () => {
  it('that is whole passes', () => {
    expect(problems({})).toEqual([]);
  });

  it('may not lead nowhere', () => {
    expect(problems({ two: 'three gone' })).toEqual([
      'scenes.two.choices.1.to no scene “gone”; the scenes are one, two, three, good, ok, bad',
    ]);
  });

  it('must start at a scene', () => {
    expect(checkGraph({ ...scenario(ways, endings), start: 'zero' })[0]?.problem).toContain('no scene “zero”');
  });

  it('may not hold a scene that cannot be reached', () => {
    expect(problems({ lost: 'good ok' })).toEqual([
      'scenes.lost no choice leads here; point a choice at it or remove it',
    ]);
  });

  it('may not lead round in a circle', () => {
    expect(problems({ three: 'good two' })).toEqual([
      'scenes.three leads round in a circle (two → three → two); every way must come to an ending',
    ]);
  });

  it('must end', () => {
    expect(problems({ one: 'two two', two: 'three three', three: 'one one' }, {})).toEqual([
      expect.stringContaining('leads round in a circle'),
      'scenes has 0 endings; at least 3 are needed',
      'scenes has no ending with “ending: best”; at least one is needed',
    ]);
  });

  it('needs three endings, one of them best', () => {
    expect(problems({ one: 'two ok' }, { good: 'safe', ok: 'safe' })).toEqual([
      'scenes has 2 endings; at least 3 are needed',
      'scenes has no ending with “ending: best”; at least one is needed',
    ]);
  });

  it('takes three decisions to its best ending on every way', () => {
    expect(problems({ two: 'three good ok' })).toEqual([
      'scenes.good can be reached with 2 decisions; a best ending takes at least 3',
    ]);
  });

  it('has different letters in a scene', () => {
    expect(problems({}, endings, 'aa').every((problem) => problem.includes('letter “a” stands twice'))).toBe(true);
    expect(problems({}, endings, 'aa')).toHaveLength(3);
  });
});

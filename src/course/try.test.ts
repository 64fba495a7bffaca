import { describe, expect, it } from 'vitest';
import { tryBegun } from './assessment';
import { emptyProgress, type Progress, type Try } from './progress';
import { testOutBegun } from './test-out';
import { newTry, usedItems } from './try';

const tryOf = (lesson: string, ...slots: number[]): Try =>
  newTry(
    1,
    slots.map((slot) => ({ lesson, slot })),
  );

describe('Used items', () => {
  const start = emptyProgress(1);
  const assessed: Progress = { ...start, assessment: { ...start.assessment, last: tryOf('r2', 0, 1) } };
  const tried = {
    ...testOutBegun(assessed, 'r2', 1, [
      { lesson: 'r2', slot: 1 },
      { lesson: 'r2', slot: 2 },
    ]),
  };

  it('of the assessment are those of its last try, and to a lesser degree those of test-outs', () => {
    expect([...usedItems(tried)].sort()).toEqual([
      ['r2/0', 2],
      ['r2/1', 2],
      ['r2/2', 1],
    ]);
  });

  it('of a test-out are those of its last try, and to a lesser degree all others', () => {
    const finished = { ...tried.testOuts['r2']!, last: tryOf('r2', 2), running: null };
    const after: Progress = { ...tried, testOuts: { r2: finished } };
    expect([...usedItems(after, 'r2')].sort()).toEqual([
      ['r2/0', 1],
      ['r2/1', 1],
      ['r2/2', 2],
    ]);
  });

  it('of a new draw for a running try are those of the last one', () => {
    const running = tryBegun(assessed, 2, [{ lesson: 'a10', slot: 4 }]);
    expect(usedItems(running).get('r2/0')).toBe(2);
    expect(usedItems(start).size).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { pairsOf, partsOf } from './parts';

const chambers = [
  { id: 'b', text: 'Ventricle' },
  { id: 'a', text: 'Atrium' },
];
const jobs = [{ id: '1', text: 'receives' }];

test('ids get their words, in the order of the ids', () => {
  expect(partsOf(chambers, ['a', 'b'])).toEqual([
    { id: 'a', text: 'Atrium' },
    { id: 'b', text: 'Ventricle' },
  ]);
});

test('pairs stand in the order of their sources, without those that have no target', () => {
  const receives = { id: '1', text: 'receives' };
  expect(pairsOf(chambers, jobs, { b: '1', a: '1' })).toEqual([
    [{ id: 'a', text: 'Atrium' }, receives],
    [{ id: 'b', text: 'Ventricle' }, receives],
  ]);
  expect(pairsOf(chambers, jobs, { b: '1' })).toEqual([[{ id: 'b', text: 'Ventricle' }, receives]]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreTable } from '../question/kinds/score-table/kind';
import { itemOf } from './item-of';
import { measures, news2, responses } from './score';
import { setOf } from './sets';
import { firstAlone, stageOf } from './stages';

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const many = Array.from({ length: 600 }, (_, seed) => setOf(seed));

test('a seed makes one set, and other seeds make others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(setOf(seed)).toEqual(setOf(seed));
    }),
    { seed: 5 },
  );
  expect(new Set(many.map((set) => JSON.stringify(set))).size).toBeGreaterThan(590);
});

test('a set is that of an adult, with readings that a person can have', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const set = setOf(seed);
      const within = (value: number, from: number, to: number): void => {
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
      };
      within(set.age, 18, 95);
      within(set.respiration, 6, 35);
      within(set.spo2, 80, 100);
      within(set.systolic, 80, 230);
      within(set.diastolic, 40, set.systolic - 30);
      within(set.pulse, 38, 140);
      within(set.temperature, 34.5, 40);
      expect(set.flow > 0).toBe(set.onOxygen);
      for (const whole of [set.age, set.respiration, set.spo2, set.systolic, set.diastolic, set.pulse])
        expect(Number.isInteger(whole)).toBe(true);
      expect(Math.round(set.temperature * 10) / 10).toBe(set.temperature);
    }),
    { seed: 5 },
  );
});

test('scale 2 stands only where the case says confirmed, prescribed, decided and in the record; COPD alone never leads to it', () => {
  for (const set of many) {
    const { situation = '', rows } = itemOf(set, 'set');
    const says = ['is confirmed', 'competent clinical decision-maker has prescribed', '88 to 92%', 'in the record'];
    expect(says.every((part) => situation.includes(part))).toBe(set.scale === 2);
    expect(situation.includes('so scale 1 counts')).toBe(set.scale === 1);
    expect(rows[1]?.text).toBe(`SpO2 on scale ${set.scale}`);
  }
  expect(many.some(({ scale, hasCopd }) => scale === 1 && hasCopd)).toBe(true);
  expect(many.some(({ scale, onOxygen }) => scale === 2 && onOxygen)).toBe(true);
});

test('no set lets a very high pressure pass as routine', () => {
  for (const set of many.filter(({ systolic }) => systolic > 160)) expect(news2(set).hasSingleThree).toBe(true);
});

test('nobody who is hard to wake, or far below a prescribed target on oxygen, is said to be able to wait', () => {
  const hardToWake = many.filter(({ consciousness }) => consciousness === 'voice' || consciousness === 'pain');
  expect(hardToWake.length).toBeGreaterThan(20);
  for (const set of hardToWake) expect(news2(set).response).toBe('emergency');
  const tooLow = many.filter(({ scale, onOxygen, spo2 }) => scale === 2 && onOxygen && spo2 < 87);
  expect(tooLow.length).toBeGreaterThan(20);
  for (const set of tooLow) expect(['urgent', 'emergency']).toContain(news2(set).response);
});

test('sets come to every response, and to every score of every measure that is worth knowing', () => {
  const scored = many.map(news2);
  for (const response of responses)
    expect(scored.filter((each) => each.response === response).length).toBeGreaterThan(20);
  const seen = (measure: (typeof measures)[number]) =>
    [...new Set(scored.map(({ scores }) => scores[measure].points))].sort((a, b) => a - b);
  for (const measure of ['respiration', 'spo2', 'systolic', 'temperature'] as const)
    expect([measure, seen(measure)]).toEqual([measure, [0, 1, 2, 3]]);
  expect([seen('oxygen'), seen('consciousness')]).toEqual([
    [0, 2],
    [0, 3],
  ]);
});

test('a set as a question is right by its own answers, which are those of the scorer', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const set = setOf(seed);
      const item = itemOf(set, 'set');
      const { scores, total, response } = news2(set);
      const right = scoreTable.right(item);
      expect(scoreTable.problem(item, right)).toBeNull();
      expect(scoreTable.mark(item, right).score).toBe(1);
      expect(item.rows.map(({ answer }) => answer)).toEqual(measures.map((measure) => scores[measure].points));
      expect(item.rows.every(({ answer, scores: choices }) => choices.includes(answer))).toBe(true);
      expect(item.total.answer).toBe(total);
      const options = item.decision.options.map(({ correct }) => correct);
      expect(options).toEqual(responses.map((each) => each === response));
    }),
    { seed: 5 },
  );
});

test('help fades: two sets worked through, one with gaps, then sets alone without end', () => {
  const stages = Array.from({ length: 8 }, (_, at) => stageOf(at, 7));
  expect(stages.map(({ help }) => help)).toEqual([
    'worked',
    'worked',
    'gaps',
    ...Array.from({ length: 5 }, () => 'alone'),
  ]);
  expect(stages.findIndex(({ help }) => help === 'alone')).toBe(firstAlone);
  expect(new Set(stages.map(({ item }) => item.situation)).size).toBe(8);
  expect(stages.slice(0, 2).map(({ item }) => item.total.answer)).toEqual([3, 5]);
  const [gaps] = stages.filter((stage) => stage.help === 'gaps');
  const given = { ...scoreTable.empty(gaps!.item), rows: gaps!.given };
  expect(scoreTable.problem(gaps!.item, given)).toBe('Still to answer: 3 rows, the total and the decision');
  expect(Object.values(scoreTable.mark(gaps!.item, given).parts).filter((part) => part === 'wrong')).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measures, news2, responses, type Consciousness, type Measure, type Observations, type Points } from './score';

const well: Observations = {
  respiration: 16,
  spo2: 98,
  scale: 1,
  onOxygen: false,
  systolic: 124,
  pulse: 72,
  consciousness: 'alert',
  temperature: 36.7,
};
const pointsOf = (measure: Measure, changed: Partial<Observations>): Points =>
  news2({ ...well, ...changed }).scores[measure].points;

interface Row {
  what: string;
  measure: Measure;
  /** Points and the readings that get them, first to last. */
  readings: [points: Points, first: number, last: number][];
  on?: Partial<Observations>;
}

/** The published table, a line a row. */
const table: Row[] = [
  {
    what: 'respiration',
    measure: 'respiration',
    readings: [
      [3, 0, 8],
      [1, 9, 11],
      [0, 12, 20],
      [2, 21, 24],
      [3, 25, 60],
    ],
  },
  {
    what: 'SpO2 on scale 1, on air',
    measure: 'spo2',
    readings: [
      [3, 50, 91],
      [2, 92, 93],
      [1, 94, 95],
      [0, 96, 100],
    ],
  },
  {
    what: 'SpO2 on scale 1, on oxygen',
    measure: 'spo2',
    readings: [
      [3, 50, 91],
      [2, 92, 93],
      [1, 94, 95],
      [0, 96, 100],
    ],
    on: { onOxygen: true },
  },
  {
    what: 'SpO2 on scale 2, on air',
    measure: 'spo2',
    readings: [
      [3, 50, 83],
      [2, 84, 85],
      [1, 86, 87],
      [0, 88, 100],
    ],
    on: { scale: 2 },
  },
  {
    what: 'SpO2 on scale 2, on oxygen',
    measure: 'spo2',
    readings: [
      [3, 50, 83],
      [2, 84, 85],
      [1, 86, 87],
      [0, 88, 92],
      [1, 93, 94],
      [2, 95, 96],
      [3, 97, 100],
    ],
    on: { scale: 2, onOxygen: true },
  },
  {
    what: 'systolic pressure',
    measure: 'systolic',
    readings: [
      [3, 40, 90],
      [2, 91, 100],
      [1, 101, 110],
      [0, 111, 219],
      [3, 220, 300],
    ],
  },
  {
    what: 'pulse',
    measure: 'pulse',
    readings: [
      [3, 0, 40],
      [1, 41, 50],
      [0, 51, 90],
      [1, 91, 110],
      [2, 111, 130],
      [3, 131, 250],
    ],
  },
  {
    what: 'temperature, in tenths',
    measure: 'temperature',
    readings: [
      [3, 250, 350],
      [1, 351, 360],
      [0, 361, 380],
      [1, 381, 390],
      [2, 391, 430],
    ],
  },
];

describe('the table', () => {
  it.each(table)('of $what gives each reading its points', ({ measure, readings, on }) => {
    for (const [points, first, last] of readings) {
      for (let reading = first; reading <= last; reading += 1) {
        const value = measure === 'temperature' ? reading / 10 : reading;
        expect([value, pointsOf(measure, { ...on, [measure]: value })]).toEqual([value, points]);
      }
    }
  });

  it('gives any oxygen 2, and air 0', () => {
    expect(pointsOf('oxygen', { onOxygen: true })).toBe(2);
    expect(pointsOf('oxygen', { onOxygen: false })).toBe(0);
  });

  it.each([
    ['alert', 0],
    ['confusion', 3],
    ['voice', 3],
    ['pain', 3],
    ['unresponsive', 3],
  ] satisfies [Consciousness, Points][])('gives %s %i', (consciousness, points) => {
    expect(pointsOf('consciousness', { consciousness })).toBe(points);
  });

  it('refuses what is no number', () => {
    expect(() => news2({ ...well, pulse: Number.NaN })).toThrow('not a reading');
  });
});

describe('a worked set', () => {
  it.each<[string, Partial<Observations>, number[], number, string]>([
    [
      'with nothing alarming in it is an emergency',
      { respiration: 22, spo2: 94, systolic: 108, pulse: 112, temperature: 38.4 },
      [2, 1, 0, 1, 2, 0, 1],
      7,
      'emergency',
    ],
    [
      'on scale 2, inside the target',
      { scale: 2, respiration: 20, spo2: 90, onOxygen: true, systolic: 128, pulse: 88, temperature: 36.8 },
      [0, 0, 2, 0, 0, 0, 0],
      2,
      'nurse',
    ],
    [
      'the same on scale 1, in error',
      { respiration: 20, spo2: 90, onOxygen: true, systolic: 128, pulse: 88, temperature: 36.8 },
      [0, 3, 2, 0, 0, 0, 0],
      5,
      'urgent',
    ],
    [
      'with new confusion',
      { respiration: 18, spo2: 96, systolic: 118, pulse: 96, consciousness: 'confusion', temperature: 37.2 },
      [0, 0, 0, 0, 1, 3, 0],
      4,
      'single-three',
    ],
    ['with too much oxygen on scale 2', { scale: 2, spo2: 97, onOxygen: true }, [0, 3, 2, 0, 0, 0, 0], 5, 'urgent'],
    ['with fast breathing alone', { respiration: 26 }, [3, 0, 0, 0, 0, 0, 0], 3, 'single-three'],
    ['of a well adult', {}, [0, 0, 0, 0, 0, 0, 0], 0, 'routine'],
    [
      'of a person after chemotherapy',
      { temperature: 39.3, respiration: 24, pulse: 118, systolic: 96 },
      [2, 0, 0, 2, 2, 0, 2],
      8,
      'emergency',
    ],
  ])('%s', (_what, changed, points, total, response) => {
    const scored = news2({ ...well, ...changed });
    expect(measures.map((measure) => scored.scores[measure].points)).toEqual(points);
    expect([scored.total, scored.response]).toEqual([total, response]);
  });
});

const observations: fc.Arbitrary<Observations> = fc.record({
  respiration: fc.integer({ min: 0, max: 60 }),
  spo2: fc.integer({ min: 50, max: 100 }),
  scale: fc.constantFrom(1, 2),
  onOxygen: fc.boolean(),
  systolic: fc.integer({ min: 40, max: 300 }),
  pulse: fc.integer({ min: 20, max: 250 }),
  consciousness: fc.constantFrom('alert', 'confusion', 'voice', 'pain', 'unresponsive'),
  temperature: fc.integer({ min: 250, max: 430 }).map((tenths) => tenths / 10),
});

test('the total is the sum of the scores, never above 20', () => {
  fc.assert(
    fc.property(observations, (set) => {
      const { scores, total, hasSingleThree } = news2(set);
      const points = measures.map((measure) => scores[measure].points);
      expect(total).toBe(points.reduce<number>((sum, each) => sum + each, 0));
      expect(total).toBeLessThanOrEqual(20);
      expect(hasSingleThree).toBe(points.some((each) => each === 3));
    }),
    { seed: 5 },
  );
  const worst: Observations = {
    ...{ respiration: 30, spo2: 80, scale: 1, onOxygen: true, systolic: 80, pulse: 140 },
    ...{ consciousness: 'pain', temperature: 34 },
  };
  expect(news2(worst).total).toBe(20);
});

test('the response follows from the total, and a single 3 raises a low one', () => {
  fc.assert(
    fc.property(observations, (set) => {
      const { total, hasSingleThree, response } = news2(set);
      const least = responses.indexOf(response);
      expect(response === 'emergency').toBe(total >= 7);
      expect(response === 'urgent').toBe(total === 5 || total === 6);
      expect(response === 'routine').toBe(total === 0);
      if (hasSingleThree) expect(least).toBeGreaterThanOrEqual(responses.indexOf('single-three'));
    }),
    { seed: 5 },
  );
});

test('oxygen adds 2 on scale 1, whatever else is found', () => {
  fc.assert(
    fc.property(observations, (set) => {
      const on = (onOxygen: boolean) => news2({ ...set, scale: 1, onOxygen }).total;
      expect(on(true) - on(false)).toBe(2);
    }),
    { seed: 5 },
  );
});

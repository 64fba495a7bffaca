/**
 * NEWS2 as a pure function of one set of observations.
 * Source: Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, charts 1 and 4. For adults only: not under
 * 16, not in pregnancy.
 */

export type Points = 0 | 1 | 2 | 3;

/** ACVPU. Confusion is new confusion, or confusion of which nobody can say whether it is new. */
export type Consciousness = 'alert' | 'confusion' | 'voice' | 'pain' | 'unresponsive';

export interface Observations {
  /** Breaths a minute, whole. */
  respiration: number;
  /** Percent, whole. */
  spo2: number;
  /** 2 only in confirmed hypercapnic failure, where a competent clinical decision-maker prescribed 88 to 92% and the record says so. */
  scale: 1 | 2;
  /** Any supplemental oxygen, whatever the flow. */
  onOxygen: boolean;
  /** mmHg, whole. */
  systolic: number;
  /** Beats a minute, whole. */
  pulse: number;
  consciousness: Consciousness;
  /** °C, one decimal. */
  temperature: number;
}

/** What is scored, in the order of the table. */
export const measures = ['respiration', 'spo2', 'oxygen', 'systolic', 'pulse', 'consciousness', 'temperature'] as const;
export type Measure = (typeof measures)[number];

/** What a set calls for, from the least to the most. `single-three`: a 3 in one measure, with a total below 5. */
export const responses = ['routine', 'nurse', 'single-three', 'urgent', 'emergency'] as const;
export type Response = (typeof responses)[number];

/** One row of the table: readings up to and including `upTo` score `points`; `says` names the band as it is read. */
interface Band {
  upTo: number;
  points: Points;
  says: string;
}

const numbers = {
  respiration: [
    { upTo: 8, points: 3, says: '8 or less' },
    { upTo: 11, points: 1, says: '9 to 11' },
    { upTo: 20, points: 0, says: '12 to 20' },
    { upTo: 24, points: 2, says: '21 to 24' },
    { upTo: Infinity, points: 3, says: '25 or more' },
  ],
  systolic: [
    { upTo: 90, points: 3, says: '90 or less' },
    { upTo: 100, points: 2, says: '91 to 100' },
    { upTo: 110, points: 1, says: '101 to 110' },
    { upTo: 219, points: 0, says: '111 to 219' },
    { upTo: Infinity, points: 3, says: '220 or more' },
  ],
  pulse: [
    { upTo: 40, points: 3, says: '40 or less' },
    { upTo: 50, points: 1, says: '41 to 50' },
    { upTo: 90, points: 0, says: '51 to 90' },
    { upTo: 110, points: 1, says: '91 to 110' },
    { upTo: 130, points: 2, says: '111 to 130' },
    { upTo: Infinity, points: 3, says: '131 or more' },
  ],
  temperature: [
    { upTo: 35, points: 3, says: '35.0 °C or less' },
    { upTo: 36, points: 1, says: '35.1 to 36.0 °C' },
    { upTo: 38, points: 0, says: '36.1 to 38.0 °C' },
    { upTo: 39, points: 1, says: '38.1 to 39.0 °C' },
    { upTo: Infinity, points: 2, says: '39.1 °C or more' },
  ],
} as const satisfies Record<string, readonly Band[]>;

const scale1: readonly Band[] = [
  { upTo: 91, points: 3, says: '91% or less' },
  { upTo: 93, points: 2, says: '92 to 93%' },
  { upTo: 95, points: 1, says: '94 to 95%' },
  { upTo: Infinity, points: 0, says: '96% or more' },
];
const scale2Low: readonly Band[] = [
  { upTo: 83, points: 3, says: '83% or less' },
  { upTo: 85, points: 2, says: '84 to 85%' },
  { upTo: 87, points: 1, says: '86 to 87%' },
  { upTo: 92, points: 0, says: '88 to 92%' },
];
const scale2Air: readonly Band[] = [...scale2Low, { upTo: Infinity, points: 0, says: '93% or more on air' }];
const scale2Oxygen: readonly Band[] = [
  ...scale2Low,
  { upTo: 94, points: 1, says: '93 to 94% on oxygen' },
  { upTo: 96, points: 2, says: '95 to 96% on oxygen' },
  { upTo: Infinity, points: 3, says: '97% or more on oxygen' },
];

/** The points of one reading and the band it lies in, in words. */
interface Scored {
  points: Points;
  band: string;
}

function inBand(bands: readonly Band[], reading: number): Scored {
  const band = bands.find(({ upTo }) => reading <= upTo);
  if (!band) throw new Error(`${reading} is not a reading: a number is needed`);
  return { points: band.points, band: band.says };
}

function spo2Bands({ scale, onOxygen }: Observations): readonly Band[] {
  if (scale === 1) return scale1;
  return onOxygen ? scale2Oxygen : scale2Air;
}

export interface News2 {
  scores: Record<Measure, Scored>;
  /** 0 to 20. */
  total: number;
  /** One measure or more scores 3. */
  hasSingleThree: boolean;
  response: Response;
}

/** Scores a set. Throws for a reading that is no number. */
export function news2(observations: Observations): News2 {
  const { respiration, spo2, onOxygen, systolic, pulse, consciousness, temperature } = observations;
  const scores: Record<Measure, Scored> = {
    respiration: inBand(numbers.respiration, respiration),
    spo2: inBand(spo2Bands(observations), spo2),
    oxygen: onOxygen ? { points: 2, band: 'Any oxygen' } : { points: 0, band: 'Air' },
    systolic: inBand(numbers.systolic, systolic),
    pulse: inBand(numbers.pulse, pulse),
    consciousness: consciousness === 'alert' ? { points: 0, band: 'Alert' } : { points: 3, band: 'C, V, P or U' },
    temperature: inBand(numbers.temperature, temperature),
  };
  const points = measures.map((measure) => scores[measure].points);
  const total = points.reduce<number>((sum, each) => sum + each, 0);
  const hasSingleThree = points.includes(3);
  return { scores, total, hasSingleThree, response: responseTo(total, hasSingleThree) };
}

/** What a total calls for. A 3 in any one measure raises a total below 5. */
function responseTo(total: number, hasSingleThree: boolean): Response {
  if (total >= 7) return 'emergency';
  if (total >= 5) return 'urgent';
  if (hasSingleThree) return 'single-three';
  return total > 0 ? 'nurse' : 'routine';
}

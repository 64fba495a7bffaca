import { seedFor, shuffle } from '../course/shuffle';
import type { Consciousness, Observations } from './score';

/** Invented sets of observations to practise with: the same seed gives the same set in every browser. */

export interface ObservationSet extends Observations {
  /** Made up, with a title: Mrs Ali. */
  person: string;
  /** Years: adults only. */
  age: number;
  /** Where the person is: on a medical ward. */
  place: string;
  /** In the record, though it decides no scale: COPD alone is not enough for scale 2. */
  hasCopd: boolean;
  /** mmHg: recorded and not scored. */
  diastolic: number;
  /** Litres a minute; 0 on air. */
  flow: number;
}

type Range = readonly [from: number, to: number];

/** Readings that go together in one person. Only `target` leads to scale 2, and only where it says prescribed. */
interface Picture {
  respiration: Range;
  spo2: Range;
  systolic: Range;
  pulse: Range;
  /** Tenths of a degree. */
  temperature: Range;
  consciousness: readonly Consciousness[];
  oxygen: readonly boolean[];
  /** `prescribed`: 88 to 92%, for confirmed hypercapnic failure, by a competent clinical decision-maker, in the record. */
  target?: 'prescribed';
  copd?: readonly boolean[];
}

const pictures: readonly Picture[] = [
  // Well
  {
    ...{ respiration: [12, 18], spo2: [96, 99], systolic: [112, 138], pulse: [54, 88], temperature: [362, 374] },
    ...{ consciousness: ['alert'], oxygen: [false] },
  },
  // A little out of range, as after an operation
  {
    ...{ respiration: [13, 21], spo2: [94, 98], systolic: [103, 146], pulse: [62, 106], temperature: [358, 383] },
    ...{ consciousness: ['alert'], oxygen: [false, false, true] },
  },
  // A bad chest, with nothing prescribed
  {
    ...{ respiration: [19, 28], spo2: [90, 97], systolic: [100, 142], pulse: [84, 122], temperature: [370, 394] },
    ...{ consciousness: ['alert', 'alert', 'confusion'], oxygen: [true, false], copd: [true, false] },
  },
  // An infection that affects the circulation
  {
    ...{ respiration: [18, 26], spo2: [93, 98], systolic: [86, 114], pulse: [96, 136], temperature: [356, 398] },
    ...{ consciousness: ['alert', 'alert', 'confusion'], oxygen: [false, true] },
  },
  // Newly confused, and not much else
  {
    ...{ respiration: [13, 20], spo2: [95, 98], systolic: [112, 152], pulse: [66, 104], temperature: [362, 384] },
    ...{ consciousness: ['confusion'], oxygen: [false] },
  },
  // Drowsy and slow: always an emergency, since no set may say that someone hard to wake can wait for an hour
  {
    ...{ respiration: [7, 11], spo2: [91, 97], systolic: [92, 110], pulse: [44, 72], temperature: [349, 366] },
    ...{ consciousness: ['voice', 'voice', 'pain'], oxygen: [true] },
  },
  // Very high pressure: always a 3, since no set may say that 210 can wait
  {
    ...{ respiration: [14, 21], spo2: [95, 99], systolic: [220, 228], pulse: [70, 106], temperature: [362, 374] },
    ...{ consciousness: ['alert'], oxygen: [false] },
  },
  // Scale 2, about as usual
  {
    ...{ respiration: [15, 22], spo2: [87, 95], systolic: [108, 148], pulse: [70, 102], temperature: [362, 380] },
    ...{ consciousness: ['alert'], oxygen: [true, false], target: 'prescribed', copd: [true, false] },
  },
  // Scale 2, with too little oxygen: fast breathing and pulse, so at least urgent
  {
    ...{ respiration: [22, 28], spo2: [82, 87], systolic: [104, 148], pulse: [92, 122], temperature: [364, 388] },
    ...{ consciousness: ['alert', 'alert', 'confusion'], oxygen: [true], target: 'prescribed', copd: [true, false] },
  },
  // Scale 2, with too much oxygen
  {
    ...{ respiration: [10, 20], spo2: [93, 99], systolic: [104, 148], pulse: [72, 108], temperature: [362, 380] },
    ...{ consciousness: ['alert', 'alert', 'confusion'], oxygen: [true], target: 'prescribed', copd: [true, false] },
  },
];

const people = [
  ...['Mrs Ali', 'Mr Baptiste', 'Ms Chen', 'Mr Davies', 'Mrs Eze', 'Mr Fraser', 'Miss Gupta', 'Mr Hussain'],
  ...['Mx Ivory', 'Mrs Jankowska', 'Mr Kelly', 'Ms Lopez', 'Mr Morris', 'Mrs Nguyen', 'Mr Oyelaran', 'Ms Price'],
];
const places = [
  ...['on a medical ward', 'on a surgical ward', 'on an orthopaedic ward', 'on a stroke ward', 'on a cancer ward'],
  ...['in a community hospital', 'on a mental health ward', 'on a rehabilitation ward'],
];
const flows = [0.5, 1, 2, 3, 4];

/** `seed` is any whole number. */
export function setOf(seed: number): ObservationSet {
  const pick = <T>(values: readonly T[], what: string): T => {
    const [first] = shuffle(values, seedFor(seed, what));
    if (first === undefined) throw new Error(`Nothing to choose from: ${what}`);
    return first;
  };
  const between = ([from, to]: Range, what: string): number =>
    pick(
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
      what,
    );
  const picture = pick(pictures, 'picture');
  const onOxygen = pick(picture.oxygen, 'oxygen');
  const systolic = between(picture.systolic, 'systolic');
  return {
    person: pick(people, 'person'),
    age: between(picture.copd ? [48, 88] : [19, 93], 'age'),
    place: pick(places, 'place'),
    hasCopd: pick(picture.copd ?? [false], 'copd'),
    respiration: between(picture.respiration, 'respiration'),
    spo2: between(picture.spo2, 'spo2'),
    scale: picture.target === 'prescribed' ? 2 : 1,
    onOxygen,
    flow: onOxygen ? pick(flows, 'flow') : 0,
    systolic,
    diastolic: Math.round((systolic * between([55, 65], 'diastolic')) / 100),
    pulse: between(picture.pulse, 'pulse'),
    consciousness: pick(picture.consciousness, 'consciousness'),
    temperature: between(picture.temperature, 'temperature') / 10,
  };
}

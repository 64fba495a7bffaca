import type { Consciousness, Measure, Response } from './score';
import type { ObservationSet } from './sets';

/** Words of the trainer. They say what the lesson says, and leave to local policy what is local. */

const names: Record<Measure, string> = {
  respiration: 'Respiration rate',
  spo2: 'SpO2 on scale',
  oxygen: 'Air or oxygen',
  systolic: 'Blood pressure',
  pulse: 'Pulse',
  consciousness: 'Consciousness',
  temperature: 'Temperature',
};
const consciousness: Record<Consciousness, string> = {
  alert: 'Alert',
  confusion: 'Awake, with new confusion',
  voice: 'Responds to voice',
  pain: 'Responds to pain',
  unresponsive: 'Unresponsive',
};
const response: Record<Response, string> = {
  routine: 'Record it. Routine checks go on, at least every 12 hours.',
  nurse: 'Record it and tell the registered nurse, who decides. At least every 4 to 6 hours.',
  'single-three': 'Tell the nurse straight away, for a medical review. At least every hour.',
  urgent: 'Tell the nurse at once, for an urgent assessment. At least every hour.',
  emergency: 'Get the nurse at once and stay: it is an emergency. Observe all the time.',
};

export const words = {
  title: 'Practise with a new set',
  intro: 'Two sets are worked through, one has gaps, and then you score sets alone. Nothing here is recorded.',
  disclaimer:
    'This is a teaching table, not the chart. Acknowledgement: scores and responses are from National Early Warning Score (NEWS) 2, Royal College of Physicians, 2017. At work use the chart that your employer gives you, and call whom your local policy names. The people are made up.',
  stage: {
    worked: (at: number, of: number) => `Worked example ${at} of ${of}`,
    gaps: 'Fill in the gaps',
    alone: (at: number) => `On your own: set ${at}`,
  },
  nextExample: 'Next example',
  toGaps: 'Go on to a set with gaps',
  skip: 'Skip to sets without help',
  check: 'Check my scores',
  fromGaps: 'Score a set alone',
  newSet: 'Practise with a new set',
  working: 'Working',

  caption:
    'A teaching table, not the NEWS2 chart. Scores are from National Early Warning Score (NEWS) 2, Royal College of Physicians, 2017.',
  columns: ['Measure', 'Reading', 'Score'] as [string, string, string],
  total: 'Total NEWS2 score',
  decision: 'What does this set call for?',
  prompt: (person: string) => `Score the set of ${person}, add it up and decide.`,
  situation: ({ person, age, place, scale, hasCopd }: ObservationSet) => {
    const where = `${person}, ${age}, is ${place}.`;
    const copd = hasCopd ? ' The record says COPD.' : '';
    return scale === 2
      ? `${where}${copd} Hypercapnic respiratory failure is confirmed. A competent clinical decision-maker has prescribed a target of 88 to 92%, and it is in the record. So scale 2 counts.`
      : `${where}${copd} No target of 88 to 92% is prescribed, so scale 1 counts.`;
  },
  measure: (measure: Measure, scale: 1 | 2) => (measure === 'spo2' ? `${names.spo2} ${scale}` : names[measure]),
  perMinute: (number: number) => `${number} a minute`,
  oxygen: (flow: number) => {
    if (flow === 0) return 'Air';
    return `Oxygen at ${flow} ${flow === 1 ? 'litre' : 'litres'} a minute`;
  },
  pressure: (systolic: number, diastolic: number) => `${systolic}/${diastolic} mmHg`,
  consciousness,
  temperature: (degrees: number) => `${degrees.toFixed(1)} °C`,

  why: (band: string, points: number) => `${band} scores ${points}.`,
  tooMuch: 'It may be more oxygen than this person needs.',
  tooLittle: 'It is below the prescribed target.',
  anyFlow: 'The flow makes no difference.',
  sameAsV: 'New confusion scores the same as V, P or U.',
  noThree: 'A high temperature never scores 3.',
  totalWhy: {
    routine: 'A total of 0.',
    nurse: 'A total of 1 to 4, and no single 3.',
    'single-three': 'A total below 5, but one score is a 3.',
    urgent: 'A total of 5 or 6 is the urgent response threshold.',
    emergency: 'A total of 7 or more is the emergency response threshold.',
  } satisfies Record<Response, string>,
  response,
  responseWhy: {
    routine: 'This is for a total of 0.',
    nurse: 'This is for a total of 1 to 4, with no single 3.',
    'single-three': 'This is for a 3 in any one measure, with a total below 5.',
    urgent: 'This is for a total of 5 or 6.',
    emergency: 'This is for a total of 7 or more.',
  } satisfies Record<Response, string>,
  explain: {
    routine: 'Nothing scores. Speak up all the same if the person looks unwell, or if anyone is worried.',
    nurse: 'The nurse must assess the person, and decides how often to observe and whether to escalate.',
    'single-three':
      'A single 3 asks for more than the total does. The nurse tells the medical team, who review the person.',
    urgent: 'The nurse tells the medical team at once and asks for an urgent assessment. Say how worried you are.',
    emergency: 'The nurse tells the medical team at once. You stay with the person and go on observing.',
  } satisfies Record<Response, string>,
};

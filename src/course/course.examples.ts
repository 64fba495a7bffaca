import type { Course, Lesson, LedgerItem, LessonSummary } from './course';
import type { Item } from './item';
import type { Scenario } from './scenario';

/** A small course for the tests of this folder. */

export const item = (id: string): Item => ({
  id,
  kind: 'single-choice',
  prompt: 'Which side of the heart pumps blood to the lungs?',
  explain: 'The right side pumps to the lungs.',
  tries: 2,
  step: 'chambers',
  mustPass: false,
  fixed: false,
  options: [
    { id: 'a', text: 'The right', correct: true, why: 'It receives blood from the body.' },
    { id: 'b', text: 'The left', correct: false, why: 'It pumps to the body.' },
  ],
});

const scenario = (id: string): Scenario => ({
  id,
  title: 'A drug round',
  sensitive: '',
  minutes: 3,
  setting: 'A ward',
  people: 'Sam',
  standard: 'Be accountable',
  start: 'begin',
  scenes: { begin: { type: 'ending', title: 'End', grade: 'best', story: [], debrief: '' } },
});

/** Steps `chambers` (check `pump`), `valves` (check `flow`, a scenario `round`) and `summary`; practice `one` and `two`. */
export function lesson(id: string): Lesson {
  const slots: [string, LedgerItem['group'], number][] = [
    ['pump', 'check', 2],
    ['one', 'practice', 2],
    ['held', 'held-back', 2],
    ['round', 'scenario', 0],
    ['flow', 'check', 3],
    ['two', 'practice', 4],
  ];
  return {
    id,
    version: 1,
    title: `Lesson ${id}`,
    outcomes: [],
    sources: [],
    reviewed: '2026-11-21',
    reviewDue: '2027-05-21',
    awaitingSignOff: [],
    signOffs: [],
    steps: [
      { id: 'chambers', title: 'Chambers', blocks: [{ type: 'question', item: item('pump') }] },
      {
        id: 'valves',
        title: 'Valves',
        blocks: [
          { type: 'question', item: item('flow') },
          { type: 'scenario', scenario: 'round' },
        ],
      },
      { id: 'summary', title: 'Summary', blocks: [{ type: 'keys', points: [] }] },
    ],
    practice: [item('one'), item('two')],
    scenarios: [scenario('round')],
    terms: {},
    ledger: {
      steps: ['valves', 'removed', 'chambers', 'summary'],
      items: slots.map(([slot, group, bits]) => ({ id: slot, group, bits })),
    },
  };
}

export function summary(of: Lesson, number: number, unit = 'body'): LessonSummary {
  return {
    id: of.id,
    number,
    unit,
    title: of.title,
    minutes: 12,
    steps: of.steps.length,
    stepSlots: of.steps.map(({ id }) => of.ledger.steps.indexOf(id)),
  };
}

export function course(lessons: LessonSummary[]): Course {
  return {
    id: 'ap-foundations',
    title: 'Assistant Practitioner Foundations',
    shortTitle: 'AP Foundations',
    version: '1.0.0',
    units: [{ id: 'body', title: 'The body', lessons: lessons.map(({ id }) => id) }],
    lessons,
    assessment: {
      title: 'Final assessment',
      minutes: 12,
      items: 0,
      units: {},
      kinds: {},
      mustPass: 0,
      passMark: 80,
      tries: 0,
      waiting: [],
      feedback: 'at-the-end',
    },
    policy: {
      completes: ['lessons-seen', 'checks-answered', 'assessment-passed'],
      sendFailed: 'never',
      reportScore: 'best',
      questionTries: 2,
      finalStatus: 'completed',
      reportObjectives: true,
      reportAnswers: 'checks',
      commitAddress: '',
      testOut: { items: 5, passMark: 80, tries: 2 },
    },
  };
}

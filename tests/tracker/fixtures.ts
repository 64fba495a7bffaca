import type { AnswerRecord, Part, Standing } from '../../src/tracking/tracker';

/** A learner who has just begun. */
export const begun: Standing = {
  completion: 'incomplete',
  success: 'unknown',
  score: null,
  bookmark: '#/lesson/a10/chambers',
  done: 0,
  objectives: [
    { id: 'r2', title: 'Scope, delegation and accountability', status: 'not-attempted' },
    { id: 'a10', title: 'Heart, vessels and blood', status: 'not-attempted' },
  ],
};

export const halfway: Standing = {
  ...begun,
  done: 0.5,
  objectives: [
    { id: 'r2', title: 'Scope, delegation and accountability', status: 'completed' },
    { id: 'a10', title: 'Heart, vessels and blood', status: 'incomplete' },
  ],
};

export const passed: Standing = {
  ...halfway,
  completion: 'completed',
  success: 'passed',
  score: 92,
  done: 1,
  bookmark: '#/menu',
  objectives: halfway.objectives.map((objective) => ({ ...objective, status: 'completed' })),
};

const part = (id: string, text: string): Part => ({ id, text });

const nurse = part('a', 'A registered nurse');
const practitioner = part('b', 'An assistant practitioner');
const pharmacist = part('c', 'A pharmacist');

export const choiceAnswer: AnswerRecord = {
  id: 'r2.check.pgd-rule',
  question: 'Who may give a medicine under a patient group direction?',
  interaction: { type: 'choice', response: [practitioner], pattern: [nurse, pharmacist] },
  result: 'wrong',
  score: 0,
  weighting: 1,
  latency: 12.345,
  at: new Date(2026, 10, 21, 9, 5, 7),
};

const artery = part('a', 'Artery');
const vein = part('b', 'Vein');

export const matchAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'a10.check.vessels',
  question: 'Match each vessel to what it does.',
  interaction: {
    type: 'matching',
    response: [
      [artery, part('1', 'Away from the heart')],
      [vein, part('3', 'To and from')],
    ],
    pattern: [
      [artery, part('1', 'Away from the heart')],
      [vein, part('2', 'Back to the heart')],
    ],
  },
  result: 'partly',
  score: 0.5,
};

const path = [part('c', 'Right atrium'), part('a', 'Right ventricle'), part('b', 'Lungs')];

export const orderAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'assessment.try-1.a10.path-of-blood',
  question: 'Put the path of blood through the heart in order.',
  interaction: { type: 'sequencing', response: path, pattern: path },
  result: 'right',
  score: 1,
};

/** Right, and not the best answer itself. */
export const numberAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'a10.check.cardiac-output',
  question: 'The heart beats 72 times a minute and pumps 70 mL with each beat. How much is that in litres a minute?',
  interaction: { type: 'numeric', response: 5, pattern: { min: 4.99, max: 5.09 } },
  result: 'right',
  score: 1,
};

/** Another spelling than the best one, and letters of other alphabets. */
export const gapsAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'a10.check.two-words',
  question: 'What is missing?',
  interaction: {
    type: 'fill-in',
    response: ['Capilaries, \n[small]', 'μυοκάρδιο 🫀'],
    pattern: ['capillaries, [small]', 'myocardium'],
  },
  result: 'right',
  score: 1,
};

export const tableAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'r5.check.first-scores',
  question: 'Score each reading, add up, and say what you do.',
  interaction: {
    type: 'performance',
    response: [
      ['Respiration rate', '2'],
      ['Total NEWS2 score', '4'],
    ],
    pattern: [
      ['Respiration rate', '2'],
      ['Total NEWS2 score', '3'],
      ['What do you do?', 'Tell the registered nurse'],
    ],
  },
  result: 'partly',
  score: 0.33,
};

export const opinionAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'feedback.1',
  question: 'The course helps me in my work.',
  interaction: { type: 'likert', response: part('4', 'Agree') },
  result: 'neutral',
  score: 0,
  weighting: 0,
};

/** One answer of each type of interaction. */
export const answersOfEachType = [
  ...[choiceAnswer, matchAnswer, orderAnswer, numberAnswer, gapsAnswer, tableAnswer],
  opinionAnswer,
];

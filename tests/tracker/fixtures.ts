import type { AnswerRecord, Standing } from '../../src/tracking/tracker';

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

export const choiceAnswer: AnswerRecord = {
  id: 'r2.check.pgd-rule',
  objective: 'r2',
  question: 'Who may give a medicine under a patient group direction?',
  interaction: { type: 'choice', response: ['b'], pattern: ['a', 'c'] },
  result: 'wrong',
  score: 0,
  weighting: 1,
  latency: 12.345,
  at: new Date(2026, 10, 21, 9, 5, 7),
};

export const matchAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'a10.check.vessels',
  objective: 'a10',
  question: 'Match each vessel to what it does.',
  interaction: {
    type: 'matching',
    response: [
      ['a', '1'],
      ['b', '3'],
    ],
    pattern: [
      ['a', '1'],
      ['b', '2'],
    ],
  },
  result: 'partly',
  score: 0.5,
};

export const orderAnswer: AnswerRecord = {
  ...choiceAnswer,
  id: 'assessment.try-1.a10.path-of-blood',
  objective: 'a10',
  question: 'Put the path of blood through the heart in order.',
  interaction: { type: 'sequencing', response: ['c', 'a', 'b'], pattern: ['c', 'a', 'b'] },
  result: 'right',
  score: 1,
};

import type { Choice, Ending, Scenario, Scene } from '../course/scenario';

const choice = (id: string, to: string, grade: Choice['grade'] = 'best'): Choice => ({
  id,
  text: `Choice ${id}`,
  grade,
  then: [],
  why: 'It is the rule.',
  to,
});
const scene = (choices: Choice[]): Scene => ({
  type: 'scene',
  title: 'A scene',
  story: [],
  question: 'What do you do?',
  choices,
});
const ending = (grade: Ending['grade']): Ending => ({
  type: 'ending',
  title: 'The end',
  grade,
  story: [],
  debrief: '',
});

/** A small story: `aaa` ends best, `b` harmful, `ab` and `aab` safe. */
export const story: Scenario = {
  id: 'round',
  title: 'A drug round',
  sensitive: '',
  minutes: 3,
  setting: 'A ward',
  people: 'Sam',
  standard: 'Be accountable',
  start: 'first',
  scenes: {
    first: scene([choice('a', 'second'), choice('b', 'harmed', 'poor')]),
    second: scene([choice('a', 'third'), choice('b', 'saved', 'acceptable')]),
    third: scene([choice('a', 'thanked'), choice('b', 'saved', 'acceptable')]),
    thanked: ending('best'),
    saved: ending('safe'),
    harmed: ending('harmful'),
  },
};

/** Words of practice, the assessment and their results. */
export const words = {
  question: (at: number, of: number) => `Question ${at} of ${of}`,
  practice: 'Practice',
  practiceTitle: (lesson: string) => `Practise: ${lesson}`,
  practiceIntro: (count: number) =>
    `${count} questions with the answer and the reason at once. Try as often as you like. Practice never lowers your record.`,
  startPractice: 'Start practising',
  assessmentIntro: (count: number, minutes: number) =>
    `${count} questions, about ${minutes} minutes. There is no time limit.`,
  rules: (passMark: number) => [
    `You pass with ${passMark}% or more. Some questions are about safety: you must get those right.`,
    'You answer one question at a time, and cannot change an answer once you have handed it in.',
    'You can leave at any moment. You come back to the same question.',
    'The answers and the reasons are shown at the end.',
  ],
  tries: (left: number | null) =>
    left === null
      ? 'You can take it again as often as you need, with other questions while there are fresh ones.'
      : `You have ${left} ${left === 1 ? 'try' : 'tries'} left.`,
  startAssessment: 'Start the assessment',
  submit: 'Hand in this answer',
  next: 'Next question',
  finish: 'See your results',
  passed: 'You have passed',
  notPassed: 'Not passed yet',
  practised: 'Practice finished',
  score: (right: string, of: number, percent: number) => ({ big: right, small: ` of ${of}, ${percent}%` }),
  passMark: (passMark: number) => `Pass mark ${passMark}%.`,
  mustPassFailed:
    'You reached the pass mark, but an answer about safety was not right. These must be right to pass: look at them below.',
  notPassedText: 'Read the reasons below, go back to the steps they name, then try again with new questions.',
  best: (best: number) => `Your best score so far is ${best}%. Your record keeps the best.`,
  alreadyPassed: 'You have passed before, and that stays on your record.',
  nextUp: 'Lessons still to finish before the course is complete:',
  record: 'See my record',
  again: 'Try again with new questions',
  practiseAgain: 'Practise again',
  back: 'Back to the lesson',
  menu: 'All lessons',
  sureButWrong: 'Sure but wrong',
  sureButWrongText: (count: number) =>
    `You were certain of ${count === 1 ? 'this answer' : `these ${count} answers`}. Look at ${count === 1 ? 'it' : 'them'} first: you would act on ${count === 1 ? 'it' : 'them'}.`,
  all: 'All your answers',
  group: (title: string, right: string, of: number) => `${title}, ${right} of ${of} right`,
  yours: 'Your answer: ',
  none: 'no answer',
  right: 'Right answer: ',
  result: { right: 'Right.', partly: 'Partly right.', wrong: 'Not right.' },
  sure: { sure: 'You were certain.', 'think-so': 'You were fairly sure.', guessing: 'You were guessing.' },
  mustPass: 'You must get this one right to pass.',
  readAgain: 'Read this step again',
};

/** A sum of marks for people: whole numbers plain, parts with one decimal place. */
export const marks = (sum: number): string => (Number.isInteger(sum) ? String(sum) : sum.toFixed(1));

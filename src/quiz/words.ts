import { WHOLE } from '../course/score';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** A waiting time: in days where it is whole days. */
const wait = (hours: number): string =>
  hours % 24 === 0 ? count(hours / 24, 'day', 'days') : count(hours, 'hour', 'hours');

/** Words of practice, the test-out, the assessment and their results. */
export const words = {
  question: (at: number, of: number) => `Question ${at} of ${of}`,
  practice: 'Practice',
  practiceTitle: (lesson: string) => `Practise: ${lesson}`,
  practiceIntro: (items: number) =>
    `${items} questions with the answer and the reason at once. Try as often as you like. Practice never lowers your record.`,
  startPractice: 'Start practising',
  onlyWrong: (items: number) => `Only the ones I got wrong (${items})`,
  assessmentIntro: (items: number, minutes: number) =>
    `${items} questions, about ${minutes} minutes. There is no time limit.`,
  rules: (passMark: number) => [
    `You pass with ${passMark}% or more. Some questions are about safety: you must get those right.`,
    'You answer one question at a time, and cannot change an answer once you have handed it in.',
    'You can leave at any moment. You come back to the same question.',
  ],
  feedback: {
    'after-each': 'The answer and the reason are shown after each question.',
    'at-the-end': 'The answers and the reasons are shown at the end.',
    'on-passing':
      'The answers and the reasons are shown once you have passed. Until then you see your score and what to study again.',
  },
  tries: (left: number | null) =>
    left === null
      ? 'You can take it again as often as you need, with other questions while there are fresh ones.'
      : `You have ${count(left, 'try', 'tries')} left.`,
  waiting: (hours: number) => `If you do not pass this time, you can begin again after ${wait(hours)}.`,
  startAssessment: 'Start the assessment',
  submit: 'Hand in this answer',
  next: 'Next question',
  finish: 'See your results',
  passed: 'You have passed',
  notPassed: 'Not passed yet',
  practised: 'Practice finished',
  score: (right: string, of: number, percent: number) => ({ big: right, small: ` of ${of}, ${percent}%` }),
  passMark: (passMark: number) => `Pass mark ${passMark}%.`,
  mustPassFailed: 'You reached the pass mark, but an answer about safety was not right. These must be right to pass.',
  mustPassAlso: 'An answer about safety was not right. These must be right to pass, whatever the score.',
  safetyTopics: 'Safety: read this again first',
  notPassedText: 'Read the reasons below and go back to the steps they name.',
  thenAgain: 'Then try again with new questions.',
  notPassedHidden: 'The answers and the reasons are shown once you have passed.',
  studyAgain: 'What to study again',
  best: (best: number) => `Your best score so far is ${best}%. Your record keeps the best.`,
  alreadyPassed: 'You have passed before, and that stays on your record.',
  nextUp: 'Lessons still to finish before the course is complete:',
  record: 'See my record',
  again: 'Try again with new questions',
  goOn: 'Go on with the assessment',
  nextTry: (when: string) => `You can begin your next try at ${when}.`,
  noTryLeft: 'You have used all your tries.',
  askForTry: 'If you need another one, ask whoever gave you this course.',
  meanwhile: 'Until then lessons and practice stay open, as often as you like.',
  staysOpen: 'Lessons and practice stay open, as often as you like.',
  lastResults: 'See my last results',
  practise: 'Practise this lesson',
  practiseAgain: 'Practise again',
  back: 'Back to the lesson',
  menu: 'All lessons',
  sureButWrong: 'Sure but wrong',
  sureButWrongText: (answers: number) =>
    `You were sure of ${answers === 1 ? 'this answer' : `these ${answers} answers`}. Look at ${answers === 1 ? 'it' : 'them'} first: you would act on ${answers === 1 ? 'it' : 'them'}.`,
  sureButWrongCount: (answers: number) =>
    `You were sure of ${count(answers, 'answer that was', 'answers that were')} not right. When you study again, ask yourself which.`,
  all: 'All your answers',
  group: (title: string, right: string, of: number) => `${title}, ${right} of ${of} right`,
  yours: 'Your answer: ',
  none: 'no answer',
  right: 'Right answer: ',
  rightToday: 'Right answer today: ',
  result: { right: 'Right.', partly: 'Partly right.', wrong: 'Not right.' },
  sure: { sure: 'You were sure.', 'think-so': 'You thought so.', guessing: 'You were guessing.' },
  mustPass: 'In the assessment you must get this one right.',
  readAgain: 'Read this step again',
  readLesson: 'Read this lesson again',
  rekeyed: 'The answer to this question was changed after you gave yours. Your mark stays as it was.',
  withdrawnLessons: 'No longer in the course',
  withdrawn: 'A question that is no longer in the course',
  withdrawnText: 'It was taken out after you answered it. Your mark for it still counts.',
  testOut: {
    title: (lesson: string) => `Test out: ${lesson}`,
    intro: (items: number) => `${count(items, 'question', 'questions')} on what this lesson teaches.`,
    rules: (passMark: number, needed: number, items: number) => [
      `With ${passMark}% or more (${needed} of ${items}) your record says that you know this lesson, and it counts as done.`,
      'The lesson and its practice stay open. Nothing here lowers your record.',
      'You cannot change an answer once you have handed it in. The answers and the reasons come at the end.',
      'You can leave at any moment. You come back to the same question.',
    ],
    tries: (left: number) =>
      left > 1
        ? `You have ${left} tries now. After them there is one more each day.`
        : 'You have 1 try now. After it there is one more each day.',
    start: 'Start the questions',
    known: 'You know this lesson',
    staysOpen: 'The lesson counts as done. It stays open, and so does its practice.',
    notNeeded: 'You have completed this lesson: there is nothing left to show.',
    notKnown: 'Not this time',
    notKnownText: (passMark: number) =>
      `It takes ${passMark}% or more. Nothing is lost: the reasons are below, and the lesson is open.`,
    again: 'Try again with other questions',
    nextTry: (when: string) => `Your next try is open from ${when}. The lesson and its practice are open now.`,
    tryOpen: (left: number) => `You have ${count(left, 'try', 'tries')} left today.`,
    openLesson: 'Open the lesson',
    offer: 'Know this already?',
    offerText: (items: number, passMark: number, needed: number) =>
      `Answer ${items} questions instead of reading. With ${passMark}% or more (${needed} of ${items}) your record says that you know this lesson, and it counts as done. You can still read it and practise.`,
    answer: (items: number) => `Answer ${items} questions`,
    begun: 'You have begun the questions that show whether you know this lesson.',
    goOn: 'Go on with the questions',
    lastResult: 'See how it went',
  },
};

/** A sum of marks for people: whole numbers plain, parts with one decimal place, rounded down like the percentage. */
export const marks = (sum: number): string => String(Math.floor((Math.round(sum * WHOLE) * 10) / WHOLE) / 10);

import type { Confidence } from '../question/kind';
import type { MarkResult } from '../course/progress';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Words of the support page. */
export const words = {
  title: 'For support: what is saved',
  lead: 'Everything that this course has saved for you, in words, for whoever helps you. Nothing is sent from here. Copy it and send it yourself if you are asked to.',
  textLabel: 'The saved text, as your LMS or this browser keeps it',
  copy: 'Copy everything on this page',
  copied: 'Copied. You can paste it into a message.',
  copyByHand: 'Copying is not allowed here. The saved text is selected: press Ctrl and C, on a Mac Command and C.',
  here: 'This visit',
  course: 'Course',
  edition: 'Edition',
  keptBy: 'Kept by',
  kept: { lms: 'your LMS', device: 'this browser, on this device' },
  mode: 'Mode',
  modes: { normal: 'normal', browse: 'browse: nothing is recorded', review: 'review: nothing is recorded' },
  browser: 'Browser',
  time: 'Time',
  aside: 'Texts that were put aside',
  asideText:
    'This visit or an earlier one on this computer did not go on from these. They may be another person’s, where the computer is shared.',
  asideLabel: (number: number) => `Text ${number}`,
};

/** Words of saved progress as a support desk reads it. */
export const savedWords = {
  verdict: {
    empty: 'Nothing is saved yet.',
    read: 'This text is whole and can be read.',
    unreadable:
      'This text cannot be read: it was changed or cut short on its way, or it is not saved progress of this course.',
    'newer-format': 'This text is whole, but a newer version of the course wrote it. This version cannot read it.',
  },
  text: 'This text',
  written: (by: string, now: string) =>
    by === now ? `Written by version ${by} of the course.` : `Written by version ${by || 'unknown'}; this is ${now}.`,
  /** Limit: SCORM 1.2, `cmi.suspend_data`. */
  length: (count: number) =>
    `${plural(count, 'character')}. SCORM 1.2 has room for 4,096, SCORM 2004 for 64,000. All of it is on one line.`,
  noName:
    'It holds no name. Answers to questions are in it, also typed ones; reflections and notes are not: they never leave the learner’s browser.',
  /** Nothing but its length is known of it. */
  cannotTell: 'What is in it cannot be told.',

  place: 'Where the learner was',
  at: {
    menu: 'On the menu, or another page that is not a lesson.',
    lesson: (lesson: string, step: string) => `In the lesson ${lesson}${step && `, step ${step}`}.`,
    practice: (lesson: string, done: number, of: number | null) =>
      `In the practice quiz of ${lesson}, ${of === null ? '' : 'over the ones that were not right, '}after ${plural(done, 'question')}.`,
    scenario: (lesson: string, scenario: string, choices: number) =>
      `In the story ${scenario} of ${lesson}, after ${plural(choices, 'decision')}.`,
    'test-out': (lesson: string) => `In the test-out of ${lesson}.`,
    assessment: 'In the assessment.',
  },
  draft: (item: string, lesson: string) => `An unfinished answer is kept: question ${item} of ${lesson}.`,

  status: { 'in-progress': 'Status: in progress.', completed: 'Status: completed.', 'not-started': 'Not opened.' },
  step: (number: number, of: number, step: string) => `On screen last: step ${number} of ${of}${step && `, ${step}`}.`,
  steps: (opened: number, of: number, rest: string[]) =>
    `Steps opened: ${opened} of ${of}${rest.length > 0 ? `. Not yet: ${rest.join(', ')}` : ''}.`,
  checks: (answered: number, of: number) => `Questions answered: ${answered} of ${of}.`,
  practised: (answered: number, of: number) => `Practice questions answered: ${answered} of ${of}.`,
  question: (id: string, of: 'question' | 'practice', words: string) =>
    `${of === 'practice' ? 'Practice' : 'Question'} ${id}: ${words}.`,
  answer: (mark: MarkResult, tries: number, confidence: Confidence | null) =>
    `${savedWords.mark[mark]}, ${tries >= 3 ? '3 tries or more' : tries === 1 ? 'first try' : 'second try'}${sure(confidence)}`,
  story: (id: string, ending: MarkResult, count: number) =>
    `Story ${id}: ended ${count >= 3 ? '3 times or more' : times(count)}, best ending ${savedWords.ending[ending]}.`,
  notLoaded: 'The answers in this lesson are not shown: the lesson is not loaded.',
  mark: { right: 'right', partly: 'partly right', wrong: 'not right' } satisfies Record<MarkResult, string>,
  ending: { right: 'best', partly: 'safe', wrong: 'harmful' } satisfies Record<MarkResult, string>,

  known: (on: string) => `Known: tested out${on && ` on ${on}`}.`,
  testOut: (finished: number, best: number | null, on: string) =>
    `Test-out: ${finished === 1 ? '1 try' : `${finished} tries`} finished${on && `, the last on ${on}`}${score(best)}.`,

  assessment: 'Assessment',
  noTry: 'No try was begun.',
  finished: (count: number, best: number | null) =>
    `${count === 1 ? '1 try' : `${count} tries`} finished${score(best)}.`,
  passed: (on: string) => `Passed${on && ` on ${on}`}.`,
  notPassed: 'Not passed yet.',
  lastTry: 'Assessment: the last try',
  tried: (percent: number, passed: boolean, at: string) =>
    `${percent}%, ${passed ? 'passed' : 'not passed'}${at && `, finished by ${at}`}.`,
  thisTry: 'Assessment: the running try',
  running: (answered: number, of: number) => `A try is running: ${answered} of ${plural(of, 'question')} answered.`,
  item: (name: string, words: string) => `${name}: ${words}.`,
  /** An item that has only its place in the list of all there ever were. */
  slot: (lesson: string, slot: number) => `${lesson} item ${slot + 1}`,
  open: 'not answered',
  marked: (score: number, confidence: Confidence | null) =>
    `${score === 1 ? 'right' : score === 0 ? 'not right' : `${Math.round(score * 100)}% right`}${sure(confidence)}`,
};

const sure = (confidence: Confidence | null): string =>
  confidence ? `, ${{ sure: 'sure', 'think-so': 'thought so', guessing: 'guessing' }[confidence]}` : '';
const score = (percent: number | null): string => (percent === null ? '' : `, best score ${percent}%`);

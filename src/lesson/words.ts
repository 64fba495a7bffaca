import type { CalloutVariant } from '../course/course';
import type { IconName } from '../ui/Icon.svelte';

/** Words of a lesson's frame. */
export const words = {
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  steps: 'Steps',
  previous: 'Previous',
  next: 'Next',
  outcomes: (minutes: number) => `In about ${minutes} minutes you will learn to`,
  keys: 'Key points',
  policies: (count: number) => `Your organisation’s policies (${count})`,
  explore: 'Choose a number on the picture, or a name in the list.',
  concern: 'In your role: ',
  stage: (at: number, of: number) => `Stage ${at} of ${of}`,
  stageBack: 'Stage before',
  stageNext: 'Next stage',
  stageAgain: 'From the start',
  term: 'What this word means',
  close: 'Close',
  reflection: {
    title: 'Think back',
    label: 'Your words',
    kept: 'Only you see this. It stays in this browser, on this device, and your LMS never gets it. On a shared computer, leave names out.',
    notKept: 'This browser keeps nothing here. What you write is gone when you close the course.',
    save: 'Keep',
    saved: 'Kept on this device.',
    clear: 'Delete',
    cleared: 'Deleted.',
  },
  scenario: (minutes: number) => `A story that you decide, about ${minutes} minutes`,
  sensitive: (matter: string) => `${matter} You can skip this story: it does not count towards completing the lesson.`,
  openScenario: 'Open the story',
  trainer: {
    coming: 'The practice sets are coming …',
    failed: 'The practice sets could not be loaded. Everything else in this step works without them.',
    retry: 'Try again',
  },
  done: 'You have completed this lesson',
  notDone: 'Not finished yet',
  open: (steps: number, checks: number) => {
    const parts = [
      steps > 0 ? `${steps} ${steps === 1 ? 'step' : 'steps'} to open` : '',
      checks > 0 ? `${checks} ${checks === 1 ? 'question' : 'questions'} to answer` : '',
    ].filter(Boolean);
    return `This lesson still has ${parts.join(' and ')}.`;
  },
  openStep: 'Go to',
  practice: (count: number) => `Practise: ${count} questions`,
  practiceText: 'Answers and reasons come at once. Practice never lowers your record.',
  allLessons: 'All lessons',
  sources: 'Sources and review',
  reviewed: (date: string, due: string) => `Checked on ${date}. Next review due by ${due}.`,
  signOff: 'Waiting for clinical or legal sign-off',
  signedPoints: 'Points that the sign-off covers',
  mistake: {
    title: 'Tell us about a mistake',
    text: 'Say what is wrong and on which step. Leave out the names of patients and colleagues.',
    write: (contact: string) => `Tell ${contact}`,
    noContact: 'Tell the people who gave you this course.',
    line: 'Copy this line, so that they find the lesson:',
    reference: (course: string, courseVersion: string, lesson: string, version: number) =>
      `${course} ${courseVersion}, lesson ${lesson}, version ${version}`,
    subject: (reference: string) => `A mistake in ${reference}`,
  },
};

export const calloutIcons: Partial<Record<CalloutVariant, IconName>> = {
  role: 'person',
  policy: 'policy',
  do: 'tick',
  dont: 'cross',
  warning: 'warning',
};

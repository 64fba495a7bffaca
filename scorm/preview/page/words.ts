import type { Standard } from '../../package/edition';
import type { BehaviourName } from '../behaviours';
import type { LearnerId } from '../record';

export const learnerNames: Record<LearnerId, string> = { asha: 'Asha Patel', tom: 'Tom Green' };

export const standardNames: Record<Standard, string> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004' };

export const modeNames = { normal: 'Normal', browse: 'Browse', review: 'Review' } as const;

/** What an LMS is called here, and how it behaves. Made from what is known of it: it is not that LMS. */
export const behaviourWords: Record<BehaviourName, { name: string; says: string }> = {
  plain: { name: 'No LMS in particular', says: 'Takes what the standard allows, and longer texts than it allows.' },
  strict: { name: 'A strict LMS', says: 'Refuses every text that is longer than the standard allows.' },
  moodle: {
    name: 'Moodle',
    says: 'Says that a save worked while offline. After a save that failed it never sends the same values again.',
  },
  esr: {
    name: 'ESR',
    says: 'Offers six elements only, and sends each changed value by itself. The LMS is of another origin than the course.',
  },
  'learning-hub': {
    name: 'NHS Learning Hub',
    says: 'Answers booleans and numbers instead of text. Whoever has finished is given a new, empty attempt.',
  },
  cornerstone: { name: 'Cornerstone', says: 'A save while the page closes is kept, but answered with nothing.' },
  'both-apis': {
    name: 'An LMS with both APIs',
    says: 'Offers SCORM 1.2 and 2004 at once. A call to the wrong one is shown as refused.',
  },
  throws: {
    name: 'An LMS whose calls throw',
    says: 'Fails with a script error where others answer “false”: for objectives, descriptions and saves while offline.',
  },
  slow: { name: 'A slow LMS', says: 'Each save stops the page for 2 seconds. It forgets values after a failed save.' },
  'cross-origin': {
    name: 'A frame of another origin',
    says: 'A window of another origin lies between the course and the LMS.',
  },
};

/** What the panel says is wrong. */
export const faultWords = {
  nothing: 'Nothing is wrong now.',
  offline: 'Offline: nothing reaches the LMS, and no file of the course can be loaded.',
  loggedOut: 'Logged out: the LMS keeps nothing and answers with its login page.',
  slow: 'Slow: each save stops the page for 2 seconds.',
  refusals: (count: number): string => (count === 1 ? 'The next save fails.' : `The next ${count} saves fail.`),
  finished: 'The LMS has blanked the course.',
};

import type { Confidence, Mark } from './kind';

const triesLeft = (left: number) => `${left} ${left === 1 ? 'try' : 'tries'} left.`;

/** Words of the question frame and of every kind's view, in one place. */
export const words = {
  hint: 'Show a hint',
  error: 'Error:',
  check: 'Check answer',
  retry: 'Try again',
  reveal: 'Show the answer',
  again: 'Answer this again',
  why: 'Why',
  howSure: 'How sure are you?',
  sure: { guessing: 'Guessing', 'think-so': 'Fairly sure', sure: 'Certain' } satisfies Record<Confidence, string>,

  /** `left` is null when nothing is left to try. */
  verdict(result: Mark['result'], left: number | null): string {
    if (result === 'right') return 'Right.';
    const verdict = result === 'partly' ? 'Partly right' : 'Not right';
    if (left !== null) return `${verdict}${result === 'wrong' ? ' yet' : ''}. ${triesLeft(left)}`;
    return `${verdict}. The right answer is shown.`;
  },

  /** What being sure, or not, adds to a verdict; empty when it adds nothing. */
  afterConfidence(confidence: Confidence | null, result: Mark['result']): string {
    if (confidence === 'sure' && result !== 'right') return 'You were certain, so this one is worth a second look.';
    if (confidence === 'guessing' && result === 'right') return 'You were guessing, so read why it is right.';
    return '';
  },

  option: {
    right: 'Your answer, right.',
    wrong: 'Your answer, not right.',
    missed: 'The right answer.',
    missedOne: 'Right, and not chosen.',
  },

  match: {
    choices: 'Answers to place',
    help: 'Choose from each list. Or tap an answer, then tap its place, or drag it there.',
    choose: 'Choose an answer',
    placed: 'placed',
    putHere: 'Put it here',
    right: 'Right.',
    wrong: 'Not right.',
    yourAnswer: 'Your answer:',
    rightAnswer: 'Right answer:',
    left: (total: number, left: number) => `${total - left} of ${total} placed, ${left} left.`,
    said: {
      picked: (choice: string) => `${choice} picked. Now choose its place.`,
      dropped: (choice: string) => `${choice} put back.`,
      placed: (choice: string, prompt: string) => `${choice} placed: ${prompt}`,
      cleared: (prompt: string) => `Answer removed: ${prompt}`,
    },
  },

  order: {
    help: 'Use the arrows. Or tap an entry, then tap the place where it belongs, or drag it by its handle.',
    up: 'Move up',
    down: 'Move down',
    place: (at: number) => `Place ${at}:`,
    putHere: (picked: string) => `. Put “${picked}” here`,
    right: 'In order with the others ticked.',
    wrong: 'Out of place.',
    rightOrder: 'The right order',
    said: {
      picked: (entry: string) => `${entry} picked. Now choose its place.`,
      dropped: (entry: string) => `${entry} put back.`,
      moved: (entry: string, at: number, of: number) => `${entry} is now number ${at} of ${of}.`,
      first: (entry: string) => `${entry} is already first.`,
      last: (entry: string) => `${entry} is already last.`,
    },
  },
};

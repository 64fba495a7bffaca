import type { Confidence, Mark } from './kind';

const placed = (total: number, left: number) => `${total - left} of ${total} placed, ${left} left.`;
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
  howSureNote: 'It never changes your mark.',
  sure: { guessing: 'Guessing', 'think-so': 'I think so', sure: 'Sure' } satisfies Record<Confidence, string>,

  /** `left` is null when nothing is left to try. */
  verdict(result: Mark['result'], left: number | null): string {
    if (result === 'right') return 'Right.';
    const verdict = result === 'partly' ? 'Partly right' : 'Not right';
    if (left !== null) return `${verdict}${result === 'wrong' ? ' yet' : ''}. ${triesLeft(left)}`;
    return `${verdict}. The right answer is shown.`;
  },

  /** What being sure, or not, adds to a verdict; empty when it adds nothing. */
  afterConfidence(confidence: Confidence | null, result: Mark['result']): string {
    if (confidence === 'sure' && result !== 'right') return 'You were sure, so this one is worth a second look.';
    if (confidence === 'guessing' && result === 'right') return 'You were guessing, so read why it is right.';
    return '';
  },

  option: {
    right: 'Your answer, right.',
    wrong: 'Your answer, not right.',
    missed: 'The right answer.',
    missedOne: 'Right, and not chosen.',
  },

  decision: {
    chosen: {
      best: 'Your choice, the best one.',
      acceptable: 'Your choice, acceptable but not the best.',
      poor: 'Your choice, a poor one.',
    },
    other: { best: 'The best choice.', acceptable: 'Acceptable.', poor: 'Poor.' },
  },

  /** What is picked and placed by taps or by dragging. */
  hand: {
    picked: (what: string, next: string) => `${what} picked. ${next}`,
    dropped: (what: string) => `${what} put back.`,
    putHere: 'Put it here',
  },

  /** Of one part that was given an answer. */
  part: {
    right: 'Right.',
    wrong: 'Not right.',
    yourAnswer: 'Your answer:',
    rightAnswer: 'Right answer:',
  },

  /** Of answers that are typed. */
  typed: {
    label: 'Your answer',
    inUnit: (unit: string) => ` in ${unit}`,
    blank: 'blank',
    exact: (answer: string) => `The exact answer is ${answer}.`,
    range: (from: string, to: string) => `Anything from ${from} to ${to} counts.`,
    spelling: (right: string) => `Accepted with a slip in the spelling. It is spelt “${right}”.`,
  },

  /** A drawing with numbered places. */
  picture: {
    label: ({ title, sides }: { title: string; sides: boolean }, places: number) =>
      `${title}. A picture with ${places} numbered places, which the list tells in words.${sides ? ' The person’s right is on your left.' : ''}`,
    place: (number: number) => `Place ${number}:`,
    larger: 'Make the picture larger',
    smaller: 'Make the picture smaller',
  },

  labelPicture: {
    names: 'Names to place',
    help: 'Choose a name for each number from the lists. Or tap a name, then tap its number, or drag it there.',
    choose: 'Choose a name',
    next: 'Now choose its number.',
    spot(place: string, placed: string, inHand: string): string {
      if (inHand) return `${place}. Put ${inHand} here`;
      return `${place}. ${placed || 'No name yet'}`;
    },
    said: {
      placed: (name: string, place: string, total: number, left: number) =>
        `${name} placed. ${place}. ${placed(total, left)}`,
      cleared: (place: string, total: number, left: number) => `Name removed. ${place}. ${placed(total, left)}`,
      waiting: (place: string) => `${place}. Now choose its name.`,
      dropped: (place: string) => `${place}. Left as it was.`,
    },
  },

  findOnPicture: {
    help: 'Press a number on the picture, or choose it from the list.',
    chosen: (number: number, where: string) => `You chose ${number}: ${where}.`,
  },

  match: {
    choices: 'Answers to place',
    help: 'Choose from each list. Or tap an answer, then tap its place, or drag it there.',
    choose: 'Choose an answer',
    next: 'Now choose its place.',
    said: {
      placed: (choice: string, prompt: string, total: number, left: number) =>
        `${choice} placed: ${prompt}. ${placed(total, left)}`,
      cleared: (prompt: string, total: number, left: number) => `Answer removed: ${prompt}. ${placed(total, left)}`,
    },
  },

  categorise: {
    groups: 'Groups',
    help: 'Choose a group for each one. Or tap it, then tap its group, or drag it there by its handle.',
    choose: 'Choose a group',
    putHere: 'Put it here',
    holds: (count: number) => (count === 0 ? 'Empty' : `${count} placed`),
    next: 'Now choose its group.',
    said: {
      placed: (entry: string, group: string, total: number, left: number) =>
        `${entry} placed: ${group}. ${placed(total, left)}`,
      cleared: (entry: string, total: number, left: number) =>
        `${entry} taken out of its group. ${placed(total, left)}`,
    },
  },

  scoreTable: {
    choose: 'Choose',
    /** Heading of what marking says of each row. */
    marking: 'Marking',
    /** `what` was added up: scores or amounts. `sum` is written out: 0 + 2 = 2. */
    ownSum: (what: string, sum: string) => `Your sum is right for the ${what} that you gave: ${sum}.`,
    addsUp: (what: string, sum: string) => `The ${what} that you gave add up to another total: ${sum}.`,
    otherSum: (what: string) => `It is not the sum of the ${what} that you gave.`,
    sum: (sum: string, isRight: boolean) => `${isRight ? 'The sum' : 'The right sum'}: ${sum}.`,
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

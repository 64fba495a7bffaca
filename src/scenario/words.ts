import type { EndingGrade, Grade } from '../course/scenario';
import type { IconName } from '../ui/Icon.svelte';

/** Words of a branching story. */
export const words = {
  decision: (at: number) => `Decision ${at}`,
  ending: 'How it ended',
  you: 'You',
  choose: 'Do this',
  chooseFirst: 'Choose what you do',
  error: 'Error:',
  next: 'What happened next',
  goOn: 'Go on',
  again: 'Go back and choose again',
  way: 'The way you took',
  change: 'Choose again here',
  restart: 'Start the story again',
  back: 'Back to the lesson',
  grades: {
    best: { icon: 'tick', text: 'Best: safe and complete' },
    acceptable: { icon: 'warning', text: 'Acceptable: safe, but not complete' },
    poor: { icon: 'cross', text: 'Poor: someone could be harmed, or trust lost' },
  } satisfies Record<Grade, { icon: IconName; text: string }>,
  endings: {
    best: { icon: 'tick', text: 'A good ending' },
    safe: { icon: 'warning', text: 'A safe ending, with something left to do better' },
    harmful: { icon: 'cross', text: 'A harmful ending' },
  } satisfies Record<EndingGrade, { icon: IconName; text: string }>,
};

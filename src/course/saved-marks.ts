import type { ItemProgress, TryItem } from './progress';

/** What the small numbers of marks in saved progress stand for. The order of each list is part of the format: never change it. */

export const itemResults: (ItemProgress['best'] | null)[] = [null, 'wrong', 'partly', 'right'];
export const answerStates = ['open', 'wrong', 'partly', 'right'] as const;

/** How much of an item of a try was right; only `partly` needs its score besides. */
export function answerState({ response, score }: TryItem): (typeof answerStates)[number] {
  if (response === null || score === null) return 'open';
  return score === 0 ? 'wrong' : score === 1 ? 'right' : 'partly';
}

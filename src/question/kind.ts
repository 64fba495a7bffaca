import type { Items, KindName } from '../course/item';
import type { MarkedInteraction } from '../tracking/tracker';

/** What marking says. `score` is 0 to 1; `right` is a score of 1, `wrong` is 0, `partly` lies between. */
export interface Mark {
  score: number;
  result: 'right' | 'partly' | 'wrong';
  /** For each part of the item (option, prompt, entry) that the learner placed or missed. */
  parts: Record<string, 'right' | 'wrong' | 'missed'>;
}

/** How sure the learner said they were, asked before feedback. It never changes a mark. */
export type Confidence = 'sure' | 'think-so' | 'guessing';

/** The response of each kind. Serialisable and immutable. */
export interface Responses {
  /** The chosen option's id, or empty. */
  'single-choice': string;
  /** The chosen options' ids in alphabetical order. */
  'multiple-choice': string[];
  /** Prompt id to choice id; prompts without an answer are absent. */
  match: Record<string, string>;
  /** Entry ids in the learner's order, or empty while untouched. */
  order: string[];
  /** Entry id to group id; entries without a group are absent. */
  categorise: Record<string, string>;
  /** Place id to name id; places without a name are absent. */
  'label-picture': Record<string, string>;
  /** The chosen place's id, or empty. */
  'find-on-picture': string;
  /** What was typed. */
  numeric: string;
  /** Gap id to what was typed; empty gaps are absent. */
  'short-text': Record<string, string>;
  /** Row id to score; rows without one are absent. `total` as typed, `decision` the chosen option's id; both may be empty. */
  'score-table': { rows: Record<string, string>; total: string; decision: string };
  /** The chosen action's id, or empty. */
  decision: string;
}
export type Response = Responses[KindName];

/**
 * The contract of a question kind. All functions are pure.
 * Laws, property-tested for every kind over its examples: `mark(right)` scores 1, `mark(empty)` scores 0, every score lies
 * between; `decode(encode(r))` equals `r` for every response, finished or not; `encode` gives as many numbers as `widths`, or
 * the code points of a text where `widths` is `'text'`.
 */
export interface Kind<Name extends KindName> {
  name: Name;
  /** Nothing answered yet. */
  empty(item: Items[Name]): Responses[Name];
  /** What is still missing, as a plain sentence to show as an error, or null when the response can be marked. */
  problem(item: Items[Name], response: Responses[Name]): string | null;
  mark(item: Items[Name], response: Responses[Name]): Mark;
  /** The right response. */
  right(item: Items[Name]): Responses[Name];
  /** A response in words, for review and print. */
  describe(item: Items[Name], response: Responses[Name]): string;
  /** Ids of what is shown in a shuffled order (options, choices, entries), as this seed shows them. */
  shown(item: Items[Name], seed: number): string[];
  /** Width in bits of each number that `encode` writes, or `'text'` for typed answers. Depends on the item only. */
  widths(item: Items[Name]): number[] | 'text';
  encode(item: Items[Name], response: Responses[Name]): number[];
  /** Never throws: numbers that make no sense give the empty response. */
  decode(item: Items[Name], numbers: number[]): Responses[Name];
  /** The response and the right answer in the words of SCORM interactions. */
  interaction(item: Items[Name], response: Responses[Name]): MarkedInteraction;
}

/** The shapes of questions. One interface a kind; `question/kinds/<kind>/` holds what belongs to it. */

export type KindName = 'single-choice' | 'multiple-choice' | 'match' | 'order';

interface ItemBase<Name extends KindName> {
  /** Stable id, unique in its lesson; readable, since LMS reports show it. */
  id: string;
  kind: Name;
  /** The question as plain text. */
  prompt: string;
  /** A few words of situation before the question. */
  situation?: string;
  hint?: string;
  /** After marking, for everyone: why the answer is what it is. */
  explain: string;
  /** Attempts in lessons and practice; an assessment always gives one. */
  tries: number;
  /** The step that teaches this, for "Read this step again". */
  step: string;
  /** A wrong answer to this in the assessment fails the try, whatever the score. */
  mustPass: boolean;
  /** Keep the options in the author's order. */
  fixed: boolean;
}

/** `id` is one letter, a to z: stable under reordering, and what SCORM 1.2 allows in a response. */
export interface Option {
  id: string;
  text: string;
  correct: boolean;
  /** Why it is right, or why it tempts. */
  why: string;
}

export interface SingleChoiceItem extends ItemBase<'single-choice'> {
  options: Option[];
}
export interface MultipleChoiceItem extends ItemBase<'multiple-choice'> {
  options: Option[];
}
/** Each prompt has one answer; a choice may serve several prompts or none. */
export interface MatchItem extends ItemBase<'match'> {
  /** `id` a to z. `answer` is a choice's id. */
  prompts: { id: string; text: string; answer: string; why: string }[];
  /** `id` is one character, 0 to 9 then a to z. */
  choices: { id: string; text: string }[];
}
/** `entries` stand in the right order. */
export interface OrderItem extends ItemBase<'order'> {
  entries: { id: string; text: string; why?: string }[];
}

export interface Items {
  'single-choice': SingleChoiceItem;
  'multiple-choice': MultipleChoiceItem;
  match: MatchItem;
  order: OrderItem;
}
export type Item = Items[KindName];

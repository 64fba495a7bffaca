/** The shapes of questions. One interface a kind; `question/kinds/<kind>/` holds what belongs to it. */

import type { Figure } from './figure';

export type KindName = keyof Items;

interface ItemBase<Name extends string> {
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

/** Each entry belongs in one of two to five groups. */
export interface CategoriseItem extends ItemBase<'categorise'> {
  /** `id` a to z. `group` is a group's id. */
  entries: { id: string; text: string; group: string; why: string }[];
  /** `id` is one digit, 1 to 5. */
  groups: { id: string; text: string }[];
}
/** Each numbered place of a drawing has one name; a name may serve several places or none. */
export interface LabelPictureItem extends ItemBase<'label-picture'> {
  figure: Figure;
  /** `id` a to z. `region` is a region of the figure, `answer` a name's id. `where` says the place in words. */
  places: { id: string; region: string; where: string; answer: string; why: string }[];
  /** `id` is one character, 1 to 9. */
  names: { id: string; text: string }[];
}
/** One place of a drawing answers the question. */
export interface FindOnPictureItem extends ItemBase<'find-on-picture'> {
  figure: Figure;
  /** `id` a to z. `region` is a region of the figure. `text` names the place without giving the answer away. */
  places: { id: string; region: string; text: string; correct: boolean; why: string }[];
}
/** A number with a unit, typed. */
export interface NumericItem extends ItemBase<'numeric'> {
  answer: number;
  /** How far from `answer` is still right, in the same unit; 0 or more. */
  tolerance: number;
  /** Shown behind the field and accepted in the answer; empty for a pure number. */
  unit: string;
  /** Other ways to write the unit that are accepted. */
  units: string[];
  /** Answers that a known mistake leads to, and what the mistake is. */
  mistakes: { value: number; why: string }[];
}
/** Gaps to fill with a few words. Upper and lower case never count. */
export interface ShortTextItem extends ItemBase<'short-text'> {
  /**
   * `id` a to z. `before` and `after` are the sentence around the gap; both are empty where the prompt says it all. `accept`
   * holds other right answers; `typos` is how many letters may be wrong, 0 to 2; `mistakes` are wrong answers that the author
   * knows, which no tolerance accepts.
   */
  gaps: {
    id: string;
    before: string;
    after: string;
    answer: string;
    accept: string[];
    typos: number;
    mistakes: { text: string; why: string }[];
    why: string;
  }[];
}
/** A table of readings to score row by row, their total, and what to do about it. */
export interface ScoreTableItem extends ItemBase<'score-table'> {
  /** What the table shows, and whose tool it teaches. */
  caption: string;
  /** Headings of the three columns: what is measured, what was found, what the learner gives. */
  columns: [measure: string, found: string, answer: string];
  /**
   * `id` a to z. `scores` are the whole numbers to choose from; empty: a whole number is typed. `subtract`: the total takes
   * this row away, as a fluid balance does with what came out.
   */
  rows: {
    id: string;
    text: string;
    found: string;
    scores: number[];
    answer: number;
    subtract: boolean;
    why: string;
  }[];
  /** `unit` stands behind the total and behind rows that are typed; empty for a pure number. */
  total: { text: string; unit: string; answer: number; why: string };
  decision: { text: string; options: Option[] };
}
/** What to do in a short case: the best action scores 1, an acceptable one one half, a poor one 0. */
export interface DecisionItem extends ItemBase<'decision'> {
  /** `id` a to z. */
  actions: { id: string; text: string; grade: 'best' | 'acceptable' | 'poor'; why: string }[];
}

export interface Items {
  'single-choice': SingleChoiceItem;
  'multiple-choice': MultipleChoiceItem;
  match: MatchItem;
  order: OrderItem;
  categorise: CategoriseItem;
  'label-picture': LabelPictureItem;
  'find-on-picture': FindOnPictureItem;
  numeric: NumericItem;
  'short-text': ShortTextItem;
  'score-table': ScoreTableItem;
  decision: DecisionItem;
}
export type Item = Items[KindName];

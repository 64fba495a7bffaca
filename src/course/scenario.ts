/** The shapes of branching stories. */

export type Grade = 'best' | 'acceptable' | 'poor';
export type EndingGrade = 'best' | 'safe' | 'harmful';

/** A branching story. Scenes become states of a machine; the build has proved that the graph is whole. */
export interface Scenario {
  id: string;
  title: string;
  /** What upsetting matter it holds, or empty; it can always be skipped. */
  sensitive: string;
  minutes: number;
  setting: string;
  people: string;
  /** The standard of the Code, or other rule, that it turns on. */
  standard: string;
  start: string;
  scenes: Record<string, Scene | Ending>;
}

export interface Scene {
  type: 'scene';
  title: string;
  time?: string;
  /** Narration and speech, in order. */
  story: Beat[];
  question: string;
  choices: Choice[];
}

/** `who` is empty for narration, `you` for the learner, else a name. */
export interface Beat {
  who: string;
  text: string;
}

/** `id` is one letter: the way taken is saved as a string of these. */
export interface Choice {
  id: string;
  text: string;
  grade: Grade;
  /** What happens. */
  then: Beat[];
  /** Why, naming the rule. */
  why: string;
  to: string;
}

export interface Ending {
  type: 'ending';
  title: string;
  grade: EndingGrade;
  story: Beat[];
  debrief: string;
}

import type { Items, KindName } from '../course/item';
import type { Mark, Responses } from './kind';
import { words } from './words';

/** What the view of every kind is given. It shows the response and hands on each change; it keeps no answer of its own. */
export interface KindViewProps<Name extends KindName> {
  item: Items[Name];
  response: Responses[Name];
  /** Ids of the options as shown, from the kind's `shown`. */
  order: string[];
  /** `marked`: a verdict is shown and tries are left; `done`: nothing is left to try. */
  phase: 'answering' | 'marked' | 'done';
  /** Of the response on screen; null while answering and where feedback is withheld. */
  mark: Mark | null;
  /** Show the right answer and the reason for every option, not only for those chosen. */
  showRight: boolean;
  /** Begins every id in the view. The control to answer first has the id `<idPrefix>-first`. */
  idPrefix: string;
  /** Id of the error text, for the first control. */
  describedBy: string | undefined;
  disabled: boolean;
  onchange: (response: Responses[Name]) => void;
}

/** A numbered place of a drawing, as a question shows it. */
export interface Spot {
  id: string;
  /** Where on the figure it lies. */
  region: string;
  look: 'open' | 'set' | OptionFeedback['look'];
  icon: OptionFeedback['icon'];
  /** In hand, or what is dragged is over it. */
  lit: boolean;
  pressed: boolean;
  /** What it is called where it is pressed. */
  name: string;
}

/** The icon that repeats what marking says of a part. */
export function partIcon(part: Mark['parts'][string] | undefined): OptionFeedback['icon'] {
  if (!part) return null;
  return part === 'right' ? 'tick' : 'cross';
}

/** Ids for an `aria-describedby`, or undefined when there are none. */
export function ids(...parts: (string | false | null | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' ') || undefined;
}

/** What is said of one option after marking. */
export interface OptionFeedback {
  look: 'right' | 'partly' | 'wrong' | 'missed' | 'off';
  icon: 'tick' | 'half' | 'cross' | null;
  words: string;
}

/**
 * What to say of an option, or null to say nothing yet. While tries are left only the chosen ones are told about, so that the
 * next try is a real one.
 */
export function optionFeedback(
  part: Mark['parts'][string] | undefined,
  { mark, showRight, missed }: { mark: Mark | null; showRight: boolean; missed: string },
): OptionFeedback | null {
  if (!mark) return null;
  if (part === 'right') return { look: 'right', icon: 'tick', words: words.option.right };
  if (part === 'wrong') return { look: 'wrong', icon: 'cross', words: words.option.wrong };
  if (!showRight) return null;
  if (part === 'missed') return { look: 'missed', icon: 'tick', words: missed };
  return { look: 'off', icon: null, words: '' };
}

/**
 * The shapes of a course: what the build makes from `lessons/` and `quizzes/`, and what the rest of `src` reads.
 * Everything here is plain data. Nothing here knows Markdown, YAML, Svelte, XState or SCORM.
 */

import type { Item } from './item';
import type { Scenario } from './scenario';

/** A line of compiled lesson text: HTML made from Markdown at build time. Markdown lets no HTML through. */
export type Html = string;

/** The course as the first chunk carries it: enough for the menu, without any lesson's text. */
export interface Course {
  /** Stable for ever: part of the manifest identifier and of every storage key. */
  id: string;
  title: string;
  /** For narrow screens. */
  shortTitle: string;
  /** Semantic version; CONTRIBUTING.md says what each part means to a trust. */
  version: string;
  units: Unit[];
  /** All lessons in course order. */
  lessons: LessonSummary[];
  assessment: Blueprint;
  policy: Policy;
}

export interface Unit {
  id: string;
  title: string;
  lessons: string[];
}

/** What the menu and About need of a lesson that is not loaded. */
export interface LessonSummary {
  /** Stable id, for example `a10`. */
  id: string;
  /** Permanent number from course.yaml: names the lesson in saved progress, whatever its place in the course. */
  number: number;
  unit: string;
  title: string;
  /** Honest minutes, questions included. */
  minutes: number;
  /** Number of steps shown today. */
  steps: number;
  /** Title of each step, in order, by id: the menu names the step to continue at. */
  stepTitles: Record<string, string>;
  /**
   * `steps` of the lesson's ledger, removed ids too: saved progress names the last step by its slot. Absent while that is just
   * today's steps in today's order, as it is until a step moves or goes.
   */
  stepSlots?: string[];
  /** ISO dates. */
  reviewed: string;
  reviewDue: string;
  /** Number of points that wait for clinical or legal sign-off; the lesson's last step lists them. */
  awaitingSignOff: number;
}

/** One lesson: the default export of its compiled module. */
export interface Lesson {
  id: string;
  title: string;
  outcomes: string[];
  sources: Source[];
  reviewed: string;
  reviewDue: string;
  awaitingSignOff: string[];
  steps: Step[];
  practice: Item[];
  scenarios: Scenario[];
  /** Words that a step marks as glossary terms, by term id. */
  terms: Record<string, Term>;
  ledger: Ledger;
}

/** The held-back items of one lesson: the default export of its bank module. Loaded by the assessment only. */
export interface Bank {
  lesson: string;
  items: Item[];
  ledger: Ledger;
}

export interface Source {
  name: string;
  year: string;
}

export interface Term {
  term: string;
  definition: string;
}

/** One idea on one page. */
export interface Step {
  id: string;
  title: string;
  /** The first paragraph, set larger: what stands inside its `<p>`. */
  lead?: Html;
  blocks: Block[];
}

export type Block =
  | { type: 'html'; html: Html }
  /** `title` is empty for an `inset` without one. */
  | { type: 'callout'; variant: CalloutVariant; title: string; html: Html }
  /** `html` is the whole `<table>` with its `<caption>`; `caption` names the box around it that scrolls. */
  | { type: 'table'; caption: string; html: Html }
  /** Each point is what stands inside its `<li>`. */
  | { type: 'keys'; points: Html[] }
  | { type: 'reveal'; summary: string; html: Html }
  | { type: 'reflection'; id: string; prompt: string }
  | { type: 'figure'; figure: Figure; mode: 'show' | 'explore' }
  | { type: 'question'; item: Item }
  | { type: 'scenario'; scenario: string };

/** `role` In your role, `policy` Local policy decides, `do` and `dont` lists, `warning`, `inset` (a dated or side note). */
export type CalloutVariant = 'role' | 'policy' | 'do' | 'dont' | 'warning' | 'inset';

/** A drawing in the page, with the same facts as a list. */
export interface Figure {
  /** Also the prefix of every id inside `svg`. */
  id: string;
  title: string;
  /** Short alternative text, about 125 characters. */
  alt: string;
  caption: string;
  /** The `<svg>` element as text: no script, no `style=`, no foreign reference (checked at build). */
  svg: string;
  /** Says which side of the person is which, where that matters. */
  sides: boolean;
  legend: { swatch: string; label: string }[];
  regions: Region[];
}

export interface Region {
  id: string;
  label: string;
  /** One line: what it does. */
  does: string;
  /** Where it helps: what an assistant practitioner watches for here. */
  concern?: string;
  /** Centre of the number, in percent of width and height. */
  at: [x: number, y: number];
  /** Where a leader line from the number ends, inside the part; absent when the number stands on the part itself. */
  to?: [x: number, y: number];
}

/**
 * The append-only ledger of a lesson (slots.yaml). The place of an entry is its slot, for ever; removed ids keep theirs.
 * `bits` is the width of a response in saved progress, so that text written by an older course can still be read.
 */
export interface Ledger {
  steps: string[];
  items: LedgerItem[];
}
export interface LedgerItem {
  id: string;
  group: 'check' | 'practice' | 'held-back' | 'scenario';
  bits: number;
}

/** Settings of a course, all in course.yaml; each has one place where it takes effect. */
export interface Policy {
  /** Percent of the assessment's score, 0 to 100. */
  passMark: number;
  /** Assessment tries; 0 means no limit. */
  assessmentTries: number;
  /** Attempts at a question in lessons and practice unless the item says otherwise. */
  questionTries: number;
  /** What SCORM 1.2 `cmi.core.lesson_status` says at the end. */
  finalStatus: 'completed' | 'passed';
  /** Report one objective a lesson. Some LMSs refuse packages for objective errors. */
  reportObjectives: boolean;
  /** Report practice answers as interactions, besides checks and the assessment. */
  reportPractice: boolean;
  /** LMS endpoint that the stand-alone edition sends its record to, or empty. */
  commitAddress: string;
}

/** quizzes/assessment.yaml. */
export interface Blueprint {
  title: string;
  minutes: number;
  /** How many items to draw from each lesson's bank. */
  draw: { lesson: string; items: number }[];
}

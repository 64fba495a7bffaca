/**
 * The shapes of a course: what the build makes from `lessons/` and `quizzes/`, and what the rest of `src` reads.
 * Everything here is plain data. Nothing here knows Markdown, YAML, Svelte, XState or SCORM.
 */

import type { Figure, FigureMode } from './figure';
import type { Item, KindName } from './item';
import type { Scenario } from './scenario';
import type { SignOff } from './sign-off';

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
  /** Lessons that a trust's settings hide: nothing shows or asks them, and what was saved of them is carried along. */
  hidden?: LessonSummary[];
  assessment: Blueprint;
  policy: Policy;
  /** What versions before this one saved does not count any more: the course is to be taken again. Absent where everything counts. */
  retakeFrom?: string;
}

/** What a version brought, for learners who come back to it from an older one: a module of its own, the newest first. */
export interface Change {
  version: string;
  /** Ids of its new lessons. */
  lessons: string[];
  /** A sentence or two on what else is new, or empty. */
  note: string;
}

export interface Unit {
  id: string;
  title: string;
  lessons: string[];
  /** Title of the figure from whose parts its lessons open, where it has one: a module of its own. */
  explorer?: string;
}

/** What the menu needs of a lesson that is not loaded. */
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
  /** Slots of today's steps in today's order: saved progress names a step by its slot. Absent while they are 0, 1, 2 and so on. */
  stepSlots?: number[];
}

/** Title of each step, by lesson and step id, in order: a module of its own, since the first load has no room for them. */
export type StepTitles = Record<string, Record<string, string>>;

/** One lesson: the default export of its compiled module. */
export interface Lesson {
  id: string;
  /** Goes up when what it teaches or asks changes: a sign-off is of one version. */
  version: number;
  title: string;
  outcomes: string[];
  sources: Source[];
  reviewed: string;
  reviewDue: string;
  awaitingSignOff: string[];
  /** Of this version; empty while it awaits clinical sign-off. */
  signOffs: SignOff[];
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
  | { type: 'figure'; figure: Figure; mode: FigureMode }
  | { type: 'question'; item: Item }
  | { type: 'scenario'; scenario: string }
  /** Practice with made-up NEWS2 sets: nothing of it is recorded. */
  | { type: 'news2-trainer' };

/** `role` In your role, `policy` Local policy decides, `do` and `dont` lists, `warning`, `inset` (a dated or side note). */
export type CalloutVariant = 'role' | 'policy' | 'do' | 'dont' | 'warning' | 'inset';

/**
 * The append-only ledger of a lesson (slots.yaml). The place of an entry is its slot, for ever; removed ids keep theirs.
 * `bits` is the width of a response in saved progress, so that text written by an older course can still be read; null for
 * typed answers, which say their own width.
 */
export interface Ledger {
  steps: string[];
  items: LedgerItem[];
}
export interface LedgerItem {
  id: string;
  group: 'check' | 'practice' | 'held-back' | 'scenario';
  bits: number | null;
}

/** Settings of a course, all in course.yaml; each has one place where it takes effect. */
export interface Policy {
  /** All of these complete the course: the steps of every lesson, the checks of every lesson, the assessment. Never empty. */
  completes: ('lessons-seen' | 'checks-answered' | 'assessment-passed')[];
  /** When `failed` is reported: many LMSs lock learners out then. It is never sent after a pass. */
  sendFailed: 'never' | 'no-tries-left' | 'each-try';
  /** Which assessment score is reported until it is passed; afterwards always the best. */
  reportScore: 'best' | 'last';
  /** Attempts at a question in lessons and practice unless the item says otherwise. */
  questionTries: number;
  /** What SCORM 1.2 `cmi.core.lesson_status` says at the end. */
  finalStatus: 'completed' | 'passed';
  /** Report one objective a lesson. Some LMSs refuse packages for objective errors. */
  reportObjectives: boolean;
  /** Which answers are reported as interactions: those of tests, of checks in lessons too, or of practice as well. */
  reportAnswers: 'off' | 'assessment' | 'checks' | 'all';
  /** LMS endpoint that the stand-alone editions send their record to, or empty. */
  commitAddress: string;
  testOut: TestOutRules;
}

/** quizzes/assessment.yaml: how the final assessment is put together and taken. */
export interface Blueprint {
  title: string;
  minutes: number;
  /** Items in a try. */
  items: number;
  /** Items of each unit, adding up to `items`: the build has worked them out from the author's shares. */
  units: Record<string, number>;
  /** At most so many items of a kind; kinds that are not named have no limit. */
  kinds: Partial<Record<KindName, number>>;
  /** At least so many must-pass items in each try. */
  mustPass: number;
  /** What each try has besides. */
  atLeast?: Minimum[];
  /** Percent of the score, 0 to 100. */
  passMark: number;
  /** Tries; 0 means no limit. */
  tries: number;
  /** Hours to wait after the first, second … try that was not passed; the last entry stands for all that follow. */
  waiting: number[];
  /** When answers are shown: after each, at the end of a try, or at the end of a try that was passed. */
  feedback: 'after-each' | 'at-the-end' | 'on-passing';
}

/** So many items of these kinds, from a unit or a lesson (`from`: its id). */
export interface Minimum {
  items: number;
  from: string;
  kinds: KindName[];
}

/** The test-out of a lesson, the same for every lesson. */
export interface TestOutRules {
  /** Items drawn from the lesson's held-back ones; 0 where no lesson can be tested out. */
  items: number;
  /** Percent that marks the lesson as known. */
  passMark: number;
  /** Tries before waiting begins; then there is one more each day. */
  tries: number;
}

import {
  TrackerError,
  type AnswerRecord,
  type Launch,
  type Objective,
  type Standing,
  type Tracker,
} from '../src/tracking/tracker';
import { suspendData, suspendDataAgain, type StandardName } from './limits';
import type { Lms, Refusal } from './lms';
import type { ReportSource } from './report-source';
import type { Reports } from './reports';
import { createWriter, type Write } from './writer';

/**
 * The life of a tracked session, the same in both standards: initialise once, read, write what changed, finish last.
 * What differs (element names, vocabularies, encodings) is a `Standard`.
 */

export type Recorded = Launch['recorded'];

/** The best of every standing this session has seen: what nothing later can lower. */
export type Outcome = Pick<Standing, 'completion' | 'success' | 'score' | 'done'>;

export interface Standard {
  name: StandardName;
  elements: { saved: string; location: string; exit: string; sessionTime: string };
  /** Is this refusal to initialise only the news that the API runs already (the page was loaded again)? */
  runsAlready(refusal: Refusal): boolean;
  /** What only few visits ask for (name, score) is read when it is asked for: calls at the beginning are dear. */
  read(): Pick<Launch, 'learner' | 'mode' | 'credit' | 'recorded'>;
  /** Status and score; never below what is recorded. */
  outcome(outcome: Outcome, recorded: Recorded): Write[];
  /** The exit that ends an attempt, for a completed course. */
  finalExit: string;
  location(bookmark: string): string | null;
  time(seconds: number): string;
  reports: ReportSource;
}

export interface SessionSettings {
  reportObjectives: boolean;
  keptBy: Launch['keptBy'];
  /** The LMS answers from another origin than the course's files. */
  isElsewhere?: boolean;
  /** Milliseconds of a clock that never goes back, such as `performance.now`. */
  now: () => number;
  /** Whether the LMS sends everything with each commit, or only what changed since it last tried. */
  resends: 'changes' | 'everything';
}

export function createSco(lms: Lms, standard: Standard, settings: SessionSettings): Tracker {
  const { elements } = standard;
  const writer = createWriter(lms, settings.resends);
  let launch: Launch | null = null;
  let outcome: Outcome = { completion: 'incomplete', success: 'unknown', score: null, done: 0 };
  let started = 0;
  let saves = 0;
  let closed = false;
  /** Null until they are loaded. */
  let reports: Reports | null = null;
  /** What was answered before. */
  const early: AnswerRecord[] = [];
  /** What an earlier visit has reported of the lessons. */
  let assumed: Objective[] = [];
  /** Whether the LMS reads back what was written; null before that was tried. */
  let mirrors: boolean | null = null;

  /** The launch while it may be written to. In review and browse LMSs would store what is written. */
  const writable = (): Launch | null => (launch?.mode === 'normal' && !closed ? launch : null);

  function open(): Launch {
    if (launch) return launch;
    started = settings.now();
    const refusal = lms.initialize();
    if (refusal && !standard.runsAlready(refusal)) throw refusal;
    const text = lms.get(elements.saved);
    writer.assume(elements.saved, text);
    launch = { ...standard.read(), saved: text.trimEnd(), keptBy: settings.keptBy };
    if (settings.isElsewhere) launch.isElsewhere = true;
    return launch;
  }

  function save(progress: string, standing: Standing, pace?: 'calm' | 'hurried'): 'done' | 'again' {
    const current = writable();
    if (!current) return 'done';
    saves += 1;
    outcome = furthest(outcome, standing);
    const writes: Write[] = [];
    const misfit = fitSaved(progress, writes);
    if (current.credit) writes.push(...standard.outcome(outcome, current.recorded));
    const bookmark = standard.location(standing.bookmark);
    if (bookmark !== null)
      writes.push({ element: elements.location, value: bookmark, alternate: bookmark ? '' : '-', weight: 'try' });
    const ends = outcome.completion === 'completed' && current.credit;
    writes.push(exit(ends ? standard.finalExit : 'suspend'), sessionTime());
    // The first save of a session comes while the page loads; finding objectives takes two calls each, so they wait.
    if (saves === 1 && progress === current.saved) assumed = standing.objectives;
    if (settings.reportObjectives && current.credit && saves > 1)
      writes.push(...(reporting()?.objectives.writes(standing.objectives) ?? []));
    writes.push(...(reporting()?.interactions.writes() ?? []));
    const step = writer.save(writes, pace);
    if (misfit) throw misfit;
    return step;
  }

  function reporting(): Reports | null {
    if (reports) return reports;
    reports = standard.reports.loaded()?.(lms) ?? null;
    reports?.objectives.assume(assumed);
    for (const record of reports ? early.splice(0) : []) reports?.interactions.add(record);
    return reports;
  }

  /** One that comes before the reports are loaded waits for them, and for the next save. */
  function answered(record: AnswerRecord): AnswerRecord {
    if (!writable()) return record;
    const ready = reporting();
    if (ready) return ready.interactions.add(record);
    early.push(record);
    standard.reports.load().catch(() => undefined);
    return record;
  }

  /** Adds the progress text to `writes`; one that does not fit is not sent, and fails the save once the rest is written. */
  function fitSaved(progress: string, writes: Write[]): TrackerError | null {
    // What the LMS gave need not be what it would take.
    if (progress === launch?.saved && progress === writer.held(elements.saved)?.trimEnd()) return null;
    try {
      const value = suspendData(progress, elements.saved, standard.name);
      const again = suspendDataAgain(value, standard.name);
      writes.push({ element: elements.saved, value, weight: 'must', ...(again === undefined ? {} : { again }) });
      return null;
    } catch (error) {
      if (error instanceof TrackerError) return error;
      throw error;
    }
  }

  const exit = (value: string): Write => ({
    element: elements.exit,
    value,
    alternate: value === 'suspend' ? standard.finalExit : 'suspend',
    weight: 'try',
  });

  function sessionTime(): Write {
    const seconds = (settings.now() - started) / 1000;
    return {
      element: elements.sessionTime,
      value: standard.time(seconds),
      alternate: standard.time(seconds + 0.01),
      weight: 'try',
    };
  }

  /**
   * Windows of one course may share an API that keeps what any of them set. Only what reads back as it was written can tell: an
   * LMS that changes texts says nothing.
   */
  function isOvertaken(): boolean {
    const mine = writer.held(elements.saved)?.trimEnd();
    if (saves === 0 || closed || mine === undefined || mirrors === false) return false;
    const isSame = lms.get(elements.saved).trimEnd() === mine;
    mirrors ??= isSame;
    return mirrors && !isSame;
  }

  return {
    open,
    save,
    isOvertaken,
    settled: (fate) => writer.settled(fate),
    answered,
    prepare: () => standard.reports.load(),
    /** Ends the session whatever was answered before: an LMS may answer nothing while the page unloads. */
    close() {
      if (!launch || closed) return;
      closed = true;
      lms.finish();
    },
  };
}

function furthest(a: Outcome, b: Outcome): Outcome {
  return {
    completion: a.completion === 'completed' ? a.completion : b.completion,
    success: a.success === 'passed' ? a.success : b.success,
    score: a.score === null || (b.score !== null && b.score > a.score) ? b.score : a.score,
    done: Math.max(a.done, b.done),
  };
}

/** Adds a property that is read from the LMS when it is first asked for, and then kept. */
export function lazily<Base extends object, Name extends string, Value>(
  base: Base,
  name: Name,
  read: () => Value,
): Base & Record<Name, Value> {
  let value: { is: Value } | undefined;
  return Object.defineProperty(base, name, { enumerable: true, get: () => (value ??= { is: read() }).is }) as Base &
    Record<Name, Value>;
}

/** LMSs that leave the mode out mean a normal one. */
export function readMode(text: string): Launch['mode'] {
  return text === 'review' || text === 'browse' ? text : 'normal';
}

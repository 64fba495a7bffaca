import { TrackerError, type AnswerRecord, type Launch, type Standing, type Tracker } from '../src/tracking/tracker';
import { createInteractions } from './interactions';
import { suspendData, suspendDataAgain, type StandardName } from './limits';
import type { Lms, Refusal } from './lms';
import { createObjectives, type ObjectiveElements } from './objectives';
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
  read(): Pick<Launch, 'learner' | 'mode' | 'credit' | 'recorded'>;
  /** Status `incomplete`, unless something further is recorded. */
  opening(recorded: Recorded): Write[];
  /** Status and score; never below what is recorded. */
  outcome(outcome: Outcome, recorded: Recorded): Write[];
  /** The exit that ends an attempt, for a completed course. */
  finalExit: string;
  location(bookmark: string): string | null;
  time(seconds: number): string;
  interaction(record: AnswerRecord, at: string): Write[];
  objective: ObjectiveElements;
}

export interface SessionSettings {
  reportObjectives: boolean;
  keptBy: Launch['keptBy'];
  /** Milliseconds of a clock that never goes back, such as `performance.now`. */
  now: () => number;
  /** Whether the LMS sends everything with each commit, or only what changed since it last tried. */
  resends: 'changes' | 'everything';
}

export function createSco(lms: Lms, standard: Standard, settings: SessionSettings): Tracker {
  const { elements } = standard;
  const writer = createWriter(lms, settings.resends);
  const interactions = createInteractions(lms, (record, at) => standard.interaction(record, at));
  const objectives = createObjectives(lms, standard.objective);
  let launch: Launch | null = null;
  let outcome: Outcome = { completion: 'incomplete', success: 'unknown', score: null, done: 0 };
  let started = 0;
  let saves = 0;
  let closed = false;

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
    if (launch.mode === 'normal') {
      const writes = launch.credit ? standard.opening(launch.recorded) : [];
      writer.set(launch.recorded.completion === 'completed' ? writes : [...writes, exit('suspend')]);
    }
    return launch;
  }

  function save(progress: string, standing: Standing): void {
    const current = writable();
    if (!current) return;
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
    if (settings.reportObjectives && current.credit && saves > 1)
      writes.push(...objectives.writes(standing.objectives));
    writes.push(...interactions.writes());
    writer.save(writes);
    if (misfit) throw misfit;
  }

  /** Adds the progress text to `writes`; one that does not fit is not sent, and fails the save once the rest is written. */
  function fitSaved(progress: string, writes: Write[]): TrackerError | null {
    try {
      const value = suspendData(progress, elements.saved, standard.name);
      writes.push({
        element: elements.saved,
        value,
        alternate: suspendDataAgain(value, standard.name),
        weight: 'must',
      });
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

  return {
    open,
    save,
    answered(record) {
      if (writable()) interactions.add(record);
    },
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

/** LMSs that leave the mode out mean a normal one. */
export function readMode(text: string): Launch['mode'] {
  return text === 'review' || text === 'browse' ? text : 'normal';
}

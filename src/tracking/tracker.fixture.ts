import type { Save } from './tracking.machine';
import { TrackerError, type AnswerRecord, type Launch, type Standing, type Tracker } from './tracker';

/** A tracker for tests: remembers what it was told and refuses when it is asked to. */
interface FakeTracker extends Tracker {
  /** Confirmed saves, in order. */
  saved: { progress: string; standing: Standing }[];
  /** Calls of `save`, confirmed or not. */
  calls: number;
  answers: AnswerRecord[];
  /** What became of the saves, as it was told. */
  fates: ('arrived' | 'lost' | 'unsure')[];
  closed: ('suspended' | 'finished')[];
  /** Called before each save is confirmed: throws to refuse it. */
  refuse: () => void;
}

export const launch: Launch = {
  learner: { id: 'ap-7', name: 'Morgan, Alex' },
  mode: 'normal',
  credit: true,
  saved: '',
  recorded: { completion: 'unknown', success: 'unknown', score: null },
  keptBy: 'lms',
};

export const offline = new TrackerError('LMSCommit', '391', 'The server did not answer');

export function refusing(): never {
  throw offline;
}

export const accepting = (): void => undefined;

export function fakeTracker(changes: Partial<Launch> = {}): FakeTracker {
  const tracker: FakeTracker = {
    saved: [],
    calls: 0,
    answers: [],
    fates: [],
    closed: [],
    refuse: accepting,
    open: () => ({ ...launch, ...changes }),
    answered(record) {
      tracker.answers.push(record);
      return { ...record, place: tracker.answers.length - 1 };
    },
    save(progress, standing) {
      tracker.calls += 1;
      tracker.refuse();
      tracker.saved.push({ progress, standing });
      return 'done';
    },
    settled(fate) {
      tracker.fates.push(fate);
      return fate !== 'arrived';
    },
    isOvertaken: () => false,
    prepare: () => Promise.resolve(),
    close: (reason) => void tracker.closed.push(reason),
  };
  return tracker;
}

/** Something to save; only the text tells one from another. */
export const save = (progress: string): Save => ({
  progress,
  standing: { completion: 'incomplete', success: 'unknown', score: null, bookmark: '#/', done: 0, objectives: [] },
  leftOut: false,
});

/** An interaction; only the id tells one from another. */
export const answer = (id: string): AnswerRecord => ({
  id,
  question: 'Which chamber is above?',
  interaction: { type: 'choice', response: [{ id: 'a', text: 'Atrium' }], pattern: [{ id: 'a', text: 'Atrium' }] },
  result: 'right',
  score: 1,
  weighting: 1,
  latency: 3,
  at: new Date('2026-11-21T14:02:00'),
});

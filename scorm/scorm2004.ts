import type { Launch, Tracker } from '../src/tracking/tracker';
import type { Api2004 } from './find-api';
import * as limits from './limits';
import { lms2004, type Lms } from './lms';
import { reportSource } from './report-source';
import { createSco, lazily, readMode, type Outcome, type Recorded, type SessionSettings, type Standard } from './sco';
import type { Write } from './writer';

/** The SCORM 2004 tracker (4th edition; written so that 3rd edition LMSs accept it too). */
export function createScorm2004(api: Api2004, settings: SessionSettings): Tracker {
  const lms = lms2004(api);
  return createSco(lms, scorm2004(lms), settings);
}

const ALREADY_INITIALIZED = '103';

function scorm2004(lms: Lms): Standard {
  return {
    name: '2004',
    elements: {
      saved: 'cmi.suspend_data',
      location: 'cmi.location',
      exit: 'cmi.exit',
      sessionTime: 'cmi.session_time',
    },
    finalExit: 'normal',
    runsAlready: (refusal) => refusal.code === ALREADY_INITIALIZED,
    read: (): Omit<Launch, 'saved' | 'keptBy'> => ({
      learner: lazily({ id: lms.get('cmi.learner_id') }, 'name', () => lms.get('cmi.learner_name')),
      mode: readMode(lms.get('cmi.mode')),
      credit: lms.get('cmi.credit') !== 'no-credit',
      recorded: lazily(
        lazily({ completion: readWord(lms.get('cmi.completion_status'), ['incomplete', 'completed']) }, 'success', () =>
          readWord<'passed' | 'failed'>(lms.get('cmi.success_status'), ['passed', 'failed']),
        ),
        'score',
        () => readScaled(lms.get('cmi.score.scaled')),
      ),
    }),
    outcome: (outcome, recorded) => [
      ...completion(outcome.completion, recorded),
      ...success(outcome, recorded),
      ...score(outcome, recorded),
      ...progressMeasure(outcome, recorded),
    ],
    location: (bookmark) => limits.location(bookmark, '2004'),
    time: limits.duration,
    reports: ofReports2004,
  };
}

/** Of every SCORM 2004 tracker. */
export const ofReports2004 = reportSource(async () => (await import('./reports2004')).reports2004);

/** The answer when it is one of the words, else `unknown` (which also stands for `not attempted`). */
function readWord<Word extends string>(text: string, words: readonly Word[]): Word | 'unknown' {
  return words.find((word) => word === text) ?? 'unknown';
}

/** A scaled score as a percentage. */
function readScaled(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value * 10_000) / 100;
}

function completion(value: Outcome['completion'], recorded: Recorded): Write[] {
  if (recorded.completion === 'completed' || recorded.completion === value) return [];
  const write = { element: 'cmi.completion_status', value, weight: 'must' } as const;
  return [
    value === 'completed' ? { ...write, alternate: 'incomplete' } : { ...write, alternate: 'unknown', mild: true },
  ];
}

function success({ success: value }: Outcome, recorded: Recorded): Write[] {
  if (value === 'unknown' || recorded.success === 'passed' || recorded.success === value) return [];
  return [{ element: 'cmi.success_status', value, alternate: 'unknown', weight: 'must' }];
}

function score({ score: value }: Outcome, recorded: Recorded): Write[] {
  if (value === null || value <= (recorded.score ?? -1)) return [];
  const lower = value > 0 ? value - 1 : 1;
  return [
    { element: 'cmi.score.scaled', value: limits.scaled(value), alternate: limits.scaled(lower), weight: 'must' },
    { element: 'cmi.score.raw', value: String(value), alternate: String(lower), weight: 'may' },
    { element: 'cmi.score.min', value: '0', alternate: '1', weight: 'may' },
    { element: 'cmi.score.max', value: '100', alternate: '99', weight: 'may' },
  ];
}

/** Some LMSs judge completion by it: never below 1 once complete, and nothing at all at the start. */
function progressMeasure(outcome: Outcome, recorded: Recorded): Write[] {
  if (recorded.completion === 'completed' || outcome.done <= 0) return [];
  const done = outcome.completion === 'completed' ? 1 : Math.min(outcome.done, 0.99);
  const value = limits.decimal(Math.floor(done * 100) / 100);
  return [
    { element: 'cmi.progress_measure', value, alternate: value === '0' ? '0.01' : '0', weight: 'may', mild: true },
  ];
}

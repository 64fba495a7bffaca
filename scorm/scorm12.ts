import type { Policy } from '../src/course/course';
import type { Launch, Tracker } from '../src/tracking/tracker';
import type { Api12 } from './find-api';
import * as limits from './limits';
import { lms12, type Lms } from './lms';
import { reportSource } from './report-source';
import { createSco, lazily, readMode, type Outcome, type Recorded, type SessionSettings, type Standard } from './sco';
import type { Write } from './writer';

/** The SCORM 1.2 tracker. Completion and success are one element here: `cmi.core.lesson_status`. */
export function createScorm12(api: Api12, settings: SessionSettings & Pick<Policy, 'finalStatus'>): Tracker {
  const lms = lms12(api);
  return createSco(lms, scorm12(lms, settings), settings);
}

const STATUS = 'cmi.core.lesson_status';
const SCORE = 'cmi.core.score';

function scorm12(lms: Lms, settings: Pick<Policy, 'finalStatus'>): Standard {
  return {
    name: '1.2',
    elements: {
      saved: 'cmi.suspend_data',
      location: 'cmi.core.lesson_location',
      exit: 'cmi.core.exit',
      sessionTime: 'cmi.core.session_time',
    },
    finalExit: '',
    runsAlready: (refusal) => refusal.code === '101' && lms.get(STATUS) !== '',
    read: (): Omit<Launch, 'saved' | 'keptBy'> => ({
      learner: lazily({ id: lms.get('cmi.core.student_id') }, 'name', () => lms.get('cmi.core.student_name')),
      mode: readMode(lms.get('cmi.core.lesson_mode')),
      credit: lms.get('cmi.core.credit') !== 'no-credit',
      recorded: lazily(readStatus(lms.get(STATUS)), 'score', () => readScore(lms.get(`${SCORE}.raw`))),
    }),
    outcome: (outcome, recorded) => [
      ...status(statusOf(outcome, settings.finalStatus), recorded),
      ...score(outcome, recorded),
    ],
    location: (bookmark) => limits.location(bookmark, '1.2'),
    time: limits.timespan,
    reports: ofReports12,
  };
}

/** Of every SCORM 1.2 tracker. */
export const ofReports12 = reportSource(async () => (await import('./reports12')).reports12);

type Status = 'incomplete' | 'failed' | 'completed' | 'passed';
const RANK: Record<Status, number> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };

/** How far the record has come. An LMS with a pass mark of its own may have said `failed`: only the end is further. */
function recordedRank({ completion, success }: Recorded): number {
  if (success === 'passed') return RANK.passed;
  if (completion === 'completed') return RANK.completed;
  if (success === 'failed') return RANK.failed;
  return completion === 'incomplete' ? RANK.incomplete : 0;
}

function statusOf(outcome: Outcome, finalStatus: Policy['finalStatus']): Status {
  if (outcome.completion === 'incomplete') return outcome.success === 'failed' ? 'failed' : 'incomplete';
  return outcome.success === 'passed' ? finalStatus : 'completed';
}

function status(value: Status, recorded: Recorded): Write[] {
  if (RANK[value] <= recordedRank(recorded)) return [];
  // Content may not set `not attempted` in SCORM 1.2, so `browsed` is the one value below `incomplete`.
  if (value === 'incomplete') return [{ element: STATUS, value, alternate: 'browsed', weight: 'must', mild: true }];
  return [{ element: STATUS, value, alternate: 'incomplete', weight: 'must' }];
}

function readStatus(text: string): Omit<Recorded, 'score'> {
  switch (text) {
    case 'passed':
      return { completion: 'completed', success: 'passed' };
    case 'completed':
      return { completion: 'completed', success: 'unknown' };
    case 'failed':
      return { completion: 'incomplete', success: 'failed' };
    case 'incomplete':
      return { completion: 'incomplete', success: 'unknown' };
    default:
      return { completion: 'unknown', success: 'unknown' };
  }
}

function readScore(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

function score({ score: value }: Outcome, recorded: Recorded): Write[] {
  if (value === null || value <= (recorded.score ?? -1)) return [];
  return [
    { element: `${SCORE}.raw`, value: String(value), alternate: String(value > 0 ? value - 1 : 1), weight: 'must' },
    { element: `${SCORE}.min`, value: '0', alternate: '1', weight: 'may' },
    { element: `${SCORE}.max`, value: '100', alternate: '99', weight: 'may' },
  ];
}

import type * as ScormAgain from 'scorm-again';
import type { Policy } from '../src/course/course';
import type { Tracker } from '../src/tracking/tracker';
import type { Api12 } from './find-api';
import { createScorm12 } from './scorm12';
import { withMore } from './with-more';

/**
 * The tracker where there is no LMS: the SCORM 1.2 tracker over scorm-again's run-time in the page, which is loaded only
 * here. The run-time keeps nothing by itself, so each commit stores its data in browser storage, synchronously, because the
 * last one happens while the page is hidden. With a commit address the run-time sends each commit there as well.
 */

/** As much of `Storage` as is used. In sandboxed and cross-site frames any access may throw. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface StandaloneSettings extends Pick<Policy, 'finalStatus' | 'reportObjectives' | 'commitAddress'> {
  /** The course's id: part of the storage key. */
  course: string;
  /** Opens the storage; asking for it may already throw. */
  storage: () => DeviceStorage;
  now: () => number;
}

/** What is stored: the run-time's data, and what the host has to work out for the next launch. */
interface Stored {
  cmi: Rendered;
  /** `HHHH:MM:SS` over all sessions. */
  totalTime: string;
}

/** The run-time's data as it renders them; only the fields named here are the host's business. */
interface Rendered {
  core: { exit?: string; session_time?: string; [field: string]: unknown };
  [field: string]: unknown;
}

type Runtime = InstanceType<typeof ScormAgain.Scorm12API>;

export async function createStandalone(settings: StandaloneSettings): Promise<Tracker> {
  // The types of this sub-path disagree with what it exports; the root's types are right for it.
  const { Scorm12API } = (await import('scorm-again/scorm12/min')) as unknown as typeof ScormAgain;
  const runtime = new Scorm12API({
    autocommit: false,
    courseId: settings.course,
    renderCommonCommitFields: true,
    autoPopulateCommitMetadata: true,
    alwaysSendTotalTime: true,
    // Refusals reach the course as answers; the console has nothing to add.
    logLevel: 'NONE',
  });
  const keeper = createKeeper(settings);
  runtime.loadFromJSON({ cmi: restored(keeper.stored) });
  const api = keepingApi(runtime, keeper, () => settings.commitAddress);
  const tracker = createScorm12(api, withMore(settings, { keptBy: 'device', resends: 'everything' } as const));
  return { ...tracker, open: () => ({ ...tracker.open(), ...(keeper.refused ? { storageRefused: true } : {}) }) };
}

/** The record to load before `LMSInitialize`: the last one, with the fields that the host sets for a new session. */
function restored(stored: Stored | null): Record<string, unknown> {
  const host = { student_id: 'device', lesson_mode: 'normal', credit: 'credit' };
  if (!stored) return { core: { ...host, entry: 'ab-initio' } };
  const entry = stored.cmi.core.exit === 'suspend' ? 'resume' : '';
  const core = { ...stored.cmi.core, ...host, entry, total_time: stored.totalTime };
  // Write-only fields of the session that ended.
  delete core.exit;
  delete core.session_time;
  return { ...stored.cmi, core };
}

/** The run-time's API, storing its data with each commit and at the end, whether or not the commit address could be reached. */
function keepingApi(runtime: Runtime, keeper: Keeper, commitAddress: () => string): Api12 {
  let problem = '';
  const keep = (answer: string): string => {
    const { cmi } = runtime.renderCMIToJSONObject() as { cmi: Rendered };
    problem = keeper.write({ cmi, totalTime: runtime.cmi.getCurrentTotalTime() });
    return problem ? 'false' : answer;
  };
  /** A malformed address makes the request throw; the data must be on the device before anyone hears of it. */
  const kept = (call: () => string): string => {
    try {
      runtime.settings = { lmsCommitUrl: commitAddress() || false };
      return keep(call());
    } catch (error) {
      keep('false');
      throw error;
    }
  };
  return {
    LMSInitialize: () => runtime.LMSInitialize(''),
    LMSFinish: () => kept(() => runtime.LMSFinish('')),
    LMSGetValue: (element) => runtime.LMSGetValue(element),
    LMSSetValue: (element, value) => runtime.LMSSetValue(element, value),
    LMSCommit: () => kept(() => runtime.LMSCommit('')),
    LMSGetLastError: () => runtime.LMSGetLastError(),
    LMSGetErrorString: (code) => runtime.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => problem || runtime.LMSGetDiagnostic(code),
  };
}

interface Keeper {
  /** No storage at all: the course works without keeping. */
  readonly refused: boolean;
  /** What the last session left here; null when there was none or it cannot be read (it is then kept aside). */
  readonly stored: Stored | null;
  /** Stores; says what went wrong, or nothing. */
  write(data: Stored): string;
}

function createKeeper({ course, storage }: Pick<StandaloneSettings, 'course' | 'storage'>): Keeper {
  const key = `ap-foundations:${course}`;
  let device: DeviceStorage | null = null;
  let stored: Stored | null = null;
  try {
    const opened = storage();
    const text = opened.getItem(key);
    stored = parse(text);
    // Some browsers hand out a storage that takes nothing.
    opened.setItem(`${key}:probe`, '1');
    opened.removeItem(`${key}:probe`);
    device = opened;
    if (text !== null && !stored) opened.setItem(`${key}:unreadable`, text);
  } catch {
    // Without storage the course works as ever; `refused` tells the learner that nothing is kept.
  }
  return {
    refused: device === null,
    stored,
    write(data) {
      try {
        device?.setItem(key, JSON.stringify(data));
        return '';
      } catch (error) {
        return `this device could not keep the progress: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
  };
}

function parse(text: string | null): Stored | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isStored(value: unknown): value is Stored {
  return isObject(value) && isObject(value.cmi) && isObject(value.cmi.core) && typeof value.totalTime === 'string';
}

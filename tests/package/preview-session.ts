import { behaviours } from '../../scorm/preview/behaviours';
import { launchData } from '../../scorm/preview/launch-data';
import { type Call, offerApi } from '../../scorm/preview/page/api';
import { allWell } from '../../scorm/preview/page/delivery';
import { launchChoice } from '../../scorm/preview/page/launch-choice';
import { runTime } from '../../scorm/preview/page/run-time';
import type { LaunchChoice, PreviewRecord } from '../../scorm/preview/record';

type Api = Record<string, (...parameters: unknown[]) => unknown>;

/** One session in the preview LMS without its page: the API a package would find, and what the LMS keeps. */
export async function session(choice: Partial<LaunchChoice> = {}, before: PreviewRecord | null = null) {
  const whole: LaunchChoice = { ...launchChoice(new URLSearchParams()), ...choice };
  const { standard } = whole;
  const calls: Call[] = [];
  const lms = { record: before, refuses: false, calls, conditions: allWell() };
  const run = await runTime(standard, launchData(whole, before));
  const found: Partial<Record<'API' | 'API_1484_11', Api>> = {};
  const played = { standard, runTime: run, behaviour: behaviours[whole.lms], conditions: lms.conditions };
  offerApi(found, played, {
    called: (call) => calls.push(call),
    save(cmi, finished) {
      if (lms.refuses) return false;
      lms.record = {
        standard,
        revision: (lms.record?.revision ?? 0) + 1,
        cmi,
        totalTime: run.cmi.getCurrentTotalTime(),
        sessions: (before?.sessions ?? 0) + 1,
        finished,
        savedAt: '2026-11-21T10:00:00.000Z',
      };
      return true;
    },
  });
  const api = standard === 'scorm12' ? found.API : found.API_1484_11;
  if (!api) throw new Error('The page offers no API');
  /** By the names of SCORM 2004. */
  const call = (name: string, ...parameters: string[]): unknown => {
    const names: Record<string, string> = { Terminate: 'LMSFinish' };
    const full = standard === 'scorm12' ? (names[name] ?? `LMS${name}`) : name;
    return api[full] ? api[full](...parameters) : `no ${full}`;
  };
  return { lms, call, found };
}

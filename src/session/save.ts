import { fit } from '../course/encode-progress';
import type { Course } from '../course/course';
import type { Progress } from '../course/progress';
import type { Ledgers } from '../course/section';
import { standingOf } from '../course/standing';
import type { Save } from '../tracking/tracking.machine';

/** Suspend data of the strictest LMS holds 4,096 characters (SCORM 1.2, `cmi.suspend_data`); this leaves it some room. */
const LIMIT = 4_000;

/** Progress as it is saved, and where it leaves the learner. */
export function saveOf({ course, progress, ledgers }: { course: Course; progress: Progress; ledgers: Ledgers }): Save {
  const { text, dropped } = fit(progress, course, ledgers, LIMIT);
  return { progress: text, standing: standingOf(course, progress), leftOut: dropped.length > 0 };
}

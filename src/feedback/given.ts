import { standingOf } from '../course/standing';
import type { SessionContext } from '../session/session.types';
import { fingerprint } from '../tracking/fingerprint';

/** Whether a learner is asked for feedback: at the end, where it is recorded, and once on a device. */

type Situation = Pick<SessionContext, 'course' | 'progress' | 'launch' | 'organisation'>;

/** Whether answers would reach the record. */
export const isHeard = ({ launch }: Situation): boolean => launch?.mode === 'normal';

export function isAsked(situation: Situation, storage: () => Storage): boolean {
  const { course, progress, organisation } = situation;
  if (!organisation?.feedback.length || !isHeard(situation)) return false;
  return standingOf(course, progress).completion === 'completed' && !hasGiven(situation, storage);
}

/** Names neither learner nor course. */
const keyOf = ({ course, launch }: Situation): string =>
  `ap-feedback:${fingerprint(`${launch?.learner.id}\n${course.id}`)}`;

function hasGiven(situation: Situation, storage: () => Storage): boolean {
  try {
    return storage().getItem(keyOf(situation)) !== null;
  } catch {
    return false;
  }
}

/** Where storage is refused the learner may be asked again. */
export function rememberGiven(situation: Situation, storage: () => Storage): void {
  try {
    storage().setItem(keyOf(situation), '1');
  } catch {
    // Asking once more does no harm.
  }
}

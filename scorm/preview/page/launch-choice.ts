import { standards } from '../../package/edition';
import { isLearner, type LaunchChoice } from '../record';

/** Reads `?learner=asha&package=scorm12&window=frame&mode=normal&credit=credit`; what is absent or unknown takes the first. */
export function launchChoice(query: URLSearchParams): LaunchChoice {
  const learner = query.get('learner') ?? '';
  const pick = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === query.get(name)) ?? otherwise;
  return {
    learner: isLearner(learner) ? learner : 'asha',
    standard: pick('package', standards, 'scorm12'),
    mode: pick('mode', ['normal', 'browse', 'review'], 'normal'),
    credit: pick('credit', ['credit', 'no-credit'], 'credit'),
    window: pick('window', ['frame', 'new'], 'frame'),
  };
}

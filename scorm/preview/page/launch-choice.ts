import { behaviourNames } from '../behaviours';
import { isLearner, type LaunchChoice, standards } from '../record';

/**
 * Reads `?learner=asha&package=scorm12&window=frame&mode=normal&credit=credit&lms=plain`; what is absent or unknown takes the
 * first.
 */
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
    lms: pick('lms', behaviourNames, 'plain'),
  };
}

/** The way back. */
export const launchQuery = ({ standard, ...rest }: LaunchChoice): [name: string, value: string][] => [
  ['package', standard],
  ...Object.entries(rest),
];

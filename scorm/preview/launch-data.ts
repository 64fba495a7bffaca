/** What an LMS puts into the data model before it launches a package (LMS.md §5: scorm-again has no storage of its own). */
import { behaviours } from './behaviours';
import { branch, type CmiNode, type LaunchChoice, learners, type PreviewRecord, value } from './record';
import { toNode, toValues } from './values';

/** The values to load before Initialize: the kept record, the learner, how the last session ended, the mode. */
export function launchData(choice: LaunchChoice, last: PreviewRecord | null): CmiNode {
  const isNew = last !== null && behaviours[choice.lms].newAttempt && isFinished(last);
  const record = isNew ? null : last;
  const kept = isNew ? outcomeOf(last) : (last?.cmi ?? {});
  const entry = launchEntry(choice, record);
  if (choice.standard === 'scorm12') {
    return {
      ...kept,
      core: {
        ...without(branch(kept, 'core'), ['session_time', 'exit']),
        student_id: choice.learner,
        student_name: learners[choice.learner],
        lesson_status: value(kept, 'core.lesson_status') || 'not attempted',
        total_time: record?.totalTime ?? '0000:00:00.00',
        lesson_mode: choice.mode,
        credit: choice.credit,
        entry,
      },
    };
  }
  return {
    ...without(kept, ['session_time', 'exit']),
    learner_id: choice.learner,
    learner_name: learners[choice.learner],
    total_time: record?.totalTime ?? 'PT0S',
    mode: choice.mode,
    credit: choice.credit,
    entry,
  };
}

const isFinished = ({ cmi, standard }: PreviewRecord): boolean =>
  /^(completed|passed)$/.test(value(cmi, standard === 'scorm12' ? 'core.lesson_status' : 'completion_status'));

/** What a new attempt keeps of the one before. */
const outcomeOf = ({ cmi }: PreviewRecord): CmiNode =>
  toNode(new Map([...toValues(cmi)].filter(([name]) => /^(core\.)?(\w+_status$|score\.)/.test(name))));

/** `ab-initio` the first time, `resume` after a suspended session, empty after one that ended otherwise or in review. */
function launchEntry(choice: LaunchChoice, record: PreviewRecord | null): string {
  if (choice.mode === 'review') return '';
  if (!record) return 'ab-initio';
  return exitOf(record) === 'suspend' ? 'resume' : '';
}

/** How the last session said that it ended. */
export function exitOf(record: PreviewRecord): string {
  return value(record.cmi, record.standard === 'scorm12' ? 'core.exit' : 'exit');
}

function without(node: CmiNode, keys: string[]): CmiNode {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

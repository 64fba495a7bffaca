/** A record as an administrator reads it, in one form for both standards. */
import { exitOf } from './launch-data';
import { branch, type CmiNode, type PreviewRecord, value } from './record';

export interface RecordView {
  /** By name: these names are also hooks for tests. */
  facts: { name: string; label: string; value: string }[];
  objectives: { id: string; status: string }[];
  interactions: InteractionView[];
}

interface InteractionView {
  id: string;
  type: string;
  /** SCORM 2004 only. */
  question: string;
  response: string;
  pattern: string;
  result: string;
  latency: string;
}

/** Standards' limits on suspend data, in characters. */
const suspendDataLimit = { scorm12: 4096, scorm2004: 64_000 } as const;

/** What to show of a record. */
export function recordView(record: PreviewRecord): RecordView {
  const { cmi, standard } = record;
  const old = standard === 'scorm12';
  const at = (path12: string, path2004: string): string => value(cmi, old ? path12 : path2004);
  const suspendData = value(cmi, 'suspend_data');
  const fact = (name: string, label: string, text: string): RecordView['facts'][number] => ({
    name,
    label,
    value: text,
  });
  return {
    facts: [
      ...(old
        ? [fact('status', 'Status', value(cmi, 'core.lesson_status'))]
        : [
            fact('status', 'Completion', value(cmi, 'completion_status')),
            fact('success', 'Success', value(cmi, 'success_status')),
            fact('progress', 'Progress', value(cmi, 'progress_measure')),
          ]),
      fact('score', 'Score', at('core.score.raw', 'score.raw')),
      fact('time', 'Total time', record.totalTime),
      fact('location', 'Bookmark', at('core.lesson_location', 'location')),
      fact('suspend-data', 'Suspend data', `${suspendData.length} of ${suspendDataLimit[standard]} characters`),
      fact('exit', 'Exit', exitOf(record)),
      fact('sessions', 'Sessions', `${record.sessions}${record.finished ? '' : ', the last not ended by the package'}`),
      fact('saved', 'Saved', record.savedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')),
    ],
    objectives: list(cmi, 'objectives').map((objective) => ({
      id: value(objective, 'id'),
      status: value(objective, old ? 'status' : 'completion_status'),
    })),
    interactions: list(cmi, 'interactions').map((interaction) => ({
      id: value(interaction, 'id'),
      type: value(interaction, 'type'),
      question: value(interaction, 'description'),
      response: value(interaction, old ? 'student_response' : 'learner_response'),
      pattern: value(interaction, 'correct_responses.0.pattern'),
      result: value(interaction, 'result'),
      latency: value(interaction, 'latency'),
    })),
  };
}

function list(node: CmiNode, name: string): CmiNode[] {
  const entries = branch(node, name);
  return Object.keys(entries)
    .filter((key) => /^\d+$/.test(key))
    .map((key) => branch(entries, key));
}

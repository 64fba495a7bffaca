/** What the preview LMS keeps, shared by its server and its page. */
import type { Standard } from '../package/edition';
import type { BehaviourName } from './behaviours';

/** Two learners, so that one's record can be seen not to touch the other's. SCORM writes "family name, given name". */
export const learners = { asha: 'Patel, Asha', tom: 'Green, Tom' } as const;
export type LearnerId = keyof typeof learners;

/** The packages that are played. Named here, since what builds them does not belong in a page. */
export const standards: readonly Standard[] = ['scorm12', 'scorm2004'];

/** The record of one learner in one package. */
export interface PreviewRecord {
  standard: Standard;
  /** Counts saves: a beacon that arrives late does not undo a later save. */
  revision: number;
  /** The data model as scorm-again renders it, without `total_time`, which it leaves out. */
  cmi: CmiNode;
  /** All sessions so far, in the standard's own form. */
  totalTime: string;
  /** Sessions begun. */
  sessions: number;
  /** The last session was ended by the package (Finish, Terminate) rather than cut off. */
  finished: boolean;
  /** ISO date and time. */
  savedAt: string;
}

/** A branch of the data model; arrays such as interactions are branches with the keys 0, 1, 2 … */
export interface CmiNode {
  [key: string]: string | number | boolean | null | CmiNode;
}

/** What the learner's administrator chose for a launch. */
export interface LaunchChoice {
  learner: LearnerId;
  standard: Standard;
  mode: 'normal' | 'browse' | 'review';
  credit: 'credit' | 'no-credit';
  window: 'frame' | 'new';
  /** The LMS that this one behaves like. */
  lms: BehaviourName;
}

export function isLearner(text: string): text is LearnerId {
  return Object.hasOwn(learners, text);
}

/** True for a value that has the shape of a record of that standard. */
export function isRecord(value: unknown, standard: Standard): value is PreviewRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { cmi, ...record } = value as Partial<PreviewRecord>;
  return (
    record.standard === standard &&
    typeof cmi === 'object' &&
    cmi !== null &&
    Number.isSafeInteger(record.revision) &&
    Number.isSafeInteger(record.sessions) &&
    typeof record.totalTime === 'string' &&
    typeof record.finished === 'boolean' &&
    typeof record.savedAt === 'string'
  );
}

/** The branch at a path such as `core.score`; an empty one where there is none. */
export function branch(node: CmiNode, path: string): CmiNode {
  return path.split('.').reduce<CmiNode>((at, key) => {
    const next = at[key];
    return typeof next === 'object' && next !== null ? next : {};
  }, node);
}

/** The value at a path such as `core.lesson_status`, as text; empty where there is none. */
export function value(node: CmiNode, path: string): string {
  const parent = path.includes('.') ? branch(node, path.slice(0, path.lastIndexOf('.'))) : node;
  const found = parent[path.slice(path.lastIndexOf('.') + 1)];
  return found === undefined || found === null || typeof found === 'object' ? '' : String(found);
}

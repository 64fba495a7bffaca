import type { AnswerRecord } from '../src/tracking/tracker';
import type { Lms } from './lms';
import type { Write } from './writer';

/**
 * Appends answers to `cmi.interactions`, which both standards index from 0 to `_count`. An LMS must keep 250 in SCORM 2004;
 * no more are planned for in either standard. So that an assessment, which comes last, is always reported, the last 100
 * places are kept for it and for test-outs. What finds no place stays in saved progress.
 */

const PLACES = 250;
const KEPT_FOR_ASSESSMENT = 100;
/** Records of an assessment try (`assessment.try-2.a10.…`) and of a test-out (`a10.test-out.try-1.…`) have ids that begin so. */
const ASSESSED = /^(assessment|[^.]+\.test-out)\./;

export interface Interactions {
  /** Gives the record back with the id and the place that it got; one that finds no place comes back as it was. */
  add(record: AnswerRecord): AnswerRecord;
  /** What the answers added since the last call need; empty where the LMS keeps no interactions. */
  writes(): Write[];
}

/** `compose` gives the writes of one record at an index, or none when its id does not fit. */
export function createInteractions(lms: Lms, compose: (record: AnswerRecord, at: string) => Write[]): Interactions {
  let queue: Write[] = [];
  const used = new Set<string>();
  /** The next index; NaN where the LMS keeps no interactions; null before the LMS was asked. */
  let next: number | null = null;

  return {
    add(record) {
      next ??= count(lms, 'cmi.interactions');
      // Handed in once more: it is written where it was. A new attempt has lost those before it, so it moves up.
      const isAgain = record.place !== undefined && record.place < next;
      const place = isAgain ? record.place : next;
      if (place === undefined || (!isAgain && !(place < placesFor(record)))) return record;
      const id = record.place === undefined ? unique(record.id, used) : record.id;
      const writes = compose({ ...record, id }, `cmi.interactions.${place}`);
      if (writes.length === 0) return record;
      used.add(id);
      if (!isAgain) next += 1;
      queue.push(...writes);
      return { ...record, id, place };
    },

    writes: () => {
      const writes = queue;
      queue = [];
      return writes;
    },
  };
}

/** Whether it was given in an assessment try or a test-out. */
export const isAssessed = ({ id }: AnswerRecord): boolean => ASSESSED.test(id);

function placesFor(record: AnswerRecord): number {
  return isAssessed(record) ? PLACES : PLACES - KEPT_FOR_ASSESSMENT;
}

/** Reports want ids that are unique in the attempt: a repeated one (practice taken again) gets a number. */
function unique(id: string, used: ReadonlySet<string>): string {
  let candidate = id;
  for (let nth = 2; used.has(candidate); nth += 1) candidate = `${id}.${nth}`;
  return candidate;
}

/** Length of a collection. NaN when the LMS does not know it; a number or text when it does. */
export function count(lms: Lms, collection: string): number {
  const answer = lms.get(`${collection}._count`);
  return /^\d+$/.test(answer) ? Number(answer) : Number.NaN;
}

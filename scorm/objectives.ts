import type { Objective } from '../src/tracking/tracker';
import { count } from './interactions';
import type { Lms } from './lms';
import type { Write } from './writer';

/**
 * Keeps one objective a lesson. An LMS or a manifest may have made some already, in any order, so they are found by id and
 * the missing ones appended. A status never goes back.
 */

const RANK: Record<Objective['status'], number> = { 'not-attempted': 0, incomplete: 1, completed: 2 };

export interface Objectives {
  /** An earlier visit has written these: they need no looking up. */
  assume(objectives: Objective[]): void;
  /** What has changed since the last call; empty where the LMS keeps no objectives. */
  writes(objectives: Objective[]): Write[];
}

/** How one standard writes an objective. */
export interface ObjectiveElements {
  status: string;
  /** The writes that make a new one, its id first, or none when the id does not fit. */
  append(objective: Objective, at: string): Write[];
}

interface Known {
  index: number;
  rank: number;
}

export function createObjectives(lms: Lms, elements: ObjectiveElements): Objectives {
  /** Null before the LMS was asked. */
  let known: Map<string, Known> | null = null;
  let next = Number.NaN;
  const written = new Map<string, number>();

  function read(): Map<string, Known> {
    next = count(lms, 'cmi.objectives');
    const found = new Map<string, Known>();
    for (let index = 0; index < next; index += 1) {
      const at = `cmi.objectives.${index}`;
      const status = lms.get(`${at}.${elements.status}`).replace(' ', '-');
      found.set(lms.get(`${at}.id`), {
        index,
        rank: Object.hasOwn(RANK, status) ? RANK[status as keyof typeof RANK] : 0,
      });
    }
    return found;
  }

  return {
    assume(objectives) {
      for (const { id, status } of objectives) written.set(id, RANK[status]);
    },

    writes(objectives) {
      const started = objectives.filter(({ id, status }) => RANK[status] > (written.get(id) ?? 0));
      if (started.length === 0) return [];
      const places = (known ??= read());
      if (Number.isNaN(next)) return [];
      return started.flatMap((objective) => {
        const place = places.get(objective.id) ?? { index: next, rank: 0 };
        if (RANK[objective.status] <= place.rank) return [];
        const at = `cmi.objectives.${place.index}`;
        const opening = place.index === next ? elements.append(objective, at) : [];
        if (place.index === next) {
          if (opening.length === 0) return [];
          next += 1;
        }
        places.set(objective.id, { ...place, rank: RANK[objective.status] });
        return [...opening, statusWrite(`${at}.${elements.status}`, objective.status)];
      });
    },
  };
}

function statusWrite(element: string, status: Objective['status']): Write {
  const alternate = status === 'completed' ? 'incomplete' : 'not attempted';
  return { element, value: status, alternate, weight: 'may' };
}

import type { Course } from './course';
import type { Draft, MarkResult, Place } from './progress';
import { BitReader } from './bit-reader';
import { confidences } from './saved-codes';

/**
 * Place and draft in saved progress: there is one of each, so they name things by their ids, fields apart by commas.
 * Menu: nothing; `l,lesson,step`; `p,lesson,seed in base 36,marks`, with `o` for `p` and `,slot-slot-…` where not all items are asked;
 * `s,lesson,scenario,path`; `t,lesson`; `a`. Draft: `lesson,item,bits,response`
 * and, where the learner said how sure they are, `,` and the first letter of the word.
 */

/** A place that this course does not have is the menu. Whether a lesson has the step is seen once it is loaded. */
export function readPlace(text: string, course: Course): Place {
  const [kind, id, what = '', history = '', only = ''] = text.split(',');
  if (kind === 'a') return { at: 'assessment' };
  const lesson = course.lessons.find((summary) => summary.id === id);
  if (!lesson) return { at: 'menu' };
  switch (kind) {
    case 'l':
      return { at: 'lesson', lesson: lesson.id, step: isId(what) ? what : '' };
    case 't':
      return { at: 'test-out', lesson: lesson.id };
    case 'o':
    case 'p': {
      const marks = Array.from(history, (letter) => results[letter]).filter((mark) => mark !== undefined);
      const seed = Number.parseInt(what, 36) || 0;
      return {
        at: 'practice',
        lesson: lesson.id,
        seed,
        marks,
        only: kind === 'o' ? (only.match(/\d+/g) ?? []).map(Number) : null,
      };
    }
    case 's':
      return isId(what) ? { at: 'scenario', lesson: lesson.id, scenario: what, path: history } : { at: 'menu' };
    default:
      return { at: 'menu' };
  }
}

export function readDraft(text: string, course: Course): Draft | null {
  const [lesson, item, width, packed = '', sure] = text.split(',');
  if (lesson === undefined || item === undefined || !isId(item)) return null;
  if (!course.lessons.some(({ id }) => id === lesson)) return null;
  const response = new BitReader(packed).bits(Number.parseInt(width ?? '', 10) || 0);
  const confidence = confidences.find((word) => word !== null && word.charAt(0) === sure);
  return { lesson, item, response, ...(confidence && { confidence }) };
}

const results: Record<string, MarkResult | undefined> = { r: 'right', p: 'partly', w: 'wrong' };

export const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id);

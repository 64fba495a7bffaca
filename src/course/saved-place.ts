import type { Course } from './course';
import type { Draft, MarkResult, Place } from './progress';
import { BitReader } from './bit-reader';
import { BitWriter } from './bit-writer';

/**
 * Place and draft in saved progress: there is one of each, so they name things by their ids, fields apart by commas.
 * Menu: nothing; `l,lesson,step`; `p,lesson,seed in base 36,marks`; `s,lesson,scenario,path`; `a`. Draft: `lesson,item,bits,response`.
 */

export function writePlace(place: Place): string {
  switch (place.at) {
    case 'menu':
      return '';
    case 'lesson':
      return ['l', savedId(place.lesson), savedId(place.step)].join();
    case 'practice':
      return [
        'p',
        savedId(place.lesson),
        place.seed.toString(36),
        place.marks.map((mark) => mark.charAt(0)).join(''),
      ].join();
    case 'scenario':
      return ['s', savedId(place.lesson), savedId(place.scenario), place.path].join();
    case 'assessment':
      return 'a';
  }
}

/** A place that this course does not have is the menu; a step that its lesson does not have is the lesson's first. */
export function readPlace(text: string, course: Course): Place {
  const [kind, id, what = '', history = ''] = text.split(',');
  if (kind === 'a') return { at: 'assessment' };
  const lesson = course.lessons.find((summary) => summary.id === id);
  if (!lesson) return { at: 'menu' };
  switch (kind) {
    case 'l':
      return { at: 'lesson', lesson: lesson.id, step: todaysStep(lesson, what) };
    case 'p': {
      const marks = Array.from(history, (letter) => results[letter]).filter((mark) => mark !== undefined);
      return { at: 'practice', lesson: lesson.id, seed: Number.parseInt(what, 36) || 0, marks };
    }
    case 's':
      return isId(what) ? { at: 'scenario', lesson: lesson.id, scenario: what, path: history } : { at: 'menu' };
    default:
      return { at: 'menu' };
  }
}

export function writeDraft(draft: Draft | null): string {
  if (draft === null) return '';
  const { lesson, item, response } = draft;
  return [savedId(lesson), savedId(item), response.length, new BitWriter().append(response)].join();
}

export function readDraft(text: string, course: Course): Draft | null {
  const [lesson, item, width, packed = ''] = text.split(',');
  if (lesson === undefined || item === undefined || !isId(item)) return null;
  if (!course.lessons.some(({ id }) => id === lesson)) return null;
  return { lesson, item, response: new BitReader(packed).bits(Number.parseInt(width ?? '', 10) || 0) };
}

/** The step if the lesson still has it, else the lesson's first. */
export function todaysStep({ stepTitles }: { stepTitles: Record<string, string> }, step: string | undefined): string {
  return step !== undefined && Object.hasOwn(stepTitles, step) ? step : (Object.keys(stepTitles)[0] ?? '');
}

const results: Record<string, MarkResult | undefined> = { r: 'right', p: 'partly', w: 'wrong' };

const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id);

function savedId(id: string): string {
  if (isId(id)) return id;
  throw new Error(`The id "${id}" cannot be saved: ids are lower-case letters, digits and hyphens.`);
}

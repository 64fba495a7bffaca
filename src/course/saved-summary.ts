import type { Course } from './course';
import type { LessonProgress } from './progress';
import type { BitReader } from './bit-reader';
import { savedLessons } from './saved-lesson';

/** What the menu needs of each lesson, a few bits each: number, whether it is completed, and slot of the step on screen last. */

/** The seed and the opened lessons in the order of their sections; null stands for one that the course no longer has. */
export function readSummary(
  reader: BitReader,
  course: Course,
): { seed: number; opened: ({ id: string; status: LessonProgress['status']; stepSlot: number } | null)[] } {
  const seed = reader.read(24);
  const count = reader.count(5);
  const opened = [];
  let number = -1;
  for (let i = 0; i < count; i += 1) {
    number += reader.count(2) + 1;
    const status: LessonProgress['status'] = reader.flag() ? 'completed' : 'in-progress';
    const stepSlot = reader.count(5);
    const summary = savedLessons(course).find((lesson) => lesson.number === number);
    opened.push(summary ? { id: summary.id, status, stepSlot } : null);
  }
  return { seed, opened };
}

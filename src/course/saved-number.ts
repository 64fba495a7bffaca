import type { Course } from './course';
import { savedLessons } from './saved-lesson';

/** The number that saved progress has for the lesson of a drawn item: what `lessonOf` reads, written. */
export function numberOf(lesson: string, course: Course): number {
  const number = lesson.startsWith('#')
    ? Number(lesson.slice(1))
    : savedLessons(course).find(({ id }) => id === lesson)?.number;
  if (number !== undefined) return number;
  throw new Error(`An item of lesson ${lesson} cannot be saved: course.yaml does not have that lesson.`);
}

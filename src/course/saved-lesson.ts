import type { Course, LessonSummary } from './course';

/**
 * Lessons of drawn items in saved progress, by number. An item of a lesson that a newer course has dropped keeps its place and its
 * score: its lesson has the number as a name, which no lesson can have as its id.
 */

/** Those that settings hide too: what was saved of them is carried along. */
export const savedLessons = ({ lessons, hidden = [] }: Course): LessonSummary[] => [...lessons, ...hidden];

export const lessonOf = (number: number, course: Course): string =>
  savedLessons(course).find((lesson) => lesson.number === number)?.id ?? `#${number}`;

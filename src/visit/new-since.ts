import type { Change, Course } from '../course/course';
import { isBefore } from '../course/version';

/** What a learner finds new who was here last when the course was at an older version: titles of lessons in course order, and notes. */
export interface News {
  lessons: string[];
  notes: string[];
}

/** Null where nothing that a learner would notice has changed since, as after a repair. */
export function newSince(version: string, changes: readonly Change[], course: Pick<Course, 'lessons'>): News | null {
  const since = changes.filter((change) => isBefore(version, change.version));
  const lessons = course.lessons.filter(({ id }) => since.some((change) => change.lessons.includes(id)));
  const notes = since.map(({ note }) => note).filter((note) => note !== '');
  return lessons.length + notes.length > 0 ? { lessons: lessons.map(({ title }) => title), notes } : null;
}

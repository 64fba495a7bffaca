import type { Course } from './course';
import type { LessonProgress, Progress } from './progress';
import type { BitReader } from './bit-reader';
import { BitWriter } from './bit-writer';
import { savedLessons } from './saved-lesson';

/** What the menu needs of each lesson, a few bits each: number, whether it is completed, and slot of the step on screen last. */

/** The seed and the summary of every opened lesson, by ascending number; `opened` says in which order. */
export function writeSummary(progress: Progress, course: Course): { text: string; opened: string[] } {
  const opened = Object.keys(progress.lessons)
    .map((id) => ({ id, number: numberOf(id, course) }))
    .sort((a, b) => a.number - b.number);
  const writer = new BitWriter().write(progress.seed, 24).count(opened.length, 5);
  let before = -1;
  for (const summary of opened) {
    const { status, stepSlot } = progress.lessons[summary.id] as LessonProgress;
    writer
      .count(summary.number - before - 1, 2)
      .flag(status === 'completed')
      .count(stepSlot, 5);
    before = summary.number;
  }
  return { text: `${writer}`, opened: opened.map(({ id }) => id) };
}

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

function numberOf(id: string, course: Course): number {
  const summary = savedLessons(course).find((lesson) => lesson.id === id);
  if (summary) return summary.number;
  throw new Error(`Lesson ${id} cannot be saved: course.yaml does not have it.`);
}

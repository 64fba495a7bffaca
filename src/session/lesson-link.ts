import type { Course } from '../course/course';
import type { Progress } from '../course/progress';
import { formatRoute } from '../course/route';

/** The link into a lesson: the step that was on screen last, as far as the lesson still has it, else its first. */
export function lessonLink(course: Course, progress: Progress, id: string): string {
  const titles = course.lessons.find((lesson) => lesson.id === id)?.stepTitles ?? {};
  const saved = progress.lessons[id]?.step ?? '';
  return formatRoute({ at: 'lesson', lesson: id, step: saved in titles ? saved : (Object.keys(titles)[0] ?? '') });
}

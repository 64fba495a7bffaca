import type { Course, StepTitles } from '../course/course';
import { formatRoute, lessonLink } from '../course/route';
import type { Reviewed } from './review';
import { words } from './words';

/** What to study again: a lesson, and those of its steps that teach what was not right. */
export interface Topic {
  lesson: string;
  title: string;
  links: { title: string; href: string }[];
}

/** What a question was about; `step` is null where a newer course does not have the question any more. */
interface Subject {
  lesson: string;
  step: string | null;
}

/** What the answers that were not right were about. */
export const missedIn = (reviewed: readonly Reviewed[]): Subject[] =>
  reviewed.flatMap(({ lesson, item, result }) => (result === 'right' ? [] : [{ lesson, step: item?.step ?? null }]));

/** The subjects that are not among others. */
export const without = (subjects: readonly Subject[], others: readonly Subject[]): Subject[] =>
  subjects.filter(({ lesson, step }) => !others.some((other) => other.lesson === lesson && other.step === step));

/** These subjects by lesson, in course order, each step once. `titles` may still be on their way. */
export function topicsOf(subjects: readonly Subject[], course: Course, titles: StepTitles): Topic[] {
  return course.lessons.flatMap(({ id, title }) => {
    const here = subjects.filter(({ lesson }) => lesson === id);
    if (here.length === 0) return [];
    const steps = [...new Set(here.flatMap(({ step }) => step ?? []))];
    const links = steps.map((step) => ({
      title: titles[id]?.[step] ?? words.readAgain,
      href: formatRoute({ at: 'lesson', lesson: id, step }),
    }));
    const whole = { title: words.readLesson, href: lessonLink(id) };
    return [{ lesson: id, title, links: links.length > 0 ? links : [whole] }];
  });
}

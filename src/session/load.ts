import type { Course } from '../course/course';
import type { Route } from '../course/route';
import type { Loaded, Loaders } from './session.types';
import { lessonOf } from './visit';

/**
 * Loads what a route shows: one lesson, or the banks that the assessment draws from; returns what has changed of `loaded`.
 * Rejects when the network fails.
 */
export async function load(
  route: Route,
  course: Course,
  loaded: Pick<Loaded, 'ledgers'>,
  loaders: Loaders,
): Promise<Partial<Loaded>> {
  const id = lessonOf(route);
  if (id === null) {
    const [study, ...banks] = await Promise.all([
      import('./study'),
      ...course.assessment.draw.map((draw) => loaders.loadBank(draw.lesson)),
    ]);
    return { study, banks: Object.fromEntries(banks.map((bank) => [bank.lesson, bank])) };
  }
  const [study, lesson] = await Promise.all([import('./study'), loaders.loadLesson(id)]);
  return { study, lesson, ledgers: { ...loaded.ledgers, [lesson.id]: lesson.ledger } };
}

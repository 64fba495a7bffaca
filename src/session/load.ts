import type { Course } from '../course/course';
import type { Route } from '../course/route';
import type { Loaded, Loaders } from './session.types';
import { banksOf, lessonOf } from './visit';

/**
 * Loads what a route shows: a lesson, the banks of a test-out or the assessment, and the views of their questions; returns what
 * has changed of `loaded`. Rejects when the network fails.
 */
export async function load(
  route: Route,
  course: Course,
  loaded: Pick<Loaded, 'ledgers' | 'banks'>,
  loaders: Loaders,
): Promise<Partial<Loaded>> {
  const id = lessonOf(route);
  const [study, lesson, ...banks] = await Promise.all([
    import('./study'),
    id === null ? null : loaders.loadLesson(id),
    ...banksOf(route, course).map((bank) => loaders.loadBank(bank)),
  ]);
  await loaders.loadViews([...(lesson ? study.questionsOf(lesson) : []), ...banks.flatMap(({ items }) => items)]);
  return {
    study,
    banks: { ...loaded.banks, ...Object.fromEntries(banks.map((bank) => [bank.lesson, bank])) },
    ...(lesson && { lesson, ledgers: { ...loaded.ledgers, [lesson.id]: lesson.ledger } }),
  };
}

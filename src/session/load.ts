import type { Course } from '../course/course';
import type { Route } from '../course/route';
import type { Loaded, Loaders, SessionContext } from './session.types';
import { banksOf, lessonOf } from './visit';

/**
 * Loads what a route shows: a lesson, the banks of a test-out or the assessment, the views of their questions and what reports
 * answers; returns what has changed of what is loaded. Rejects when the network fails.
 */
export async function load(
  route: Route,
  course: Course,
  { ledgers, banks: before, tracker }: Pick<SessionContext, 'ledgers' | 'banks' | 'tracker'>,
  loaders: Pick<Loaders, 'loadLesson' | 'loadBank' | 'loadViews'>,
): Promise<Partial<Loaded>> {
  const id = lessonOf(route);
  const [study, lesson, , ...banks] = await Promise.all([
    import('./study'),
    id === null ? null : loaders.loadLesson(id),
    tracker.prepare(),
    ...banksOf(route, course).map((bank) => loaders.loadBank(bank)),
  ]);
  await loaders.loadViews([...(lesson ? study.questionsOf(lesson) : []), ...banks.flatMap(({ items }) => items)]);
  return {
    study,
    banks: { ...before, ...Object.fromEntries(banks.map((bank) => [bank.lesson, bank])) },
    ...(lesson && { lesson, ledgers: { ...ledgers, [lesson.id]: lesson.ledger } }),
  };
}

import type { z } from 'zod';
import type { Change } from '../course/course';
import { isBefore } from '../course/version';
import type { Place, Problems } from './content-error';
import type { courseSchema } from './schema';

type Written = Pick<z.output<typeof courseSchema>, 'version' | 'units' | 'changes'>;

/** What course.yaml says that versions brought, checked, and the latest of them that must be taken again. */
export function readChanges(
  { version, units, changes }: Written,
  at: (...path: PropertyKey[]) => Place,
  problems: Problems,
): { changes: Change[]; retakeFrom?: string } {
  const ids = units.flatMap(({ lessons }) => lessons.map(({ id }) => id));
  changes.forEach((change, i) => {
    const after = changes[i - 1]?.version;
    if (isBefore(version, change.version))
      problems.add(at(i, 'version'), `is ${change.version}, but the course is only at version ${version}`);
    if (after !== undefined && !isBefore(change.version, after))
      problems.add(at(i, 'version'), `stands after ${after}; the newest comes first, and each version once`);
    if (change.lessons.length === 0 && change.note === undefined && !change.retake)
      problems.add(at(i), 'says nothing; write lessons, a note or both');
    change.lessons.forEach((id, l) => {
      if (!ids.includes(id)) problems.add(at(i, 'lessons', l), `lesson “${id}” is not in the course`);
      else if (changes.findIndex(({ lessons }) => lessons.includes(id)) < i)
        problems.add(at(i, 'lessons', l), `lesson “${id}” is new only once`);
    });
    if (change.retake && !/^[1-9]\d*\.0\.0$/.test(change.version))
      problems.add(
        at(i, 'retake'),
        `is for major versions such as 2.0.0 only, not for ${change.version}: CONTRIBUTING.md says what a version number means to a trust`,
      );
  });
  const retakeFrom = changes.find(({ retake }) => retake)?.version;
  return {
    changes: changes.map(({ version: of, lessons, note = '' }) => ({ version: of, lessons, note })),
    ...(retakeFrom !== undefined && { retakeFrom }),
  };
}

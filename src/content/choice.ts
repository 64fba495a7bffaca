import { createHash } from 'node:crypto';
import type { Course } from '../course/course';
import { withoutLinks } from '../course/links';
import { partOf } from '../course/part';
import { pick, within, type Candidate } from '../quiz/pick';
import type { Content } from './compile';

/** Which lessons a package is made of: units and lessons by id, together. Neither names the whole course. */
export interface Choice {
  units?: readonly string[];
  lessons?: readonly string[];
}

/** Longer names get a number instead: file names and manifests have limits. */
const LONGEST_NAME = 40;

/**
 * The content of a package with these lessons only: a course of its own, with its own id, title and blueprint. Its name is made of
 * what was chosen, so it stays the same in every version, also when a chosen unit gains lessons.
 * @throws Error that names what the course does not have
 */
export function chosenContent(content: Content, choice: Choice): Content {
  const { course } = content;
  if (choice.units === undefined && choice.lessons === undefined) return content;
  const kept = keptLessons(course, choice);
  const banks = onlyKept(content.banks, kept);
  const heldBack = Object.fromEntries(Object.values(banks).map(({ lesson, items }) => [lesson, items.length]));
  const part = drawable(partOf(course, kept, heldBack), banks);
  return {
    ...content,
    course: { ...part, id: `${course.id}-${nameOf(choice)}`, title: `${course.title}: ${titleOf(course, choice)}` },
    lessons: onlyKept(content.lessons, kept),
    banks,
    explorers: Object.fromEntries(
      Object.entries(content.explorers).map(([unit, explorer]) => [
        unit,
        { ...explorer, regions: explorer.regions.filter(({ lesson }) => kept.has(lesson)) },
      ]),
    ),
    changes: content.changes.map((change) => ({ ...change, lessons: change.lessons.filter((id) => kept.has(id)) })),
  };
}

/** Unit ids, then lesson ids, each in the order of letters: neither moves when the course is put in another order. */
export function nameOf({ units = [], lessons = [] }: Choice): string {
  const ids = [units, lessons].flatMap((list) => [...new Set(list)].sort());
  const name = ids.join('-');
  if (name.length <= LONGEST_NAME) return name;
  return `part-${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
}

function keptLessons(course: Course, { units = [], lessons = [] }: Choice): Set<string> {
  const known = (kind: string, ids: readonly string[], all: readonly { id: string }[]): void => {
    const allowed = all.map(({ id }) => id);
    const unknown = ids.filter((id) => !allowed.includes(id));
    if (unknown.length > 0)
      throw new Error(`The course has no ${kind} ${unknown.join(', ')}; its ${kind}s are ${allowed.join(', ')}`);
  };
  known('unit', units, course.units);
  known('lesson', lessons, course.lessons);
  const kept = course.lessons.filter(({ id, unit }) => lessons.includes(id) || units.includes(unit));
  if (kept.length === 0) throw new Error('A package needs at least one lesson: name one, or a unit');
  return new Set(kept.map(({ id }) => id));
}

/** The titles of what was chosen, in course order; how many lessons where that would be long. */
function titleOf({ units, lessons }: Course, choice: Choice): string {
  const chosen = units.flatMap((unit) =>
    choice.units?.includes(unit.id)
      ? [unit.title]
      : lessons
          .filter((lesson) => lesson.unit === unit.id && choice.lessons?.includes(lesson.id))
          .map(({ title }) => title),
  );
  if (chosen.length <= 3) return chosen.join('; ');
  return `${chosen.slice(0, 2).join('; ')} and ${chosen.length - 2} more`;
}

function onlyKept<Entry extends object>(all: Record<string, Entry>, kept: ReadonlySet<string>): Record<string, Entry> {
  const entries = Object.entries(all).filter(([lesson]) => kept.has(lesson));
  return Object.fromEntries(entries.map(([lesson, entry]) => [lesson, withoutLinks(entry, (id) => kept.has(id))]));
}

/**
 * The course with a blueprint that can be drawn: where few lessons cannot keep a limit, or do not hold back so many must-pass items,
 * or not so many of some kinds, it says what the best draw of all comes to.
 */
function drawable(course: Course, banks: Content['banks']): Course {
  const { assessment } = course;
  const all = course.lessons.flatMap(({ id, unit }) =>
    (banks[id]?.items ?? []).map((item): Candidate => ({ unit, lesson: id, item, met: 0 })),
  );
  const best = pick(all, assessment);
  const kinds = Object.entries(assessment.kinds).map(([kind, most]) => [
    kind,
    Math.max(most, best.filter(({ item }) => item.kind === kind).length),
  ]);
  const atLeast = assessment.atLeast
    ?.map((minimum) => ({ ...minimum, items: Math.min(minimum.items, best.filter(within(minimum)).length) }))
    .filter(({ items }) => items > 0);
  const mustPass = Math.min(assessment.mustPass, best.filter(({ item }) => item.mustPass).length);
  return {
    ...course,
    assessment: { ...assessment, kinds: Object.fromEntries(kinds), mustPass, ...(atLeast && { atLeast }) },
  };
}

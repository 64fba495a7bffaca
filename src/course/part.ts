import type { Blueprint, Course } from './course';
import { sharesOf } from './shares';

/**
 * A course with some of its lessons: what a package of chosen lessons is built from, and what is left where a trust's settings
 * hide some. Pure.
 */

/** Four of five is 80%: in a try of fewer, one slip would fail it. */
const FEWEST = 5;

/**
 * Keeps these lessons, and the units that have any of them. Shares of the assessment are scaled; `heldBack` says how many items
 * each lesson holds back, which no share exceeds. The same course when all are kept.
 */
export function partOf(course: Course, kept: ReadonlySet<string>, heldBack: Readonly<Record<string, number>>): Course {
  if (course.lessons.every(({ id }) => kept.has(id))) return course;
  const units = course.units
    .map((unit) => ({ ...unit, lessons: unit.lessons.filter((id) => kept.has(id)) }))
    .filter(({ lessons }) => lessons.length > 0);
  const lessons = course.lessons.filter(({ id }) => kept.has(id));
  return { ...course, units, lessons, assessment: scaled(course, units, heldBack) };
}

/**
 * A unit counts as much as before for each of its lessons that is left. Must-pass items stay must-pass, and as many are asked for as
 * before; where only units without a share are left, each of their lessons counts alike.
 */
function scaled(
  { assessment, units: all }: Course,
  units: Course['units'],
  heldBack: Readonly<Record<string, number>>,
): Blueprint {
  const parts = units.map(({ id, lessons }) => {
    const of = all.find((unit) => unit.id === id)?.lessons.length ?? lessons.length;
    const room = lessons.reduce((sum, lesson) => sum + (heldBack[lesson] ?? 0), 0);
    return { id, weight: ((assessment.units[id] ?? 0) * lessons.length) / of, room, lessons: lessons.length };
  });
  const hasShares = parts.some(({ weight }) => weight > 0);
  const weighed = hasShares
    ? parts.filter(({ weight }) => weight > 0)
    : parts.map((part) => ({ ...part, weight: part.lessons }));
  const room = weighed.reduce((sum, part) => sum + part.room, 0);
  const whole = hasShares ? Math.round(weighed.reduce((sum, { weight }) => sum + weight, 0)) : 0;
  const items = Math.min(room, Math.max(whole, Math.min(FEWEST, assessment.items)));
  const scale = (count: number): number => Math.ceil((count * items) / assessment.items);
  const known = new Set(units.flatMap(({ id, lessons }) => [id, ...lessons]));
  return {
    ...assessment,
    minutes: Math.max(1, scale(assessment.minutes)),
    items,
    units: withinRoom(items, weighed),
    kinds: Object.fromEntries(Object.entries(assessment.kinds).map(([kind, most]) => [kind, scale(most)])),
    mustPass: Math.min(assessment.mustPass, items),
    ...(assessment.atLeast && {
      atLeast: assessment.atLeast
        .filter(({ from }) => known.has(from))
        .map((minimum) => ({ ...minimum, items: scale(minimum.items) })),
    }),
  };
}

interface Part {
  id: string;
  weight: number;
  room: number;
}

/** Shares by weight; what one has no room for goes to the others. */
function withinRoom(items: number, parts: readonly Part[]): Record<string, number> {
  const shares = sharesOf(
    items,
    parts.map(({ id, weight }) => [id, weight]),
  );
  const full = parts.filter(({ id, room }) => (shares[id] ?? 0) > room);
  if (full.length === 0) return shares;
  const rest = items - full.reduce((sum, { room }) => sum + room, 0);
  const ofRest = withinRoom(
    rest,
    parts.filter((part) => !full.includes(part)),
  );
  const all = { ...ofRest, ...Object.fromEntries(full.map(({ id, room }) => [id, room])) };
  return Object.fromEntries(parts.flatMap(({ id }) => (all[id] ? [[id, all[id]]] : [])));
}

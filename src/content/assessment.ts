import type { Blueprint, Unit } from '../course/course';
import type { Item } from '../course/item';
import { sharesOf } from '../course/shares';
import { flawsOf, pick, type Candidate } from '../quiz/pick';
import type { Problems } from './content-error';
import { assessmentSchema } from './schema';
import type { ContentSource } from './source';
import { readYaml, type Read } from './yaml';

const file = 'quizzes/assessment.yaml';

/** Held-back items by lesson; a lesson whose quiz could not be read is absent. */
type HeldBack = Readonly<Record<string, Item[]>>;

/**
 * The blueprint, with shares as whole numbers, and proof that it can be drawn: the draw itself is made here once, and it finds every
 * choice that there is. Undefined after reporting why not.
 */
export function readAssessment(
  units: Unit[],
  heldBack: HeldBack,
  source: ContentSource,
  problems: Problems,
): Blueprint | undefined {
  if (!source.has(file)) {
    problems.add({ file, line: 1 }, 'missing; docs/authoring.md says how it describes the final assessment');
    return undefined;
  }
  const read = readYaml(assessmentSchema, source.read(file), file, problems);
  if (read === undefined) return undefined;
  const { value, at } = read;
  const { title, minutes, items, tries, waiting, feedback } = value;
  const weights = value.units ?? Object.fromEntries(units.map(({ id, lessons }) => [id, lessons.length]));
  checkUnits(weights, units, at, problems);
  const known = units.flatMap(({ id, lessons }) => [id, ...lessons]);
  value['at-least'].forEach(({ from }, index) => {
    if (!known.includes(from))
      problems.add(at('at-least', index, 'from'), `“${from}” is no unit and no lesson; allowed: ${known.join(', ')}`);
  });
  const blueprint: Blueprint = {
    title,
    minutes,
    items,
    units: sharesOf(
      items,
      units.map(({ id }) => [id, weights[id] ?? 0]),
    ),
    kinds: Object.fromEntries(
      Object.entries(value.kinds).map(([kind, percent = 100]) => [kind, Math.floor((items * percent) / 100)]),
    ),
    mustPass: value['must-pass'],
    ...(value['at-least'].length > 0 && { atLeast: value['at-least'] }),
    passMark: value['pass-mark'],
    tries,
    waiting,
    feedback,
  };
  if (checkBanks(blueprint, units, heldBack, at, problems)) checkDraw(blueprint, units, heldBack, at, problems);
  return blueprint;
}

type At = Read<unknown>['at'];

function checkUnits(weights: Record<string, number>, units: Unit[], at: At, problems: Problems): void {
  const ids = units.map(({ id }) => id);
  for (const unit of Object.keys(weights)) {
    if (!ids.includes(unit))
      problems.add(at('units', unit), `“${unit}” is not in course.yaml; its units are ${ids.join(', ')}`);
  }
  const forgotten = ids.filter((id) => !Object.hasOwn(weights, id));
  if (forgotten.length > 0)
    problems.add(at('units'), `says nothing of ${forgotten.join(', ')}; give each unit a share, 0 for none`);
  else if (ids.length > 0 && ids.every((id) => weights[id] === 0))
    problems.add(at('units'), 'gives every unit a share of 0; at least one must be asked about');
}

/** Whether each unit holds back its share. Says nothing of units of which a quiz could not be read. */
function checkBanks(
  { items, units: shares }: Blueprint,
  units: Unit[],
  heldBack: HeldBack,
  at: At,
  problems: Problems,
) {
  const isEnough = units.map(({ id, lessons }) => {
    if (lessons.some((lesson) => heldBack[lesson] === undefined)) return false;
    const share = shares[id] ?? 0;
    const size = lessons.reduce((sum, lesson) => sum + (heldBack[lesson]?.length ?? 0), 0);
    if (share <= size) return true;
    problems.add(
      at('units', id),
      `${share} of the ${items} items are its share, but its lessons hold back ${size} (${sizes(lessons, heldBack)}); write more or give it a smaller share`,
    );
    return false;
  });
  return isEnough.every(Boolean);
}

const sizes = (lessons: string[], heldBack: HeldBack): string =>
  lessons.map((lesson) => `${lesson} ${heldBack[lesson]?.length ?? 0}`).join(', ');

/** Draws once with limits and must-pass items apart, then together: what is missing then cannot be had by any draw. */
function checkDraw(blueprint: Blueprint, units: Unit[], heldBack: HeldBack, at: At, problems: Problems): void {
  const all = units.flatMap(({ id: unit, lessons }) =>
    lessons.flatMap((lesson) => (heldBack[lesson] ?? []).map((item): Candidate => ({ unit, lesson, item, met: 0 }))),
  );
  const flaws = (wanted: Blueprint): { missing: number; few: number; over: number } => {
    const [missing = 0, few = 0, over = 0] = flawsOf(pick(all, wanted), wanted);
    return { missing, few, over };
  };
  const { items, mustPass, atLeast } = blueprint;
  const { missing } = flaws({ ...blueprint, kinds: {}, atLeast: [] });
  if (missing > 0) {
    problems.add(
      at('must-pass'),
      `asks for ${mustPass} must-pass items, but the shares leave ${mustPass - missing} that can be drawn (${mustPassIn(units, heldBack)} are held back)`,
    );
  }
  atLeast?.forEach((minimum, index) => {
    const { few } = flaws({ ...blueprint, kinds: {}, mustPass: 0, atLeast: [minimum] });
    if (few > 0)
      problems.add(
        at('at-least', index),
        `asks for ${minimum.items}, but ${minimum.items - few} can be drawn; hold back more in ${minimum.from} or ask for fewer`,
      );
  });
  const { over } = flaws({ ...blueprint, mustPass: 0, atLeast: [] });
  if (over > 0) {
    problems.add(
      at('kinds'),
      `with these limits ${items - over} of the ${items} items can be drawn; raise a limit or hold back more items of other kinds`,
    );
  }
  const together = flaws(blueprint);
  if (missing === 0 && over === 0 && together.missing + together.few + together.over > 0) {
    problems.add(
      at('kinds'),
      `these limits and ${mustPass} must-pass items cannot be had together, or not with what at-least asks for; raise a limit or ask for less`,
    );
  }
}

const mustPassIn = (units: Unit[], heldBack: HeldBack): string =>
  units
    .map(({ id, lessons }) => {
      const held = lessons.flatMap((lesson) => heldBack[lesson] ?? []);
      return `${id} ${held.filter(({ mustPass }) => mustPass).length}`;
    })
    .join(', ');

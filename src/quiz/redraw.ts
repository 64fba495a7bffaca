import { itemAt, slotOf, withAssessment } from '../course/assessment';
import type { Bank, Course } from '../course/course';
import type { Progress, Try, TryItem } from '../course/progress';
import { seedFor, shuffle } from '../course/shuffle';
import { testOutOf, withTestOut } from '../course/test-out';
import { usedItems, usedName, type Drawn } from '../course/try';
import { candidatesOf } from './draw';
import { flawsOf, type Candidate } from './pick';

type Banks = Readonly<Record<string, Bank>>;

/**
 * Progress with a running assessment try that today's course can ask to its end: an item that is open and that the course no
 * longer has is drawn anew from its lesson, else its unit; where nothing is left to draw, the try is shorter. What was answered stays,
 * score and all. A try that loses every item is not running any more and does not count. The same progress always gives the same
 * try. `banks`: by lesson. Returns `progress` itself when nothing has changed.
 */
export function assessmentToday(progress: Progress, course: Course, banks: Banks): Progress {
  const { running } = progress.assessment;
  if (!running || !running.items.some((item) => isLost(item, banks))) return progress;
  const used = usedItems(progress);
  const all = course.units.flatMap(({ id, lessons }) =>
    lessons.flatMap((lesson) => (banks[lesson] ? candidatesOf(id, lesson, banks, used) : [])),
  );
  const unitOf = ({ lesson }: Drawn): string | undefined =>
    course.units.find(({ lessons }) => lessons.includes(lesson))?.id;
  return withAssessment(progress, {
    running: renewed(running, banks, (lost, kept, seed) => {
      const unit = unitOf(lost) ?? mostShort(course, kept.map(unitOf));
      const keptNow = kept.flatMap((drawn) => all.filter(({ lesson, item }) => isItem(drawn, lesson, item.id, banks)));
      const suits = all.filter((one) => one.unit === unit && !keptNow.includes(one));
      return best(suits, seed, (candidate) => [
        ...flawsOf([...keptNow, candidate], course.assessment),
        candidate.lesson === lost.lesson ? 0 : 1,
      ]);
    }),
  });
}

/** The same for the running test-out of a lesson, whose items come from that lesson only. */
export function testOutToday(progress: Progress, lesson: string, bank: Bank): Progress {
  const { running } = testOutOf(progress, lesson);
  const banks = { [lesson]: bank };
  if (!running || !running.items.some((item) => isLost(item, banks))) return progress;
  const all = candidatesOf('', lesson, banks, usedItems(progress, lesson));
  return withTestOut(progress, lesson, {
    running: renewed(running, banks, (_, kept, seed) => {
      const suits = all.filter(({ item }) => !kept.some((drawn) => isItem(drawn, lesson, item.id, banks)));
      return best(suits, seed, ({ met }) => [met]);
    }),
  });
}

const isLost = (drawn: TryItem, banks: Banks): boolean => drawn.response === null && !itemAt(banks, drawn);

const isItem = (drawn: Drawn, lesson: string, item: string, banks: Banks): boolean =>
  drawn.lesson === lesson && itemAt(banks, drawn)?.id === item;

/** The try with each lost item replaced, or left out where there is no other; null when no item is left. */
function renewed(
  attempt: Try,
  banks: Banks,
  replace: (lost: TryItem, kept: TryItem[], seed: number) => Candidate | undefined,
): Try | null {
  const today = attempt.items.reduce<TryItem[]>((items, lost) => {
    if (!isLost(lost, banks)) return items;
    const kept = items.filter((item) => item !== lost);
    const found = replace(lost, kept, seedFor(attempt.seed, usedName(lost)));
    const bank = found && banks[found.lesson];
    if (!bank) return kept;
    const drawn: TryItem = { ...lost, lesson: found.lesson, slot: slotOf(bank, found.item.id) };
    return items.map((item) => (item === lost ? drawn : item));
  }, attempt.items);
  return today.length > 0 ? { ...attempt, items: today } : null;
}

/** The candidate with the least flaws, the first ones weighing most; among equals the seed decides. */
function best(candidates: Candidate[], seed: number, flaws: (candidate: Candidate) => number[]): Candidate | undefined {
  const graded = shuffle(candidates, seed).map((candidate) => ({ candidate, flaws: flaws(candidate) }));
  return graded.sort((a, b) => compare(a.flaws, b.flaws))[0]?.candidate;
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((flaw, i) => flaw !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The unit that lacks most of its share: where an item is drawn from whose own lesson the course no longer has. */
function mostShort({ assessment }: Course, kept: (string | undefined)[]): string | undefined {
  const lacks = Object.entries(assessment.units).map(([unit, share]) => ({
    unit,
    count: share - kept.filter((one) => one === unit).length,
  }));
  return lacks.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.unit;
}

/** How long a draw takes: 40 of 1,000 items, with everything that makes it hard (kind limits, must-pass items, most items used). */
import type { Bank, Course } from '../../src/course/course';
import { course as courseOf, item } from '../../src/course/course.examples';
import type { Item, KindName } from '../../src/course/item';
import { seedFor } from '../../src/course/shuffle';
import { usedName, type Used } from '../../src/course/try';
import { drawTry } from '../../src/quiz/draw';

const kinds = ['single-choice', 'multiple-choice', 'match', 'order', 'categorise', 'numeric', 'decision'] as const;
const size = { units: 5, lessons: 5, items: 40 };
/** Of as many draws; the first ones also warm the engine up, as nobody's first draw has. */
const draws = 100;

/** Milliseconds of the first draw, and of the one in the middle when they stand by time. */
export function timeDraws(): { items: number; first: number; median: number } {
  const { course, banks, used } = thousandItems();
  const times = Array.from({ length: draws }, (_, n) => {
    const began = performance.now();
    drawTry(course, banks, used, seedFor(n, 'bench'));
    return performance.now() - began;
  });
  const items = Object.values(banks).reduce((sum, bank) => sum + bank.items.length, 0);
  const first = times[0] ?? 0;
  return { items, first, median: times.sort((a, b) => a - b)[Math.floor(draws / 2)] ?? 0 };
}

function thousandItems(): { course: Pick<Course, 'assessment' | 'units'>; banks: Record<string, Bank>; used: Used } {
  const chance = (name: string, below: number): number => (seedFor(40, name) >>> 8) % below;
  const units = Array.from({ length: size.units }, (_, u) => ({
    id: `unit-${u}`,
    title: '',
    lessons: Array.from({ length: size.lessons }, (_lesson, l) => `u${u}l${l}`),
  }));
  const used = new Map<string, 1 | 2>();
  const banks = units
    .flatMap(({ lessons }) => lessons)
    .map((lesson): Bank => {
      const items = Array.from({ length: size.items }, (_, slot): Item => {
        const id = `${lesson}-${slot}`;
        const met = chance(`${id} met`, 4);
        if (met > 0) used.set(usedName({ lesson, slot }), met === 1 ? 2 : 1);
        const kind: KindName = kinds[chance(`${id} kind`, kinds.length)] ?? 'match';
        // A draw looks at no more of an item than this.
        return { ...item(id), kind, mustPass: chance(`${id} must`, 8) === 0 } as Item;
      });
      const slots = items.map(({ id }) => ({ id, group: 'held-back' as const, bits: 2 }));
      return { lesson, items, ledger: { steps: [], items: slots } };
    });
  const assessment = {
    ...courseOf([]).assessment,
    items: 40,
    units: Object.fromEntries(units.map(({ id }) => [id, 8])),
    kinds: { match: 4, order: 4, categorise: 4, numeric: 4 },
    mustPass: 10,
  };
  return { course: { units, assessment }, banks: Object.fromEntries(banks.map((bank) => [bank.lesson, bank])), used };
}

import fc from 'fast-check';
import type { Bank, Blueprint, Course, Unit } from '../course/course';
import { course as courseOf, item } from '../course/course.examples';
import type { Item, KindName } from '../course/item';
import { usedName, type Used } from '../course/try';

/** Courses to draw from, made by hand or by chance. */

interface Entry {
  kind: KindName;
  mustPass: boolean;
  met: 0 | 1 | 2;
}

export interface Drawable {
  course: Pick<Course, 'assessment' | 'units'>;
  banks: Record<string, Bank>;
  used: Used;
}

const plain: Entry = { kind: 'single-choice', mustPass: false, met: 0 };

const blueprint = (change: Partial<Blueprint>): Blueprint => ({ ...courseOf([]).assessment, ...change });

/** `entries` by lesson, item by item; `units`: the lessons of each. */
export function drawable(
  units: Record<string, string[]>,
  entries: Record<string, Partial<Entry>[]>,
  assessment: Partial<Blueprint>,
): Drawable {
  const used = new Map<string, 1 | 2>();
  const banks = Object.entries(entries).map(([lesson, list]): Bank => {
    const items = list.map((entry, slot): Item => {
      const { kind, mustPass, met } = { ...plain, ...entry };
      if (met > 0) used.set(usedName({ lesson, slot }), met as 1 | 2);
      // A draw looks at no more of an item than its kind.
      return { ...item(`${lesson}-${slot}`), mustPass, kind } as Item;
    });
    return {
      lesson,
      items,
      ledger: { steps: [], items: items.map(({ id }) => ({ id, group: 'held-back', bits: 2 })) },
    };
  });
  const shares = assessment.units ?? {};
  const items = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return {
    course: {
      units: Object.entries(units).map(([id, lessons]): Unit => ({ id, title: id, lessons })),
      assessment: blueprint({ items, ...assessment }),
    },
    banks: Object.fromEntries(banks.map((bank) => [bank.lesson, bank])),
    used,
  };
}

const kinds = ['single-choice', 'match', 'order'] as const;
const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  mustPass: fc.boolean(),
  met: fc.constantFrom<Entry['met']>(0, 0, 1, 2),
});

/** Two units of one or two lessons, each with up to four items, and any blueprint whose shares the banks hold. */
export const anyDrawable: fc.Arbitrary<Drawable> = fc
  .tuple(...['a1', 'a2', 'b1', 'b2'].map(() => fc.array(entry, { minLength: 1, maxLength: 4 })))
  .chain(([a1 = [], a2 = [], b1 = [], b2 = []]) =>
    fc
      .record({
        a: fc.nat({ max: a1.length + a2.length }),
        b: fc.nat({ max: b1.length + b2.length }),
        match: fc.option(fc.nat({ max: 3 })),
        order: fc.option(fc.nat({ max: 3 })),
        mustPass: fc.nat({ max: 4 }),
      })
      .map(({ a, b, match, order, mustPass }) =>
        drawable(
          { a: ['a1', 'a2'], b: ['b1', 'b2'] },
          { a1, a2, b1, b2 },
          { units: { a, b }, kinds: { ...(match !== null && { match }), ...(order !== null && { order }) }, mustPass },
        ),
      ),
  );

import type { Bank, Course, LedgerItem, Lesson } from '../course/course';
import { course as courseOf, item, summary } from '../course/course.examples';
import type { Item } from '../course/item';
import { width } from '../question/bits';
import { story } from '../scenario/scenario.fixture';

/**
 * A tiny course: lessons `r1` and `a1`, each with the steps `first` (check `check-1`) and `last` (check `check-2`; in `r1`
 * also the story `round`), two practice and two held-back items. The right answer is always `a`. The assessment draws one
 * item of each lesson.
 */

const ids = ['first', 'last'];

const slots = (group: LedgerItem['group'], items: Item[]): LedgerItem[] =>
  items.map((entry) => ({ id: entry.id, group, bits: width(entry) }));

function made(id: string): { lesson: Lesson; bank: Bank } {
  const checks = ['check-1', 'check-2'].map(item);
  const practice = ['practice-1', 'practice-2'].map(item);
  const held = ['held-1', 'held-2'].map(item);
  const scenarios = id === 'r1' ? [story] : [];
  const ledger = {
    steps: ids,
    items: [
      ...slots('check', checks),
      ...slots('practice', practice),
      ...slots('held-back', held),
      ...scenarios.map((scenario) => ({ id: scenario.id, group: 'scenario' as const, bits: 0 })),
    ],
  };
  const lesson: Lesson = {
    id,
    title: `Lesson ${id}`,
    outcomes: [],
    sources: [],
    reviewed: '2026-11-21',
    reviewDue: '2027-05-21',
    awaitingSignOff: [],
    steps: checks.map((check, index) => ({
      id: ids[index] ?? '',
      title: `Step ${index + 1}`,
      blocks: [{ type: 'question', item: check }],
    })),
    practice,
    scenarios,
    terms: {},
    ledger,
  };
  return { lesson, bank: { lesson: id, items: held, ledger } };
}

const r1 = made('r1');
const a1 = made('a1');

export const lessons: Record<string, Lesson> = { r1: r1.lesson, a1: a1.lesson };
export const banks: Record<string, Bank> = { r1: r1.bank, a1: a1.bank };

const plain = courseOf([summary(r1.lesson, 1, 'role'), summary(a1.lesson, 10)]);

export const course: Course = {
  ...plain,
  assessment: {
    title: 'Final assessment',
    minutes: 5,
    draw: [
      { lesson: 'r1', items: 1 },
      { lesson: 'a1', items: 1 },
    ],
  },
};

/** The course with other settings. */
export const courseWith = (policy: Partial<Course['policy']>): Course => ({
  ...course,
  policy: { ...course.policy, ...policy },
});

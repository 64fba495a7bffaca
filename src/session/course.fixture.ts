import type { Bank, Course, LedgerItem, Lesson } from '../course/course';
import { course as courseOf, item, summary } from '../course/course.examples';
import type { Item } from '../course/item';
import { width } from '../question/bits';
import { story } from '../scenario/scenario.fixture';

/**
 * A tiny course: lessons `r1` (unit `role`) and `a1` (unit `body`), each with the steps `first` (check `check-1`) and `last`
 * (check `check-2`; in `r1` also the story `round`), two practice and two held-back items. The right answer is always `a`. The
 * assessment draws one item of each unit, a test-out both items of its lesson.
 */

const ids = ['first', 'last'];

const slots = (group: LedgerItem['group'], items: Item[]): LedgerItem[] =>
  items.map((entry) => ({ id: entry.id, group, bits: width(entry) }));

interface Content {
  lesson: Lesson;
  bank: Bank;
}

/** A lesson and its bank with these items; the ledger keeps the slots of all that there ever were. */
export function made(
  id: string,
  practiceIds: string[],
  heldIds: string[],
  ledgerIds = [practiceIds, heldIds],
): Content {
  const checks = ['check-1', 'check-2'].map(item);
  const practice = practiceIds.map(item);
  const held = heldIds.map(item);
  const [everPractised = [], everHeld = []] = ledgerIds.map((names) => names.map(item));
  const scenarios = id === 'r1' ? [story] : [];
  const ledger = {
    steps: ids,
    items: [
      ...slots('check', checks),
      ...slots('practice', everPractised),
      ...slots('held-back', everHeld),
      ...scenarios.map((scenario) => ({ id: scenario.id, group: 'scenario' as const, bits: 0 })),
    ],
  };
  const lesson: Lesson = {
    id,
    version: 1,
    title: `Lesson ${id}`,
    outcomes: [],
    sources: [],
    reviewed: '2026-11-21',
    reviewDue: '2027-05-21',
    awaitingSignOff: [],
    signOffs: [],
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

const practised = ['practice-1', 'practice-2'];
const heldBack = ['held-1', 'held-2'];
const r1 = made('r1', practised, heldBack);
const a1 = made('a1', practised, heldBack);

export const lessons: Record<string, Lesson> = { r1: r1.lesson, a1: a1.lesson };
export const banks: Record<string, Bank> = { r1: r1.bank, a1: a1.bank };

const plain = courseOf([summary(r1.lesson, 1, 'role'), summary(a1.lesson, 10)]);

export const course: Course = {
  ...plain,
  units: [
    { id: 'role', title: 'The role', lessons: ['r1'] },
    { id: 'body', title: 'The body', lessons: ['a1'] },
  ],
  assessment: { ...plain.assessment, minutes: 5, items: 2, units: { role: 1, body: 1 } },
  policy: { ...plain.policy, testOut: { items: 2, passMark: 80, tries: 2 } },
};

/** The course with other settings. */
export const courseWith = (
  policy: Partial<Course['policy']>,
  assessment: Partial<Course['assessment']> = {},
): Course => ({
  ...course,
  assessment: { ...course.assessment, ...assessment },
  policy: { ...course.policy, ...policy },
});

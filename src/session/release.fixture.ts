import type { Bank, Course, Lesson } from '../course/course';
import type { Item } from '../course/item';
import { courseWith, made } from './course.fixture';

/** The tiny course in releases that follow one another: items come, go and are given another right answer. */
export interface Release {
  course: Course;
  lessons: Record<string, Lesson>;
  banks: Record<string, Bank>;
}

const everHeld = ['held-1', 'held-2', 'held-3', 'held-4', 'held-5'];
const everPractised = ['practice-1', 'practice-2', 'practice-3'];

interface Changes {
  held: Record<'r1' | 'a1', string[]>;
  practice: string[];
  /** `lesson/item` whose right answer is b instead of a. */
  rekeyed: string[];
}

const history: Changes[] = [
  {
    held: { r1: ['held-1', 'held-2', 'held-3'], a1: ['held-1', 'held-2', 'held-3'] },
    practice: ['practice-1', 'practice-2'],
    rekeyed: [],
  },
  // One item goes from the middle, a new one comes, two have another key.
  {
    held: { r1: ['held-1', 'held-3', 'held-4'], a1: ['held-1', 'held-2', 'held-3'] },
    practice: ['practice-2', 'practice-3'],
    rekeyed: ['r1/held-1', 'a1/held-2', 'r1/practice-2'],
  },
  // A whole bank is new, the other shrinks to less than it was drawn from.
  {
    held: { r1: ['held-3'], a1: ['held-4', 'held-5'] },
    practice: ['practice-3'],
    rekeyed: ['r1/held-3'],
  },
];

/** `r1/held-3` must be right to pass. */
const mustPass = 'r1/held-3';

export const releasesWith = (
  policy: Partial<Course['policy']>,
  assessment: Partial<Course['assessment']> = {},
): Release[] =>
  history.map(({ held, practice, rekeyed }) => {
    const keyed = (lesson: string, item: Item): Item => {
      if (item.kind !== 'single-choice') return item;
      const right = rekeyed.includes(`${lesson}/${item.id}`) ? 'b' : 'a';
      const options = item.options.map((option) => ({ ...option, correct: option.id === right }));
      return { ...item, options, mustPass: `${lesson}/${item.id}` === mustPass };
    };
    const content = (['r1', 'a1'] as const).map((id) => {
      const { lesson, bank } = made(id, practice, held[id], [everPractised, everHeld]);
      return {
        lesson: { ...lesson, practice: lesson.practice.map((item) => keyed(id, item)) },
        bank: { ...bank, items: bank.items.map((item) => keyed(id, item)) },
      };
    });
    return {
      course: courseWith(policy, assessment),
      lessons: Object.fromEntries(content.map(({ lesson }) => [lesson.id, lesson])),
      banks: Object.fromEntries(content.map(({ bank }) => [bank.lesson, bank])),
    };
  });

/** Finds the step of a lesson that holds a block of a certain sort. */
import type { Block, Lesson } from '../../src/course/course';
import { formatRoute } from '../../src/course/route';
import { given, lessons } from '../e2e/content';

type Step = Lesson['steps'][number];
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

export interface Found<What> {
  lesson: Lesson;
  step: Step;
  what: What;
  /** Hash route of the step. */
  hash: string;
}

export function stepHash(lesson: Lesson, step: Step): string {
  return formatRoute({ at: 'lesson', lesson: lesson.id, step: step.id });
}

/** Every block of a type, in course order. */
export function blocksOf<Type extends Block['type']>(type: Type): Found<BlockOf<Type>>[] {
  const isOfType = (block: Block): block is BlockOf<Type> => block.type === type;
  return lessons.flatMap((lesson) =>
    lesson.steps.flatMap((step) =>
      step.blocks.filter(isOfType).map((what) => ({ lesson, step, what, hash: stepHash(lesson, step) })),
    ),
  );
}

/** The first block of a type, and of a sort if `is` says so. Throws an Error when the course has none. */
export function findBlock<Type extends Block['type']>(
  type: Type,
  is: (block: BlockOf<Type>) => boolean = () => true,
): Found<BlockOf<Type>> {
  return given(
    blocksOf(type).find(({ what }) => is(what)),
    `${type} such as this page shows`,
  );
}

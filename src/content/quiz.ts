import type { Bank, LedgerItem } from '../course/course';
import type { Item } from '../course/item';
import type { Problems } from './content-error';
import type { ItemRegister } from './items';
import { quizSchema } from './schema';
import { readYaml, type Read } from './yaml';

/** Above this share of right answers at one position a reader would see a pattern. */
const patternShare = 0.6;
const patternFrom = 6;

/**
 * Compiles a quiz file to the practice and the held-back items of its lesson.
 * @param steps ids of the lesson's steps, or undefined when the lesson could not be read
 */
export function compileQuiz(
  text: string,
  file: string,
  lesson: string,
  steps: string[] | undefined,
  register: ItemRegister,
  problems: Problems,
): Pick<Bank, 'items'> & { practice: Item[] } {
  const read = readYaml(quizSchema, text, file, problems);
  if (read === undefined) return { practice: [], items: [] };
  const { value, at } = read;
  if (value.lesson !== lesson)
    problems.add(at('lesson'), `is “${value.lesson}”, but the file is ${lesson}.yaml; both must be the same`);

  const complete = (group: LedgerItem['group'] & ('practice' | 'held-back')): Item[] =>
    value[group].flatMap((authored, index) => {
      const { step } = authored;
      if (step === undefined)
        problems.add(at(group, index, 'step'), 'missing; the id of the step that teaches it is required');
      else if (steps && !steps.includes(step)) {
        problems.add(at(group, index, 'step'), `the lesson has no step “${step}”; its steps are ${steps.join(', ')}`);
      }
      return register.item(authored, group, step ?? '', (...path) => at(group, index, ...path)) ?? [];
    });
  const practice = complete('practice');
  const items = complete('held-back');
  checkPattern([...practice, ...items], read, problems);
  return { practice, items };
}

function checkPattern(items: Item[], { at }: Pick<Read<unknown>, 'at'>, problems: Problems): void {
  const positions = items.flatMap((item) =>
    item.kind === 'single-choice' ? [item.options.findIndex(({ correct }) => correct)] : [],
  );
  if (positions.length < patternFrom) return;
  for (const position of new Set(positions)) {
    const count = positions.filter((each) => each === position).length;
    if (count / positions.length > patternShare) {
      problems.add(
        at('practice'),
        `${count} of ${positions.length} single-choice answers stand at place ${position + 1}; at most ${patternShare * 100}% may: put right options at different places`,
      );
    }
  }
}

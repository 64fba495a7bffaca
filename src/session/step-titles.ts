import type { Lesson, StepTitles } from '../course/course';

/** The step titles of a lesson that is loaded. */
export const titlesOf = ({ id, steps }: Lesson): StepTitles => ({
  [id]: Object.fromEntries(steps.map((step) => [step.id, step.title])),
});

declare module 'virtual:course' {
  import type { Bank, Course, Lesson } from '../course/course';

  const course: Course;
  export default course;
  /** By lesson id. Each loads its own chunk. */
  export const loadLesson: Record<string, () => Promise<Lesson>>;
  /** By lesson id. Loaded by the assessment only. */
  export const loadBank: Record<string, () => Promise<Bank>>;
}

declare module 'virtual:lesson/*' {
  import type { Lesson } from '../course/course';

  const lesson: Lesson;
  export default lesson;
}

declare module 'virtual:bank/*' {
  import type { Bank } from '../course/course';

  const bank: Bank;
  export default bank;
}

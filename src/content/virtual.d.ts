declare module 'virtual:course' {
  import type { Bank, Change, Course, Lesson, StepTitles } from '../course/course';
  import type { Reviews } from '../course/sign-off';
  import type { Explorer } from '../course/figure';

  /** A module of content, as `import()` gives it. */
  type Loader<Data> = () => Promise<{ default: Data | Promise<Data> }>;

  const course: Course;
  export default course;
  /** By lesson id. Each loads its own chunk. */
  export const loadLesson: Record<string, Loader<Lesson>>;
  /** By lesson id. Loaded by the assessment only. */
  export const loadBank: Record<string, Loader<Bank>>;
  /** By unit id, of those that have one. */
  export const loadExplorer: Record<string, Loader<Explorer>>;
  export const loadStepTitles: Loader<StepTitles>;
  export const loadChanges: Loader<Change[]>;
  export const loadReviews: Loader<Reviews>;
}

declare module 'virtual:changes' {
  import type { Change } from '../course/course';

  const changes: Change[];
  export default changes;
}

declare module 'virtual:step-titles' {
  import type { StepTitles } from '../course/course';

  const titles: StepTitles;
  export default titles;
}

declare module 'virtual:reviews' {
  import type { Reviews } from '../course/sign-off';

  const reviews: Reviews;
  export default reviews;
}

declare module 'virtual:versions' {
  /** The version of each lesson, by its id. */
  const versions: Record<string, number>;
  export default versions;
}

declare module 'virtual:held-back' {
  /** How many items each lesson holds back, by its id. */
  const heldBack: Record<string, number>;
  export default heldBack;
}

declare module 'virtual:explorer/*' {
  import type { Explorer } from '../course/figure';

  const explorer: Explorer;
  export default explorer;
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

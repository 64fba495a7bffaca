import type { Bank, Blueprint, Change, Course, Lesson, LessonSummary, Term } from '../course/course';
import { Problems, type ContentError } from './content-error';
import type { Explorer } from '../course/figure';
import { readAssessment } from './assessment';
import { readCourse, readGlossary, type CoursePlan, type ListedLesson } from './course';
import { checkLedger, readLedger } from './ledger';
import { compileExplorer } from './figures';
import { compileLesson, type LessonDraft } from './lesson';
import { readSignOffs } from './sign-off';
import { diskSource, type ContentSource } from './source';

/** The whole content. Usable only when `errors` is empty; then every listed lesson is in `lessons` and `banks`. */
export interface Content {
  course: Course;
  /** By lesson id. */
  lessons: Record<string, Lesson>;
  banks: Record<string, Bank>;
  /** By unit id, of the units that have one. */
  explorers: Record<string, Explorer>;
  glossary: Record<string, Term>;
  /** What each version brought, the newest first. */
  changes: Change[];
  errors: ContentError[];
  /** Worth a look, never a failure. */
  warnings: ContentError[];
}

/** A lesson and where it stands in the course. */
export interface Placed extends LessonDraft {
  listed: ListedLesson;
}

const nothing: CoursePlan = {
  id: '',
  title: '',
  shortTitle: '',
  version: '',
  units: [],
  lessons: [],
  changes: [],
  policy: {
    completes: ['assessment-passed'],
    sendFailed: 'never',
    reportScore: 'best',
    questionTries: 2,
    finalStatus: 'completed',
    reportObjectives: true,
    reportAnswers: 'checks',
    commitAddress: '',
    testOut: { items: 5, passMark: 80, tries: 2 },
  },
};

const noAssessment: Blueprint = {
  title: '',
  minutes: 0,
  items: 0,
  units: {},
  kinds: {},
  mustPass: 0,
  passMark: 80,
  tries: 0,
  waiting: [],
  feedback: 'at-the-end',
};

/**
 * Compiles everything under `lessons/` and `quizzes/`. Never throws for mistakes in content: all of them are in `errors`.
 * @param from the project's root, or content in memory
 */
export function compileContent(from: string | ContentSource): Content {
  const source = typeof from === 'string' ? diskSource(from) : from;
  const problems = new Problems();
  const { plan, placed, glossary } = compileDrafts(source, problems);

  const signOffs = readSignOffs(source, placed, problems);
  const lessons: Record<string, Lesson> = {};
  const banks: Record<string, Bank> = {};
  for (const { listed, lesson, bank, claims } of placed) {
    const file = `${listed.folder}/slots.yaml`;
    const ledger = readLedger(source.has(file) ? source.read(file) : undefined, file, problems);
    if (ledger === undefined) continue;
    checkLedger(ledger, { steps: lesson.steps.map(({ id }) => id), items: claims }, file, problems);
    lessons[lesson.id] = { ...lesson, signOffs: signOffs[lesson.id] ?? [], ledger };
    banks[lesson.id] = { ...bank, ledger };
  }

  // A quiz with mistakes has no items here, and of it nothing more needs saying.
  const read = placed.filter(({ bank }) => bank.items.length > 0);
  const heldBack = Object.fromEntries(read.map(({ bank }) => [bank.lesson, bank.items]));
  const assessment = readAssessment(plan.units, heldBack, source, problems) ?? noAssessment;
  checkTestOuts(plan, read, problems);
  warnOfUnusedTerms(glossary, placed, problems);
  const { id, title, shortTitle, version, policy, changes, retakeFrom } = plan;
  const explorers: Record<string, Explorer> = {};
  const units = plan.units.map((unit) => {
    const explorer = compileExplorer(unit, source, problems);
    if (explorer) explorers[unit.id] = explorer;
    return explorer ? { ...unit, explorer: explorer.title } : unit;
  });
  const course = {
    id,
    title,
    shortTitle,
    version,
    units,
    lessons: placed.map((draft) => summary(draft, lessons[draft.listed.id]?.ledger.steps ?? [])),
    assessment,
    policy,
    ...(retakeFrom !== undefined && { retakeFrom }),
  };
  return { course, lessons, banks, explorers, glossary, changes, errors: problems.errors, warnings: problems.warnings };
}

/** Everything but slots: what `npm run slots` starts from. */
export function compileDrafts(
  source: ContentSource,
  problems: Problems,
): { plan: CoursePlan; placed: Placed[]; glossary: Record<string, Term> } {
  const plan = readCourse(source, problems) ?? nothing;
  const glossary = readGlossary(source, problems);
  const placed = plan.lessons.flatMap((listed): Placed[] => {
    const draft = compileLesson({ ...listed, glossary, tries: plan.policy.questionTries }, source, problems);
    return draft ? [{ ...draft, listed }] : [];
  });
  checkLinks(plan, placed, problems);
  return { plan, placed, glossary: glossary ?? {} };
}

function checkLinks(plan: CoursePlan, placed: Placed[], problems: Problems): void {
  const ids = plan.lessons.map(({ id }) => id);
  for (const { target, place } of placed.flatMap(({ links }) => links)) {
    const lesson = placed.find((each) => each.listed.id === target.lesson)?.lesson;
    if (!ids.includes(target.lesson)) {
      problems.add(place, `links to lesson “${target.lesson}”; the lessons are ${ids.join(', ')}`);
    } else if (lesson && !lesson.steps.some(({ id }) => id === target.step)) {
      problems.add(
        place,
        `links to step “${target.step}”; the steps of ${lesson.id} are ${lesson.steps.map(({ id }) => id).join(', ')}`,
      );
    }
  }
}

function checkTestOuts({ policy }: CoursePlan, placed: Placed[], problems: Problems): void {
  for (const { listed, bank } of placed) {
    if (bank.items.length >= policy.testOut.items) continue;
    problems.add(
      { file: listed.quiz, line: 1, field: 'held-back' },
      `holds ${bank.items.length} items, but a test-out asks ${policy.testOut.items} (policy.test-out.items in lessons/course.yaml)`,
    );
  }
}

function warnOfUnusedTerms(glossary: Record<string, Term>, placed: Placed[], problems: Problems): void {
  for (const id of Object.keys(glossary)) {
    if (placed.some(({ lesson }) => id in lesson.terms)) continue;
    problems.warn({ file: 'lessons/glossary.yaml', line: 1, field: id }, 'no lesson marks this term');
  }
}

function summary({ listed, lesson, minutes }: Placed, ledger: string[]): LessonSummary {
  const { id, title, steps } = lesson;
  const stepSlots = steps.map((step) => ledger.indexOf(step.id));
  return {
    id,
    number: listed.number,
    unit: listed.unit,
    title,
    minutes,
    steps: steps.length,
    ...(stepSlots.every((slot, at) => slot === at) ? {} : { stepSlots }),
  };
}

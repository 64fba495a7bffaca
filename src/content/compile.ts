import type { Bank, Course, Lesson, LessonSummary, Term } from '../course/course';
import { Problems, type ContentError } from './content-error';
import { readAssessment, readCourse, readGlossary, type CoursePlan, type ListedLesson } from './course';
import { checkLedger, readLedger } from './ledger';
import { compileLesson, type LessonDraft } from './lesson';
import { diskSource, type ContentSource } from './source';

/** The whole content. Usable only when `errors` is empty; then every listed lesson is in `lessons` and `banks`. */
export interface Content {
  course: Course;
  /** By lesson id. */
  lessons: Record<string, Lesson>;
  banks: Record<string, Bank>;
  glossary: Record<string, Term>;
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
  policy: {
    passMark: 80,
    assessmentTries: 0,
    questionTries: 2,
    finalStatus: 'completed',
    reportObjectives: true,
    reportPractice: false,
    commitAddress: '',
  },
};

/**
 * Compiles everything under `lessons/` and `quizzes/`. Never throws for mistakes in content: all of them are in `errors`.
 * @param from the project's root, or content in memory
 */
export function compileContent(from: string | ContentSource): Content {
  const source = typeof from === 'string' ? diskSource(from) : from;
  const problems = new Problems();
  const { plan, placed, glossary } = compileDrafts(source, problems);

  const lessons: Record<string, Lesson> = {};
  const banks: Record<string, Bank> = {};
  for (const { listed, lesson, bank, claims } of placed) {
    const file = `${listed.folder}/slots.yaml`;
    const ledger = readLedger(source.has(file) ? source.read(file) : undefined, file, problems);
    if (ledger === undefined) continue;
    checkLedger(ledger, { steps: lesson.steps.map(({ id }) => id), items: claims }, file, problems);
    lessons[lesson.id] = { ...lesson, ledger };
    banks[lesson.id] = { ...bank, ledger };
  }

  const sizes = Object.fromEntries(placed.map(({ bank }) => [bank.lesson, bank.items.length]));
  const ids = plan.lessons.map(({ id }) => id);
  const assessment = readAssessment(sizes, ids, source, problems) ?? { title: '', minutes: 0, draw: [] };
  warnOfUnusedTerms(glossary, placed, problems);
  const { id, title, shortTitle, version, units, policy } = plan;
  const course = {
    id,
    title,
    shortTitle,
    version,
    units,
    lessons: placed.map((draft) => summary(draft, lessons[draft.listed.id]?.ledger.steps ?? [])),
    assessment,
    policy,
  };
  return { course, lessons, banks, glossary, errors: problems.errors, warnings: problems.warnings };
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

function warnOfUnusedTerms(glossary: Record<string, Term>, placed: Placed[], problems: Problems): void {
  for (const id of Object.keys(glossary)) {
    if (placed.some(({ lesson }) => id in lesson.terms)) continue;
    problems.warn({ file: 'lessons/glossary.yaml', line: 1, field: id }, 'no lesson marks this term');
  }
}

function summary({ listed, lesson, minutes }: Placed, stepSlots: string[]): LessonSummary {
  const { id, title, steps, reviewed, reviewDue, awaitingSignOff } = lesson;
  return {
    id,
    number: listed.number,
    unit: listed.unit,
    title,
    minutes,
    steps: steps.length,
    stepTitles: Object.fromEntries(steps.map((step) => [step.id, step.title])),
    ...(stepSlots.join() === steps.map((step) => step.id).join() ? {} : { stepSlots }),
    reviewed,
    reviewDue,
    awaitingSignOff: awaitingSignOff.length,
  };
}

import type { Change, Policy, Term, Unit } from '../course/course';
import { readChanges } from './changes';
import type { Problems } from './content-error';
import { courseSchema, glossarySchema } from './schema';
import type { ContentSource } from './source';
import { readYaml } from './yaml';

const courseFile = 'lessons/course.yaml';
const glossaryFile = 'lessons/glossary.yaml';
const assessmentFile = 'quizzes/assessment.yaml';

/** A lesson that course.yaml lists and that has a folder. */
export interface ListedLesson {
  id: string;
  number: number;
  unit: string;
  folder: string;
  quiz: string;
}

/** What course.yaml says. */
export interface CoursePlan {
  id: string;
  title: string;
  shortTitle: string;
  version: string;
  units: Unit[];
  lessons: ListedLesson[];
  policy: Policy;
  changes: Change[];
  retakeFrom?: string;
}

/** Reads course.yaml and finds the folder of each lesson. Undefined after reporting why not. */
export function readCourse(source: ContentSource, problems: Problems): CoursePlan | undefined {
  if (!source.has(courseFile)) {
    problems.add({ file: courseFile, line: 1 }, 'missing; docs/authoring.md says what it holds');
    return undefined;
  }
  const read = readYaml(courseSchema, source.read(courseFile), courseFile, problems);
  if (read === undefined) return undefined;
  const { value, at } = read;

  const packaged: unknown = JSON.parse(source.read('package.json'));
  const version = packaged && typeof packaged === 'object' && 'version' in packaged ? packaged.version : undefined;
  if (version !== value.version)
    problems.add(at('version'), `is ${value.version}, but package.json says ${String(version)}; both must be the same`);

  const folders = lessonFolders(source);
  const lessons: ListedLesson[] = [];
  value.units.forEach((unit, u) => {
    if (value.units.findIndex(({ id }) => id === unit.id) < u)
      problems.add(at('units', u, 'id'), `unit “${unit.id}” stands twice`);
    unit.lessons.forEach(({ id, number }, l) => {
      const place = at('units', u, 'lessons', l);
      if (lessons.some((lesson) => lesson.id === id)) problems.add(place, `lesson “${id}” stands twice`);
      const owner = lessons.find((lesson) => lesson.number === number);
      if (owner)
        problems.add(place, `number ${number} belongs to lesson ${owner.id}; each lesson has its own permanent number`);
      const own = folders.filter((folder) => folder.unit === unit.id && folder.id === id);
      if (own.length !== 1) {
        const what = own.length === 0 ? 'has no folder' : `has ${own.length} folders`;
        problems.add(place, `lesson “${id}” ${what}; one folder lessons/${unit.id}/${id}-<slug> is needed`);
      }
      const folder = own[0]?.path;
      if (folder) lessons.push({ id, number, unit: unit.id, folder, quiz: `quizzes/${unit.id}/${id}.yaml` });
    });
  });
  for (const { path } of folders) {
    if (!lessons.some(({ folder }) => folder === path)) {
      problems.add(
        { file: path, line: 1 },
        'this folder belongs to no lesson of lessons/course.yaml; list it there under its unit',
      );
    }
  }
  for (const path of source.paths) {
    if (/^quizzes\/.*/.test(path) && path !== assessmentFile && !lessons.some(({ quiz }) => quiz === path)) {
      problems.add({ file: path, line: 1 }, 'belongs to no lesson; a quiz file is quizzes/<unit>/<lesson>.yaml');
    }
  }
  const { policy } = value;
  return {
    ...readChanges(value, (...path) => at('changes', ...path), problems),
    id: value.id,
    title: value.title,
    shortTitle: value['short-title'],
    version: value.version,
    units: value.units.map(({ id, title, lessons: listed }) => ({
      id,
      title,
      lessons: listed.map((lesson) => lesson.id),
    })),
    lessons,
    policy: {
      completes: policy.completes,
      sendFailed: policy['send-failed'],
      reportScore: policy['report-score'],
      questionTries: policy['question-tries'],
      finalStatus: policy['final-status'],
      reportObjectives: policy['report-objectives'],
      reportAnswers: policy['report-answers'],
      commitAddress: policy['commit-address'],
      testOut: {
        items: policy['test-out'].items,
        passMark: policy['test-out']['pass-mark'],
        tries: policy['test-out'].tries,
      },
    },
  };
}

/** The glossary; empty without a file, undefined after reporting a broken one. */
export function readGlossary(source: ContentSource, problems: Problems): Record<string, Term> | undefined {
  return source.has(glossaryFile)
    ? readYaml(glossarySchema, source.read(glossaryFile), glossaryFile, problems)?.value
    : {};
}

function lessonFolders(source: ContentSource): { path: string; unit: string; id: string }[] {
  const folders = new Map<string, { path: string; unit: string; id: string }>();
  for (const path of source.paths) {
    const [, folder, unit, id] = /^(lessons\/([^/]+)\/([^/-]+)-[^/]+)\//.exec(path) ?? [];
    if (folder !== undefined && unit !== undefined && id !== undefined) folders.set(folder, { path: folder, unit, id });
  }
  return [...folders.values()];
}

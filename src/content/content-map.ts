import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checksOf } from '../course/advance';
import type { Lesson } from '../course/course';
import { compileContent, type Content } from './compile';
import { ContentErrors, Problems } from './content-error';
import { frameworks, readCoverage, stepsOf } from './coverage';
import type { Coverage } from './coverage-schema';
import { diskSource, type ContentSource } from './source';

/** docs/content.md: what the course teaches and what waits for sign-off, made of the content itself by `npm run content-map`. */
export const mapFile = 'docs/content.md';

const frameworkTitles: Record<(typeof frameworks)[number], string> = {
  'care-certificate': 'Care Certificate 2025',
  code: 'Code of Conduct',
  knowledge: 'Knowledge area',
};

/**
 * The whole file, which says nothing of the day on which it is made.
 * @throws ContentErrors where the content or its coverage has mistakes
 */
export function contentMap(source: ContentSource): string {
  const content = compileContent(source);
  const problems = new Problems();
  const coverage = readCoverage(source, content, problems);
  const errors = [...content.errors, ...problems.errors];
  if (errors.length > 0) throw new ContentErrors(errors);
  const lessons = content.course.lessons.flatMap(({ id }) => content.lessons[id] ?? []);
  return [
    '# What the course teaches, and what waits for sign-off',
    'Made of `lessons/` and `quizzes/` by `npm run content-map`; do not edit it. [authoring.md](authoring.md) says where each line comes from.',
    '## Lessons',
    lessonTable(content, lessons),
    ...(coverage ? coverageParts(coverage, content) : []),
    '## Sign-off checklist',
    'A registered nurse, an allied health professional, a pharmacist, a Mental Capacity Act lead and an information governance lead confirm these points. ' +
      'They then sign off the version of the lesson in `lessons/sign-off.yaml`.',
    ...lessons.flatMap(checklist),
    '## Sources',
    ...lessons.flatMap(({ id, title, sources }) => [
      `### ${id} ${title}`,
      sources.map(({ name, year }) => `- ${name}, ${year}`).join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function lessonTable({ course, banks }: Content, lessons: Lesson[]): string {
  const head = 'Lesson|Title|Version|Minutes|Steps|Checks|Practice|Held back|Stories|Reviewed|Review due|Sign-off';
  const rows = lessons.map((lesson) => {
    const { id, title, version, steps, practice, scenarios, reviewed, reviewDue } = lesson;
    const minutes = course.lessons.find((summary) => summary.id === id)?.minutes ?? '';
    const counts = [steps.length, steps.flatMap(checksOf).length, practice.length, banks[id]?.items.length ?? 0];
    return [id, title, version, minutes, ...counts, scenarios.length, reviewed, reviewDue, signedOff(lesson)];
  });
  return table(head.split('|'), rows);
}

function signedOff({ signOffs }: Lesson): string {
  if (signOffs.length === 0) return 'awaiting';
  return signOffs.map(({ name, role, date }) => `${name}, ${role}, ${date}`).join('; ');
}

function coverageParts(coverage: Coverage, content: Content): string[] {
  return [
    '## What the starting documents say, and where it is taught',
    progress(coverage),
    ...Object.entries(coverage.documents).flatMap(([document, title]) => [
      `### ${title}`,
      factTable(
        coverage.facts.filter((fact) => fact.document === document),
        content,
      ),
    ]),
    '## Curriculum map',
    curriculumTable(coverage, content),
    ...frameworks.flatMap((framework) => [`### ${frameworkTitles[framework]}`, servedBy(coverage, content, framework)]),
  ];
}

/** How many facts are taught by all of their lessons, by some, or not yet. */
function progress({ facts }: Coverage): string {
  const states = facts.map(({ lessons, 'left-out': leftOut }) => {
    const places = Object.values(lessons);
    if (leftOut !== undefined) return 'left out';
    return places.every(Boolean) ? 'whole' : places.some(Boolean) ? 'part' : 'none';
  });
  const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
  return [
    `- ${facts.length} facts`,
    `- taught by all of their lessons: ${count('whole')}`,
    `- taught, with a lesson of theirs still to be written: ${count('part')}`,
    `- in lessons that are not written yet: ${count('none')}`,
    `- left out, with the reason: ${count('left out')}`,
  ].join('\n');
}

function factTable(facts: Coverage['facts'], content: Content): string {
  return table(
    ['Id', 'Fact', 'Lesson and step', 'Today'],
    facts.map(({ id, fact, today = '', lessons, 'left-out': reason }) => {
      const places = Object.entries(lessons).map(
        ([lesson, where]) => `${lesson}: ${stepTitles(content, lesson, where)}`,
      );
      return [id, fact, reason === undefined ? places.join('<br>') : 'left out', reason ?? today];
    }),
  );
}

function stepTitles({ lessons }: Content, lesson: string, where: string | string[] | null): string {
  const steps = lessons[lesson]?.steps ?? [];
  const titles = stepsOf(where).map((id) => `${steps.find((step) => step.id === id)?.title ?? ''} (\`${id}\`)`);
  return titles.length > 0 ? titles.join(', ') : 'not written yet';
}

function curriculumTable({ curriculum }: Coverage, { lessons }: Content): string {
  return table(
    ['Lesson', 'Title', ...frameworks.map((framework) => frameworkTitles[framework])],
    curriculum.map(({ lesson, title, ...serves }) => [
      lesson,
      lessons[lesson]?.title ?? `${title} (not written yet)`,
      ...frameworks.map((framework) => serves[framework].join(', ') || 'none'),
    ]),
  );
}

/** The other way round: each standard or area, and the lessons that serve it. */
function servedBy(
  { frameworks: titles, curriculum }: Coverage,
  { lessons }: Content,
  framework: (typeof frameworks)[number],
): string {
  return table(
    ['Number', 'Title', 'Lessons', 'Not written yet'],
    titles[framework].map((title, index) => {
      const serving = curriculum.filter((entry) => entry[framework].includes(index + 1)).map(({ lesson }) => lesson);
      const written = serving.filter((lesson) => lesson in lessons);
      const planned = serving.filter((lesson) => !(lesson in lessons));
      return [index + 1, title, written.join(', ') || 'none', planned.join(', ')];
    }),
  );
}

function checklist(lesson: Lesson): string[] {
  const { id, title, version, awaitingSignOff } = lesson;
  const isSigned = lesson.signOffs.length > 0;
  return [
    `### ${id} ${title}, version ${version}`,
    isSigned ? `Signed off: ${signedOff(lesson)}.` : 'Awaiting clinical sign-off.',
    awaitingSignOff.map((point) => `- [${isSigned ? 'x' : ' '}] ${point}`).join('\n') || 'No point in particular.',
  ];
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    writeFileSync(join(root, mapFile), contentMap(diskSource(root)));
    console.log(mapFile);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

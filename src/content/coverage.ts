import type { Content } from './compile';
import type { Problems } from './content-error';
import { coverageSchema, type Coverage } from './coverage-schema';
import type { ContentSource } from './source';
import { readYaml, type Read } from './yaml';

/**
 * lessons/coverage.yaml: which facts of the starting documents the course teaches where, and which frameworks each lesson serves. It
 * is for educators: `npm run check:content` and the content map read it, no build does.
 */
const coverageFile = 'lessons/coverage.yaml';

/** The frameworks that the curriculum map is about. */
export const frameworks = ['care-certificate', 'code', 'knowledge'] as const;

type Written = Pick<Content, 'course' | 'lessons'>;

/** The steps that teach a fact in a lesson; none where it is still to be written. */
export function stepsOf(taught: string | string[] | null): string[] {
  return taught === null ? [] : [taught].flat();
}

/** Reads the file and holds it against the lessons. Undefined where there is none, or after reporting why it cannot be read. */
export function readCoverage(source: ContentSource, content: Written, problems: Problems): Coverage | undefined {
  if (!source.has(coverageFile)) return undefined;
  const read = readYaml(coverageSchema, source.read(coverageFile), coverageFile, problems);
  if (read === undefined) return undefined;
  checkCurriculum(read, content, problems);
  checkFacts(read, content, problems);
  return read.value;
}

function checkCurriculum({ value, at }: Read<Coverage>, { course }: Written, problems: Problems): void {
  const { curriculum } = value;
  curriculum.forEach(({ lesson, ...serves }, index) => {
    if (curriculum.findIndex((each) => each.lesson === lesson) < index)
      problems.add(at('curriculum', index), `lesson “${lesson}” stands twice`);
    for (const framework of frameworks) {
      const most = value.frameworks[framework].length;
      for (const number of serves[framework].filter((each) => each > most))
        problems.add(at('curriculum', index, framework), `has ${number}; ${framework} has 1 to ${most}`);
    }
  });
  for (const { id } of course.lessons) {
    if (!curriculum.some(({ lesson }) => lesson === id))
      problems.add(at('curriculum'), `lesson ${id} is missing; say which frameworks it serves`);
  }
}

function checkFacts({ value, at }: Read<Coverage>, { lessons }: Written, problems: Problems): void {
  const planned = value.curriculum.map(({ lesson }) => lesson);
  value.facts.forEach(({ id, document, lessons: taught, 'left-out': leftOut }, index) => {
    if (value.facts.findIndex((each) => each.id === id) < index)
      problems.add(at('facts', index, 'id'), `“${id}” stands twice`);
    if (!Object.hasOwn(value.documents, document))
      problems.add(
        at('facts', index, 'document'),
        `is “${document}”; allowed: ${Object.keys(value.documents).join(', ')}`,
      );
    if (Object.keys(taught).length > 0 === (leftOut !== undefined))
      problems.add(at('facts', index), 'needs lessons that teach it, or left-out with the reason, and not both');
    for (const [lesson, where] of Object.entries(taught)) {
      const place = at('facts', index, 'lessons', lesson);
      const steps = lessons[lesson]?.steps.map((step) => step.id);
      if (!planned.includes(lesson)) problems.add(place, `“${lesson}” is no lesson of the curriculum below`);
      else if (!steps && where !== null)
        problems.add(place, `lesson ${lesson} is not in the course: leave its step empty until it is`);
      else if (steps && where === null)
        problems.add(place, `lesson ${lesson} is written, but no step of it is named that teaches “${id}”`);
      for (const step of stepsOf(where)) {
        if (steps && !steps.includes(step))
          problems.add(place, `lesson ${lesson} has no step “${step}”; its steps are ${steps.join(', ')}`);
      }
    }
  });
}

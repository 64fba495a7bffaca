import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nameOf, type Choice } from '../../src/content/choice';
import type { Course } from '../../src/course/course';

/** What a package says about the course. */
export interface CourseFacts {
  /** Stable for ever: an LMS tells versions of one course by it. `[a-z0-9-]`. */
  id: string;
  title: string;
  description: string;
  version: string;
  keywords: string[];
  /** Of a package of chosen lessons: what its names end with. */
  part?: string;
  /** LMS endpoint of the stand-alone editions, or empty. */
  commitAddress: string;
}

interface CourseFile {
  id: string;
  title: string;
  version: string;
  units: { title: string }[];
  policy?: { 'commit-address'?: string };
}

const courseFile = 'lessons/course.yaml';

/**
 * Reads lessons/course.yaml. The content compiler checks the whole file; this needs only a few of its fields.
 * @param root The project's folder.
 * @throws Error naming the file and the field when one of those is missing.
 */
export function readCourseFacts(root: string): CourseFacts {
  const course = parse(readFileSync(join(root, courseFile), 'utf8')) as Partial<CourseFile> | null;
  const { id, title, version, units, policy } = course ?? {};
  if (!id || !/^[a-z][a-z0-9-]*$/.test(id)) throw missing('id', 'lower-case letters, digits and hyphens');
  if (!title) throw missing('title', 'the course’s title');
  if (!version) throw missing('version', 'a version such as 1.0.0');
  if (!units?.length) throw missing('units', 'at least one unit with a title');
  return facts({ id, title, version: String(version), units }, policy?.['commit-address'] ?? '');
}

/** What a package of chosen lessons says about its course: the compiled one, with those lessons only. */
export function factsOf(course: Course, choice: Choice): CourseFacts {
  return { ...facts(course, course.policy.commitAddress), part: nameOf(choice) };
}

function facts(
  { id, title, version, units }: Pick<Course, 'id' | 'title' | 'version'> & { units: { title: string }[] },
  commitAddress: string,
): CourseFacts {
  const topics = units.map((unit) => unit.title);
  return {
    id,
    title,
    description: `A course for assistant practitioners in health care in England. Units: ${topics.join('; ')}.`,
    version,
    keywords: ['assistant practitioner', 'health care', ...topics.map((topic) => topic.toLowerCase())],
    commitAddress,
  };
}

function missing(field: string, allowed: string): Error {
  return new Error(`${courseFile}: ${field} is missing or cannot be used; write ${allowed}`);
}

import type { Lesson } from '../course/course';
import type { SignOffs } from '../course/sign-off';
import type { Problems } from './content-error';
import { signOffSchema } from './schema';
import type { ContentSource } from './source';
import { readYaml } from './yaml';

/** lessons/sign-off.yaml: who has confirmed which version of which lesson. A person is written there by themselves or with their word. */
export const signOffFile = 'lessons/sign-off.yaml';

/**
 * The sign-offs that hold, by lesson: those of its version today. One of an older version is worth a look, since the lesson
 * has to be signed off again; one of a lesson or version that does not exist is a mistake.
 */
export function readSignOffs(
  source: ContentSource,
  placed: readonly { lesson: Pick<Lesson, 'id' | 'version'> }[],
  problems: Problems,
): SignOffs {
  const read = source.has(signOffFile)
    ? readYaml(signOffSchema, source.read(signOffFile), signOffFile, problems)
    : undefined;
  const holding: SignOffs = {};
  const seen = new Set<string>();
  read?.value.forEach(({ lesson: id, version, ...signOff }, index) => {
    const lesson = placed.find((each) => each.lesson.id === id)?.lesson;
    const at = (field: string) => read.at(index, field);
    if (!lesson) {
      const ids = placed.map((each) => each.lesson.id).join(', ');
      return problems.add(at('lesson'), `the course has no lesson “${id}”; its lessons are ${ids}`);
    }
    const entry = [id, version, signOff.name].join('\n');
    if (seen.has(entry)) problems.add(at('name'), `“${signOff.name}” signs off version ${version} of ${id} twice`);
    seen.add(entry);
    if (version > lesson.version) {
      problems.add(at('version'), `is ${version}, but lesson ${id} is at version ${lesson.version}`);
    } else if (version < lesson.version) {
      problems.warn(
        at('version'),
        `is ${version}, but lesson ${id} is at version ${lesson.version}: sign it off again`,
      );
    } else {
      holding[id] = [...(holding[id] ?? []), signOff];
    }
  });
  return holding;
}

/** The version of each lesson, by its id. */
export function versionsOf({ lessons }: { lessons: Record<string, Lesson> }): Record<string, number> {
  return Object.fromEntries(Object.values(lessons).map(({ id, version }) => [id, version]));
}

import { compileContent } from './compile';
import { ContentErrors } from './content-error';
import { signOffFile } from './sign-off';

/**
 * Whether the course may be handed out as a release: every lesson is signed off by a clinician as it stands.
 * @param root the project's root
 * @throws Error that lists every mistake in content, or every lesson that awaits clinical sign-off
 */
export function refuseUnsigned(root: string): void {
  const { course, lessons, errors } = compileContent(root.replace(/[\\/]$/, ''));
  if (errors.length > 0) throw new ContentErrors(errors);
  const unsigned = course.lessons.flatMap(({ id }) => {
    const lesson = lessons[id];
    return lesson && lesson.signOffs.length === 0 ? [lesson] : [];
  });
  if (unsigned.length === 0) return;
  const list = unsigned.map(({ id, title, version }) => `  ${id} ${title}, version ${version}`).join('\n');
  throw new Error(
    `No release: ${unsigned.length} of ${course.lessons.length} lessons await clinical sign-off.\n${list}\n` +
      `Write into ${signOffFile} who has confirmed them; docs/content.md lists what they have to confirm.`,
  );
}

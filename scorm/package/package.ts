/**
 * `npm run package -- …`: one package, or every edition, for one organisation. docs/settings.md explains the options. Only the
 * standard, the lessons and what a manifest or a security policy must say are built in; all else goes into the settings file.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chosenContent } from '../../src/content/choice';
import { compileContent, type Content } from '../../src/content/compile';
import { ContentErrors } from '../../src/content/content-error';
import { versionsOf } from '../../src/content/sign-off';
import { settle } from '../../src/settings/settle';
import { buildAll, type Built, checkBuilt, report } from './build';
import { type CourseFacts, factsOf } from './course-facts';
import { type PackageOptions, readOptions } from './options';
import { asJson } from './settings-files';

/**
 * What a package says about its course, once everything is known to be right.
 * @throws Error that lists every mistake in content, or every setting that the course would not take
 */
export function plan(root: string, { choice, commitAddress, settings }: PackageOptions): CourseFacts {
  const whole = compileContent(root.replace(/[\\/]$/, ''));
  if (whole.errors.length > 0) throw new ContentErrors(whole.errors);
  const content = chosenContent(whole, choice);
  const problems = settingProblems(settings.said, content, commitAddress);
  if (problems.length > 0)
    throw new Error(`The settings cannot be used:\n${problems.map((one) => `  ${one}`).join('\n')}`);
  const course = factsOf(content.course, choice);
  return { ...course, commitAddress: commitAddress ?? course.commitAddress };
}

function settingProblems(said: object, content: Content, commitAddress: string | null): string[] {
  const { course, banks } = content;
  const heldBack = Object.fromEntries(Object.values(banks).map(({ lesson, items }) => [lesson, items.length]));
  const isOwn = (address: string): boolean => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  const allows = (address: string): boolean =>
    isOwn(address) || (address === commitAddress && /^https:\/\/[^/]/i.test(address));
  return settle(asJson(said), { course, heldBack, versions: versionsOf(content), allows }).problems;
}

/** Builds what the options ask for, and checks it. */
async function makePackage(root: string, options: PackageOptions): Promise<Built> {
  const { choice, only, settings, masteryScore } = options;
  const course = plan(root, options);
  const outDir = resolve(root, options.out);
  const built = await buildAll({ root, outDir, course, choice, only, settings, masteryScore });
  await checkBuilt(built, only, masteryScore);
  return built;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    const options = readOptions(process.argv.slice(2));
    const built = await makePackage(root, options);
    report(built, options.only);
    console.log(`in ${join(resolve(root, options.out))}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

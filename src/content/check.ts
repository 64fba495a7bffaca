import { fileURLToPath } from 'node:url';
import { answerPatterns } from './answer-patterns';
import { compileContent, type Content } from './compile';
import { Problems, type ContentError } from './content-error';
import { readCoverage } from './coverage';
import { limits, readability } from './readability';
import { markedWords, runningText } from './running-text';
import { diskSource } from './source';
import { signOffFile } from './sign-off';
import { checkSpelling } from './spelling';

/** What the check found: lines to print, and how many checks held. */
export interface ContentReport {
  lines: string[];
  passed: number;
  failed: number;
}

/**
 * Checks the content of the project at `root`: all errors of a build, coverage, readability, spelling, and whether right answers can be
 * guessed. Overdue reviews are reported and never fail.
 * @param only check this lesson alone
 * @param today ISO date, for overdue reviews
 */
export async function checkContent(root: string, today: string, only?: string): Promise<ContentReport> {
  const source = diskSource(root);
  const content = compileContent(source);
  const mine = (file: string): boolean =>
    only === undefined || new RegExp(`/${only}(-[^/]*)?(/|\\.yaml)|glossary\\.yaml`).test(file);
  // Ids, and names of people, are in no dictionary.
  const isText = (path: string): boolean =>
    /\.(md|yaml)$/.test(path) && !/slots\.yaml$/.test(path) && path !== signOffFile;
  const files = source.paths.filter((path) => isText(path) && mine(path));
  const spelling = await checkSpelling(root, files);
  const lessons = Object.values(content.lessons).filter(({ id }) => only === undefined || id === only);

  const coverage = new Problems();
  readCoverage(source, content, coverage);
  const errors = [...content.errors, ...coverage.errors].filter(({ file }) => mine(file));
  const patterns = answerPatterns(content, only);
  const guessable = Object.values(patterns).flat();
  const graded = lessons.map((lesson) => gradeLesson(lesson, content));
  const lines = [
    ...section('Errors', errors.map(message)),
    ...section('Spelling', spelling.map(message)),
    ...section('Answers that can be guessed', guessable),
    ...graded.flatMap((grade) => grade.lines),
    ...section('Worth a look', content.warnings.filter(({ file }) => mine(file)).map(message)),
    ...section('Reviews overdue (a report, not a failure)', overdue(content, today)),
  ];
  const failed =
    errors.length + spelling.length + guessable.length + graded.reduce((sum, grade) => sum + grade.failed, 0);
  // Each file, each lesson's two grades, and each kind of pattern is a check.
  const broken = new Set([...errors, ...spelling].map(({ file }) => file));
  const passed =
    files.filter((file) => !broken.has(file)).length +
    Object.values(patterns).filter((found) => found.length === 0).length +
    graded.reduce((sum, grade) => sum + 2 - grade.failed, 0);
  return { lines, passed, failed };
}

function gradeLesson(lesson: Content['lessons'][string], { glossary }: Content): { lines: string[]; failed: number } {
  const terms = [...Object.values(glossary).map(({ term }) => term), ...markedWords(lesson.steps)];
  const { grade, worstParagraph, worstSentences } = readability(runningText(lesson), terms);
  const verdict = (value: number, limit: number): string =>
    `${value.toFixed(1)} (at most ${limit})${value > limit ? ' TOO HARD' : ''}`;
  const worst = worstParagraph?.grade ?? 0;
  return {
    lines: section(`${lesson.id} ${lesson.title}: Flesch-Kincaid grade`, [
      `whole lesson ${verdict(grade, limits.lesson)}`,
      `worst paragraph ${verdict(worst, limits.paragraph)}${worstParagraph ? `: ${worstParagraph.text}` : ''}`,
      ...worstSentences.map((sentence) => `sentence ${sentence.grade.toFixed(1)}: ${sentence.text}`),
    ]),
    failed: (grade > limits.lesson ? 1 : 0) + (worst > limits.paragraph ? 1 : 0),
  };
}

function overdue({ lessons }: Content, today: string): string[] {
  return Object.values(lessons)
    .filter(({ reviewDue }) => reviewDue < today)
    .map(({ id, title, reviewDue }) => `${id} ${title}: review was due on ${reviewDue}`);
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];
}

function message(error: ContentError): string {
  return error.message;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  const { lines, passed, failed } = await checkContent(root, new Date().toISOString().slice(0, 10), process.argv[2]);
  for (const line of lines) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

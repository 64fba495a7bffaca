import type { Bank, Block, Lesson, Step, Term } from '../course/course';
import { itemSchema } from '../question/kinds/schemas';
import type { BlockContext } from './blocks';
import type { Place, Problems } from './content-error';
import { figuresOf } from './figures';
import { ItemRegister, type Claim } from './items';
import type { LinkTarget, MarkdownContext } from './markdown';
import { compileQuiz } from './quiz';
import { compileScenarios } from './scenarios';
import { frontMatterSchema } from './schema';
import type { ContentSource } from './source';
import { compileSteps } from './steps';
import { readYaml } from './yaml';

/** Where a lesson lies and what it needs of the course. */
export interface LessonInput {
  id: string;
  /** `lessons/<unit>/<id>-<slug>` */
  folder: string;
  /** `quizzes/<unit>/<id>.yaml` */
  quiz: string;
  /** Undefined when the glossary could not be read: then every term is taken on trust. */
  glossary: Record<string, Term> | undefined;
  /** Attempts at a question unless the item says otherwise. */
  tries: number;
}

/** A lesson before its slots are checked and its sign-offs known. */
export interface LessonDraft {
  lesson: Omit<Lesson, 'ledger' | 'signOffs'>;
  bank: Omit<Bank, 'ledger'>;
  minutes: number;
  claims: Claim[];
  /** Links to lessons and steps, to check when all lessons are known. */
  links: { target: LinkTarget; place: Place }[];
}

/** Compiles lesson.md with its figures, scenarios and quiz file. Undefined when the front matter cannot be read. */
export function compileLesson(input: LessonInput, source: ContentSource, problems: Problems): LessonDraft | undefined {
  const { id, folder } = input;
  const file = `${folder}/lesson.md`;
  if (!source.has(file)) {
    problems.add({ file, line: 1 }, 'missing; each lesson folder has a lesson.md');
    return undefined;
  }
  checkFiles(folder, source, problems);
  const text = source.read(file);
  const matter = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (!matter) {
    problems.add({ file, line: 1 }, 'must begin with front matter between two lines of ---');
    return undefined;
  }
  const [whole, head = ''] = matter;
  const front = readYaml(frontMatterSchema, head, file, problems, 2);
  if (front && front.value.id !== id) {
    problems.add(front.at('id'), `is “${front.value.id}”, but the folder begins with ${id}-; both must be the same`);
  }

  const figures = figuresOf(folder, source, problems);
  const register = new ItemRegister(problems, input.tries, figures);
  const terms: Record<string, Term> = {};
  const links: LessonDraft['links'] = [];
  const scenarios = compileScenarios(folder, source, problems);
  const played = new Set<string>();
  const markdown: MarkdownContext = {
    file,
    problems,
    term(term) {
      const entry = input.glossary?.[term];
      if (entry) terms[term] = entry;
      return entry !== undefined || input.glossary === undefined;
    },
    link: (target, place) => void links.push({ target, place }),
  };
  const contextOf = (step: string): BlockContext => ({
    ...markdown,
    figure: (slug, line) => figures.get(slug, { file, line, field: '::figure' }),
    scenario(scenario, line) {
      const place = { file, line, field: '::scenario' };
      if (!scenarios.has(scenario)) problems.add(place, `no scenario-${scenario}.yaml in this folder`);
      else if (played.has(scenario)) problems.add(place, `“${scenario}” is shown twice; show each scenario once`);
      else register.claim({ id: scenario, group: 'scenario', bits: 0, place });
      played.add(scenario);
      return scenarios.get(scenario);
    },
    question(yaml, line) {
      const read = readYaml(itemSchema, yaml, file, problems, line);
      if (read?.value.step !== undefined)
        problems.add(read.at('step'), 'not allowed here: a question in a lesson takes the step it stands in');
      if (read === undefined) return undefined;
      const { value, at } = read;
      const whole = { file, line, field: value.id };
      return register.item(value, 'check', step, (...path) => (path.length > 0 ? at(...path) : whole));
    },
  });

  const blank = '\n'.repeat(whole.split('\n').length - 1);
  const steps = compileSteps(blank + text.slice(whole.length), markdown, contextOf);
  if (steps.length === 0) problems.add({ file, line: 1 }, 'has no steps; begin one with ::step[Title]{#id}');
  checkReflections(steps, file, problems);
  for (const scenario of scenarios.keys()) {
    if (played.has(scenario)) continue;
    problems.add(
      { file: `${folder}/scenario-${scenario}.yaml`, line: 1 },
      `no step shows it; add ::scenario{#${scenario}} to lesson.md or remove the file`,
    );
  }

  const stepIds = steps.map((step) => step.id);
  const quiz = source.has(input.quiz)
    ? compileQuiz(source.read(input.quiz), input.quiz, id, stepIds, register, problems)
    : { practice: [], items: [] };
  figures.finish();
  if (!source.has(input.quiz)) problems.add({ file: input.quiz, line: 1 }, `missing; lesson ${id} needs its quiz file`);
  if (front === undefined) return undefined;

  const {
    'review-due': reviewDue,
    'awaiting-sign-off': awaitingSignOff,
    minutes,
    version,
    title,
    outcomes,
    sources,
    reviewed,
  } = front.value;
  const shown = [...scenarios.values()].filter((scenario) => scenario !== undefined);
  return {
    lesson: {
      id,
      version,
      title,
      outcomes,
      sources,
      reviewed,
      reviewDue,
      awaitingSignOff,
      steps,
      practice: quiz.practice,
      scenarios: shown,
      terms,
    },
    bank: { lesson: id, items: quiz.items },
    minutes,
    claims: register.claims,
    links,
  };
}

function checkFiles(folder: string, source: ContentSource, problems: Problems): void {
  const known = /^(lesson\.md|slots\.yaml|figure-[a-z0-9-]+\.(svg|yaml)|scenario-[a-z0-9-]+\.yaml)$/;
  for (const path of source.paths) {
    if (!path.startsWith(`${folder}/`) || known.test(path.slice(folder.length + 1))) continue;
    problems.add(
      { file: path, line: 1 },
      'not a file of a lesson; allowed: lesson.md, slots.yaml, figure-*.svg, figure-*.yaml, scenario-*.yaml',
    );
  }
}

function checkReflections(steps: Step[], file: string, problems: Problems): void {
  const ids = steps.flatMap((step) =>
    step.blocks.flatMap((block: Block) => (block.type === 'reflection' ? [block.id] : [])),
  );
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) < index))) {
    problems.add({ file, line: 1, field: ':::reflection' }, `id “${id}” stands twice; each reflection needs its own`);
  }
}

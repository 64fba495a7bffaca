import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { explorerSchema, figureSchema } from './figure-schema';
import { assessmentSchema, courseSchema, glossarySchema, quizSchema, signOffSchema } from './schema';
import { coverageSchema } from './coverage-schema';
import { scenarioSchema } from './scenario-schema';

const folder = '.vscode/schemas';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each schema and the files that it describes. */
const described = {
  course: { schema: courseSchema, files: 'lessons/course.yaml' },
  glossary: { schema: glossarySchema, files: 'lessons/glossary.yaml' },
  'sign-off': { schema: signOffSchema, files: 'lessons/sign-off.yaml' },
  coverage: { schema: coverageSchema, files: 'lessons/coverage.yaml' },
  scenario: { schema: scenarioSchema, files: 'lessons/*/*/scenario-*.yaml' },
  figure: { schema: figureSchema, files: 'lessons/*/*/figure-*.yaml' },
  explorer: { schema: explorerSchema, files: 'lessons/*/explorer.yaml' },
  assessment: { schema: assessmentSchema, files: 'quizzes/assessment.yaml' },
  quiz: { schema: quizSchema, files: 'quizzes/*/*.yaml' },
};

/** The JSON Schemas and editor settings that give authors completion in VS Code, by path from the project's root. */
export async function editorFiles(): Promise<Record<string, string>> {
  const files = new Map<string, unknown>();
  const mapping: Record<string, string> = {};
  for (const [name, { schema, files: pattern }] of Object.entries(described)) {
    files.set(`${folder}/${name}.json`, z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }));
    mapping[`${folder}/${name}.json`] = pattern;
  }
  files.set('.vscode/settings.json', { 'yaml.schemas': mapping });
  const options = await resolveConfig(join(root, 'package.json'));
  const written = [...files].map(
    async ([path, value]) =>
      [path, await format(JSON.stringify(value), { ...options, plugins: [], parser: 'json' })] as const,
  );
  return Object.fromEntries(await Promise.all(written));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await editorFiles())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}

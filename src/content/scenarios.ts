import type { Scenario } from '../course/scenario';
import type { Problems } from './content-error';
import { checkGraph } from './scenario-graph';
import { scenarioSchema } from './scenario-schema';
import type { ContentSource } from './source';
import { readYaml } from './yaml';

/** The scenarios in a lesson's folder, by id: those that read well. */
export function compileScenarios(
  folder: string,
  source: ContentSource,
  problems: Problems,
): Map<string, Scenario | undefined> {
  const found = new Map<string, Scenario | undefined>();
  const pattern = new RegExp(`^${folder}/scenario-([^/]+)\\.yaml$`);
  for (const file of source.paths) {
    const slug = pattern.exec(file)?.[1];
    if (slug !== undefined) found.set(slug, compileScenario(slug, source.read(file), file, problems));
  }
  return found;
}

/** A scenario, or undefined after reporting why not. */
function compileScenario(slug: string, text: string, file: string, problems: Problems): Scenario | undefined {
  const read = readYaml(scenarioSchema, text, file, problems);
  if (read === undefined) return undefined;
  const { value, at } = read;
  if (value.id !== slug)
    problems.add(at('id'), `is “${value.id}”, but the file is scenario-${slug}.yaml; both must be the same`);
  const faults = checkGraph(value);
  for (const { path, problem } of faults) problems.add(at(...path), problem);
  return faults.length > 0 ? undefined : value;
}

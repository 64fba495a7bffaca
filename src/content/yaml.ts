import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { Place, Problems } from './content-error';
import { explain } from './explain';

/** A value read from YAML that still knows its lines. */
export interface Read<T> {
  value: T;
  /** The place of a field. A missing field gives the line of the nearest thing around it. */
  at(...path: PropertyKey[]): Place;
}

/**
 * Reads YAML by a schema. Every mistake goes to `problems` with its line and field; then the answer is undefined.
 * @param first the line in `file` on which `text` begins, for YAML inside another file
 */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
  problems: Problems,
  first = 1,
): Read<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number): number => lines.linePos(offset).line + first - 1;
  const at = (...path: PropertyKey[]): Place => {
    const { offset, field } = locate(document, path);
    return { file, line: line(offset), ...(field ? { field } : {}) };
  };

  for (const error of document.errors)
    problems.add({ file, line: line(error.pos[0]) }, `not valid YAML: ${error.message}`);
  if (document.errors.length > 0) return undefined;

  const result = schema.safeParse(document.toJS(), { error: explain, reportInput: true });
  if (result.success) return { value: result.data, at };
  for (const issue of flatten(result.error.issues)) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    problems.add(at(...path), issue.message);
  }
  return undefined;
}

/** Of a union, the complaints of the form that fits best; of several unknown fields, one complaint each. */
function flatten(issues: z.core.$ZodIssue[], prefix: PropertyKey[] = []): z.core.$ZodIssue[] {
  return issues.flatMap((issue): z.core.$ZodIssue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, path, keys: [key] }));
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const [best = []] = [...issue.errors].sort((a, b) => a.length - b.length);
      return flatten(best, path);
    }
    return [{ ...issue, path }];
  });
}

function locate(document: Document.Parsed, path: PropertyKey[]): { offset: number; field: string } {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  const names: string[] = [];
  for (const segment of path) {
    let name = String(segment);
    if (isMap(node)) {
      const pair = pairOf(node, name);
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      const entry = node.items[Number(segment)];
      offset = startOf(entry) ?? offset;
      const id = isMap(entry) ? entry.get('id') : undefined;
      name = typeof id === 'string' ? id : `${Number(segment) + 1}`;
      node = entry;
    }
    names.push(name);
  }
  return { offset, field: names.join('.') };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

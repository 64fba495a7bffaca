import type { CmiNode } from './record';

/** A data model as LMSs send it, element by element. */
export type Values = ReadonlyMap<string, string | number | boolean | null>;

/** `{ core: { exit: 'suspend' } }` as `core.exit`: `suspend`. */
export function toValues(node: CmiNode, path = ''): Map<string, string | number | boolean | null> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? [...toValues(value, `${path}${key}.`)] : [[`${path}${key}`, value]],
    ),
  );
}

/** The way back. */
export function toNode(values: Values): CmiNode {
  const root: CmiNode = {};
  for (const [path, value] of values) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const next = at[key];
      at = typeof next === 'object' && next !== null ? next : (at[key] = {});
    }
    at[last] = value;
  }
  return root;
}

import type { Ledger, LedgerItem } from '../course/course';
import type { Claim } from './items';
import type { Problems } from './content-error';
import { ledgerSchema } from './schema';
import { readYaml } from './yaml';

const remedy = 'run npm run slots and commit slots.yaml';

/** What a lesson holds today and needs slots for. */
export interface Needs {
  steps: string[];
  items: Claim[];
}

/** Reads slots.yaml; a lesson without one has an empty ledger. Undefined after reporting a broken file. */
export function readLedger(text: string | undefined, file: string, problems: Problems): Ledger | undefined {
  if (text === undefined) return { steps: [], items: [] };
  const read = readYaml(ledgerSchema, text, file, problems);
  if (read === undefined) return undefined;
  const { value, at } = read;
  const twice = (ids: string[], field: string): void =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        problems.add(at(field, index), `“${id}” stands twice; restore slots.yaml from version control`);
    });
  twice(value.steps, 'steps');
  twice(
    value.items.map(({ id }) => id),
    'items',
  );
  return value;
}

/**
 * Reports what has no slot yet, all at once, and items that no longer fit theirs.
 * @param file the lesson's slots.yaml
 */
export function checkLedger(ledger: Ledger, needs: Needs, file: string, problems: Problems): void {
  const missing = needs.steps.filter((id) => !ledger.steps.includes(id));
  for (const claim of needs.items) {
    const slot = ledger.items.find(({ id }) => id === claim.id);
    const change = slot && changed(slot, claim);
    if (!slot) missing.push(claim.id);
    else if (change) problems.add(claim.place, change);
  }
  if (missing.length > 0) problems.add({ file, line: 1 }, `no slot yet for ${missing.join(', ')}; ${remedy}`);
}

/** The ledger with slots for everything new at its end. Entries are never moved, changed or removed. */
export function appendToLedger(ledger: Ledger, needs: Needs): Ledger {
  const known = new Set(ledger.items.map(({ id }) => id));
  return {
    steps: [...ledger.steps, ...needs.steps.filter((id) => !ledger.steps.includes(id))],
    items: [
      ...ledger.items,
      ...needs.items.filter(({ id }) => !known.has(id)).map(({ id, group, bits }) => ({ id, group, bits })),
    ],
  };
}

/** slots.yaml, one entry a line. */
export function writeLedger({ steps, items }: Ledger): string {
  const list = (name: string, lines: string[]): string =>
    lines.length > 0 ? `${name}:\n${lines.map((line) => `  - ${line}\n`).join('')}` : `${name}: []\n`;
  return [
    '# Written by `npm run slots`. The place of an entry names it in saved progress for ever: never edit, sort or remove one.\n',
    list('steps', steps),
    list(
      'items',
      items.map(({ id, group, bits }) => `{ id: ${id}, group: ${group}, bits: ${bits ?? 'text'} }`),
    ),
  ].join('');
}

function changed(slot: LedgerItem, { id, group, bits }: LedgerItem): string | undefined {
  if (slot.bits !== bits) {
    return `the shape of “${id}” changed (a response took ${slot.bits ?? 'any number of'} bits, now ${bits ?? 'any number'}): saved answers would be misread; give it a new id`;
  }
  if (slot.group !== group) return `“${id}” was ${slot.group} and is now ${group}; give it a new id`;
  return undefined;
}

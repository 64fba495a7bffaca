import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ledger } from '../course/course';
import { compileDrafts } from './compile';
import { Problems, type ContentError } from './content-error';
import { appendToLedger, readLedger, writeLedger } from './ledger';
import { diskSource, type ContentSource } from './source';

/** A slots.yaml that needs new entries. */
export interface SlotsFile {
  path: string;
  text: string;
  /** How many entries are new. */
  added: number;
}

/**
 * What `npm run slots` writes. A lesson with errors gets no slots: an item that is mended afterwards might need another width.
 */
export function newSlots(source: ContentSource): { files: SlotsFile[]; errors: ContentError[] } {
  const problems = new Problems();
  const { placed } = compileDrafts(source, problems);
  const broken = problems.errors.map(({ file }) => file);
  const files = placed.flatMap(({ listed, lesson, claims }): SlotsFile[] => {
    if (broken.some((file) => file.startsWith(`${listed.folder}/`) || file === listed.quiz)) return [];
    const path = `${listed.folder}/slots.yaml`;
    const ledger = readLedger(source.has(path) ? source.read(path) : undefined, path, problems);
    if (ledger === undefined) return [];
    const longer = appendToLedger(ledger, { steps: lesson.steps.map(({ id }) => id), items: claims });
    const added = size(longer) - size(ledger);
    return added > 0 ? [{ path, text: writeLedger(longer), added }] : [];
  });
  return { files, errors: problems.errors };
}

function size({ steps, items }: Ledger): number {
  return steps.length + items.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const write = process.argv.includes('--write');
  const { files, errors } = newSlots(diskSource(root));
  for (const { path, text, added } of files) {
    if (write) writeFileSync(join(root, path), text);
    console.log(`${path}: ${added} ${write ? 'new' : 'missing'}`);
  }
  for (const error of errors) console.error(error.message);
  if (errors.length > 0) console.error('Lessons with errors got no slots. Mend them and run npm run slots again.');
  if (files.length === 0 && errors.length === 0) console.log('Every step and item has its slot.');
  process.exitCode = errors.length > 0 || (files.length > 0 && !write) ? 1 : 0;
}

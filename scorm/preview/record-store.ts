/** Keeps records as files, one for each learner and package, so that they outlive a restart. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Standard } from '../package/edition';
import { isRecord, type LearnerId, type PreviewRecord } from './record';

export interface RecordStore {
  /** null when there is none, or when the file cannot be read as one. */
  read(learner: LearnerId, standard: Standard): PreviewRecord | null;
  /** Keeps a record unless a later one is kept already. */
  write(learner: LearnerId, record: PreviewRecord): void;
  remove(learner: LearnerId, standard: Standard): void;
}

/** Records in a folder, which is made when it is first needed. */
export function recordStore(folder: string): RecordStore {
  const path = (learner: LearnerId, standard: Standard): string => join(folder, `${learner}-${standard}.json`);

  function read(learner: LearnerId, standard: Standard): PreviewRecord | null {
    const file = path(learner, standard);
    if (!existsSync(file)) return null;
    try {
      const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return isRecord(found, standard) ? found : null;
    } catch {
      return null;
    }
  }

  return {
    read,
    write(learner, record) {
      const kept = read(learner, record.standard);
      if (kept && kept.revision >= record.revision) return;
      mkdirSync(folder, { recursive: true });
      const file = path(learner, record.standard);
      writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
    remove(learner, standard) {
      rmSync(path(learner, standard), { force: true });
    },
  };
}

import type { LedgerItem } from './course';
import type { ItemProgress, MarkResult } from './progress';
import type { BitReader } from './bit-reader';
import { confidences } from './saved-codes';
import { itemResults } from './saved-marks';

/**
 * Reads sections of saved progress as they were written before `numbers.ts` made them shorter: an item takes 2 bits where there is
 * nothing, else best mark 2, tries 2, confidence 2 and the response, as wide as the ledger says or for typed text with its width
 * before it.
 */

export function readSeen(reader: BitReader, steps: readonly string[]): string[] {
  const covered = reader.count(5);
  const isEvery = reader.flag();
  const flags = isEvery ? steps.slice(0, covered).map(() => '1') : [...reader.bits(covered)];
  return steps.filter((_, slot) => flags[slot] === '1');
}

export function readItems(reader: BitReader, slots: readonly LedgerItem[]): Record<string, ItemProgress> {
  const items: Record<string, ItemProgress> = {};
  const covered = reader.count(5);
  // An older course may have fewer slots than the one that wrote this; what follows its last slot has no width here.
  for (const { id, bits } of slots.slice(0, covered)) {
    const best: MarkResult | null = itemResults[reader.read(2)] ?? null;
    if (best === null) continue;
    const tries = Math.max(1, reader.read(2));
    const confidence = confidences[reader.read(2)] ?? null;
    items[id] = { best, tries, confidence, response: bits === 0 ? null : reader.bits(bits ?? reader.count(4)) };
  }
  return items;
}

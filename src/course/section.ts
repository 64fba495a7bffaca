import type { Ledger, LedgerItem } from './course';
import type { ItemProgress, LessonDetail, MarkResult, Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { BitWriter } from './bit-writer';
import { confidences, itemResults } from './saved-codes';
import { readPractised, writePractised } from './practised';

/**
 * The section of one lesson in saved progress: `<steps, checks and scenarios>` and, where anything was practised,
 * `,<practice items>` (`practised.ts`), apart so that practice can be let go of without the lesson's ledger. Until version 0.1.0
 * practice items stood behind a colon in the form of the others; they are still read.
 *
 * Lists hold slots from 0 to the last one used and say how many, so a ledger that has grown since reads them. An item
 * takes 2 bits where there is nothing, else best mark 2, tries 2, confidence 2 and the response, as wide as the ledger says or
 * for typed text with its width before it.
 */

/** Ledgers by lesson id. */
export type Ledgers = Readonly<Record<string, Ledger>>;

/** Puts a lesson's detail into text. Throws where it holds something that the ledger has no slot for. */
export function packDetail(lesson: string, detail: LessonDetail, ledger: Ledger): string {
  assertInLedger(lesson, detail, ledger);
  const main = new BitWriter();
  writeSeen(main, detail.seen, ledger.steps);
  writeItems(main, detail.items, slotsOf(ledger, 'main'));
  const practice = writePractised(detail.items, slotsOf(ledger, 'practice'));
  return practice ? `${main},${practice}` : `${main}`;
}

/** The detail of a lesson, unpacked if it must be; empty for a lesson that was never opened. Never throws. */
export function detailOf(progress: Progress, lesson: string, ledger: Ledger): LessonDetail {
  const detail = progress.lessons[lesson]?.detail;
  if (!detail) return { seen: [], items: {} };
  if (!('packed' in detail)) return detail;
  const [, main = '', mark = '', practice = ''] = /^([^,:]*)([,:]?)(.*)$/.exec(detail.packed) ?? [];
  const ofMain = read(main, { seen: [], items: {} }, () => {
    const reader = new BitReader(main);
    return { seen: readSeen(reader, ledger.steps), items: readItems(reader, slotsOf(ledger, 'main')) };
  });
  const slots = slotsOf(ledger, 'practice');
  const ofPractice = read(practice, {}, () =>
    mark === ',' ? readPractised(practice, slots) : readItems(new BitReader(practice), slots),
  );
  return { seen: ofMain.seen, items: { ...ofMain.items, ...ofPractice } };
}

/**
 * Unpacks a lesson once its chunk is loaded, and lets go of a draft whose item the ledger does not have in that shape.
 * A lesson that was never opened stays absent.
 */
export function unpack(progress: Progress, lesson: string, ledger: Ledger): Progress {
  const { draft } = progress;
  const isForeign =
    draft?.lesson === lesson &&
    !ledger.items.some(({ id, bits }) => id === draft.item && (bits === null || bits === draft.response.length));
  const saved = progress.lessons[lesson];
  const lessons = saved
    ? { ...progress.lessons, [lesson]: { ...saved, detail: detailOf(progress, lesson, ledger) } }
    : progress.lessons;
  return { ...progress, lessons, draft: isForeign ? null : draft };
}

function writeSeen(writer: BitWriter, seen: readonly string[], steps: readonly string[]): void {
  const covered = steps.slice(0, steps.findLastIndex((id) => seen.includes(id)) + 1);
  const isEvery = covered.every((id) => seen.includes(id));
  writer.count(covered.length, 5).flag(isEvery);
  if (!isEvery) for (const id of covered) writer.flag(seen.includes(id));
}

function readSeen(reader: BitReader, steps: readonly string[]): string[] {
  const covered = reader.count(5);
  const isEvery = reader.flag();
  const flags = isEvery ? steps.slice(0, covered).map(() => '1') : [...reader.bits(covered)];
  return steps.filter((_, slot) => flags[slot] === '1');
}

function writeItems(
  writer: BitWriter,
  items: Readonly<Record<string, ItemProgress>>,
  slots: readonly LedgerItem[],
): void {
  const covered = slots.slice(0, slots.findLastIndex(({ id }) => Object.hasOwn(items, id)) + 1);
  writer.count(covered.length, 5);
  for (const { id, bits } of covered) {
    const item = Object.hasOwn(items, id) ? items[id] : undefined;
    const response = item?.response ?? '';
    writer.write(itemResults.indexOf(item?.best ?? null), 2);
    if (!item) continue;
    writer.write(item.tries, 2).write(confidences.indexOf(item.confidence), 2);
    if (bits === null) writer.count(response.length, 4);
    writer.append(response);
  }
}

function readItems(reader: BitReader, slots: readonly LedgerItem[]): Record<string, ItemProgress> {
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

const slotsOf = (ledger: Ledger, part: 'main' | 'practice'): LedgerItem[] =>
  ledger.items.filter(({ group }) =>
    part === 'practice' ? group === 'practice' : group === 'check' || group === 'scenario',
  );

function assertInLedger(lesson: string, detail: LessonDetail, ledger: Ledger): void {
  const step = detail.seen.find((id) => !ledger.steps.includes(id));
  if (step !== undefined)
    throw new Error(`Lesson ${lesson}, step ${step} has no slot in slots.yaml. Run npm run slots.`);
  const saved = [...slotsOf(ledger, 'main'), ...slotsOf(ledger, 'practice')];
  for (const [id, { response }] of Object.entries(detail.items)) {
    const slot = saved.find((one) => one.id === id);
    if (!slot) {
      throw new Error(
        `Lesson ${lesson}, item ${id} has no check, practice or scenario slot in slots.yaml. Run npm run slots.`,
      );
    }
    const width = response?.length ?? 0;
    if (slot.bits !== null && slot.bits !== width) {
      throw new Error(
        `Lesson ${lesson}, item ${id}: a response of ${width} bits cannot be saved, slots.yaml says ${slot.bits}.`,
      );
    }
  }
}

function read<T>(text: string, otherwise: T, as: () => T): T {
  try {
    return text === '' ? otherwise : as();
  } catch (error) {
    if (error instanceof UnreadableError) return otherwise;
    throw error;
  }
}

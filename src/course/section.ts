import type { Ledger, LedgerItem } from './course';
import type { ItemProgress, LessonDetail, MarkResult, Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { BitWriter } from './bit-writer';
import { confidences, itemResults } from './saved-codes';

/**
 * The section of one lesson in saved progress: `<steps, checks and scenarios>` and, where anything was practised,
 * `:<practice items>`, apart so that practice can be let go of without the lesson's ledger.
 *
 * Each of the two lists slots from 0 to the last one used and says how many, so a ledger that has grown since reads it. An item
 * takes 2 bits where there is nothing, else best mark 2, tries 2, confidence 2 and the response, as wide as the ledger says.
 */

/** Puts a lesson's detail into text. Throws where it holds something that the ledger has no slot for. */
export function packDetail(lesson: string, detail: LessonDetail, ledger: Ledger): string {
  assertInLedger(lesson, detail, ledger);
  const main = new BitWriter();
  writeSeen(main, detail.seen, ledger.steps);
  writeItems(main, lesson, detail.items, slotsOf(ledger, 'main'));
  const practice = new BitWriter();
  const practiceSlots = slotsOf(ledger, 'practice');
  if (!practiceSlots.some(({ id }) => Object.hasOwn(detail.items, id))) return `${main}`;
  writeItems(practice, lesson, detail.items, practiceSlots);
  return `${main}:${practice}`;
}

/** The section without its practice answers. */
export const withoutPractice = (section: string): string => section.split(':', 1)[0] ?? '';

/** The detail of a lesson, unpacked if it must be; empty for a lesson that was never opened. Never throws. */
export function detailOf(progress: Progress, lesson: string, ledger: Ledger): LessonDetail {
  const detail = progress.lessons[lesson]?.detail;
  if (!detail) return { seen: [], items: {} };
  if (!('packed' in detail)) return detail;
  const [main = '', practice = ''] = detail.packed.split(':');
  const ofMain = read(main, { seen: [], items: {} }, (reader) => ({
    seen: readSeen(reader, ledger.steps),
    items: readItems(reader, slotsOf(ledger, 'main')),
  }));
  const ofPractice = read(practice, {}, (reader) => readItems(reader, slotsOf(ledger, 'practice')));
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
    !ledger.items.some(({ id, bits }) => id === draft.item && bits === draft.response.length);
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
  lesson: string,
  items: Readonly<Record<string, ItemProgress>>,
  slots: readonly LedgerItem[],
): void {
  const covered = slots.slice(0, slots.findLastIndex(({ id }) => Object.hasOwn(items, id)) + 1);
  writer.count(covered.length, 5);
  for (const { id, bits } of covered) {
    const item = Object.hasOwn(items, id) ? items[id] : undefined;
    const response = item?.response ?? '';
    if (item && response.length !== bits) {
      throw new Error(
        `Lesson ${lesson}, item ${id}: a response of ${response.length} bits cannot be saved, slots.yaml says ${bits}.`,
      );
    }
    writer.write(itemResults.indexOf(item?.best ?? null), 2);
    if (item) writer.write(item.tries, 2).write(confidences.indexOf(item.confidence), 2).append(response);
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
    items[id] = { best, tries, confidence, response: bits === 0 ? null : reader.bits(bits) };
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
  const item = Object.keys(detail.items).find((id) => !saved.some((slot) => slot.id === id));
  if (item !== undefined) {
    throw new Error(
      `Lesson ${lesson}, item ${item} has no check, practice or scenario slot in slots.yaml. Run npm run slots.`,
    );
  }
}

function read<T>(text: string, otherwise: T, as: (reader: BitReader) => T): T {
  try {
    return text === '' ? otherwise : as(new BitReader(text));
  } catch (error) {
    if (error instanceof UnreadableError) return otherwise;
    throw error;
  }
}

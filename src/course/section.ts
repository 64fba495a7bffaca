import type { Ledger, LedgerItem } from './course';
import type { LessonDetail, Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { NumberReader, type Numbers, NumberWriter } from './numbers';
import { readItems, readSeen } from './old-section';
import { codeItems } from './saved-items';

/**
 * The section of one lesson in saved progress: `:<steps, checks and scenarios>` and, where anything was practised,
 * `,<practice items>`, apart so that practice can be let go of without the lesson's ledger. Written and read by the same lines
 * (`numbers.ts`, `saved-items.ts`). Sections of older courses begin with no colon (`old-section.ts`); where practice items stand behind
 * one, they have the form of the others.
 *
 * Lists hold slots from 0 to the last one used and say how many, so a ledger that has grown since reads them.
 */

/** Far more than any lesson has: damaged text must not keep a computer busy. */
const MOST_STEPS = 1_000;

/** Ledgers by lesson id. */
export type Ledgers = Readonly<Record<string, Ledger>>;

/** Puts a lesson's detail into text. Throws where it holds something that the ledger has no slot for. */
export function packDetail(lesson: string, detail: LessonDetail, ledger: Ledger): string {
  assertInLedger(lesson, detail, ledger);
  const main = new NumberWriter();
  codeMain(main, detail, ledger);
  const practice = new NumberWriter();
  codeItems(practice, detail.items, slotsOf(ledger, 'practice'));
  return [`:${main}`, `${practice}`].filter((part) => part !== '').join(',');
}

/** The detail of a lesson, unpacked if it must be; empty for a lesson that was never opened. Never throws. */
export function detailOf(progress: Progress, lesson: string, ledger: Ledger): LessonDetail {
  const detail = progress.lessons[lesson]?.detail;
  if (!detail) return nothing;
  if (!('packed' in detail)) return detail;
  const [, colon = '', main = '', mark = '', practice = ''] = /^(:?)([^,:]*)([,:]?)(.*)$/.exec(detail.packed) ?? [];
  const ofMain = read(main, nothing, () =>
    colon ? codeMain(new NumberReader(main), nothing, ledger) : oldMain(main, ledger),
  );
  const slots = slotsOf(ledger, 'practice');
  const ofPractice = read(practice, {}, () =>
    mark === ',' ? codeItems(new NumberReader(practice), {}, slots) : readItems(new BitReader(practice), slots),
  );
  return { seen: ofMain.seen, items: { ...ofMain.items, ...ofPractice } };
}

const nothing: LessonDetail = { seen: [], items: {} };

const codeMain = (numbers: Numbers, { seen, items }: LessonDetail, ledger: Ledger): LessonDetail => ({
  seen: codeSeen(numbers, seen, ledger.steps),
  items: codeItems(numbers, items, slotsOf(ledger, 'main')),
});

function oldMain(text: string, ledger: Ledger): LessonDetail {
  const reader = new BitReader(text);
  return { seen: readSeen(reader, ledger.steps), items: readItems(reader, slotsOf(ledger, 'main')) };
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

/** The steps that were opened, up to the last one: mostly every one of them. An older course may have fewer than were written. */
function codeSeen(numbers: Numbers, seen: readonly string[], steps: readonly string[]): string[] {
  const last = numbers.count(steps.findLastIndex((id) => seen.includes(id)) + 1, 5);
  if (last > MOST_STEPS) throw new UnreadableError(`no lesson has ${last} steps`);
  if (numbers.flag(steps.slice(0, last).every((id) => seen.includes(id)))) return steps.slice(0, last);
  const flags = Array.from({ length: last }, (_, slot) => numbers.flag(seen.includes(steps[slot] ?? '')));
  return steps.filter((_, slot) => flags[slot]);
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

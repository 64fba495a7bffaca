import type { Course, Ledger } from './course';
import type { LessonProgress, Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { seal, unseal } from './envelope';
import { readAssessment, writeAssessment } from './saved-assessment';
import { readDraft, readPlace, writeDraft, writePlace } from './saved-place';
import { readSummary, writeSummary } from './saved-summary';
import { packDetail, withoutPractice } from './section';

/**
 * Progress as one line of `A-Z a-z 0-9 - _ . ~ : ,`, which no LMS mangles:
 * `format~fingerprint~course version~seed and summary~place~draft~assessment~section.section.…`
 * with one section a lesson in the order of the summary.
 */

/** Ledgers by lesson id, of the loaded lessons at least. */
export type Ledgers = Readonly<Record<string, Ledger>>;

export type Decoded =
  /** `writtenBy` is the version of the course that wrote the text. */
  | { ok: true; progress: Progress; writtenBy: string }
  /** `unreadable`: damaged, cut short or not ours. `newer-format`: whole, but a newer course wrote it. Keep `text` aside. */
  | { ok: false; reason: 'unreadable' | 'newer-format'; text: string };

/** Something that was left out to make the text fit: practice answers, the unfinished response, or all answers of a lesson. */
export interface Dropped {
  what: 'practice' | 'draft' | 'answers';
  lesson: string;
}

/** Puts progress into text. Throws where it holds an id that the course or a ledger does not have: that is a mistake here. */
export function encode(progress: Progress, course: Course, ledgers: Ledgers): string {
  return join(partsOf(progress, course, ledgers));
}

/** Reads saved text, also of an older or newer course. Never throws. Lessons stay packed until `unpack`. */
export function decode(text: string, course: Course): Decoded {
  const sealed = unseal(text);
  if (!sealed) return { ok: false, reason: 'unreadable', text };
  const read = readers[sealed.format];
  if (!read) return { ok: false, reason: 'newer-format', text };
  try {
    return { ok: true, ...read(sealed.body, course) };
  } catch (error) {
    if (error instanceof UnreadableError) return { ok: false, reason: 'unreadable', text };
    throw error;
  }
}

/**
 * Puts progress into at most `limit` characters by leaving out the least precious first: practice answers (of completed
 * lessons before others), the draft, then answers of completed lessons and at last of others. Completion, score, the
 * assessment and the place always stay, so the text of a very small limit may still be longer.
 */
export function fit(
  progress: Progress,
  course: Course,
  ledgers: Ledgers,
  limit: number,
): { text: string; dropped: Dropped[] } {
  const parts = partsOf(progress, course, ledgers);
  const dropped: Dropped[] = [];
  let text = join(parts);
  for (const drop of byPreciousness(progress, parts)) {
    if (text.length <= limit) break;
    const before = text.length;
    leaveOut(drop, parts);
    text = join(parts);
    if (text.length < before) dropped.push(drop);
  }
  return { text, dropped };
}

const format = 1;

type Reader = (body: string, course: Course) => { progress: Progress; writtenBy: string };

/** One reader for each format that was ever released; an older one is read into today's Progress. */
const readers: Partial<Record<number, Reader>> = { [format]: readBody };

interface Parts {
  version: string;
  summary: string;
  place: string;
  draft: string;
  assessment: string;
  /** By lesson id, in the order of the summary. */
  sections: Map<string, string>;
}

function partsOf(progress: Progress, course: Course, ledgers: Ledgers): Parts {
  const { text, opened } = writeSummary(progress, course);
  return {
    version: course.version.replace(/[^\w.-]/g, '-'),
    summary: text,
    place: writePlace(progress.place),
    draft: writeDraft(progress.draft),
    assessment: writeAssessment(progress.assessment, course),
    sections: new Map(opened.map((id) => [id, sectionOf(id, progress.lessons[id] as LessonProgress, ledgers)])),
  };
}

function sectionOf(id: string, { detail }: LessonProgress, ledgers: Ledgers): string {
  if ('packed' in detail) return detail.packed;
  const ledger = ledgers[id];
  if (!ledger)
    throw new Error(`Lesson ${id} cannot be saved without its ledger: pass the ledgers of all loaded lessons.`);
  return packDetail(id, detail, ledger);
}

function join({ version, summary, place, draft, assessment, sections }: Parts): string {
  return seal(format, [version, summary, place, draft, assessment, [...sections.values()].join('.')].join('~'));
}

function readBody(body: string, course: Course): { progress: Progress; writtenBy: string } {
  const [writtenBy = '', summary = '', place = '', draft = '', assessment = '', sections = ''] = body.split('~');
  const { seed, opened } = readSummary(new BitReader(summary), course);
  const packed = sections.split('.');
  const lessons: Progress['lessons'] = {};
  opened.forEach((lesson, i) => {
    if (lesson) lessons[lesson.id] = { status: lesson.status, step: lesson.step, detail: { packed: packed[i] ?? '' } };
  });
  const progress: Progress = {
    seed,
    lessons,
    assessment: readAssessment(new BitReader(assessment), course),
    place: readPlace(place, course),
    draft: readDraft(draft, course),
  };
  return { progress, writtenBy };
}

function byPreciousness(progress: Progress, { sections }: Parts): Dropped[] {
  const isCompleted = (id: string) => progress.lessons[id]?.status === 'completed';
  const lessons = [...sections.keys()].sort((a, b) => Number(isCompleted(b)) - Number(isCompleted(a)));
  return [
    ...lessons.map((lesson): Dropped => ({ what: 'practice', lesson })),
    { what: 'draft', lesson: progress.draft?.lesson ?? '' },
    ...lessons.map((lesson): Dropped => ({ what: 'answers', lesson })),
  ];
}

function leaveOut({ what, lesson }: Dropped, parts: Parts): void {
  if (what === 'draft') parts.draft = '';
  else parts.sections.set(lesson, what === 'practice' ? withoutPractice(parts.sections.get(lesson) ?? '') : '');
}

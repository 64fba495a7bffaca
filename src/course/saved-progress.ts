import type { Course } from './course';
import type { Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { format, unseal } from './envelope';
import { oldMark, readAssessment, readMore } from './saved-assessment';
import { readDraft, readPlace } from './saved-place';
import { readSummary } from './saved-summary';

/**
 * Progress as one line of `A-Z a-z 0-9 - _ . ~ : ,`, which no LMS mangles:
 * `format~fingerprint~course version~seed and summary~place~draft~assessment~section.section.…~more of the assessment and test-outs~
 * tries~practice.practice.…` with one section a lesson in the order of the summary. The last three came later and are left out while
 * there is nothing in them: a course of before reads the rest. Written by `encode-progress.ts`.
 */

export type Decoded =
  /** `writtenBy` is the version of the course that wrote the text. */
  | { ok: true; progress: Progress; writtenBy: string }
  /** `unreadable`: damaged, cut short or not ours. `newer-format`: whole, but a newer course wrote it. Keep `text` aside. */
  | { ok: false; reason: 'unreadable' | 'newer-format'; text: string };

/** Reads saved text, also of an older or newer course. Never throws. Lessons stay packed until `unpack`, tries until `unpackTries`. */
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

type Reader = (body: string, course: Course) => { progress: Progress; writtenBy: string };

/** One reader for each format that was ever released; an older one is read into today's Progress. */
const readers: Partial<Record<number, Reader>> = { [format]: readBody };

function readBody(body: string, course: Course): { progress: Progress; writtenBy: string } {
  const [writtenBy = '', summary = '', place = '', draft = '', assessment = '', sections = '', ...later] =
    body.split('~');
  const [more, tries, practice = ''] = later;
  const { seed, opened } = readSummary(new BitReader(summary), course);
  const first = sections.split('.');
  const second = practice.split('.');
  const lessons: Progress['lessons'] = {};
  opened.forEach((lesson, i) => {
    if (!lesson) return;
    const packed = `${first[i] ?? ''}${second[i] ? `,${second[i]}` : ''}`;
    lessons[lesson.id] = { status: lesson.status, stepSlot: lesson.stepSlot, detail: { packed } };
  });
  const before = readAssessment(new BitReader(assessment));
  const { testOuts, assessment: since } = more ? readMore(new BitReader(more), course) : noMore;
  const packedTries = tries || ((before.last ?? before.running) ? oldMark + assessment : '');
  const progress: Progress = {
    seed,
    lessons,
    assessment: { ...before, ...since, ...(packedTries ? {} : { last: null, running: null }) },
    testOuts,
    ...(packedTries && { packedTries }),
    place: readPlace(place, course),
    draft: readDraft(draft, course),
  };
  return { progress, writtenBy };
}

const noMore = { assessment: {}, testOuts: {} };

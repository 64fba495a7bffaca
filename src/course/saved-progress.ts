import type { Course } from './course';
import type { LessonDetail, LessonProgress, Progress } from './progress';
import { BitReader, UnreadableError } from './bit-reader';
import { seal, unseal } from './envelope';
import { oldMark, readAssessment, readMore, writeAssessment, writeMore } from './saved-assessment';
import { readDraft, readPlace, writeDraft, writePlace } from './saved-place';
import { readSummary, writeSummary } from './saved-summary';
import { withoutReview } from './try';

/**
 * Progress as one line of `A-Z a-z 0-9 - _ . ~ : ,`, which no LMS mangles:
 * `format~fingerprint~course version~seed and summary~place~draft~assessment~section.section.…~more of the assessment and test-outs~
 * tries~practice.practice.…` with one section a lesson in the order of the summary. The last three came later and are left out while
 * there is nothing in them: a course of before reads the rest.
 */

/**
 * Puts into text what only studying changes, the details of loaded lessons and the tries (`packerOf` of `section.ts`): handed in,
 * because the first load can do without it. What was not loaded is still packed.
 */
export interface Packer {
  detail: (lesson: string, detail: LessonDetail) => string;
  tries: (progress: Progress, course: Course) => string;
}

export type Decoded =
  /** `writtenBy` is the version of the course that wrote the text. */
  | { ok: true; progress: Progress; writtenBy: string }
  /** `unreadable`: damaged, cut short or not ours. `newer-format`: whole, but a newer course wrote it. Keep `text` aside. */
  | { ok: false; reason: 'unreadable' | 'newer-format'; text: string };

/**
 * Something that was left out to make the text fit: practice answers, the unfinished response, the answers of a finished
 * test-out (not what came of it), or all answers of a lesson.
 */
export interface Dropped {
  what: 'practice' | 'draft' | 'test-out' | 'answers';
  lesson: string;
}

/** Puts progress into text. Throws where it holds an id that the course or a ledger does not have: that is a mistake here. */
export function encode(progress: Progress, course: Course, packer: Packer): string {
  return join(partsOf(progress, course, packer));
}

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

/**
 * Puts progress into at most `limit` characters by leaving out the least precious first: practice answers (of completed
 * lessons before others), the draft, the answers of finished test-outs, then answers of completed lessons and at last of others.
 * Completion, score, the assessment, what is known and the place always stay, so the text of a very small limit may still be
 * longer.
 */
export function fit(
  progress: Progress,
  course: Course,
  packer: Packer,
  limit: number,
): { text: string; dropped: Dropped[] } {
  const parts = partsOf(progress, course, packer);
  const dropped: Dropped[] = [];
  let text = join(parts);
  for (const drop of byPreciousness(progress, parts)) {
    if (text.length <= limit) break;
    const before = text.length;
    leaveOut(drop, parts, course, packer);
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
  more: string;
  tries: string;
  /** Whose tries those are. */
  of: Progress;
}

function partsOf(progress: Progress, course: Course, packer: Packer): Parts {
  const { text, opened } = writeSummary(progress, course);
  return {
    version: course.version.replace(/[^\w.-]/g, '-'),
    summary: text,
    place: writePlace(progress.place),
    draft: writeDraft(progress.draft),
    assessment: writeAssessment(progress.assessment),
    sections: new Map(opened.map((id) => [id, sectionOf(id, progress.lessons[id] as LessonProgress, packer)])),
    more: writeMore(progress, course),
    tries: progress.packedTries ?? (hasTries(progress) ? packer.tries(progress, course) : ''),
    of: progress,
  };
}

function sectionOf(id: string, { detail }: LessonProgress, packer: Packer): string {
  return 'packed' in detail ? detail.packed : packer.detail(id, detail);
}

const hasTries = ({ assessment, testOuts }: Progress): boolean =>
  [assessment, ...Object.values(testOuts)].some(({ last, running }) => last || running);

/** A section without what stands behind its comma (or, of an older course, its colon): the practice answers. */
const withoutPractice = (section: string): string => section.split(/[,:]/, 1)[0] ?? '';

function join({ version, summary, place, draft, assessment, sections, more, tries }: Parts): string {
  const halves = [...sections.values()].map((section) => section.split(','));
  const first = halves.map(([half]) => half).join('.');
  const practice = halves.map(([, half = '']) => half).join('.');
  const later = ['', more, tries, practice].join('~').replace(/[.~]+$/, '');
  return seal(format, [version, summary, place, draft, assessment, first].join('~') + later);
}

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

function byPreciousness(progress: Progress, { sections }: Parts): Dropped[] {
  const isCompleted = (id: string) => progress.lessons[id]?.status === 'completed';
  const lessons = [...sections.keys()].sort((a, b) => Number(isCompleted(b)) - Number(isCompleted(a)));
  return [
    ...lessons.map((lesson): Dropped => ({ what: 'practice', lesson })),
    { what: 'draft', lesson: progress.draft?.lesson ?? '' },
    // Before studying is loaded nothing has grown.
    ...Object.keys(progress.packedTries ? {} : progress.testOuts).map((lesson): Dropped => ({
      what: 'test-out',
      lesson,
    })),
    ...lessons.map((lesson): Dropped => ({ what: 'answers', lesson })),
  ];
}

function leaveOut({ what, lesson }: Dropped, parts: Parts, course: Course, packer: Packer): void {
  switch (what) {
    case 'draft':
      parts.draft = '';
      return;
    case 'test-out':
      parts.of = withoutReview(parts.of, lesson);
      parts.tries = packer.tries(parts.of, course);
      return;
    case 'practice':
      parts.sections.set(lesson, withoutPractice(parts.sections.get(lesson) ?? ''));
      return;
    case 'answers':
      parts.sections.set(lesson, '');
  }
}

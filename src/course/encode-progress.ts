import type { Course } from './course';
import type { LessonProgress, Progress } from './progress';
import { writeAssessment, writeDraft, writeMore, writePlace, writeSummary } from './encode-parts';
import { format, seal } from './envelope';
import { packTries } from './saved-tries';
import { packDetail, type Ledgers } from './section';
import { withoutReview } from './try';

/**
 * Puts progress into the text that `saved-progress.ts` reads, and tells the form of. Loaded with studying: before, nothing has changed.
 * What was not unpacked is still packed, and goes on as it is.
 */

/**
 * Something that was left out to make the text fit: practice answers, the unfinished response, the answers of a finished
 * test-out (not what came of it), or all answers of a lesson.
 */
export interface Dropped {
  what: 'practice' | 'draft' | 'test-out' | 'answers';
  lesson: string;
}

/** Puts progress into text. Throws where it holds an id that the course or a ledger does not have: that is a mistake here. */
export function encode(progress: Progress, course: Course, ledgers: Ledgers): string {
  return join(partsOf(progress, course, ledgers));
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
  ledgers: Ledgers,
  limit: number,
): { text: string; dropped: Dropped[] } {
  const parts = partsOf(progress, course, ledgers);
  const dropped: Dropped[] = [];
  let text = join(parts);
  for (const drop of byPreciousness(progress, parts)) {
    if (text.length <= limit) break;
    const before = text.length;
    leaveOut(drop, parts, course);
    text = join(parts);
    if (text.length < before) dropped.push(drop);
  }
  return { text, dropped };
}

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

function partsOf(progress: Progress, course: Course, ledgers: Ledgers): Parts {
  const { text, opened } = writeSummary(progress, course);
  return {
    version: course.version.replace(/[^\w.-]/g, '-'),
    summary: text,
    place: writePlace(progress.place),
    draft: writeDraft(progress.draft),
    assessment: writeAssessment(progress.assessment),
    sections: new Map(opened.map((id) => [id, sectionOf(id, progress.lessons[id] as LessonProgress, ledgers)])),
    more: writeMore(progress, course),
    tries: progress.packedTries ?? (hasTries(progress) ? packTries(progress, course) : ''),
    of: progress,
  };
}

function sectionOf(id: string, { detail }: LessonProgress, ledgers: Ledgers): string {
  if ('packed' in detail) return detail.packed;
  const ledger = ledgers[id];
  if (ledger) return packDetail(id, detail, ledger);
  throw new Error(`Lesson ${id} cannot be saved without its ledger: pass the ledgers of all loaded lessons.`);
}

const hasTries = ({ assessment, testOuts }: Progress): boolean =>
  [assessment, ...Object.values(testOuts)].some(({ last, running }) => last || running);

/** A section without what stands behind its comma (or, of an older course, a later colon): the practice answers. */
const withoutPractice = (section: string): string => /^:?[^,:]*/.exec(section)?.[0] ?? '';

function join({ version, summary, place, draft, assessment, sections, more, tries }: Parts): string {
  const halves = [...sections.values()].map((section) => section.split(','));
  const first = halves.map(([half]) => half).join('.');
  const practice = halves.map(([, half = '']) => half).join('.');
  const later = ['', more, tries, practice].join('~').replace(/[.~]+$/, '');
  return seal(format, [version, summary, place, draft, assessment, first].join('~') + later);
}

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

function leaveOut({ what, lesson }: Dropped, parts: Parts, course: Course): void {
  switch (what) {
    case 'draft':
      parts.draft = '';
      return;
    case 'test-out':
      parts.of = withoutReview(parts.of, lesson);
      parts.tries = packTries(parts.of, course);
      return;
    case 'practice':
      parts.sections.set(lesson, withoutPractice(parts.sections.get(lesson) ?? ''));
      return;
    case 'answers':
      parts.sections.set(lesson, '');
  }
}

import { checksOf } from '../course/advance';
import type { Course, Lesson, LessonSummary } from '../course/course';
import { dateOf } from '../course/day';
import { dateOfHour } from '../course/hour';
import type { LessonDetail, Place, Progress, TestOut, Try, TryItem } from '../course/progress';
import { decode } from '../course/saved-progress';
import { unpackTries } from '../course/saved-tries';
import { savedLessons } from '../course/saved-lesson';
import { detailOf } from '../course/section';
import { stepNumber } from '../course/standing';
import { longDate } from '../session/date';
import { dayAndTime } from '../session/moment';
import { savedWords as words } from './words';

/**
 * A saved text in words, for whoever helps a learner: the same on the support page, in the preview LMS and from
 * `npm run inspect-save`. Pure, and never throws.
 */
export interface SavedWords {
  state: 'empty' | 'read' | 'unreadable' | 'newer-format';
  /** One sentence on the whole text. */
  verdict: string;
  parts: SavedPart[];
}

interface SavedPart {
  heading: string;
  /** A sentence each. */
  lines: string[];
}

/** Lessons by id, as far as they are loaded: of the others only what the menu knows can be told. */
export type Loaded = Readonly<Record<string, Lesson>>;

export function inWords(text: string, course: Course, lessons: Loaded): SavedWords {
  const state = (of: SavedWords['state'], ...parts: SavedPart[]): SavedWords => ({
    state: of,
    verdict: words.verdict[of],
    parts,
  });
  if (text === '') return state('empty');
  const decoded = decode(text, course);
  if (!decoded.ok) return state(decoded.reason, part(words.text, words.length(text.length), words.cannotTell));
  const { writtenBy } = decoded;
  const progress = unpackTries(decoded.progress, course);
  return state(
    'read',
    part(words.text, words.written(writtenBy, course.version), words.length(text.length), words.noName),
    part(words.place, ...placeLines(progress, course, lessons)),
    ...savedLessons(course).flatMap((summary) => lessonPart(summary, progress, lessons[summary.id])),
    ...assessmentParts(progress, lessons),
  );
}

/** The same as plain text, to print or to copy. */
export function asText({ verdict, parts }: SavedWords): string {
  const blocks = parts.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [verdict, ...blocks].join('\n\n');
}

const part = (heading: string, ...lines: string[]): SavedPart => ({ heading, lines });

const named = (id: string, title: string | undefined): string => (title ? `“${title}” (${id})` : id);

function placeLines({ place, draft }: Progress, course: Course, lessons: Loaded): string[] {
  const lesson = (id: string): string => named(id, course.lessons.find((summary) => summary.id === id)?.title);
  return [placeLine(place, lesson, lessons), ...(draft ? [words.draft(draft.item, lesson(draft.lesson))] : [])];
}

function placeLine(place: Place, lesson: (id: string) => string, lessons: Loaded): string {
  switch (place.at) {
    case 'menu':
    case 'assessment':
      return words.at[place.at];
    case 'lesson': {
      const step = lessons[place.lesson]?.steps.find(({ id }) => id === place.step);
      return words.at.lesson(lesson(place.lesson), place.step && named(place.step, step?.title));
    }
    case 'practice':
      return words.at.practice(lesson(place.lesson), place.marks.length, place.only?.length ?? null);
    case 'scenario': {
      const story = lessons[place.lesson]?.scenarios.find(({ id }) => id === place.scenario);
      return words.at.scenario(lesson(place.lesson), named(place.scenario, story?.title), place.path.length);
    }
    case 'test-out':
      return words.at['test-out'](lesson(place.lesson));
  }
}

/** A lesson that was never opened and never tested out of is left out. */
function lessonPart(summary: LessonSummary, progress: Progress, lesson: Lesson | undefined): SavedPart[] {
  const saved = progress.lessons[summary.id];
  const testOut = progress.testOuts[summary.id];
  if (!saved && !testOut) return [];
  const opened = saved ? stepNumber(summary, saved.stepSlot) : 0;
  const detail = lesson ? detailOf(progress, summary.id, lesson.ledger) : null;
  return [
    part(
      named(summary.id, summary.title),
      words.status[saved?.status ?? 'not-started'],
      ...(saved ? [words.step(opened, summary.steps, stepName(lesson, opened))] : []),
      ...(saved && lesson && detail ? detailLines(lesson, detail) : saved ? [words.notLoaded] : []),
      ...(testOut ? testOutLines(testOut, lesson) : []),
    ),
  ];
}

function stepName(lesson: Lesson | undefined, number: number): string {
  const step = lesson?.steps[number - 1];
  return step ? named(step.id, step.title) : '';
}

function detailLines({ steps, practice, scenarios }: Lesson, { seen, items }: LessonDetail): string[] {
  const saved = (id: string) => (Object.hasOwn(items, id) ? items[id] : undefined);
  const lines = (ids: string[], of: 'question' | 'practice'): string[] =>
    ids.flatMap((id) => {
      const item = saved(id);
      return item ? [words.question(id, of, words.answer(item.best, item.tries, item.confidence))] : [];
    });
  const checks = steps.flatMap(checksOf).map(({ id }) => id);
  const practised = practice.map(({ id }) => id);
  const rest = steps.filter(({ id }) => !seen.includes(id)).map(({ id }) => id);
  const answered = (ids: string[]): number => ids.filter(saved).length;
  return [
    words.steps(steps.length - rest.length, steps.length, rest),
    words.checks(answered(checks), checks.length),
    ...lines(checks, 'question'),
    ...(answered(practised) > 0 ? [words.practised(answered(practised), practised.length)] : []),
    ...lines(practised, 'practice'),
    ...scenarios.flatMap(({ id }) => {
      const ended = saved(id);
      return ended ? [words.story(id, ended.best, ended.tries)] : [];
    }),
  ];
}

function testOutLines({ known, finished, finishedOn, best, last, running }: TestOut, lesson?: Lesson): string[] {
  const on = finishedOn === null ? '' : longDate(dateOf(finishedOn));
  const lessons = lesson ? { [lesson.id]: lesson } : {};
  return [
    ...(known ? [words.known(on)] : []),
    words.testOut(finished, best, on),
    ...(last ? itemLines(last, lessons) : []),
    ...runningLines(running, lessons),
  ];
}

function assessmentParts({ assessment }: Progress, lessons: Loaded): SavedPart[] {
  const { finished, best, passed, passedOn, finishedAt, last, lastScore, lastPassed, running } = assessment;
  if (finished === 0 && !running && !passed) return [part(words.assessment, words.noTry)];
  const at = finishedAt === null ? '' : dayAndTime(dateOfHour(finishedAt));
  return [
    part(
      words.assessment,
      words.finished(finished, best),
      passed ? words.passed(passedOn === null ? '' : longDate(dateOf(passedOn))) : words.notPassed,
    ),
    ...(lastScore === null
      ? []
      : [part(words.lastTry, words.tried(lastScore, lastPassed, at), ...(last ? itemLines(last, lessons) : []))]),
    ...(running ? [part(words.thisTry, ...runningLines(running, lessons))] : []),
  ];
}

function runningLines(running: Try | null, lessons: Loaded): string[] {
  if (!running) return [];
  const answered = running.items.filter(({ response }) => response !== null).length;
  return [words.running(answered, running.items.length), ...itemLines(running, lessons)];
}

const itemLines = ({ items }: Try, lessons: Loaded): string[] =>
  items.map((item) =>
    words.item(itemName(item, lessons), item.score === null ? words.open : words.marked(item.score, item.confidence)),
  );

function itemName({ lesson, slot }: TryItem, lessons: Loaded): string {
  const id = lessons[lesson]?.ledger.items[slot]?.id;
  return id ? `${lesson} ${id}` : words.slot(lesson, slot);
}

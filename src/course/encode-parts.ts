import type { Course } from './course';
import type { AssessmentProgress, Draft, LessonProgress, Place, Progress } from './progress';
import { BitWriter } from './bit-writer';
import { days, hours, percent } from './saved-assessment';
import { savedLessons } from './saved-lesson';
import { numberOf } from './saved-number';
import { isId } from './saved-place';

/**
 * Writes the parts of saved progress that say how far the learner has come and where they are. Apart from what reads them
 * (`saved-summary.ts`, `saved-place.ts`, `saved-assessment.ts`, where their form is told), because the first load only reads.
 */

/** The seed and the summary of every opened lesson, by ascending number; `opened` says in which order. */
export function writeSummary(progress: Progress, course: Course): { text: string; opened: string[] } {
  const opened = Object.keys(progress.lessons)
    .map((id) => ({ id, number: summaryNumber(id, course) }))
    .sort((a, b) => a.number - b.number);
  const writer = new BitWriter().write(progress.seed, 24).count(opened.length, 5);
  let before = -1;
  for (const summary of opened) {
    const { status, stepSlot } = progress.lessons[summary.id] as LessonProgress;
    writer
      .count(summary.number - before - 1, 2)
      .flag(status === 'completed')
      .count(stepSlot, 5);
    before = summary.number;
  }
  return { text: `${writer}`, opened: opened.map(({ id }) => id) };
}

function summaryNumber(id: string, course: Course): number {
  const summary = savedLessons(course).find((lesson) => lesson.id === id);
  if (summary) return summary.number;
  throw new Error(`Lesson ${id} cannot be saved: course.yaml does not have it.`);
}

export function writePlace(place: Place): string {
  switch (place.at) {
    case 'menu':
      return '';
    case 'lesson':
      return ['l', savedId(place.lesson), place.step && savedId(place.step)].join();
    case 'practice': {
      const run = [savedId(place.lesson), place.seed.toString(36), place.marks.map((mark) => mark.charAt(0)).join('')];
      return place.only ? ['o', ...run, place.only.join('-')].join() : ['p', ...run].join();
    }
    case 'scenario':
      return ['s', savedId(place.lesson), savedId(place.scenario), place.path].join();
    case 'test-out':
      return ['t', savedId(place.lesson)].join();
    case 'assessment':
      return 'a';
  }
}

export function writeDraft(draft: Draft | null): string {
  if (draft === null) return '';
  const { lesson, item, response, confidence } = draft;
  const fields = [savedId(lesson), savedId(item), response.length, new BitWriter().append(response)];
  return [...fields, ...(confidence ? [confidence.charAt(0)] : [])].join();
}

function savedId(id: string): string {
  if (isId(id)) return id;
  throw new Error(`The id "${id}" cannot be saved: ids are lower-case letters, digits and hyphens.`);
}

export function writeAssessment({ finished, best, passed, passedOn }: AssessmentProgress): string {
  const writer = new BitWriter().count(finished, 3).optional(best, percent);
  writer.flag(passed).flag(passedOn !== null);
  if (passedOn !== null) writer.count(passedOn, 6);
  return `${writer.flag(false).flag(false)}`;
}

export function writeMore({ assessment, testOuts }: Progress, course: Course): string {
  const { finishedAt, last, lastScore, lastPassed, running } = assessment;
  const outs = Object.entries(testOuts).map(([lesson, testOut]) => ({ number: numberOf(lesson, course), ...testOut }));
  if (finishedAt === null && lastScore === null && !lastPassed && !last && !running && outs.length === 0) return '';
  const writer = new BitWriter().optional(finishedAt, hours).optional(lastScore, percent);
  writer
    .flag(lastPassed)
    .flag(last !== null)
    .flag(running !== null)
    .count(outs.length, 3);
  for (const { number, known, finished, finishedOn, best } of outs) {
    writer.write(number, 8).flag(known).count(finished, 2).optional(finishedOn, days).optional(best, percent);
  }
  return `${writer}`;
}

import type { Course } from './course';
import type { AssessmentProgress, Try, TryItem } from './progress';
import type { BitReader } from './bit-reader';
import { BitWriter, bitsFor } from './bit-writer';
import { answerState, answerStates, confidences } from './saved-codes';
import { partsOf, WHOLE } from './score';

/**
 * The assessment in saved progress. Items are a lesson's number and a slot; as their banks may not be loaded, each
 * try lists the widths that its responses have, and each response says which of them it is.
 */

export function writeAssessment(assessment: AssessmentProgress, course: Course): string {
  const { finished, best, passed, passedOn, last, running } = assessment;
  const writer = new BitWriter().count(finished, 3);
  writer.flag(best !== null);
  if (best !== null) writer.write(best, 7);
  writer.flag(passed).flag(passedOn !== null);
  if (passedOn !== null) writer.count(passedOn, 6);
  for (const attempt of [last, running]) {
    writer.flag(attempt !== null);
    if (attempt) writeTry(writer, attempt, course);
  }
  return `${writer}`;
}

export function readAssessment(reader: BitReader, course: Course): AssessmentProgress {
  const finished = reader.count(3);
  const best = reader.flag() ? Math.min(100, reader.read(7)) : null;
  const passed = reader.flag();
  const passedOn = reader.flag() ? reader.count(6) : null;
  const last = reader.flag() ? readTry(reader, course) : null;
  const running = reader.flag() ? readTry(reader, course) : null;
  return { finished, best, passed, passedOn, last, running };
}

function writeTry(writer: BitWriter, { seed, items }: Try, course: Course): void {
  const numbers = items.map(({ lesson }) => numberOf(lesson, course));
  const ofNumber = bitsFor(Math.max(0, ...numbers));
  const ofSlot = bitsFor(Math.max(0, ...items.map(({ slot }) => slot)));
  const lengths = [...new Set(items.flatMap(({ response }) => response?.length ?? []))];
  writer.write(seed, 24).count(items.length, 5).write(ofNumber, 4).write(ofSlot, 4).count(lengths.length, 2);
  for (const length of lengths) writer.count(length, 4);
  items.forEach((item, i) => {
    const state = answerState(item);
    writer
      .write(numbers[i] ?? 0, ofNumber)
      .write(item.slot, ofSlot)
      .write(answerStates.indexOf(state), 2);
    if (state === 'open') return;
    const response = item.response ?? '';
    writer.write(confidences.indexOf(item.confidence), 2);
    writer.write(lengths.indexOf(response.length), indexBits(lengths)).append(response);
    if (state === 'partly') writer.write(partsOf(item.score ?? 0), partlyBits);
  });
}

/** Leaves out items of lessons that a newer course has dropped; a try of nothing else is no try. */
function readTry(reader: BitReader, course: Course): Try | null {
  const seed = reader.read(24);
  const count = reader.count(5);
  const ofNumber = reader.read(4);
  const ofSlot = reader.read(4);
  const lengths: number[] = [];
  for (let left = reader.count(2); left > 0; left -= 1) lengths.push(reader.count(4));
  const items: TryItem[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = reader.read(ofNumber);
    const item = { slot: reader.read(ofSlot), ...readAnswer(reader, lengths) };
    const lesson = course.lessons.find((summary) => summary.number === number)?.id;
    if (lesson !== undefined) items.push({ lesson, ...item });
  }
  return items.length > 0 || count === 0 ? { seed, items } : null;
}

function readAnswer(reader: BitReader, lengths: readonly number[]): Pick<TryItem, 'response' | 'score' | 'confidence'> {
  const state = answerStates[reader.read(2)] ?? 'open';
  if (state === 'open') return { response: null, score: null, confidence: null };
  const confidence = confidences[reader.read(2)] ?? null;
  const response = reader.bits(lengths[reader.read(indexBits(lengths))] ?? 0);
  const parts = { wrong: 0, partly: state === 'partly' ? reader.read(partlyBits) : 0, right: WHOLE }[state];
  return { response, score: Math.min(WHOLE, parts) / WHOLE, confidence };
}

const partlyBits = bitsFor(WHOLE);
const indexBits = (list: readonly unknown[]): number => bitsFor(Math.max(0, list.length - 1));

function numberOf(lesson: string, course: Course): number {
  const summary = course.lessons.find(({ id }) => id === lesson);
  if (summary) return summary.number;
  throw new Error(`An assessment item of lesson ${lesson} cannot be saved: course.yaml does not have that lesson.`);
}

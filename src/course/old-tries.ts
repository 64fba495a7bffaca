import type { Course } from './course';
import type { AssessmentProgress, Try, TryItem } from './progress';
import { BitReader } from './bit-reader';
import { bitsFor } from './bit-writer';
import { confidences } from './saved-codes';
import { lessonOf } from './saved-lesson';
import { answerStates } from './saved-marks';
import { WHOLE } from './score';
import { scoreOf } from './try';

/**
 * The tries at the assessment as courses until version 0.1.0 saved them: in the part `assessment`, each with a list of the widths
 * that its responses have. Whether the last try was passed was not kept: it is taken from its score.
 */
export function readOldTries(
  text: string,
  course: Course,
): Pick<AssessmentProgress, 'last' | 'lastScore' | 'lastPassed' | 'running'> {
  const reader = new BitReader(text);
  reader.count(3);
  reader.optional(7);
  const passed = reader.flag();
  if (reader.flag()) reader.count(6);
  const last = reader.flag() ? readTry(reader, course) : null;
  const running = reader.flag() ? readTry(reader, course) : null;
  const lastScore = last && scoreOf(last);
  return { last, lastScore, lastPassed: passed && (lastScore ?? 0) >= course.assessment.passMark, running };
}

function readTry(reader: BitReader, course: Course): Try {
  const seed = reader.read(24);
  const count = reader.count(5);
  const ofNumber = reader.read(4);
  const ofSlot = reader.read(4);
  const lengths: number[] = [];
  for (let left = reader.count(2); left > 0; left -= 1) lengths.push(reader.count(4));
  const items: TryItem[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = reader.read(ofNumber);
    items.push({ lesson: lessonOf(number, course), slot: reader.read(ofSlot), ...readAnswer(reader, lengths) });
  }
  return { seed, items };
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

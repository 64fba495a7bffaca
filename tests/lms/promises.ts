import type { Progress } from '../../src/course/progress';
import { unpackTries } from '../../src/course/saved-tries';
import { detailOf } from '../../src/course/section';
import { course, lessons } from '../../src/session/course.fixture';
import type { AnswerRecord } from '../../src/tracking/tracker';
import type { Simulator } from './simulator';
import { names } from './standards';
import type { Visit } from './visit';

/** What must hold. Each throws an Error that says what does not. */

/** What the learner has done: it must not be lost. */
export interface Known {
  /** As it was when the last window was left; null where it was lost and the learner knows. */
  progress: Progress | null;
  /** By id, as they were reported; null where it is no longer known which of them arrived. */
  answers: Map<string, AnswerRecord> | null;
}

/** No limit was broken, no call was made at the wrong time, and status went backwards only to be sent once more. */
export function expectOrderly({ broken, logs, statuses }: Simulator): void {
  if (broken.length > 0) throw new Error(`broken: ${broken.join('; ')}`);
  for (const calls of logs) {
    for (const name of ['Initialize', 'Finish']) {
      const many = calls.filter((call) => call.name === name).length;
      if (many > 1) throw new Error(`${name} was called ${many} times`);
    }
  }
  const isBackwards = (at: number): boolean => at > 0 && rank(statuses[at]) < rank(statuses[at - 1]);
  const backwards = statuses.findIndex((status, at) => isBackwards(at) && status !== 'incomplete');
  if (backwards > 0) throw new Error(`status went from ${statuses.join(' to ')}`);
}

/** The LMS holds everything that this page knows of. */
export function expectAllIn({ stored, statuses, profile }: Simulator, page: Visit, { answers }: Known): void {
  const { pending } = page.tracking().context;
  const { status, score } = names[profile.standard];
  const saved = stored.get('cmi.suspend_data')?.trimEnd() ?? '';
  if (pending && saved !== pending.progress) throw new Error(`the LMS holds ${saved}, the course ${pending.progress}`);
  const ranks = statuses.map(rank);
  if ((ranks.at(-1) ?? 0) < Math.max(0, ...ranks)) throw new Error(`status ended as ${statuses.join(', ')}`);
  if (pending?.standing.completion === 'completed' && stored.get(status) !== 'completed') {
    throw new Error(`status is ${stored.get(status)}`);
  }
  if (pending?.standing.score && Number(stored.get(score)) < pending.standing.score) {
    throw new Error(`score is ${stored.get(score)}, not ${pending.standing.score}`);
  }
  if (answers && profile.offers.test('cmi.interactions.n.id'))
    expectAnswers(stored, [...answers.values()], profile.standard);
}

/** Each answer is there once, in its place, as it was given. */
function expectAnswers(stored: ReadonlyMap<string, string>, answers: AnswerRecord[], standard: '1.2' | '2004'): void {
  const ids = [...stored].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, id]) => id);
  const wanted = answers.map(({ id }) => id);
  if (ids.toSorted().join() !== wanted.toSorted().join())
    throw new Error(`answers ${ids.join()}, not ${wanted.join()}`);
  for (const { id, place, interaction, result } of answers) {
    const read = (field: string): string => stored.get(`cmi.interactions.${place}.${field}`) ?? '';
    const isSame =
      read('id') === id &&
      read('type') === interaction.type &&
      read(names[standard].response).startsWith(chosen(interaction.response)) &&
      (read('result') === 'correct') === (result === 'right');
    if (!isSame) throw new Error(`${id} is not as it was given`);
  }
}

/** The fixture's questions are all of one kind, with one option chosen. */
function chosen(response: unknown): string {
  const [part] = Array.isArray(response) ? (response as { id: string }[]) : [];
  return part?.id ?? '';
}

const rank = (status: string | undefined): number =>
  ['not attempted', 'unknown', 'browsed', 'incomplete', 'completed', 'passed'].indexOf(status ?? '');

/** What may only ever grow. */
function worth(packed: Progress): Record<string, number> {
  const progress = unpackTries(packed, course);
  const details = Object.values(lessons).map(({ id, ledger }) => detailOf(progress, id, ledger));
  return {
    'lessons completed': Object.values(progress.lessons).filter(({ status }) => status === 'completed').length,
    'steps seen': details.flatMap(({ seen }) => seen).length,
    'questions answered': details.flatMap(({ items }) => Object.keys(items)).length,
    'tries finished': progress.assessment.finished,
    'best score': progress.assessment.best ?? -1,
    passed: Number(progress.assessment.passed),
  };
}

export function expectNoLess(before: Progress, after: Progress): void {
  const least = worth(before);
  for (const [what, amount] of Object.entries(worth(after))) {
    if (amount < (least[what] ?? 0)) throw new Error(`${what}: ${least[what]}, then ${amount}`);
  }
  const answered = (progress: Progress): number =>
    unpackTries(progress, course).assessment.running?.items.filter(({ response }) => response !== null).length ?? 0;
  if (before.assessment.finished === after.assessment.finished && answered(after) < answered(before)) {
    throw new Error(`answers of the running try: ${answered(before)}, then ${answered(after)}`);
  }
}

import { describe, expect, test } from 'vitest';
import { drafted, itemAnswered, practiceAnswered, practiceBegun } from '../course/advance';
import { emptyProgress } from '../course/progress';
import { tryAnswered, tryBegun, tryFinished } from '../course/assessment';
import type { Progress } from '../course/progress';
import { toBits } from '../question/bits';
import { answerOf, assessmentRun, lessonRun, practiceRun, quizRun, resolve, slotsOf } from './activity';
import { banks, course, lessons } from './course.fixture';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const start = emptyProgress(7);
const [question] = r1.practice;
if (!question) throw new Error('no practice item');
const bits = (response: string) => toBits(question, response);

/** The item of a practice run and how it was answered. */
function practised(progress: Progress, item: string, response: string): Progress {
  const result = response === 'a' ? 'right' : 'wrong';
  return practiceAnswered(progress, r1, { item, result, tries: 1, confidence: 'sure', response: bits(response) });
}

describe('a practice quiz', () => {
  const begun = practiceBegun(start, r1, 42);
  const order = practiceRun(r1, begun, course.policy, 1).items.map(({ item }) => item.id);
  const [first = '', second = ''] = order;

  test('is new where none is running, in an order that follows from its seed', () => {
    const run = practiceRun(r1, start, course.policy, 42);
    expect(run).toMatchObject({ started: false, answers: [], resume: {}, seed: 42, feedback: 'at-once', tries: 2 });
    expect(run.items.map(({ item }) => item.id)).toEqual(order);
    expect(run.items.every(({ lesson }) => lesson === 'r1')).toBe(true);
  });

  test('goes on where it was, with its seed and its answers', () => {
    const run = practiceRun(r1, practised(begun, first, 'b'), course.policy, 1);
    expect(run).toMatchObject({ started: true, seed: 42 });
    expect(run.answers).toEqual([{ response: 'b', score: 0, result: 'wrong', tries: 1, confidence: 'sure' }]);
  });

  test('goes on with the unfinished answer to the item on screen', () => {
    const progress = drafted(practised(begun, first, 'a'), { lesson: 'r1', item: second, response: bits('b') });
    expect(practiceRun(r1, progress, course.policy, 1).resume).toMatchObject({ response: 'b' });
    const elsewhere = drafted(progress, { lesson: 'a1', item: second, response: bits('b') });
    expect(practiceRun(r1, elsewhere, course.policy, 1).resume).toEqual({});
  });

  test('of another lesson is a new one', () => {
    const a1 = lessons['a1'] ?? expect.fail('no lesson a1');
    expect(practiceRun(a1, begun, course.policy, 5)).toMatchObject({ started: false, seed: 5 });
  });

  test('asks again from the first item whose answer did not fit into what was saved', () => {
    const done = practised(practised(begun, first, 'a'), second, 'b');
    const { [first]: dropped, ...items } = (done.lessons['r1']?.detail as { items: Record<string, unknown> }).items;
    expect(dropped).toBeDefined();
    const cut = { ...done, lessons: { r1: { ...done.lessons['r1'], detail: { seen: [], items } } } } as Progress;
    expect(practiceRun(r1, cut, course.policy, 1).answers).toEqual([]);
  });
});

describe('an assessment', () => {
  const drawn = assessmentRun(course.assessment, banks, start, 42);
  const begun = tryBegun(start, drawn.seed, slotsOf(drawn.items, banks));
  const names = (run: typeof drawn) => run.items.map(({ lesson, item }) => `${lesson}/${item.id}`);

  test('is drawn anew where none is running, without verdicts and with one try an item', () => {
    expect(drawn).toMatchObject({ started: false, answers: [], seed: 42, feedback: 'withheld', tries: 1 });
    expect(
      names(drawn)
        .map((name) => name.slice(0, 3))
        .toSorted(),
    ).toEqual(['a1/', 'r1/']);
  });

  test('goes on with what was drawn, what was answered and the unfinished answer', () => {
    const answered = tryAnswered(begun, 0, { response: bits('b'), score: 0, confidence: 'guessing' });
    const next = drawn.items[1] ?? expect.fail('one item only');
    const progress = drafted(answered, { lesson: next.lesson, item: next.item.id, response: bits('a') });
    const run = assessmentRun(course.assessment, banks, progress, 1);
    expect(names(run)).toEqual(names(drawn));
    expect(run).toMatchObject({ started: true, seed: 42, resume: { response: 'a' } });
    expect(run.answers).toEqual([{ response: 'b', score: 0, result: 'wrong', tries: 1, confidence: 'guessing' }]);
  });

  test('draws nothing of the last try again', () => {
    const finished = tryFinished(begun, { passMark: 80, isMustPass: () => false }, 2_500);
    const again = assessmentRun(course.assessment, banks, finished, 1);
    expect(names(again).filter((name) => names(drawn).includes(name))).toEqual([]);
  });

  test('leaves out what a newer course has withdrawn, and Progress with it', () => {
    const { lesson = '', item } = drawn.items[0] ?? {};
    const bank = banks[lesson] ?? expect.fail('no bank');
    const newer = { ...banks, [lesson]: { ...bank, items: bank.items.filter(({ id }) => id !== item?.id) } };
    const situation = { route: { at: 'assessment' } as const, course, progress: begun, lesson: null, banks: newer };
    const { run, progress } = quizRun(situation, 1);
    expect(names(run)).toEqual(names(drawn).slice(1));
    expect(progress.assessment.running?.items).toHaveLength(1);
  });

  test('can be looked at with its answers once it is over', () => {
    const answered = tryAnswered(begun, 0, { response: bits('a'), score: 1, confidence: null });
    const shown = resolve(answered.assessment.running, banks).map(({ item, drawn: one }) => answerOf(item, one));
    expect(shown).toEqual([[{ response: 'a', score: 1, result: 'right', tries: 1, confidence: null }], []]);
    expect(resolve(null, banks)).toEqual([]);
  });
});

describe('a lesson', () => {
  test('begins at the step of the route with what was done before', () => {
    const answer = { item: 'check-1', result: 'right', tries: 1, confidence: null, response: bits('a') } as const;
    const progress = itemAnswered(start, r1, answer);
    const route = { at: 'lesson', lesson: 'r1', step: 'last' } as const;
    expect(lessonRun({ route, course, progress, lesson: r1, banks })).toMatchObject({
      step: 'last',
      record: { items: { 'check-1': { best: 'right' } } },
    });
  });

  test('that is not loaded is a mistake of ours', () => {
    const route = { at: 'lesson', lesson: 'r1', step: 'last' } as const;
    expect(() => lessonRun({ route, course, progress: start, lesson: null, banks })).toThrow('not loaded');
  });
});

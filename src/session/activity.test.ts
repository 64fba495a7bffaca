import { describe, expect, test } from 'vitest';
import { drafted, itemAnswered, practiceAnswered, practiceBegun } from '../course/advance';
import { tryAnswered, tryBegun, tryFinished } from '../course/assessment';
import { emptyProgress, type Progress } from '../course/progress';
import { testOutAnswered, testOutBegun } from '../course/test-out';
import { toBits } from '../question/bits';
import { lessonRun, practiceRun, quizRun, scenarioOf, slotsOf, wrongIn, type Run } from './activity';
import { banks, course, courseWith, lessons } from './course.fixture';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const start = emptyProgress(7);
const [question] = r1.practice;
if (!question) throw new Error('no practice item');
const bits = (response: string) => toBits(question, response);
const names = ({ items }: Run) => items.map(({ lesson, item }) => `${lesson}/${item.id}`);

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

  test('comes back to an answer that was checked and not left, with its verdict and the tries that are left', () => {
    const checked = itemAnswered(begun, r1, {
      item: first,
      result: 'wrong',
      tries: 1,
      confidence: 'sure',
      response: bits('b'),
    });
    const left = drafted(checked, { lesson: 'r1', item: first, response: bits('b') });
    expect(practiceRun(r1, left, course.policy, 1).resume).toEqual({
      response: 'b',
      triesUsed: 1,
      marked: true,
      confidence: 'sure',
    });
  });

  test('tells the next try at an answer, for which how sure one is was said, from the answer that was checked', () => {
    const answer = { item: first, response: bits('b') };
    const checked = itemAnswered(begun, r1, { ...answer, result: 'wrong', tries: 1, confidence: 'sure' });
    const again = drafted(checked, { ...answer, lesson: 'r1', confidence: 'guessing' });
    expect(practiceRun(r1, again, course.policy, 1).resume).toEqual({
      response: 'b',
      triesUsed: 1,
      confidence: 'guessing',
    });
  });

  test('keeps the marks of the day they were given on, whatever a newer answer key says', () => {
    const after = practised(begun, first, 'a');
    const rekeyed = {
      ...r1,
      practice: r1.practice.map((item) => ({
        ...item,
        options: ('options' in item ? item.options : []).map((option) => ({ ...option, correct: option.id === 'b' })),
      })) as typeof r1.practice,
    };
    expect(practiceRun(rekeyed, after, course.policy, 1).answers).toMatchObject([{ score: 1, result: 'right' }]);
  });

  test('has the same order in a newer course whose author has moved its items', () => {
    const moved = { ...r1, practice: r1.practice.toReversed() };
    expect(names(practiceRun(moved, begun, course.policy, 1))).toEqual(order.map((id) => `r1/${id}`));
  });

  test('asks again from the first item whose answer did not fit into what was saved', () => {
    const done = practised(practised(begun, first, 'a'), second, 'b');
    const { [first]: dropped, ...items } = (done.lessons['r1']?.detail as { items: Record<string, unknown> }).items;
    expect(dropped).toBeDefined();
    const cut = { ...done, lessons: { r1: { ...done.lessons['r1'], detail: { seen: [], items } } } } as Progress;
    expect(practiceRun(r1, cut, course.policy, 1).answers).toEqual([]);
  });
});

describe('a practice quiz of what was wrong', () => {
  const answered = practised(practised(start, 'practice-1', 'b'), 'practice-2', 'a');
  const slot = r1.ledger.items.findIndex(({ id }) => id === 'practice-1');

  test('asks the items whose latest answer was not right, and no others', () => {
    expect(wrongIn(r1, answered)).toEqual([slot]);
    expect(wrongIn(r1, practised(answered, 'practice-1', 'a'))).toEqual([]);
    expect(wrongIn(r1, practised(answered, 'practice-2', 'b'))).toHaveLength(2);
    const run = practiceRun(r1, practiceBegun(answered, r1, 42, [slot]), course.policy, 1);
    expect(names(run)).toEqual(['r1/practice-1']);
    expect(run).toMatchObject({ started: true, answers: [], seed: 42 });
  });

  test('asks them still after they were put right, until the run is over', () => {
    const both = practised(answered, 'practice-2', 'b');
    const slots = wrongIn(r1, both);
    const begun = practiceBegun(both, r1, 42, slots);
    const [first = ''] = practiceRun(r1, begun, course.policy, 1).items.map(({ item }) => item.id);
    const run = practiceRun(r1, practised(begun, first, 'a'), course.policy, 1);
    expect(run.items).toHaveLength(2);
    expect(run.answers).toMatchObject([{ result: 'right' }]);
  });

  test('is a new run of everything where a newer course has none of them', () => {
    const begun = practiceBegun(answered, r1, 42, [99]);
    expect(practiceRun(r1, begun, course.policy, 5)).toMatchObject({ started: false, answers: [], seed: 5 });
  });
});

describe('an assessment', () => {
  const at = (progress: Progress, of = course, held = banks) =>
    quizRun({ route: { at: 'assessment' }, course: of, progress, lesson: null, banks: held }, 42);
  const { run: drawn } = at(start);
  const begun = tryBegun(start, drawn.seed, slotsOf(drawn.items, banks));

  test('is drawn anew where none is running, without verdicts and with one try an item', () => {
    expect(drawn).toMatchObject({ started: false, before: 0, answers: [], seed: 42, feedback: 'withheld', tries: 1 });
    expect(
      names(drawn)
        .map((name) => name.slice(0, 3))
        .toSorted(),
    ).toEqual(['a1/', 'r1/']);
  });

  test.each([
    ['after-each', 'after-each'],
    ['at-the-end', 'withheld'],
    ['on-passing', 'withheld'],
  ] as const)('with feedback %s is a quiz whose verdicts are %s', (feedback, shown) => {
    expect(at(start, courseWith({}, { feedback })).run.feedback).toBe(shown);
  });

  test('goes on with what is left of what was drawn, and the unfinished answer', () => {
    const answered = tryAnswered(begun, 0, { response: bits('b'), score: 0, confidence: 'guessing' });
    const next = drawn.items[1] ?? expect.fail('one item only');
    const { run } = at(drafted(answered, { lesson: next.lesson, item: next.item.id, response: bits('a') }));
    expect(names(run)).toEqual(names(drawn).slice(1));
    expect(run).toMatchObject({ started: true, before: 1, answers: [], seed: 42, resume: { response: 'a' } });
  });

  test('draws nothing of the last try again', () => {
    const rules = { passMark: 80, isMustPass: () => false };
    const { run: again } = at(tryFinished(begun, rules, new Date('2026-11-21')));
    expect(names(again).filter((name) => names(drawn).includes(name))).toEqual([]);
  });

  test('asks something else where a newer course has withdrawn an open item, and Progress says so', () => {
    const { lesson = '', item } = drawn.items[0] ?? {};
    const bank = banks[lesson] ?? expect.fail('no bank');
    const newer = { ...banks, [lesson]: { ...bank, items: bank.items.filter(({ id }) => id !== item?.id) } };
    const { run, progress } = at(begun, course, newer);
    expect(run.items).toHaveLength(2);
    expect(names(run)).not.toContain(names(drawn)[0]);
    expect(names(run)).toContain(names(drawn)[1]);
    expect(progress.assessment.running?.items).toMatchObject(slotsOf(run.items, newer));
  });

  test('counts an answered item that a newer course has withdrawn', () => {
    const { lesson = '', item } = drawn.items[0] ?? {};
    const bank = banks[lesson] ?? expect.fail('no bank');
    const newer = { ...banks, [lesson]: { ...bank, items: bank.items.filter(({ id }) => id !== item?.id) } };
    const answered = tryAnswered(begun, 0, { response: bits('a'), score: 1, confidence: null });
    const { run, progress } = at(answered, course, newer);
    expect([run.before, names(run)]).toEqual([1, names(drawn).slice(1)]);
    expect(progress.assessment.running?.items[0]).toMatchObject({ score: 1 });
  });
});

describe('a test-out', () => {
  const at = (progress: Progress) =>
    quizRun({ route: { at: 'test-out', lesson: 'r1' }, course, progress, lesson: r1, banks: { r1: banks['r1']! } }, 42);

  test('draws from the held-back items of its lesson, without verdicts before its end', () => {
    const { run } = at(start);
    expect(names(run).toSorted()).toEqual(['r1/held-1', 'r1/held-2']);
    expect(run).toMatchObject({ started: false, seed: 42, feedback: 'withheld', tries: 1 });
  });

  test('goes on where it was', () => {
    const { run: drawn } = at(start);
    const begun = testOutBegun(start, 'r1', drawn.seed, slotsOf(drawn.items, banks));
    const answered = testOutAnswered(begun, 'r1', 0, { response: bits('a'), score: 1, confidence: null });
    const next = drawn.items[1] ?? expect.fail('one item only');
    const { run } = at(drafted(answered, { lesson: 'r1', item: next.item.id, response: bits('b') }));
    expect(names(run)).toEqual(names(drawn).slice(1));
    expect(run).toMatchObject({ started: true, before: 1, seed: 42, resume: { response: 'b' } });
  });

  test('needs its bank', () => {
    const situation = {
      route: { at: 'test-out', lesson: 'r1' } as const,
      course,
      progress: start,
      lesson: r1,
      banks: {},
    };
    expect(() => quizRun(situation, 1)).toThrow('The held-back items of lesson r1 are not loaded');
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

test('a route leads to a story that the loaded lesson has', () => {
  const route = { at: 'scenario', lesson: 'r1', scenario: 'round' } as const;
  expect(scenarioOf(route, r1)?.id).toBe('round');
  expect(scenarioOf({ ...route, scenario: 'unknown' }, r1)).toBeUndefined();
  expect(scenarioOf(route, null)).toBeUndefined();
  expect(scenarioOf({ at: 'lesson', lesson: 'r1', step: '' }, r1)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../course/progress';
import { kindOf } from '../question/kinds';
import { banks, course, lessons } from './course.fixture';
import { recordFact, type ActivityFact, type Situation } from './record-fact';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const item = r1.practice[0] ?? expect.fail('no practice item');
const marked = { response: 'a', mark: kindOf(item).mark(item, 'a'), tries: 1, confidence: null } as const;

const situation: Situation = {
  progress: emptyProgress(7),
  policy: course.policy,
  route: { at: 'practice', lesson: 'r1' },
  lesson: r1,
  banks,
  run: { items: [{ lesson: 'r1', item }], seed: 42 },
  askedAt: new Date('2026-11-21T14:02:00'),
  now: new Date('2026-11-21T14:02:10'),
};

describe('a fact', () => {
  test.each<[string, ActivityFact, Partial<Situation>]>([
    ['a step without its lesson', { type: 'stepOpened', lesson: 'r1', step: 'first' }, { lesson: null }],
    ['a check without its lesson', { type: 'checkAnswered', lesson: 'r1', item, ...marked }, { lesson: null }],
    ['an answer to an item that the quiz does not have', { type: 'itemAnswered', place: 3, ...marked }, {}],
    ['a draft of an item that the quiz does not have', { type: 'itemDrafted', place: 3, response: 'a' }, {}],
    ['the start of a quiz that does not run', { type: 'quizStarted' }, { run: null }],
    ['a page of a story elsewhere', { type: 'moved', path: 'a' }, {}],
    ['the end of a story elsewhere', { type: 'ended', ending: 'saved', grade: 'safe' }, {}],
  ])('that cannot be placed changes nothing: %s', (_, fact, changes) => {
    const recorded = recordFact({ ...situation, ...changes }, fact);
    expect(recorded).toMatchObject({ save: 'no', answer: null });
    expect(recorded.progress).toBe(situation.progress);
  });

  test.each<[Situation['now'] | 'as before', ActivityFact]>([
    [situation.now, { type: 'itemAsked', place: 0 }],
    [situation.now, { type: 'quizStarted' }],
    [situation.now, { type: 'stepOpened', lesson: 'r1', step: 'first' }],
    ['as before', { type: 'itemDrafted', place: 0, response: 'a' }],
    ['as before', { type: 'itemAnswered', place: 0, ...marked }],
  ])('leaves the time of asking at %s', (time, fact) => {
    expect(recordFact(situation, fact).askedAt).toEqual(time === 'as before' ? situation.askedAt : time);
  });

  test('is saved soon where something was done, and later where an answer is unfinished', () => {
    expect(recordFact(situation, { type: 'itemAnswered', place: 0, ...marked }).save).toBe('soon');
    const draft = recordFact(situation, { type: 'itemDrafted', place: 0, response: 'a' });
    expect(draft).toMatchObject({ save: 'later', progress: { draft: { lesson: 'r1', item: item.id } } });
  });
});

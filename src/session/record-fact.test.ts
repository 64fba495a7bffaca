import { describe, expect, test } from 'vitest';
import { emptyProgress } from '../course/progress';
import { toBits } from '../question/bits';
import { kindOf } from '../question/kinds';
import { banks, course, lessons } from './course.fixture';
import { recordFact, type ActivityFact, type Situation } from './record-fact';

const r1 = lessons['r1'] ?? expect.fail('no lesson r1');
const item = r1.practice[0] ?? expect.fail('no practice item');
const asked = { lesson: 'r1', item };
const marked = { response: 'a', mark: kindOf(item).mark(item, 'a'), tries: 1, confidence: null } as const;

const answer = { response: 'a', score: 1, result: 'right', tries: 1, confidence: null } as const;

const situation: Situation = {
  progress: emptyProgress(7),
  course,
  route: { at: 'practice', lesson: 'r1' },
  lesson: r1,
  banks,
  run: { items: [asked], seed: 42 },
  askedAt: new Date('2026-11-21T14:02:00'),
  now: new Date('2026-11-21T14:02:10'),
};

describe('a fact', () => {
  test.each<[string, ActivityFact, Partial<Situation>]>([
    ['a step without its lesson', { type: 'stepOpened', lesson: 'r1', step: 'first' }, { lesson: null }],
    ['a check without its lesson', { type: 'checkAnswered', lesson: 'r1', item, ...marked }, { lesson: null }],
    ['a practice answer without its lesson', { type: 'itemAnswered', place: 0, asked, ...marked }, { lesson: null }],
    ['an item left elsewhere', { type: 'itemLeft', place: 0, asked, answer }, { route: { at: 'menu' } }],
    ['the start of a quiz that does not run', { type: 'quizStarted' }, { run: null }],
    ['a page of a story elsewhere', { type: 'moved', path: 'a' }, {}],
    ['the end of a story elsewhere', { type: 'ended', ending: 'saved', grade: 'safe' }, {}],
  ])('that cannot be placed changes nothing: %s', (_, fact, changes) => {
    const recorded = recordFact({ ...situation, ...changes }, fact);
    expect(recorded).toMatchObject({ save: 'no', answer: null });
    expect(recorded.progress).toBe(situation.progress);
  });

  test.each<[Situation['now'] | 'as before', ActivityFact]>([
    [situation.now, { type: 'itemAsked', place: 0, asked }],
    [situation.now, { type: 'quizStarted' }],
    [situation.now, { type: 'stepOpened', lesson: 'r1', step: 'first' }],
    ['as before', { type: 'itemDrafted', place: 0, asked, response: 'a', confidence: null }],
    ['as before', { type: 'itemAnswered', place: 0, asked, ...marked }],
  ])('leaves the time of asking at %s', (time, fact) => {
    expect(recordFact(situation, fact).askedAt).toEqual(time === 'as before' ? situation.askedAt : time);
  });

  test('is saved soon where something was done, and later where an answer is unfinished', () => {
    expect(recordFact(situation, { type: 'itemAnswered', place: 0, asked, ...marked }).save).toBe('soon');
    const draft = recordFact(situation, { type: 'itemDrafted', place: 0, asked, response: 'a', confidence: null });
    expect(draft).toMatchObject({ save: 'later', progress: { draft: { lesson: 'r1', item: item.id } } });
  });

  test('that a practice answer was checked keeps it, to come back to with its verdict', () => {
    const { progress } = recordFact(situation, { type: 'itemAnswered', place: 0, asked, ...marked });
    expect(progress.draft).toEqual({ lesson: 'r1', item: item.id, response: toBits(item, 'a') });
  });

  test('of an item that the running try does not have leaves the try as it is', () => {
    const held = banks['r1']?.items[0] ?? expect.fail('no held-back item');
    const route = { at: 'assessment' } as const;
    const { progress } = recordFact({ ...situation, route }, { type: 'quizStarted' });
    const stranger = { lesson: 'r1', item: held };
    const after = recordFact(
      { ...situation, route, progress },
      { type: 'itemAnswered', place: 0, asked: stranger, ...marked },
    );
    expect(after.progress.assessment).toEqual(progress.assessment);
  });
});

import { expect, test } from 'vitest';
import { course, item, lesson, summary } from '../course/course.examples';
import type { Reviewed } from './review';
import { missedIn, topicsOf, without } from './topics';

const now = course([summary(lesson('r2'), 2), summary(lesson('a10'), 10)]);
const titles = { a10: { chambers: 'Four chambers', valves: 'Valves' } };
const reviewed = (of: string, result: Reviewed['result'], step: string | null): Reviewed => ({
  place: 0,
  lesson: of,
  item: step === null ? null : { ...item('pump'), step },
  response: null,
  score: 0,
  result,
  confidence: null,
  isRekeyed: false,
});

test('what was not right is what to study again, lesson by lesson in course order, each step once', () => {
  const missed = missedIn([
    reviewed('a10', 'wrong', 'valves'),
    reviewed('a10', 'right', 'summary'),
    reviewed('r2', 'partly', 'chambers'),
    reviewed('a10', 'partly', 'chambers'),
    reviewed('a10', 'wrong', 'valves'),
  ]);
  expect(topicsOf(missed, now, titles)).toEqual([
    { lesson: 'r2', title: 'Lesson r2', links: [{ title: 'Read this step again', href: '#/lesson/r2/chambers' }] },
    {
      lesson: 'a10',
      title: 'Lesson a10',
      links: [
        { title: 'Valves', href: '#/lesson/a10/valves' },
        { title: 'Four chambers', href: '#/lesson/a10/chambers' },
      ],
    },
  ]);
});

test('of a question that is gone the whole lesson is to be read, and of a lesson that is gone nothing', () => {
  const missed = missedIn([reviewed('a10', 'wrong', null), reviewed('#60', 'wrong', null)]);
  expect(topicsOf(missed, now, titles)).toEqual([
    { lesson: 'a10', title: 'Lesson a10', links: [{ title: 'Read this lesson again', href: '#/lesson/a10' }] },
  ]);
});

test('a subject that stands elsewhere already is left out', () => {
  const subjects = [
    { lesson: 'a10', step: 'valves' },
    { lesson: 'a10', step: 'chambers' },
  ];
  expect(without(subjects, [{ lesson: 'a10', step: 'valves' }])).toEqual([{ lesson: 'a10', step: 'chambers' }]);
});

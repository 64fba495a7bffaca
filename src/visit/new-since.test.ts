import { describe, expect, it } from 'vitest';
import type { Change } from '../course/course';
import { course, lesson, summary } from '../course/course.examples';
import { newSince } from './new-since';

const of = course(['a10', 'a11', 'r2'].map((id, i) => summary(lesson(id), i + 1)));
const changes: Change[] = [
  { version: '1.10.0', lessons: ['r2'], note: '' },
  { version: '1.9.0', lessons: ['a11'], note: 'The story of the drug round is new.' },
  { version: '1.2.0', lessons: [], note: 'Long ago.' },
];

describe('What is new to a learner', () => {
  it('is what every version since their last visit brought, lessons in course order', () => {
    expect(newSince('1.8.5', changes, of)).toEqual({
      lessons: ['Lesson a11', 'Lesson r2'],
      notes: ['The story of the drug round is new.'],
    });
    expect(newSince('1.9.0', changes, of)).toEqual({ lessons: ['Lesson r2'], notes: [] });
  });

  it('is nothing after a repair, or when the course went back to an older version', () => {
    expect(newSince('1.10.0', changes, of)).toBeNull();
    expect(newSince('3.0.0', changes, of)).toBeNull();
    expect(newSince('1.0.0', [], of)).toBeNull();
  });

  it('does not name a lesson that this course leaves out', () => {
    expect(newSince('1.8.5', changes, course(of.lessons.slice(0, 1)))).toEqual({
      lessons: [],
      notes: ['The story of the drug round is new.'],
    });
  });
});

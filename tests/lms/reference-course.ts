import { course as courseOf, item, summary } from '../../src/course/course.examples';
import type { Lesson } from '../../src/course/course';
import { width } from '../../src/question/bits';
import type { Content } from './visit';

/** Ten questions on eleven steps, one on each but the last; done when all is seen and answered. For counting calls. */

const checks = Array.from({ length: 10 }, (_, index) => item(`check-${index + 1}`));
const stepIds = Array.from({ length: 11 }, (_, index) => `step-${index + 1}`);

const lesson: Lesson = {
  id: 'a1',
  version: 1,
  title: 'Ten questions',
  outcomes: [],
  sources: [],
  reviewed: '2026-11-21',
  reviewDue: '2027-05-21',
  awaitingSignOff: [],
  signOffs: [],
  steps: stepIds.map((id, index) => {
    const check = checks[index];
    return { id, title: `Step ${index + 1}`, blocks: check ? [{ type: 'question', item: check }] : [] };
  }),
  practice: [],
  scenarios: [],
  terms: {},
  ledger: { steps: stepIds, items: checks.map((check) => ({ id: check.id, group: 'check', bits: width(check) })) },
};

const plain = courseOf([summary(lesson, 1)]);

export const referenceCourse: Content = {
  course: { ...plain, policy: { ...plain.policy, completes: ['lessons-seen', 'checks-answered'] } },
  lessons: { a1: lesson },
  banks: { a1: { lesson: 'a1', items: [], ledger: lesson.ledger } },
};

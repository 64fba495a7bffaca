import { expect, test } from 'vitest';
import { emptyProgress } from '../course/progress';
import type { Launch } from '../tracking/tracker';
import { completionOf } from './completion';
import { course } from './course.fixture';

const launchOf = (completion: Launch['recorded']['completion']): Launch => ({
  learner: { id: '', name: '' },
  mode: 'normal',
  credit: true,
  saved: '',
  recorded: { completion, success: 'unknown', score: null },
  keptBy: 'lms',
});
const begun = emptyProgress(1);

test('a completion that the LMS has recorded stays, whatever a newer version asks for', () => {
  expect(completionOf(course, begun, launchOf('completed'))).toBe('completed');
  expect(completionOf(course, begun, launchOf('incomplete'))).toBe('incomplete');
  expect(completionOf(course, begun, null)).toBe('incomplete');
});

test('a completion from before a version that must be taken again does not count', () => {
  expect(completionOf({ ...course, retakeFrom: '2.0.0' }, begun, launchOf('completed'))).toBe('incomplete');
});

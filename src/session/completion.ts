import type { Course } from '../course/course';
import type { Progress } from '../course/progress';
import { standingOf } from '../course/standing';
import type { Launch, Standing } from '../tracking/tracker';

/**
 * Whether the learner has completed the course, as pages say it. A newer version that adds a lesson un-completes nobody: what was
 * recorded stays. Only where a version had to be taken again the record may be of the time before, and progress alone tells.
 */
export function completionOf(course: Course, progress: Progress, launch: Launch | null): Standing['completion'] {
  const wasCompleted = course.retakeFrom === undefined && launch?.recorded.completion === 'completed';
  return wasCompleted ? 'completed' : standingOf(course, progress).completion;
}

import { answer2004 } from './answers2004';
import { identifier } from './text';
import { reportsWith } from './reports';
import { description } from './text';

/** Answers and lessons in the elements of SCORM 2004. */
export const reports2004 = reportsWith(answer2004, {
  status: 'completion_status',
  append: ({ id, title }, at) =>
    identifier(id)
      ? [
          // SCORM 2004 refuses to change the id of an objective (error 351), so it has no alternate.
          { element: `${at}.id`, value: id, weight: 'may' },
          { element: `${at}.description`, value: description(title), alternate: id, weight: 'may' },
        ]
      : [],
});

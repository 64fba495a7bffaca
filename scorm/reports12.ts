import { answer12 } from './answers12';
import { identifier } from './text';
import { reportsWith } from './reports';

/** Answers and lessons in the elements of SCORM 1.2. */
export const reports12 = reportsWith(answer12, {
  status: 'status',
  append: ({ id }, at) =>
    identifier(id) ? [{ element: `${at}.id`, value: id, alternate: `${id}.`, weight: 'may' }] : [],
});

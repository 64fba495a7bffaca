import { CODES12, CODES2004, SCORM12, SCORM2004 } from '../tracker/strict-elements';

/** What differs between the standards, as the simulator needs it. */
export const names = {
  '1.2': {
    elements: SCORM12,
    codes: CODES12,
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    response: 'student_response',
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
  },
  '2004': {
    elements: SCORM2004,
    codes: CODES2004,
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    response: 'learner_response',
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
  },
} as const;

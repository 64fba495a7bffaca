import { RESPONSES_12, RESPONSES_2004, text, type ResponseForm } from './strict-responses';

/**
 * The data models of both standards as a strict LMS checks them: every element with its access and its legal values; what a
 * response may be is in `strict-responses.ts`.
 * Sources: SCORM 1.2 Run-Time Environment 3.4; SCORM 2004 4th edition Run-Time Environment 4.1 and 4.2; where LMSs are
 * stricter than the standard, the strictest of them.
 */

export interface Element {
  access: 'read' | 'write' | 'both';
  /** Is the value legal? `sibling` reads another element of the same entry, `index` is the last one in the element's name. */
  legal: (value: string, sibling: (name: string) => string, index: number) => boolean;
  initial?: string;
}

type Elements = Record<string, Element>;

const form = (pattern: RegExp) => (value: string) => pattern.test(value);
const words =
  (...list: string[]) =>
  (value: string) =>
    list.includes(value);
const number = (min: number, max: number) => (value: string) =>
  /^-?\d{1,5}(\.\d{1,7})?$/.test(value) && Number(value) >= min && Number(value) <= max;
const either =
  (...tests: ((value: string) => boolean)[]) =>
  (value: string) =>
    tests.some((test) => test(value));

const read = (initial = ''): Element => ({ access: 'read', legal: () => false, initial });
const both = (legal: Element['legal'], initial?: string): Element =>
  initial === undefined ? { access: 'both', legal } : { access: 'both', legal, initial };
const write = (legal: Element['legal']): Element => ({ access: 'write', legal });

const identifier = form(/^[!-~]{1,255}$/);

/** A response or a pattern, by the type of its interaction. */
const answer =
  (forms: Record<string, ResponseForm>, side: 'response' | 'pattern'): Element['legal'] =>
  (value, sibling, index) => {
    const found = forms[sibling('type')];
    return found !== undefined && found[side](value) && (side === 'response' || index < found.patterns);
  };

/* SCORM 1.2 ------------------------------------------------------------------------------------------------- */

const timespan = form(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
export const SCORM12: Elements = {
  'cmi.core.student_id': read('s-0042'),
  'cmi.core.student_name': read('Baker, Sam'),
  'cmi.core.lesson_location': both(text(255)),
  'cmi.core.credit': read('credit'),
  'cmi.core.lesson_status': both(words('passed', 'completed', 'failed', 'incomplete', 'browsed'), 'not attempted'),
  'cmi.core.entry': read('ab-initio'),
  'cmi.core.score.raw': both(number(0, 100)),
  'cmi.core.score.min': both(number(0, 100)),
  'cmi.core.score.max': both(number(0, 100)),
  'cmi.core.total_time': read('0000:00:00.00'),
  'cmi.core.lesson_mode': read('normal'),
  'cmi.core.exit': write(words('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': write(form(/^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/)),
  'cmi.suspend_data': both((value) => /^[ -~]{0,4096}$/.test(value)),
  'cmi.launch_data': read(),
  'cmi.comments': both(text(4096)),
  'cmi.objectives._count': read(),
  'cmi.objectives.n.id': both(identifier),
  'cmi.objectives.n.status': both(words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')),
  'cmi.interactions._count': read(),
  'cmi.interactions.n.id': write(identifier),
  'cmi.interactions.n.type': write(words(...Object.keys(RESPONSES_12))),
  'cmi.interactions.n.objectives._count': read(),
  'cmi.interactions.n.objectives.n.id': write(identifier),
  'cmi.interactions.n.time': write(form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)),
  'cmi.interactions.n.correct_responses._count': read(),
  'cmi.interactions.n.correct_responses.n.pattern': write(answer(RESPONSES_12, 'pattern')),
  'cmi.interactions.n.weighting': write(number(-100, 100)),
  'cmi.interactions.n.student_response': write(answer(RESPONSES_12, 'response')),
  'cmi.interactions.n.result': write(
    either(words('correct', 'wrong', 'unanticipated', 'neutral'), form(/^\d{1,3}(\.\d{1,2})?$/)),
  ),
  'cmi.interactions.n.latency': write(timespan),
};

/* SCORM 2004 ------------------------------------------------------------------------------------------------ */

const duration = form(/^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
const instant = form(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/);
/** A brace at the beginning would be a language. */
const described = (value: string) => text(250)(value) && !value.startsWith('{');
const completion = words('completed', 'incomplete', 'not attempted', 'unknown');

export const SCORM2004: Elements = {
  'cmi.learner_id': read('s-0042'),
  'cmi.learner_name': read('Baker, Sam'),
  'cmi.location': both(text(1000)),
  'cmi.credit': read('credit'),
  'cmi.completion_status': both(completion, 'unknown'),
  'cmi.success_status': both(words('passed', 'failed', 'unknown'), 'unknown'),
  'cmi.progress_measure': both(number(0, 1)),
  'cmi.entry': read('ab-initio'),
  'cmi.score.scaled': both(number(-1, 1)),
  'cmi.score.raw': both(number(-99999, 99999)),
  'cmi.score.min': both(number(-99999, 99999)),
  'cmi.score.max': both(number(-99999, 99999)),
  'cmi.total_time': read('PT0S'),
  'cmi.mode': read('normal'),
  'cmi.exit': write(words('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.session_time': write(duration),
  'cmi.suspend_data': both((value) => /^[ -~]{0,64000}$/.test(value)),
  'cmi.launch_data': read(),
  'cmi.objectives._count': read(),
  'cmi.objectives.n.id': both(identifier),
  'cmi.objectives.n.description': both(described),
  'cmi.objectives.n.completion_status': both(completion, 'unknown'),
  'cmi.interactions._count': read(),
  'cmi.interactions.n.id': both(identifier),
  'cmi.interactions.n.type': both(words(...Object.keys(RESPONSES_2004))),
  'cmi.interactions.n.objectives._count': read(),
  'cmi.interactions.n.objectives.n.id': both(identifier),
  'cmi.interactions.n.timestamp': both(instant),
  'cmi.interactions.n.correct_responses._count': read(),
  'cmi.interactions.n.correct_responses.n.pattern': both(answer(RESPONSES_2004, 'pattern')),
  'cmi.interactions.n.weighting': both(number(-99999, 99999)),
  'cmi.interactions.n.learner_response': both(answer(RESPONSES_2004, 'response')),
  'cmi.interactions.n.result': both(
    either(words('correct', 'incorrect', 'unanticipated', 'neutral'), number(-99999, 99999)),
  ),
  'cmi.interactions.n.latency': both(duration),
  'cmi.interactions.n.description': both(described),
};

/** What NHS ESR offers: everything else is answered false, 401. */
export const ESR = /^cmi\.(core\.(?!score\.(min|max))|suspend_data$|comments$|launch_data$)/;

/** Error codes by what went wrong. */
export interface Codes {
  readOnly: string;
  writeOnly: string;
  type: string;
  undefinedElement: string;
  index: string;
  order: string;
  notRunning: string;
  start: string;
  /** Running already. */
  initialize: string;
  unset: string;
}

export const CODES12: Codes = {
  readOnly: '403',
  writeOnly: '404',
  type: '405',
  undefinedElement: '401',
  index: '201',
  order: '201',
  notRunning: '301',
  start: '101',
  initialize: '101',
  unset: '0',
};
export const CODES2004: Codes = {
  readOnly: '404',
  writeOnly: '405',
  type: '406',
  undefinedElement: '401',
  index: '351',
  order: '408',
  notRunning: '132',
  start: '102',
  initialize: '103',
  unset: '403',
};

import { describe, expect, it } from 'vitest';
import { strictLms12, strictLms2004 } from './strict-lms';

/** The judge of answers is judged: each type's format, at its limits and beyond them. */

const times = (many: number, word: string): string[] => Array.from({ length: many }, (_, nth) => `${word}${nth}`);
const letters = (many: number): string[] => Array.from({ length: many }, (_, nth) => (nth % 36).toString(36));

/** Sets a value in an interaction of this type; gives the error code, `0` where it was taken. */
function set12(type: string, element: string, value: string): string {
  const api = strictLms12().launch();
  api.LMSInitialize('');
  api.LMSSetValue('cmi.interactions.0.id', 'q1');
  expect(api.LMSSetValue('cmi.interactions.0.type', type)).toBe('true');
  api.LMSSetValue(`cmi.interactions.0.${element}`, value);
  return String(api.LMSGetLastError());
}

function set2004(type: string, element: string, ...values: string[]): string {
  const api = strictLms2004().launch();
  api.Initialize('');
  api.SetValue('cmi.interactions.0.id', 'q1');
  expect(api.SetValue('cmi.interactions.0.type', type)).toBe('true');
  values.forEach((value, nth) => api.SetValue(`cmi.interactions.0.${element.replace('.n.', `.${nth}.`)}`, value));
  return String(api.GetLastError());
}

type Sample = [type: string, value: string];

/** With the beginning of each value, for the names of tests. */
const named = (samples: Sample[]): [type: string, start: string, value: string][] =>
  samples.map(([type, value]) => [type, value.length > 50 ? `${value.slice(0, 50)}… (${value.length})` : value, value]);

const right12: Sample[] = [
  ['choice', 'a'],
  ['choice', letters(26).join(',')],
  ['sequencing', 'c,a,b'],
  ['matching', 'a.1,b.2'],
  ['numeric', '0'],
  ['numeric', '5.04'],
  ['fill-in', 'μυοκάρδιο, [small] 🫀'],
  ['fill-in', 'x'.repeat(255)],
  ['performance', 'Pulse: 1; Total: 4'],
];
const wrong12: Sample[] = [
  ['choice', ''],
  ['choice', 'ab'],
  ['choice', 'A'],
  ['choice', 'a;b'],
  ['choice', 'a[,]b'],
  ['choice', letters(27).join(',')],
  ['sequencing', 'a,,b'],
  ['matching', 'a.1,b'],
  ['matching', 'a1'],
  ['numeric', '-1'],
  ['numeric', '1,5'],
  ['numeric', '1e3'],
  ['numeric', '4[:]5'],
  ['numeric', ''],
  ['fill-in', ''],
  ['fill-in', 'two\nlines'],
  ['fill-in', 'half a letter \ud83e'],
  ['fill-in', 'x'.repeat(256)],
  ['performance', 'x'.repeat(256)],
];

describe.each(['student_response', 'correct_responses.0.pattern'])('the strict SCORM 1.2 LMS, %s', (element) => {
  it.each(named(right12))('of type %s: takes %j', (type, _, value) => {
    expect(set12(type, element, value)).toBe('0');
  });
  it.each(named(wrong12))('of type %s: refuses %j', (type, _, value) => {
    expect(set12(type, element, value)).toBe('405');
  });
});

/** Taken and refused as a response and as a pattern alike. */
const right2004: Sample[] = [
  ['choice', 'a_nurse'],
  ['choice', times(36, 'part_').join('[,]')],
  ['sequencing', 'c[,]a[,]b'],
  ['matching', 'a_artery[.]1[,]b[.]2'],
  ['fill-in', 'heart'],
  ['fill-in', 'heart, lungs[,]{lang=en-GB}[small]'],
  ['fill-in', times(10, 'x'.repeat(249)).join('[,]')],
  ['long-fill-in', 'x'.repeat(4000)],
  ['performance', 'pulse[.]1[,]total[.]-4.5[,]what_next[.]tell_the_nurse'],
  ['other', 'anything'],
];
const wrong2004: Sample[] = [
  ['choice', ''],
  ['choice', 'a-nurse'],
  ['choice', 'a nurse'],
  ['choice', 'a,b'],
  ['choice', 'a[,]a'],
  ['choice', 'a[,]'],
  ['choice', `${'x'.repeat(251)}`],
  ['choice', times(37, 'part_').join('[,]')],
  ['sequencing', 'a[.]b'],
  ['matching', 'a.1'],
  ['matching', 'a[.]1[.]2'],
  ['matching', 'a[.]'],
  ['numeric', 'seven'],
  ['numeric', ''],
  ['numeric', '123456'],
  ['numeric', '1.12345678'],
  ['fill-in', ''],
  ['fill-in', '[,]'],
  ['fill-in', 'x'.repeat(251)],
  ['fill-in', times(11, 'gap').join('[,]')],
  ['fill-in', 'heart, lungs'],
  ['fill-in', ' heart'],
  ['fill-in', 'heart[,] lungs'],
  ['fill-in', '{heart}'],
  ['fill-in', 'a [:] b'],
  ['fill-in', 'two\nlines'],
  ['fill-in', 'half a letter \ud83e'],
  ['long-fill-in', ''],
  ['long-fill-in', 'x'.repeat(4001)],
  ['long-fill-in', 'a[,]b'],
  ['performance', 'pulse: 1'],
  ['performance', '[.]'],
  ['performance', 'pulse[.]one two'],
  ['performance', 'pulse rate[.]1'],
];

describe.each(['learner_response', 'correct_responses.n.pattern'])('the strict SCORM 2004 LMS, %s', (element) => {
  it.each(named(right2004))('of type %s: takes %j', (type, _, value) => {
    expect(set2004(type, element, value)).toBe('0');
  });
  it.each(named(wrong2004))('of type %s: refuses %j', (type, _, value) => {
    expect(set2004(type, element, value)).toBe('406');
  });
});

describe('a strict LMS, of how much one agrees', () => {
  it('takes one character in SCORM 1.2, and no pattern', () => {
    expect(set12('likert', 'student_response', '4')).toBe('0');
    for (const response of ['', '44', 'agree', 'A']) expect(set12('likert', 'student_response', response)).toBe('405');
    expect(set12('likert', 'correct_responses.0.pattern', '4')).not.toBe('0');
  });

  it('takes one identifier in SCORM 2004', () => {
    expect(set2004('likert', 'learner_response', '4_agree')).toBe('0');
    for (const response of ['', '4-agree', 'two words', '1[,]2'])
      expect(set2004('likert', 'learner_response', response)).toBe('406');
  });
});

describe('the strict SCORM 2004 LMS', () => {
  it('takes a number as a response, and only a range as its pattern, once', () => {
    expect(set2004('numeric', 'learner_response', '-5.04')).toBe('0');
    expect(set2004('numeric', 'learner_response', '4[:]5')).toBe('406');
    for (const pattern of ['4.99[:]5.09', '-2[:]-1', '5[:]5'])
      expect(set2004('numeric', 'correct_responses.n.pattern', pattern)).toBe('0');
    for (const pattern of ['5', '5[:]4', '[:]', '1[:]2[:]3'])
      expect(set2004('numeric', 'correct_responses.n.pattern', pattern)).toBe('406');
    expect(set2004('numeric', 'correct_responses.n.pattern', '1[:]2', '3[:]4')).toBe('406');
    expect(set2004('fill-in', 'correct_responses.n.pattern', 'colour', 'color')).toBe('0');
  });

  it('takes the marks of case and order before a pattern, where the standard has them, and not in a response', () => {
    const fillIn = '{case_matters=false}{order_matters=true}{lang=en}heart[,]lungs';
    expect(set2004('fill-in', 'correct_responses.n.pattern', fillIn)).toBe('0');
    expect(set2004('fill-in', 'learner_response', fillIn)).toBe('406');
    expect(set2004('fill-in', 'correct_responses.n.pattern', '{case_matters=no}heart')).toBe('406');
    expect(set2004('performance', 'correct_responses.n.pattern', '{order_matters=false}a[.]1')).toBe('0');
    expect(set2004('performance', 'learner_response', '{order_matters=false}a[.]1')).toBe('406');
    expect(set2004('long-fill-in', 'correct_responses.n.pattern', '{order_matters=true}x')).toBe('406');
  });

  it('takes an empty gap and a repeated text from a learner, and not as a pattern', () => {
    expect(set2004('fill-in', 'learner_response', 'heart[,][,]heart')).toBe('0');
    expect(set2004('fill-in', 'correct_responses.n.pattern', 'heart[,]heart')).toBe('406');
    expect(set2004('long-fill-in', 'learner_response', 'heart, lungs')).toBe('0');
    expect(set2004('long-fill-in', 'correct_responses.n.pattern', 'heart, lungs')).toBe('406');
  });

  it('forgets the patterns of an interaction whose type is set, where it behaves like Moodle', () => {
    const lms = strictLms2004({ drops: true });
    const api = lms.launch();
    api.Initialize('');
    for (const [element, value] of [
      ['id', 'q1'],
      ['type', 'choice'],
      ['correct_responses.0.pattern', 'a'],
      ['type', 'other'],
    ])
      api.SetValue(`cmi.interactions.0.${element}`, value ?? '');
    expect(api.GetValue('cmi.interactions.0.correct_responses._count')).toBe('0');
    expect(api.GetValue('cmi.interactions.0.correct_responses.0.pattern')).toBe('');
  });

  it('takes a description that begins with a language only as one', () => {
    expect(set2004('choice', 'description', 'Who may act?')).toBe('0');
    expect(set2004('choice', 'description', '{Who} may act?')).toBe('406');
  });
});

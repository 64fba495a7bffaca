import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer12 } from '../../scorm/answers12';
import { answer2004 } from '../../scorm/answers2004';
import type { Write } from '../../scorm/writer';
import type { Item, KindName } from '../../src/course/item';
import { feedbackAnswer } from '../../src/feedback/answers';
import { examples } from '../../src/question/examples';
import type { Response, Responses } from '../../src/question/kind';
import { kindOf } from '../../src/question/kinds';
import { answerRecord } from '../../src/session/answer-record';
import type { AnswerRecord } from '../../src/tracking/tracker';
import { strictLms12, strictLms2004 } from './strict-lms';

/** From a question of any kind to what an LMS is told, and to what `docs/tracking.md` says of it. */

const at = new Date(2026, 10, 21, 9, 5, 7);
const recordOf = (item: Item, response: Response): AnswerRecord =>
  answerRecord({ in: 'check' }, 'a10', item, response, at, at);

function refused12(writes: Write[]): Write[] {
  const api = strictLms12().launch();
  api.LMSInitialize('');
  return writes.filter(({ element, value }) => api.LMSSetValue(element, value) !== 'true');
}

function refused2004(writes: Write[]): Write[] {
  const api = strictLms2004().launch();
  api.Initialize('');
  return writes.filter(({ element, value }) => api.SetValue(element, value) !== 'true');
}

describe.each(examples.map((item) => [`${item.kind} ${item.id}`, item] as const))('%s', (_, item) => {
  const kind = kindOf(item);
  const sent = (response: Response): { writes: Write[]; value: (name: string) => string | undefined }[] =>
    [answer12, answer2004].map((write) => {
      const writes = write(recordOf(item, response), 'cmi.interactions.0');
      return { writes, value: (name) => writes.find(({ element }) => element.endsWith(`.${name}`))?.value };
    });
  const answerIn = (value: (name: string) => string | undefined): string | undefined =>
    value('student_response') ?? value('learner_response');

  it('is reported as its kind says, right and unanswered, and nothing is refused', () => {
    for (const response of [kind.right(item), kind.empty(item)]) {
      const [in12, in2004] = sent(response);
      expect(refused12(in12?.writes ?? [])).toEqual([]);
      expect(refused2004(in2004?.writes ?? [])).toEqual([]);
      const { type } = kind.interaction(item, response);
      // NHS Learning Hub takes no negative number in SCORM 1.2: it goes as text.
      const isBelowZero = type === 'numeric' && in2004?.value('correct_responses.0.pattern')?.startsWith('-');
      expect(in12?.value('type')).toBe(isBelowZero ? 'fill-in' : type);
      expect(in2004?.value('type')).toBe(type);
    }
  });

  it('is right by its pattern when answered rightly, and sends no response when not answered', () => {
    for (const { value } of sent(kind.right(item))) {
      const range = value('type') === 'numeric' ? value('correct_responses.0.pattern')?.split('[:]').map(Number) : [];
      const [min, max] = range ?? [];
      if (max !== undefined)
        expect(Number(answerIn(value)) >= (min ?? max) && Number(answerIn(value)) <= max).toBe(true);
      else expect(answerIn(value)).toBe(value('correct_responses.0.pattern'));
    }
    for (const { value } of sent(kind.empty(item))) {
      expect(answerIn(value)).toBeUndefined();
      expect(value('correct_responses.0.pattern')).toBeTruthy();
    }
  });
});

/** A question of each kind, as far as marking and reporting need it, and an answer to it. */
const documented: { [Name in KindName]: { item: object; response: Responses[Name] } } = {
  'single-choice': {
    item: {
      options: [
        { id: 'a', text: 'The right side', correct: true },
        { id: 'b', text: 'The left side', correct: false },
      ],
    },
    response: 'b',
  },
  'multiple-choice': {
    item: {
      options: [
        { id: 'a', text: 'Aorta', correct: true },
        { id: 'b', text: 'Vena cava', correct: false },
        { id: 'c', text: 'Pulmonary artery', correct: true },
      ],
    },
    response: ['a', 'c'],
  },
  match: {
    item: {
      prompts: [
        { id: 'a', text: 'Artery', answer: '1' },
        { id: 'b', text: 'Vein', answer: '2' },
      ],
      choices: [
        { id: '1', text: 'Away from the heart' },
        { id: '2', text: 'Back to the heart' },
      ],
    },
    response: { a: '1', b: '1' },
  },
  order: {
    item: {
      entries: [
        { id: 'b', text: 'Right atrium' },
        { id: 'c', text: 'Right ventricle' },
        { id: 'a', text: 'Lungs' },
      ],
    },
    response: ['b', 'a', 'c'],
  },
  categorise: {
    item: {
      entries: [
        { id: 'a', text: 'Measure a pulse', group: '1' },
        { id: 'b', text: 'Change a dose', group: '3' },
      ],
      groups: [
        { id: '1', text: 'In scope' },
        { id: '2', text: 'Ask first' },
        { id: '3', text: 'Out of scope' },
      ],
    },
    response: { a: '1', b: '2' },
  },
  'label-picture': {
    item: {
      places: [
        { id: 'a', where: 'Upper left', answer: '1' },
        { id: 'b', where: 'Lower left', answer: '2' },
      ],
      names: [
        { id: '1', text: 'Right atrium' },
        { id: '2', text: 'Right ventricle' },
      ],
    },
    response: { a: '1', b: '2' },
  },
  'find-on-picture': {
    item: {
      places: [
        { id: 'a', text: 'Upper left', correct: true },
        { id: 'b', text: 'Upper right', correct: false },
      ],
    },
    response: 'b',
  },
  numeric: {
    item: { answer: 5.04, tolerance: 0.05, unit: 'L', units: [], mistakes: [] },
    response: '5 L',
  },
  'short-text': {
    item: {
      gaps: [
        { id: 'a', before: '', after: '', answer: 'arteries', accept: [], typos: 0, mistakes: [] },
        { id: 'b', before: '', after: '', answer: 'capillaries', accept: [], typos: 1, mistakes: [] },
      ],
    },
    response: { a: 'Arteries', b: 'capilaries' },
  },
  'score-table': {
    item: {
      rows: [
        { id: 'a', text: 'Respiration rate', scores: [0, 1, 2, 3], answer: 2 },
        { id: 'b', text: 'Pulse', scores: [0, 1, 2, 3], answer: 1 },
      ],
      total: { text: 'Total', unit: '', answer: 3 },
      decision: {
        text: 'What do you do?',
        options: [
          { id: 'a', text: 'Tell the registered nurse', correct: true },
          { id: 'b', text: 'Wait', correct: false },
        ],
      },
    },
    response: { rows: { a: '2', b: '2' }, total: '4', decision: 'a' },
  },
  decision: {
    item: {
      actions: [
        { id: 'a', text: 'Do it', grade: 'poor' },
        { id: 'b', text: 'Offer help, and ask for someone signed off', grade: 'best' },
        { id: 'c', text: 'Say no', grade: 'acceptable' },
      ],
    },
    response: 'c',
  },
};

function exampleOf(kind: KindName): AnswerRecord {
  const { item, response } = documented[kind];
  return recordOf({ ...item, id: kind, kind, prompt: '', explain: '' } as unknown as Item, response);
}

/** The rows of the table in the documentation that tell of one answer. */
function rowsOf(name: string, record: AnswerRecord): string[][] {
  const [in12, in2004] = [answer12(record, 'at'), answer2004(record, 'at')].map(
    (writes) => new Map(writes.map(({ element, value }) => [element.slice(3), value])),
  );
  const row = (name: string, name12: string, name2004 = name12): string[] => {
    const cells = [in12?.get(name12), in2004?.get(name2004)].map((value) =>
      value === undefined ? '' : `\`${value}\``,
    );
    return cells.join('') === '' ? [] : ['', name, ...cells];
  };
  const rows = [
    row('type', 'type'),
    row('response', 'student_response', 'learner_response'),
    row('pattern', 'correct_responses.0.pattern'),
    row('pattern', 'correct_responses.1.pattern'),
    row('result', 'result'),
  ].filter((cells) => cells.length > 0);
  return rows.map(([, ...cells], nth) => [nth === 0 ? name : '', ...cells]);
}

it('docs/tracking.md shows an example of each kind as it is sent', () => {
  const text = readFileSync(fileURLToPath(new URL('../../docs/tracking.md', import.meta.url)), 'utf8');
  const [, section = ''] = text.split('### An example of each kind\n');
  const [, table = ''] = /((?:^\|.*\n)+)/m.exec(section) ?? [];
  const rows = table.trim().split('\n').slice(2);
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const kinds = Object.keys(documented) as KindName[];
  expect(cells).toEqual([
    ...kinds.flatMap((kind) => rowsOf(`\`${kind}\``, exampleOf(kind))),
    ...rowsOf('at the end', feedbackAnswer('The course helps me in my work.', 0, 4, new Date(2026, 10, 21))),
  ]);
});

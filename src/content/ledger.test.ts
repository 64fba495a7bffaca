import { describe, expect, it } from 'vitest';
import type { Ledger } from '../course/course';
import { compileContent } from './compile';
import { Problems } from './content-error';
import { courseWith, edited } from './fixture';
import type { Claim } from './items';
import { appendToLedger, checkLedger, readLedger, writeLedger } from './ledger';
import { newSlots } from './slots';

const file = 'lessons/body/a1-heart/slots.yaml';
const claim = (id: string, bits: number | null = 5, group: Claim['group'] = 'check'): Claim => ({
  id,
  group,
  bits,
  place: { file: 'lesson.md', line: 9 },
});
const ledger: Ledger = { steps: ['one', 'gone'], items: [{ id: 'old', group: 'check', bits: 5 }] };
const faults = (needs: { steps: string[]; items: Claim[] }): string[] => {
  const problems = new Problems();
  checkLedger(ledger, needs, file, problems);
  return problems.errors.map(({ message }) => message);
};

describe('the ledger', () => {
  it('is appended to, and never moved or shortened', () => {
    const longer = appendToLedger(ledger, {
      steps: ['two', 'one'],
      items: [claim('new', 3, 'practice'), claim('old', 9)],
    });
    expect(longer).toEqual({
      steps: ['one', 'gone', 'two'],
      items: [
        { id: 'old', group: 'check', bits: 5 },
        { id: 'new', group: 'practice', bits: 3 },
      ],
    });
  });

  it('is written one entry a line and reads back the same', () => {
    const text = writeLedger(ledger);
    expect(text.split('\n').slice(1)).toEqual([
      'steps:',
      '  - one',
      '  - gone',
      'items:',
      '  - { id: old, group: check, bits: 5 }',
      '',
    ]);
    expect(readLedger(text, file, new Problems())).toEqual(ledger);
    const none = { steps: [], items: [] };
    expect(readLedger(writeLedger(none), file, new Problems())).toEqual(none);
  });

  it('says of typed answers that they are text, since these have any width', () => {
    const typed = appendToLedger({ steps: [], items: [] }, { steps: [], items: [claim('dose', null, 'practice')] });
    const text = writeLedger(typed);
    expect(text).toContain('\n  - { id: dose, group: practice, bits: text }\n');
    expect(typed.items).toEqual([{ id: 'dose', group: 'practice', bits: null }]);
    expect(readLedger(text, file, new Problems())).toEqual(typed);
  });

  it.each(['many', '-1', '1.5', 'null', "''"])('takes no other width than a whole number or text: %s', (bits) => {
    const problems = new Problems();
    expect(
      readLedger(`steps: []\nitems:\n  - { id: old, group: check, bits: ${bits} }\n`, file, problems),
    ).toBeUndefined();
    expect(problems.errors[0]?.message).toContain(`${file}:3 items.old.bits: `);
  });

  it('of a lesson without slots.yaml is empty', () => {
    expect(readLedger(undefined, file, new Problems())).toEqual({ steps: [], items: [] });
  });

  it('may not name an id twice', () => {
    const problems = new Problems();
    readLedger('steps: [one, one]\nitems: []\n', file, problems);
    expect(problems.errors[0]?.message).toContain(`${file}:1 steps.2: “one” stands twice`);
  });

  it('holds for what it knows, whatever the order', () => {
    expect(faults({ steps: ['one'], items: [claim('old')] })).toEqual([]);
  });

  it('names everything without a slot and what to run', () => {
    expect(faults({ steps: ['one', 'two'], items: [claim('new'), claim('old')] })).toEqual([
      `${file}:1 no slot yet for two, new; run npm run slots and commit slots.yaml`,
    ]);
  });

  it('refuses an item whose response takes other bits, since saved answers would be misread', () => {
    expect(faults({ steps: [], items: [claim('old', 8)] })).toEqual([
      'lesson.md:9 the shape of “old” changed (a response took 5 bits, now 8): saved answers would be misread; give it a new id',
    ]);
  });

  it('refuses an item whose response was chosen and is now typed, or the other way round', () => {
    expect(faults({ steps: [], items: [claim('old', null)] })).toEqual([
      'lesson.md:9 the shape of “old” changed (a response took 5 bits, now any number): saved answers would be misread; give it a new id',
    ]);
    const problems = new Problems();
    const typed: Ledger = { steps: [], items: [{ id: 'dose', group: 'check', bits: null }] };
    checkLedger(typed, { steps: [], items: [claim('dose', 3)] }, file, problems);
    checkLedger(typed, { steps: [], items: [claim('dose', null)] }, file, problems);
    expect(problems.errors.map(({ message }) => message)).toEqual([
      'lesson.md:9 the shape of “dose” changed (a response took any number of bits, now 3): saved answers would be misread; give it a new id',
    ]);
  });

  it('refuses an item that moved to another group', () => {
    expect(faults({ steps: [], items: [claim('old', 5, 'practice')] })).toEqual([
      'lesson.md:9 “old” was check and is now practice; give it a new id',
    ]);
  });
});

describe('npm run slots', () => {
  it('gives a new lesson its slots, and then has nothing more to add', () => {
    const [slots, ...others] = newSlots(courseWith({}, { slots: false })).files;
    expect(others).toEqual([]);
    expect(slots).toMatchObject({ path: file, added: 17 });
    const settled = courseWith({ [file]: slots?.text ?? '' });
    expect(newSlots(settled).files).toEqual([]);
    expect(compileContent(settled).errors).toEqual([]);
  });

  it('gives none to a lesson with errors', () => {
    const { files, errors } = newSlots(
      courseWith(edited('quizzes/body/a1.yaml', 'step: chambers', 'step: attic'), { slots: false }),
    );
    expect(files).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it('has to run before a build passes', () => {
    expect(compileContent(courseWith({}, { slots: false })).errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('no slot yet for chambers, ending, upper, call, practice-1'),
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint';
import { emptyJournal, nothing, readJournal, recall, writeJournal, type Journal } from './journal';
import { answer } from './tracker.fixture';

const now = Date.parse('2026-11-21T14:02:00');
const DAY = 24 * 3_600_000;

/** Two texts were sent, the second is not known to be there. */
const journal: Journal = {
  ...emptyJournal,
  window: 'w1',
  at: now,
  text: 'text two',
  after: [fingerprint(''), fingerprint('text one')],
  answers: [{ ...answer('r1.check.one'), place: 3 }],
};
const { answers } = journal;

describe('a journal', () => {
  test('is read as it was written', () => {
    expect(readJournal(writeJournal(journal), now)).toEqual(journal);
  });

  test('is not read after 14 days', () => {
    const text = writeJournal(journal);
    expect(readJournal(text, now + 14 * DAY)).toEqual(journal);
    expect(readJournal(text, now + 14 * DAY + 1)).toBeNull();
  });

  test('is not read where a letter of it was changed, and any other text is no journal', () => {
    const text = writeJournal(journal);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(readJournal(text.slice(0, at) + letter + text.slice(at + 1), now)).toBeNull();
      }),
      { seed: 5 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), fc.string({ unit: 'binary' }), fc.json()), (other) => {
        expect(readJournal(other, now)).toBeNull();
      }),
      { seed: 6 },
    );
  });
});

describe('what was kept', () => {
  test.each(['', 'text one', 'text t'])('is put in place of %j, which came before it or was cut off it', (saved) => {
    expect(recall(journal, saved)).toEqual({ text: 'text two', answers, conflict: 'none' });
  });

  test('is in the LMS already: only its answers are handed in once more', () => {
    expect(recall(journal, 'text two')).toEqual({ ...nothing, answers });
  });

  test.each([
    [false, 'unsent'],
    [true, 'sent'],
  ] as const)('gives way to work that it does not know (sent before: %s)', (sent, conflict) => {
    expect(recall({ ...journal, sent }, 'text three')).toEqual({ text: 'text two', answers: [], conflict });
    // Cut to nothing is a new attempt.
    const later = { ...journal, sent, after: [fingerprint('text one')] };
    expect(recall(later, '').conflict).toBe(conflict);
  });

  test('is nothing where the LMS has everything', () => {
    expect(recall({ ...journal, text: null, answers: [] }, 'text three')).toEqual(nothing);
  });
});

test('fingerprints of like texts differ', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `s-${index}\nap-foundations-scorm12`);
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});

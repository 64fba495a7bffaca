import { fingerprint } from './fingerprint';
import type { AnswerRecord } from './tracker';

/**
 * The latest progress as it is kept on this computer until the LMS is known to have it, and what that means at the next
 * launch. Pure.
 */

export interface Journal {
  /** The window that writes it; empty once that window was left. */
  window: string;
  /** When it was written: milliseconds since 1970. */
  at: number;
  /** Progress that the LMS is not known to have; null when it has everything. */
  text: string | null;
  /** Fingerprints of the texts that came before it: an LMS that holds one of these is behind. */
  after: string[];
  /** The LMS has said that it has the text. */
  sent: boolean;
  /** Answers that the LMS is not known to have, with their places. */
  answers: AnswerRecord[];
  /** The window that it was handed over to. */
  handedTo: string;
}

/** Ward computers are shared: nothing stays longer. */
const KEPT_MS = 14 * 24 * 3_600_000;

export const emptyJournal: Journal = {
  window: '',
  at: 0,
  text: null,
  after: [],
  sent: false,
  answers: [],
  handedTo: '',
};

/** One line of text with a fingerprint, so that what was damaged is not read. */
export function writeJournal(journal: Journal): string {
  const body = JSON.stringify(journal);
  return `${fingerprint(body)} ${body}`;
}

/** Null for what is not a journal, was damaged, or is too old at `now`. */
export function readJournal(text: string | null, now: number): Journal | null {
  const [mark = '', body = ''] = /^(\w+) (.*)$/s.exec(text ?? '')?.slice(1) ?? [];
  if (body === '' || fingerprint(body) !== mark) return null;
  const journal = { ...emptyJournal, ...(JSON.parse(body) as Partial<Journal>) };
  if (now - journal.at > KEPT_MS) return null;
  return { ...journal, answers: journal.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })) };
}

/** What is to be done with a journal: `answers` are handed in again. */
export interface Recalled {
  /** Put in place of the LMS's; in a conflict only where the LMS's cannot be read. */
  text: string | null;
  answers: AnswerRecord[];
  /**
   * The LMS has other work than the journal ever knew: the LMS's is kept. `unsent` work is let go of by that, so the learner is told;
   * what was `sent` has been there, and the LMS went on from it.
   */
  conflict: 'none' | 'sent' | 'unsent';
}

export const nothing: Recalled = { text: null, answers: [], conflict: 'none' };

/** Compares a journal with the progress that the LMS has. It is never put in place of something later. */
export function recall({ text, after, sent, answers }: Journal, saved: string): Recalled {
  // Handing answers in twice is safe, for each has its place; and a recovery may have stopped half way.
  if (text === null || text === saved) return { ...nothing, answers };
  const isCut = saved !== '' && text.startsWith(saved);
  if (isCut || after.includes(fingerprint(saved))) return { ...nothing, text, answers };
  return { ...nothing, text, conflict: sent ? 'sent' : 'unsent' };
}

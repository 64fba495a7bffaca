import { fingerprint } from './fingerprint';
import { emptyJournal, nothing, readJournal, recall, writeJournal, type Journal } from './journal';
import type { AnswerRecord } from './tracker';
import type { Found, Keeper, KeeperSettings } from './keeper.types';

/**
 * Keeps the journal in browser storage, and knows of other windows of the same course by it: the journal says which window
 * writes it. Windows talk through storage, whose changes reach hidden windows too. Any access may throw: everything then works
 * without.
 */

/** How long another window may take to answer, and to save and step back (milliseconds). */
const ANSWER_MS = 400;
const HAND_OVER_MS = 6_000;

export function createKeeper({ host, key, prefix, now, saved }: KeeperSettings): Keeper {
  const time = (): number => now().getTime();
  const id = fingerprint(`${Math.random()} ${time()}`);
  const asks = `${key}?`;
  let works = true;
  let journal: Journal = { ...emptyJournal, after: [fingerprint(saved)] };
  /** Since the launch, whether the LMS has them or not: another window that takes over must know them all. */
  const texts = new Set(journal.after);
  const answers: AnswerRecord[] = [];
  let latest = saved;
  let arrived = saved;
  let onItsWay = { text: saved, answers: 0 };
  let askedBy = '';

  function attempt<T>(access: (storage: Storage) => T): T | null {
    try {
      return access(host.localStorage);
    } catch {
      return null;
    }
  }
  const put = (name: string, value: string): boolean =>
    attempt((storage) => {
      storage.setItem(name, value);
      return true;
    }) ?? false;
  const read = (): Journal | null =>
    readJournal(
      attempt((storage) => storage.getItem(key)),
      time(),
    );

  function write(changes: Partial<Journal>): void {
    // Never the same twice: other windows hear of changes only.
    journal = { ...journal, ...changes, at: Math.max(time(), journal.at + 1) };
    // A window that was frozen while another one took over has nothing to say.
    if (isMine() || changes.window === id) works = put(key, writeJournal(journal));
  }

  /** Sends a word to the other windows, and waits for a journal that answers it. */
  function ask(
    word: 'ask' | 'take',
    isAnswer: (journal: Journal) => boolean,
    longest: number,
  ): Promise<Journal | null> {
    return new Promise((resolve) => {
      const end = (found: Journal | null): void => {
        host.clearTimeout(timer);
        host.removeEventListener('storage', listen);
        attempt((storage) => storage.removeItem(asks));
        resolve(found);
      };
      const listen = ({ key: changed, newValue }: StorageEvent): void => {
        const found = changed === key ? readJournal(newValue, time()) : null;
        if (found && isAnswer(found)) end(found);
      };
      const timer = host.setTimeout(() => end(null), longest);
      host.addEventListener('storage', listen);
      put(asks, `${word} ${id} ${fingerprint(saved)}`);
    });
  }

  function follow(found: Journal | null): Found {
    const recalled = found ? recall(found, saved) : nothing;
    if (found && recalled.text !== null && recalled.conflict === 'none') {
      latest = recalled.text;
      journal = { ...journal, text: latest, after: [...found.after, ...journal.after] };
      for (const text of found.after) texts.add(text);
    }
    return { ...recalled, isOpenElsewhere: false, isStale: false };
  }

  function isMine(): boolean {
    const owner = read()?.window;
    return !owner || owner === id;
  }

  /** What it said when the learner was told that the course is open elsewhere. */
  let seen: string | null = null;

  attempt((storage) => forgetOld(storage, prefix, time()));

  return {
    get works() {
      return works;
    },

    async find() {
      const found = read();
      const other = found?.window ? await ask('ask', ({ window }) => window === found.window, ANSWER_MS) : null;
      if (!other) return follow(found);
      seen = attempt((storage) => storage.getItem(key));
      return { ...nothing, isOpenElsewhere: true, isStale: false };
    },

    async takeOver() {
      const before = attempt((storage) => storage.getItem(key));
      const handed = await ask('take', ({ handedTo }) => handedTo === id, HAND_OVER_MS);
      if (handed) return follow(handed);
      return before === seen ? follow(read()) : { ...nothing, isOpenElsewhere: false, isStale: true };
    },

    watch(heard) {
      const listen = ({ key: changed, newValue }: StorageEvent): void => {
        // What stands there now counts: news of a window that has just been left may come late.
        if (changed === key && !isMine()) heard(false);
        if (changed !== asks || !newValue) return;
        const [word, asker = '', from = ''] = newValue.split(' ');
        if (word === 'ask') write({});
        // One that comes from before this window's time would not know what was done in between.
        if (word !== 'take' || !texts.has(from)) return;
        askedBy = asker;
        heard(true);
      };
      host.addEventListener('storage', listen);
      write({ window: id });
      return () => host.removeEventListener('storage', listen);
    },

    isMine,

    keep(text) {
      latest = text;
      if (journal.text === null && text === arrived) return;
      write({ text, sent: false });
    },

    answered(record) {
      // Without a place there is nothing that could be written twice, and nothing to write.
      if (record.place === undefined) return;
      answers.push(record);
      write({ answers: [...journal.answers, record] });
    },

    sending() {
      onItsWay = { text: latest, answers: journal.answers.length };
      const mark = fingerprint(latest);
      texts.add(mark);
      if (!journal.after.includes(mark)) journal = { ...journal, after: [...journal.after, mark] };
    },

    sent() {
      if (journal.text === onItsWay.text) write({ sent: true });
    },

    arrived() {
      const { text } = onItsWay;
      arrived = text;
      const left = journal.answers.slice(onItsWay.answers);
      const isAll = journal.text === text || journal.text === null;
      write({ text: isAll ? null : journal.text, after: [fingerprint(text)], answers: left });
    },

    lost: () => write({ sent: false }),

    handOver() {
      write({ window: '', text: latest, after: [...texts], answers, handedTo: askedBy });
    },

    release() {
      if (journal.text !== null || journal.answers.length > 0) write({ window: '' });
      else if (isMine()) attempt((storage) => storage.removeItem(key));
    },
  };
}

/** Journals of whoever used this computer, once they are too old or cannot be read; and what a window asked before it died. */
function forgetOld(storage: Storage, prefix: string, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) {
    if (key.startsWith(prefix) && !readJournal(storage.getItem(key), now)) storage.removeItem(key);
  }
}

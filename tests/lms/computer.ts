import type { KeeperHost } from '../../src/tracking/keeper.types';

/** A computer with a browser: the storage that all its windows share, and the windows that hear of changes. */
export interface Computer {
  /** `refused`: any access throws, as in a sandboxed frame. `full`: nothing more can be written. */
  storage: 'works' | 'refused' | 'full';
  /** By key, as another person at this computer could read it. */
  readonly kept: ReadonlyMap<string, string>;
  /** A window of its own; `close` makes it deaf. */
  window(): KeeperHost & { close(): void };
  /** Settles once all windows have heard of every change. */
  quiet(): Promise<void>;
}

type Listener = (event: StorageEvent) => void;

export function createComputer(): Computer {
  const values = new Map<string, string>();
  const windows = new Set<Set<Listener>>();
  let news = 0;

  function tell(from: Set<Listener>, key: string, newValue: string | null): void {
    news += 1;
    const others = [...windows].filter((listeners) => listeners !== from);
    // A task of its own, as in browsers.
    setImmediate(() => {
      news -= 1;
      for (const listeners of others) {
        if (!windows.has(listeners)) continue;
        for (const listener of [...listeners]) listener({ key, newValue } as StorageEvent);
      }
    });
  }

  function storageOf(listeners: Set<Listener>): Storage {
    const refuse = (): void => {
      if (computer.storage === 'refused')
        throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    return {
      get length() {
        refuse();
        return values.size;
      },
      clear: () => values.clear(),
      getItem(key) {
        refuse();
        return values.get(key) ?? null;
      },
      key(index) {
        refuse();
        return [...values.keys()][index] ?? null;
      },
      removeItem(key) {
        refuse();
        if (values.delete(key)) tell(listeners, key, null);
      },
      setItem(key, value) {
        refuse();
        if (computer.storage === 'full') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        if (values.get(key) === value) return;
        values.set(key, value);
        tell(listeners, key, value);
      },
    };
  }

  const computer: Computer = {
    storage: 'works',
    kept: values,
    window() {
      const listeners = new Set<Listener>();
      const timers = new Set<number>();
      let timer = 0;
      windows.add(listeners);
      const storage = storageOf(listeners);
      return {
        get localStorage() {
          if (computer.storage === 'refused')
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          return storage;
        },
        // Waiting is for other windows: it is over once they have had their turns.
        setTimeout(end) {
          const mine = (timer += 1);
          timers.add(mine);
          void turns(8).then(() => timers.delete(mine) && end());
          return mine;
        },
        clearTimeout: (of) => void timers.delete(of),
        addEventListener: (_, listener) => void listeners.add(listener),
        removeEventListener: (_, listener) => void listeners.delete(listener),
        close: () => void windows.delete(listeners),
      };
    },
    async quiet() {
      do await turns(1);
      while (news > 0);
    },
  };
  return computer;
}

/** Lets so many tasks of the event loop pass. */
async function turns(many: number): Promise<void> {
  for (let left = many; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
}

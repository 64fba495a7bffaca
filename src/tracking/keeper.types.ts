import type { Recalled } from './journal';
import type { AnswerRecord } from './tracker';

/** What the keeper is given, finds and does: `keeper.ts`. */

/** As much of a window as is used. */
export interface KeeperHost {
  readonly localStorage: Storage;
  setTimeout(end: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

export interface KeeperSettings {
  host: KeeperHost;
  /** Names learner and course without telling them. */
  key: string;
  /** Of all keys that old journals may have. */
  prefix: string;
  now: () => Date;
  /** The progress that the LMS had at the launch. */
  saved: string;
}

/** What was found here at the launch or when another window stepped back. */
export interface Found extends Recalled {
  /** Another window has the course open. */
  isOpenElsewhere: boolean;
  /** It had, is gone, and has changed something since this window was launched. */
  isStale: boolean;
}

export interface Keeper {
  /** Whether the last access to storage succeeded: closing the window then loses nothing. */
  readonly works: boolean;
  find(): Promise<Found>;
  /** Asks the other window to step back, and gives what it handed over. */
  takeOver(): Promise<Found>;
  /** This window writes from now on. `heard` is called when another one wants to, or does. Gives what ends the watch. */
  watch(heard: (asked: boolean) => void): () => void;
  /** Whether no other window has taken over, asked or not. */
  isMine(): boolean;
  keep(text: string): void;
  answered(record: AnswerRecord): void;
  /** The latest text is on its way to the LMS. */
  sending(): void;
  /** The LMS has said that it has what was sent last. */
  sent(): void;
  /** What was sent last has arrived: it is no longer kept. */
  arrived(): void;
  /** It has not, whatever the LMS said. */
  lost(): void;
  /** Leaves everything to the window that asked. */
  handOver(): void;
  /** The window is left. */
  release(): void;
}

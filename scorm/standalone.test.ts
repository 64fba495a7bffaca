import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { begun, choiceAnswer, halfway, passed } from '../tests/tracker/fixtures';
import { FakeServer, lookUp, memoryStorage, type Rendered } from '../tests/tracker/hosts';
import { TrackerError, type Tracker } from '../src/tracking/tracker';
import { ofReports12 } from './scorm12';
import { createStandalone, type DeviceStorage, type StandaloneSettings } from './standalone';

// Loaded once for all trackers of a page.
beforeAll(() => ofReports12.load());

let storage: Storage;
let server: FakeServer;
let now = 0;

beforeEach(() => {
  storage = memoryStorage();
  server = new FakeServer();
  server.install();
  now = 0;
});
afterEach(() => void vi.unstubAllGlobals());

/** The settings of the latest launch. */
let latest: StandaloneSettings;

function launch(changes: Partial<StandaloneSettings> = {}): Promise<Tracker> {
  latest = {
    course: 'assistant-practitioner',
    finalStatus: 'completed',
    reportObjectives: true,
    commitAddress: '',
    storage: () => storage,
    now: () => now,
    ...changes,
  };
  return createStandalone(latest);
}

const KEY = 'ap-foundations:assistant-practitioner';
const kept = (element: string): string => lookUp(JSON.parse(storage.getItem(KEY) ?? '{}') as Rendered, element);

describe('the stand-alone tracker on a device', () => {
  it('keeps its record under one key of its own, and asks no server', async () => {
    const tracker = await launch();
    expect(tracker.open()).toMatchObject({ learner: { id: 'device', name: '' }, keptBy: 'device', saved: '' });
    tracker.save('p1', halfway);
    tracker.close('suspended');
    expect(Array.from({ length: storage.length }, (_, index) => storage.key(index))).toEqual([KEY]);
    expect(kept('cmi.suspend_data')).toBe('p1');
    expect(server.received).toEqual([]);
    expect(server.beacons).toBe(0);
  });

  it('has kept everything at the save, should the page never close properly', async () => {
    const tracker = await launch();
    tracker.open();
    tracker.answered(choiceAnswer);
    tracker.save('p1', passed);
    const launched = (await launch()).open();
    expect(launched).toMatchObject({ saved: 'p1', recorded: { completion: 'completed', score: 92 } });
    expect(kept('cmi.interactions.0.id')).toBe(choiceAnswer.id);
  });

  it('adds up the time of all sessions', async () => {
    for (const seconds of [65, 30]) {
      now = 0;
      const tracker = await launch();
      tracker.open();
      now = seconds * 1000;
      tracker.save('p1', halfway);
      tracker.close('suspended');
    }
    expect(kept('totalTime')).toBe('00:01:35');
  });

  it('works without keeping where storage is refused, and says so', async () => {
    const tracker = await launch({
      storage: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(tracker.open()).toMatchObject({ saved: '', storageRefused: true });
    tracker.save('p1', passed);
    tracker.close('finished');
  });

  it('says nothing of refusal where storage works', async () => {
    expect((await launch()).open()).not.toHaveProperty('storageRefused');
  });

  it('throws when the device is full, and keeps all at the next save', async () => {
    let full = false;
    const limited: DeviceStorage = {
      getItem: (key) => storage.getItem(key),
      removeItem: (key) => storage.removeItem(key),
      setItem: (key, value) => {
        if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    };
    const tracker = await launch({ storage: () => limited });
    tracker.open();
    tracker.save('p1', begun);
    full = true;
    expect(() => tracker.save('p2', halfway)).toThrow(/could not keep the progress: The quota has been exceeded/);
    expect(kept('cmi.suspend_data')).toBe('p1');
    full = false;
    tracker.save('p2', halfway);
    expect(kept('cmi.suspend_data')).toBe('p2');
  });

  it.each(['{not json', '{"cmi":{}}', '[]'])(
    'starts afresh from a record it cannot read, and keeps it aside: %s',
    async (text) => {
      storage.setItem(KEY, text);
      const tracker = await launch();
      expect(tracker.open().saved).toBe('');
      tracker.save('p1', begun);
      expect(storage.getItem(`${KEY}:unreadable`)).toBe(text);
      expect((await launch()).open().saved).toBe('p1');
    },
  );
});

describe('the stand-alone tracker with a commit address', () => {
  const commitAddress = 'https://lms.example/commit';
  const arrived = (element: string): string => lookUp(server.received.at(-1), element);

  it('reports completion, score and interactions with each save, and the end by beacon', async () => {
    const tracker = await launch({ commitAddress });
    tracker.open();
    tracker.save('p1', begun);
    tracker.answered(choiceAnswer);
    tracker.save('p2', passed);
    expect(server.received).toHaveLength(2);
    expect(arrived('completionStatus')).toBe('completed');
    expect(arrived('courseId')).toBe('assistant-practitioner');
    expect(arrived('runtimeData.cmi.core.lesson_status')).toBe('completed');
    expect(arrived('runtimeData.cmi.core.score.raw')).toBe('92');
    expect(arrived('runtimeData.cmi.interactions.0.student_response')).toBe('b');
    tracker.close('finished');
    expect(server.beacons).toBe(1);
  });

  it('sends to an address that its settings name later', async () => {
    const tracker = await launch();
    tracker.open();
    tracker.save('p1', begun);
    expect(server.received).toEqual([]);
    Object.assign(latest, { commitAddress });
    tracker.save('p2', passed);
    expect(arrived('completionStatus')).toBe('completed');
  });

  it('throws on a refused commit, keeps the record on the device, and sends all of it later', async () => {
    const tracker = await launch({ commitAddress });
    tracker.open();
    server.reachable = false;
    tracker.answered(choiceAnswer);
    expect(() => tracker.save('p1', passed)).toThrow(TrackerError);
    expect(kept('cmi.suspend_data')).toBe('p1');
    expect(server.received).toEqual([]);
    server.reachable = true;
    tracker.save('p1', passed);
    expect(server.received).toHaveLength(1);
    expect(arrived('runtimeData.cmi.interactions.0.id')).toBe(choiceAnswer.id);
  });

  it('sends on the next visit what an earlier one could not', async () => {
    const first = await launch({ commitAddress });
    first.open();
    server.reachable = false;
    first.answered(choiceAnswer);
    expect(() => first.save('p1', passed)).toThrow(TrackerError);
    first.close('finished');
    server.reachable = true;
    const second = await launch({ commitAddress });
    second.open();
    second.save('p1', passed);
    expect(arrived('runtimeData.cmi.core.lesson_status')).toBe('completed');
    expect(arrived('runtimeData.cmi.core.score.raw')).toBe('92');
    expect(arrived('runtimeData.cmi.interactions.0.id')).toBe(choiceAnswer.id);
  });

  it('keeps the record on the device even when the request itself throws', async () => {
    vi.stubGlobal('XMLHttpRequest', undefined);
    const tracker = await launch({ commitAddress });
    tracker.open();
    expect(() => tracker.save('p1', halfway)).toThrow(TrackerError);
    expect(kept('cmi.suspend_data')).toBe('p1');
  });
});

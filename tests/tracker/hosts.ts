import { vi } from 'vitest';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Api12, Api2004 } from '../../scorm/find-api';
import { connect } from '../../scorm/connect';
import { createScorm12 } from '../../scorm/scorm12';
import { createScorm2004 } from '../../scorm/scorm2004';
import { createStandalone } from '../../scorm/standalone';
import type { Tracker } from '../../src/tracking/tracker';
import { profileNames, profiles, type ProfileName } from '../lms/profiles';
import { createSimulator } from '../lms/simulator';
import { strictLms12, strictLms2004, type Behaviour, type StrictLms } from './strict-lms';
import { ESR } from './strict-elements';

/** One kind of LMS (or device) under the contract suite: it starts sessions and tells what reached it. */
export interface Host {
  name: string;
  standard: '1.2' | '2004';
  /** ESR keeps neither interactions nor objectives. */
  keepsAnswers: boolean;
  make(): Place;
}

export interface Place {
  launch(): Promise<Tracker>;
  /** What arrived, by element; `''` for none. */
  arrived(element: string): string;
  breakConnection(): void;
  mendConnection(): void;
  /** The API calls of the latest session; null where the API is not within reach of a test. */
  calls(): { name: string; element: string }[] | null;
  /** Refused calls of the latest session, where they are within reach of a test. */
  refusals(): string[];
}

/** A clock that a test moves. */
export const clock = { milliseconds: 0 };
const session = {
  finalStatus: 'completed',
  reportObjectives: true,
  keptBy: 'lms',
  now: () => clock.milliseconds,
  resends: 'changes',
} as const;

function strictPlace<Api>(lms: StrictLms<Api>, track: (api: Api) => Tracker): Place {
  return {
    launch: () => Promise.resolve(track(lms.launch())),
    arrived: (element) => lms.stored.get(element) ?? '',
    breakConnection: () => void (lms.behaviour.commit = 'fails'),
    mendConnection: () => void (lms.behaviour.commit = 'works'),
    calls: () => lms.log,
    refusals: () =>
      lms.log
        .filter(({ code }) => !['0', '403'].includes(code))
        .map(({ name, element, value, code }) => `${name} ${element} ${value}: ${code}`),
  };
}

const strict12 = (behaviour: Partial<Behaviour>) => (): Place =>
  strictPlace(strictLms12(behaviour), (api) => createScorm12(api, session));
const strict2004 = (behaviour: Partial<Behaviour>) => (): Place =>
  strictPlace(strictLms2004(behaviour), (api) => createScorm2004(api, session));

/** A record as scorm-again renders it: objects within objects. */
export type Rendered = { [name: string]: Rendered | string } | undefined;

export function lookUp(record: Rendered, element: string): string {
  let at: Rendered | string = record;
  for (const part of element.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : '';
}

type Named = { name: string; element: string; value: string; answer: unknown };

/** Writes calls down without changing them. */
function logged<Api extends object>(api: Api, log: Named[]): Api {
  return new Proxy(api, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, target, parameters);
        const [element, value] = parameters.map(String);
        log.push({ name: String(key).replace('LMS', ''), element: element ?? '', value: value ?? '', answer });
        return answer;
      };
    },
  });
}

/** scorm-again as an LMS: its commits go to a server that can be out of reach. */
function scormAgainPlace(standard: Host['standard']): Place {
  let record: Rendered;
  let reachable = true;
  let log: Named[] = [];
  const httpService = {
    processHttpRequest(_url: string, payload: object) {
      if (!reachable) return { result: 'false', errorCode: 101 };
      record = JSON.parse(JSON.stringify(payload)) as Rendered;
      return { result: 'true', errorCode: 0 };
    },
    updateSettings: () => undefined,
  };
  const settings = { lmsCommitUrl: '/commit', logLevel: 'NONE', autocommit: false, httpService } as const;

  function launch(): Tracker {
    log = [];
    if (standard === '1.2') {
      const api = new Scorm12API(settings);
      if (record) api.loadFromJSON(record);
      return createScorm12(logged<Api12>(api, log), session);
    }
    const api = new Scorm2004API(settings);
    if (record) api.loadFromJSON(record);
    const calls: Api2004 = {
      Initialize: () => api.Initialize(''),
      Terminate: () => api.Terminate(''),
      GetValue: (element) => api.GetValue(element),
      SetValue: (element, value) => api.SetValue(element, value),
      Commit: () => api.Commit(''),
      GetLastError: () => api.GetLastError(),
      GetErrorString: (code) => api.GetErrorString(code),
      GetDiagnostic: (code) => api.GetDiagnostic(code),
    };
    return createScorm2004(logged(calls, log), session);
  }

  return {
    launch: () => Promise.resolve(launch()),
    arrived: (element) => lookUp(record, element),
    breakConnection: () => void (reachable = false),
    mendConnection: () => void (reachable = true),
    calls: () => log,
    refusals: () =>
      log
        .filter(({ name, answer }) => name === 'SetValue' && answer !== 'true')
        .map(({ element, value }) => `SetValue ${element} ${value}`),
  };
}

/** A server as the stand-alone tracker's run-time meets it in a page: behind `XMLHttpRequest` and `sendBeacon`. */
export class FakeServer {
  reachable = true;
  received: Rendered[] = [];
  beacons = 0;

  /** Takes the place of the page's globals until `vi.unstubAllGlobals`. */
  install(): void {
    const answer = (body: string): number => {
      if (!this.reachable) return 500;
      this.received.push(JSON.parse(body) as Rendered);
      return 200;
    };
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        status = 0;
        responseText = '';
        open(): void {}
        setRequestHeader(): void {}
        send(body: string): void {
          this.status = answer(body);
        }
      },
    );
    const sendBeacon = (): boolean => {
      this.beacons += 1;
      return this.reachable;
    };
    vi.stubGlobal('navigator', { sendBeacon });
  }
}

export function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

function standalonePlace(): Place {
  const storage = memoryStorage();
  const server = new FakeServer();
  const launch = (): Promise<Tracker> => {
    server.install();
    return createStandalone({
      ...session,
      commitAddress: '/commit',
      course: 'ap-foundations',
      storage: () => storage,
    });
  };
  return {
    launch,
    arrived: (element) => lookUp(server.received.at(-1)?.runtimeData as Rendered, element),
    breakConnection: () => void (server.reachable = false),
    mendConnection: () => void (server.reachable = true),
    calls: () => null,
    refusals: () => [],
  };
}

/** An LMS of the simulator, found from a window as a package finds it. */
function profilePlace(name: ProfileName): Place {
  const profile = profiles[name];
  const lms = createSimulator(profile);
  const edition = profile.standard === '1.2' ? 'scorm12' : 'scorm2004';
  async function launch(): Promise<Tracker> {
    const window = { ...lms.launch(), localStorage: memoryStorage(), performance: { now: session.now } };
    const { tracker } = await connect({ ...session, edition, window, course: 'ap-foundations', commitAddress: '' });
    if (!tracker) throw new Error(`no API was found in ${name}`);
    return tracker;
  }
  return {
    launch,
    arrived: (element) => lms.stored.get(element) ?? '',
    breakConnection: () => lms.refuseNext(Infinity),
    mendConnection: () => lms.refuseNext(-Infinity),
    calls: () => lms.calls,
    refusals: () => [
      ...lms.broken,
      ...lms.calls
        .filter(({ code }) => !['0', '403'].includes(code))
        .map(({ name: call, element, value, code }) => `${call} ${element} ${value}: ${code}`),
    ],
  };
}

const ofProfiles = profileNames.map((name): Host => {
  const { standard, offers, throwsOn } = profiles[name];
  const keepsAnswers = offers.test('cmi.interactions.n.id') && !throwsOn;
  return { name: `the LMS ${name}`, standard, keepsAnswers, make: () => profilePlace(name) };
});

export const hosts: Host[] = [
  { name: 'a strict SCORM 1.2 LMS', standard: '1.2', keepsAnswers: true, make: strict12({}) },
  { name: 'a strict SCORM 2004 LMS', standard: '2004', keepsAnswers: true, make: strict2004({}) },
  {
    name: 'a SCORM 1.2 LMS that answers booleans and numbers',
    standard: '1.2',
    keepsAnswers: true,
    make: strict12({ native: true }),
  },
  {
    name: 'a SCORM 1.2 LMS that drops values after a failed commit',
    standard: '1.2',
    keepsAnswers: true,
    make: strict12({ drops: true }),
  },
  {
    name: 'a SCORM 2004 LMS that drops values after a failed commit',
    standard: '2004',
    keepsAnswers: true,
    make: strict2004({ drops: true }),
  },
  {
    name: 'an LMS with the elements of ESR only',
    standard: '1.2',
    keepsAnswers: false,
    make: strict12({ offers: ESR }),
  },
  { name: "scorm-again's SCORM 1.2 run-time", standard: '1.2', keepsAnswers: true, make: () => scormAgainPlace('1.2') },
  {
    name: "scorm-again's SCORM 2004 run-time",
    standard: '2004',
    keepsAnswers: true,
    make: () => scormAgainPlace('2004'),
  },
  { name: 'the stand-alone tracker', standard: '1.2', keepsAnswers: true, make: standalonePlace },
  ...ofProfiles,
];

/**
 * The composition root: joins the course, the session and a tracker, and passes on what the browser says about the page's
 * life. Nothing else in `src` knows `scorm/`.
 */
import { mount, unmount } from 'svelte';
import course, { loadBank, loadChanges, loadExplorer, loadLesson, loadReviews, loadStepTitles } from 'virtual:course';
import { createActor } from 'xstate';
import { connect, type Edition } from '../scorm/connect';
import { probeFile } from '../scorm/probe-file';
import App from './App.svelte';
import { parseRoute } from './course/route';
import { sessionMachine } from './session/session.machine';
import { bringSettings } from './settings/bring';
import type { Configured } from './settings/configured';
import { createKeeping } from './tracking/keeping';
import { createProbe } from './tracking/probe';
import type { Tracker } from './tracking/tracker';

const editions: readonly string[] = ['scorm12', 'scorm2004', 'web', 'file'] satisfies Edition[];
const isEdition = (name: string | undefined): name is Edition => name !== undefined && editions.includes(name);

const target = document.querySelector('#app') ?? document.body;

/** The package's settings, on their way beside everything else; until they come the course is as it was built. */
const brought = bringSettings(course, document);

/** How long the first page waits for them, in milliseconds. It is drawn once more when they come later. */
const PATIENCE = 500;

async function start(edition: Edition): Promise<void> {
  const settings = { ...course.policy, edition, window, course: course.id };
  void brought.then((configured) => Object.assign(settings, configured?.course.policy));
  const [connection, configured] = await Promise.all([
    connect(settings),
    Promise.race([brought, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]),
  ]);
  target.replaceChildren();
  if (connection.tracker) return run(connection.tracker, configured);
  const { default: NoApi } = await import('./visit/NoApi.svelte');
  const page = mount(NoApi, {
    target,
    props: {
      courseTitle: course.title,
      oncontinue: () => void unmount(page).then(() => start('web')),
    },
  });
}

/** Signs that the learner is about to do something. */
const signs = ['pointerover', 'pointerdown', 'keydown', 'click'];

function run(tracker: Tracker, configured: Configured | null): void {
  const inUse = new Promise<void>((resolve) => {
    for (const sign of signs) addEventListener(sign, () => resolve(), { once: true });
  });
  const session = createActor(sessionMachine, {
    input: {
      course,
      ...configured,
      loaders: {
        loadLesson: (id) => dataOf(loadLesson[id], id),
        loadBank: (id) => dataOf(loadBank[id], id),
        loadExplorer: (unit) => dataOf(loadExplorer[unit], unit),
        loadStepTitles: () => dataOf(loadStepTitles),
        loadChanges: () => dataOf(loadChanges),
        loadReviews: () => dataOf(loadReviews),
        loadViews: async (items) => (await import('./question/kinds/views')).loadViews(items),
      },
      tracker,
      now: () => new Date(),
      newSeed: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 8,
      route: parseRoute(location.hash),
      setAside,
      probe: token && location.protocol.startsWith('http') ? createProbe(probeFile, token) : undefined,
      keeping: createKeeping(`${course.id}-${edition}`, window, () => new Date(), inUse),
    },
  });
  addEventListener('online', () => session.send({ type: 'online' }));
  document.addEventListener('visibilitychange', () => {
    session.send({ type: document.visibilityState === 'hidden' ? 'hidden' : 'shown' });
  });
  // A page that goes into the browser's page cache may come back: save, but do not end the session with the LMS.
  addEventListener('pagehide', (event) => session.send({ type: event.persisted ? 'hidden' : 'unloaded' }));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  session.start();
  if (!configured) void brought.then((late) => late && session.send({ type: 'configured', ...late }));
  // What studying and leaving need comes once the learner reaches for something, ahead of the click.
  void inUse.then(() => import('./session/study')).catch(() => undefined);
  mount(App, {
    target,
    props: { actor: session, storage: () => localStorage },
  });
}

/** What a module of content holds. Rejects where the course has none of that name. */
async function dataOf<Data>(
  load: (() => Promise<{ default: Data | Promise<Data> }>) | undefined,
  of = '',
): Promise<Data> {
  if (!load) throw new Error(`The course has no ${of}`);
  return (await load()).default;
}

/** Unreadable progress is kept where the support page finds it; where storage is refused there is nowhere to keep it. */
function setAside(text: string): void {
  import('./support/aside')
    .then(({ keepAside }) => keepAside(text, course.id, localStorage))
    .catch(() => console.warn('Unreadable progress could not be kept on this device', text));
}

const { edition, token } = document.documentElement.dataset;
if (!isEdition(edition)) throw new Error(`index.html names no edition: data-edition is ${edition ?? 'missing'}`);
void start(edition);

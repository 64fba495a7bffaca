/**
 * The composition root: joins the course, the session and a tracker, and passes on what the browser says about the page's
 * life. Nothing else in `src` knows `scorm/`.
 */
import { mount, unmount } from 'svelte';
import course, { loadBank, loadLesson } from 'virtual:course';
import { createActor } from 'xstate';
import { connect, type Edition } from '../scorm/connect';
import App from './App.svelte';
import { parseRoute } from './course/route';
import { deviceNotes } from './lesson/notes';
import { sessionMachine } from './session/session.machine';
import type { Tracker } from './tracking/tracker';

const editions: readonly string[] = ['scorm12', 'scorm2004', 'web', 'file'] satisfies Edition[];
const isEdition = (name: string | undefined): name is Edition => name !== undefined && editions.includes(name);

const target = document.querySelector('#app') ?? document.body;

async function start(edition: Edition): Promise<void> {
  const connection = await connect({ ...course.policy, edition, window, course: course.id });
  target.replaceChildren();
  if (connection.tracker) return run(connection.tracker);
  const { default: NoApi } = await import('./visit/NoApi.svelte');
  const page = mount(NoApi, {
    target,
    props: {
      courseTitle: course.title,
      oncontinue: () => void unmount(page).then(() => start('web')),
    },
  });
}

function run(tracker: Tracker): void {
  const session = createActor(sessionMachine, {
    input: {
      course,
      loaders: {
        loadLesson: (id) => loadLesson[id]?.() ?? Promise.reject(new Error(`The course has no lesson ${id}`)),
        loadBank: (id) => loadBank[id]?.() ?? Promise.reject(new Error(`The course has no bank for ${id}`)),
      },
      tracker,
      now: () => new Date(),
      newSeed: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 8,
      route: parseRoute(location.hash),
      setAside,
    },
  });
  addEventListener('online', () => session.send({ type: 'online' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.send({ type: 'hidden' });
  });
  // A page that goes into the browser's page cache may come back: save, but do not end the session with the LMS.
  addEventListener('pagehide', (event) => session.send({ type: event.persisted ? 'hidden' : 'unloaded' }));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  session.start();
  // What studying and leaving need comes while the learner reads the menu.
  globalThis.requestIdleCallback?.(() => {
    void import('./session/study').catch(() => undefined);
  });
  mount(App, {
    target,
    props: { actor: session, notesOf: (learner) => deviceNotes(() => localStorage, course.id, learner) },
  });
}

/** Unreadable progress is kept where an administrator can find it; where storage is refused there is nowhere to keep it. */
function setAside(text: string): void {
  try {
    localStorage.setItem(`${course.id}:unreadable`, text);
  } catch {
    console.warn('Unreadable progress could not be kept on this device', text);
  }
}

const { edition } = document.documentElement.dataset;
if (!isEdition(edition)) throw new Error(`index.html names no edition: data-edition is ${edition ?? 'missing'}`);
void start(edition);

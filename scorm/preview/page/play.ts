/** Plays a package: loads the record, offers the API, launches, and shows what arrives. */
import type { Standard } from '../../package/edition';
import { behaviours } from '../behaviours';
import { launchData } from '../launch-data';
import type { CmiNode, LaunchChoice, PreviewRecord } from '../record';
import { type Call, offerApi } from './api';
import { countCall, showCall } from './call-log';
import { allWell } from './delivery';
import { offerFaults, setFaults } from './faults';
import { launchChoice } from './launch-choice';
import { frameFromElsewhere } from './other-origin';
import { byId } from './parts';
import { showRecord } from './record-panel';
import { fetchRecord, keepRecord } from './records';
import { type RunTime, runTime } from './run-time';
import { behaviourWords, learnerNames, modeNames, standardNames } from './words';

/** What an LMS's pop-up often measures. */
const popUp = 'width=1024,height=768,resizable=yes,scrollbars=yes';

const choice = launchChoice(new URLSearchParams(location.search));
const behaviour = behaviours[choice.lms];
const conditions = allWell();

async function play(): Promise<void> {
  // A launch logs in.
  await setFaults(conditions);
  const response = await fetch('/api/packages');
  const packages = (await response.json()) as Record<Standard, { title: string; href: string }>;
  const { title, href } = packages[choice.standard];
  const kept = await fetchRecord(choice.learner, choice.standard);
  const api = await runTime(choice.standard, launchData(choice, kept));
  describe(title, choice);
  if (kept) showRecord(kept);

  const record = recorder(api, kept);
  offerApi(
    window,
    { standard: choice.standard, runTime: api, behaviour, conditions },
    {
      save(cmi, finished) {
        const saved = record(cmi, finished);
        if (!keepRecord(choice.learner, saved)) return false;
        showRecord(saved);
        if (finished) sessionEnded();
        return true;
      },
      called: noteCall,
    },
  );
  const { forceFinish } = launch(title, `/content/${choice.standard}/${href}`);
  offerFaults(choice, conditions, () => {
    conditions.unloading = true;
    forceFinish();
    sessionEnded();
  });
}

/** Makes the record to keep at each save of this session. */
function recorder(api: RunTime, kept: PreviewRecord | null): (cmi: CmiNode, finished: boolean) => PreviewRecord {
  const sessions = (kept?.sessions ?? 0) + 1;
  let revision = kept?.revision ?? 0;
  return (cmi, finished) => {
    revision += 1;
    return {
      standard: choice.standard,
      revision,
      cmi,
      totalTime: api.cmi.getCurrentTotalTime(),
      sessions,
      finished,
      savedAt: new Date().toISOString(),
    };
  };
}

function noteCall(call: Call): void {
  countCall(call);
  showCall(call);
  if (call.name === 'Initialize' && call.result === 'true') byId('session').textContent = 'The course is running.';
  if (call.name === 'Terminate') sessionEnded();
}

/** A package may start once in a window's life: another session needs this page anew. */
function sessionEnded(): void {
  byId('session').textContent = 'The package has ended its session.';
  byId('open').hidden = true;
  byId('again').hidden = false;
}

function describe(title: string, { learner, standard, mode, credit, lms }: LaunchChoice): void {
  document.title = `${title} – Preview LMS`;
  byId('title').textContent = title;
  const forCredit = credit === 'credit' ? [] : ['not for credit'];
  const like = lms === 'plain' ? [] : [behaviourWords[lms].name];
  byId('who').textContent = [
    learnerNames[learner],
    standardNames[standard],
    modeNames[mode],
    ...forCredit,
    ...like,
  ].join(' · ');
}

/** Opens the course; `forceFinish` blanks it, as some LMSs do at their own exit. */
function launch(title: string, address: string): { forceFinish: () => void } {
  const blank = 'about:blank';
  if (choice.window === 'frame') {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.src = behaviour.foreignFrame ? frameFromElsewhere(address) : address;
    byId('stage').append(frame);
    return { forceFinish: () => (frame.src = blank) };
  }
  // Browsers open windows on a press only.
  const button = byId('open');
  let opened: Window | null = null;
  button.hidden = false;
  button.addEventListener('click', () => (opened = window.open(address, 'course', popUp)));
  return { forceFinish: () => opened?.location.replace(blank) };
}

byId('again').addEventListener('click', () => location.reload());
// A page that comes back from the page cache would go on with a session that has ended.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
addEventListener('pagehide', () => (conditions.unloading = true));

const isAlone = window.parent === window;
if (behaviour.elsewhere && isAlone) location.replace(frameFromElsewhere(location.pathname + location.search));
else void play();

/** Plays a package: loads the record, offers the API, launches, and shows what arrives. */
import type { Standard } from '../../package/edition';
import { launchData } from '../launch-data';
import type { LaunchChoice, PreviewRecord } from '../record';
import { type Call, offerApi } from './api';
import { countCall, showCall } from './call-log';
import { launchChoice } from './launch-choice';
import { byId } from './parts';
import { showRecord } from './record-panel';
import { fetchRecord, keepRecord } from './records';
import { type RunTime, runTime } from './run-time';
import { learnerNames, modeNames, standardNames } from './words';

/** What an LMS's pop-up often measures. */
const popUp = 'width=1024,height=768,resizable=yes,scrollbars=yes';

const choice = launchChoice(new URLSearchParams(location.search));

async function play(): Promise<void> {
  const response = await fetch('/api/packages');
  const packages = (await response.json()) as Record<Standard, { title: string; href: string }>;
  const { title, href } = packages[choice.standard];
  const kept = await fetchRecord(choice.learner, choice.standard);
  const api = await runTime(choice.standard, launchData(choice, kept));
  describe(title, choice);
  if (kept) showRecord(kept);

  const record = recorder(api, kept);
  offerApi(window, choice.standard, api, {
    save(finished) {
      const saved = record(finished);
      showRecord(saved);
      if (finished) sessionEnded();
      return keepRecord(choice.learner, saved);
    },
    called: noteCall,
  });
  launch(title, `/content/${choice.standard}/${href}`);
}

/** Makes the record to keep at each save of this session. */
function recorder(api: RunTime, kept: PreviewRecord | null): (finished: boolean) => PreviewRecord {
  const sessions = (kept?.sessions ?? 0) + 1;
  let revision = kept?.revision ?? 0;
  return (finished) => {
    revision += 1;
    return {
      standard: choice.standard,
      revision,
      cmi: api.renderCMIToJSONObject().cmi,
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
}

/** A package may start once in a window's life: another session needs this page anew. */
function sessionEnded(): void {
  byId('session').textContent = 'The package has ended its session.';
  byId('open').hidden = true;
  byId('again').hidden = false;
}

function describe(title: string, { learner, standard, mode, credit }: LaunchChoice): void {
  document.title = `${title} – Preview LMS`;
  byId('title').textContent = title;
  const forCredit = credit === 'credit' ? '' : ', not for credit';
  byId('who').textContent = `${learnerNames[learner]} · ${standardNames[standard]} · ${modeNames[mode]}${forCredit}`;
}

function launch(title: string, address: string): void {
  if (choice.window === 'frame') {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.src = address;
    byId('stage').append(frame);
    return;
  }
  // Browsers open windows on a press only.
  const button = byId('open');
  button.hidden = false;
  button.addEventListener('click', () => window.open(address, 'course', popUp));
}

byId('again').addEventListener('click', () => location.reload());
void play();
// A page that comes back from the page cache would go on with a session that has ended.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

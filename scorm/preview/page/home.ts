/** The preview LMS's first page: who starts which package, and what is recorded. */
import type { Standard } from '../../package/edition';
import { type LearnerId, learners, standards } from '../record';
import { recordView } from '../record-view';
import { fillBehaviours } from './behaviour-select';
import { byId, element, table } from './parts';
import { fetchRecord, resetRecord } from './records';
import { learnerNames, standardNames } from './words';

interface Summary {
  title: string;
  version: string;
}

async function showCourse(): Promise<void> {
  const response = await fetch('/api/packages');
  const { scorm12 } = (await response.json()) as Record<Standard, Summary>;
  byId('title').textContent = scorm12.title;
  byId('edition').textContent = `Version ${scorm12.version}, from the built packages.`;
  document.title = `${scorm12.title} – Preview LMS`;
}

async function showRecords(): Promise<void> {
  const rows: (string | Node)[][] = [];
  for (const learner of Object.keys(learners) as LearnerId[]) {
    for (const standard of standards) {
      const record = await fetchRecord(learner, standard);
      if (!record) continue;
      const facts = new Map(recordView(record).facts.map(({ name, value }) => [name, value]));
      const status = [facts.get('status'), facts.get('success')].filter(Boolean).join(', ');
      const who = [learnerNames[learner], standardNames[standard]] as const;
      rows.push([...who, status, facts.get('score') ?? '', record.totalTime, resetButton(learner, standard)]);
    }
  }
  const heads = ['Learner', 'Package', 'Status', 'Score', 'Time', 'Reset'];
  byId('records').replaceChildren(table('Every learner’s record', heads, rows, 'Nobody has started the course yet.'));
}

function resetButton(learner: LearnerId, standard: Standard): HTMLElement {
  const whose = `${learnerNames[learner]}, ${standardNames[standard]}`;
  const button = element('button', 'Reset', 'plain');
  button.setAttribute('aria-label', `Reset the record of ${whose}`);
  button.addEventListener('click', () => {
    void resetRecord(learner, standard)
      .then(showRecords)
      .then(() => {
        byId('said').textContent = `The record of ${whose} is gone.`;
      });
  });
  return button;
}

void showCourse();
fillBehaviours('plain');
void showRecords();
// A record may have changed while this page lay in the browser's page cache.
addEventListener('pageshow', (event) => {
  if (event.persisted) void showRecords();
});

/** The record as it stands, shown anew at each save. */
import type { SavedWords } from '../../../src/support/saved-words';
import { type PreviewRecord, value } from '../record';
import { recordView } from '../record-view';
import { byId, element, table } from './parts';

const interactionHeads = ['Id', 'Type', 'Response', 'Right answer', 'Result', 'Latency'];

export function showRecord(record: PreviewRecord): void {
  const { facts, objectives, interactions } = recordView(record);
  byId('facts').replaceChildren(
    ...facts.map(({ name, label, value }) => {
      const row = document.createElement('div');
      const text = element('dd', value || '–');
      text.dataset.fact = name;
      row.append(element('dt', label), text);
      return row;
    }),
  );
  const objectiveRows = objectives.map(({ id, status }) => [id, status || 'not set']);
  byId('objectives').replaceChildren(table('Objectives', ['Id', 'Status'], objectiveRows, 'None yet.'));
  const rows = interactions.map(({ id, question, type, response, pattern, result, latency }) => {
    const first = element('span', id);
    if (question) first.append(element('span', question, 'question'));
    return [first, type, response, pattern, result, latency];
  });
  byId('interactions').replaceChildren(table('Interactions', interactionHeads, rows, 'None yet.'));
  void showWords(value(record.cmi, 'suspend_data'));
}

let asked = 0;

/** Saved progress as a support desk reads it. Parts that were opened stay open. */
async function showWords(text: string): Promise<void> {
  const mine = (asked += 1);
  const response = await fetch('/api/words', { method: 'POST', body: text });
  if (!response.ok || mine !== asked) return;
  const { verdict, parts } = (await response.json()) as SavedWords;
  const open = new Set([...byId('words').querySelectorAll('details[open] summary')].map((one) => one.textContent));
  byId('words').replaceChildren(
    element('p', verdict),
    ...parts.map(({ heading, lines }) => {
      const part = document.createElement('details');
      part.className = 'words';
      part.open = open.has(heading);
      const list = document.createElement('ul');
      list.append(...lines.map((line) => element('li', line)));
      part.append(element('summary', heading), list);
      return part;
    }),
  );
}

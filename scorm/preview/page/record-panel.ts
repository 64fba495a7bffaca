/** The record as it stands, shown anew at each save. */
import type { PreviewRecord } from '../record';
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
}

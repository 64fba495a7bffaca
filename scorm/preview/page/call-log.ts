/** The live view of a package's calls: how many of each kind, and each call as it comes. */
import type { Call, CallName } from './api';
import { byId, element } from './parts';

/** Older ones leave the page; the counts keep them. */
const shown = 500;

const counts = new Map<CallName, number>();

/** Counts a call; the list carries the numbers as `data-calls` by kind, for tests. */
export function countCall({ name }: Call): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
  byId('counts').replaceChildren(
    ...[...counts].map(([kind, number]) => {
      const item = element('li', `${kind} ${number}`);
      item.dataset.kind = kind;
      item.dataset.calls = String(number);
      return item;
    }),
  );
}

/** Adds a call on top. Reads and error calls are there but hidden until asked for. */
export function showCall({ name, parameters, result, error }: Call): void {
  const list = byId('calls');
  const quiet = name !== 'Initialize' && name !== 'Terminate' && name !== 'SetValue' && name !== 'Commit';
  const item = element('li', '', [quiet ? 'quiet' : '', error === '0' ? '' : 'refused'].filter(Boolean).join(' '));
  item.dataset.call = name;
  const asked = parameters.filter((parameter) => parameter !== '').join(' = ');
  item.append(
    element('b', name),
    ` ${asked} `,
    element('span', error === '0' ? `→ ${result}` : `→ ${result}, error ${error}`, 'answer'),
  );
  list.prepend(item);
  while (list.children.length > shown) list.lastElementChild?.remove();
}

byId('reads').addEventListener('change', (event) => {
  byId('calls').classList.toggle('calls--all', event.target instanceof HTMLInputElement && event.target.checked);
});

/** The panel that makes the LMS misbehave: at once, and at the next launch. */
import type { LaunchChoice } from '../record';
import type { Conditions } from './delivery';
import { launchQuery } from './launch-choice';
import { byId } from './parts';
import { fillBehaviours } from './behaviour-select';
import { faultWords as words } from './words';

/** What the server has to know: then the course's own files cannot be reached either. */
export async function setFaults({ offline, loggedOut }: Conditions): Promise<void> {
  await fetch('/api/faults', { method: 'PUT', body: JSON.stringify({ offline, loggedOut }) });
}

/** Makes the panel work. `forceFinish` ends the session as some LMSs do: by blanking the course. */
export function offerFaults(choice: LaunchChoice, conditions: Conditions, forceFinish: () => void): void {
  const say = (): void => {
    const { offline, loggedOut, slow, refusals } = conditions;
    const wrong = [
      ...(offline ? [words.offline] : []),
      ...(loggedOut ? [words.loggedOut] : []),
      ...(slow ? [words.slow] : []),
      ...(refusals > 0 ? [words.refusals(refusals)] : []),
    ];
    byId('wrong').textContent = wrong.length > 0 ? wrong.join(' ') : words.nothing;
  };

  for (const name of ['offline', 'loggedOut', 'slow'] as const) {
    byId(name).addEventListener('change', (event) => {
      conditions[name] = event.target instanceof HTMLInputElement && event.target.checked;
      void setFaults(conditions).then(say);
    });
  }
  byId('refuse').addEventListener('click', () => {
    conditions.refusals += 1;
    say();
  });
  byId('finish').addEventListener('click', () => {
    forceFinish();
    byId('wrong').textContent = words.finished;
  });
  say();

  fillBehaviours(choice.lms);
  const form = byId('next');
  if (!(form instanceof HTMLFormElement)) return;
  for (const [name, value] of launchQuery(choice)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
}

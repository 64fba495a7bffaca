import { type BehaviourName, behaviourNames } from '../behaviours';
import { byId, element } from './parts';
import { behaviourWords } from './words';

/** The list of LMSs to behave like, with what the chosen one does below it. */
export function fillBehaviours(chosen: BehaviourName): void {
  const select = byId('lms');
  if (!(select instanceof HTMLSelectElement)) return;
  select.replaceChildren(
    ...behaviourNames.map((name) => {
      const option = element('option', behaviourWords[name].name);
      option.setAttribute('value', name);
      return option;
    }),
  );
  select.value = chosen;
  const explain = (): void => {
    const name = behaviourNames.find((one) => one === select.value) ?? 'plain';
    byId('lms-says').textContent = behaviourWords[name].says;
  };
  select.addEventListener('change', explain);
  explain();
}
